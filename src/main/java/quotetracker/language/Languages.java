package quotetracker.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The installed languages. Immutable and thread-safe. */
public final class Languages {
    /** The folder of the fallback: quotation marks are found, nobody is attributed. */
    public static final String FALLBACK = "und";

    private final Map<String, Language> byFolder;
    private final Map<String, Language> byCode;
    private final Language fallback;

    private Languages(Map<String, Language> byFolder, Map<String, String> folders, Language fallback) {
        this.byFolder = Map.copyOf(byFolder);
        this.byCode = folders.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(byFolder.get(entry.getValue()))));
        this.fallback = fallback;
    }

    /**
     * Reads every language folder.
     *
     * @param directory the folder {@code languages} of the configuration
     * @throws ConfigurationException naming every fault with file and line
     */
    public static Languages load(Path directory) throws ConfigurationException {
        List<String> faults = new ArrayList<>();
        Map<String, Language> byFolder = new TreeMap<>();
        ServedCodes codes = new ServedCodes();
        Set<String> particles = particles(directory.resolve(FALLBACK), faults);
        try (Stream<Path> list = Files.list(directory)) {
            List<Path> folders = list.filter(Files::isDirectory).sorted().toList();
            // All names before all declared codes: a folder's own name is its own whoever else declares it.
            folders.forEach(folder -> claimName(String.valueOf(folder.getFileName()), codes, faults));
            for (Path folder : folders) {
                Language language = new LanguageReader(folder, codes, particles, faults).read();
                byFolder.put(language.profile().code(), language);
            }
        } catch (IOException e) {
            faults.add(directory + ":1: the folder of languages cannot be read (" + e + ")");
        }
        Language fallback = byFolder.get(FALLBACK);
        if (fallback == null && faults.isEmpty()) {
            faults.add(directory + ":1: the folder '" + FALLBACK + "' for languages without data is missing");
        }
        if (fallback == null || !faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new Languages(byFolder, codes.folders(), fallback);
    }

    /**
     * The same languages with other weights.
     *
     * @param weights by language folder; a language that is not named has none
     */
    public Languages with(Map<String, Weights> weights) {
        Map<String, Language> changed = new TreeMap<>();
        byFolder.forEach(
                (folder, language) -> changed.put(folder, language.with(weights.getOrDefault(folder, Weights.NONE))));
        Map<String, String> folders = new TreeMap<>();
        byCode.forEach((code, language) -> folders.put(code, language.profile().code()));
        return new Languages(changed, folders, fallback.with(weights.getOrDefault(FALLBACK, Weights.NONE)));
    }

    /** What names of any language have inside. */
    private static Set<String> particles(Path shared, List<String> faults) {
        Set<String> result = new HashSet<>();
        new DataFolder(shared, faults).lines("particles.txt", 1).forEach(line -> result.add(line.cell(0)));
        return result;
    }

    private static void claimName(String folder, ServedCodes codes, List<String> faults) {
        codes.claim(folder, folder)
                .ifPresent(other -> faults.add(
                        folder + "/profile.yml:1: the folder '" + other + "' is of the same language; take one out"));
    }

    /** The folders of the installed languages, named by their ISO 639 codes; the fallback is among them. */
    public Set<String> codes() {
        return byFolder.keySet();
    }

    /** Whether a folder serves the language of an ISO 639 code of two or three letters. */
    public boolean serves(String code) {
        return byCode.containsKey(code);
    }

    /** The language that serves an ISO 639 code of two or three letters, or the fallback if none does. */
    public Language of(String code) {
        return byCode.getOrDefault(code, fallback);
    }

    /** All languages in the order of their folders. */
    public List<Language> all() {
        return byFolder.values().stream()
                .sorted((a, b) -> a.profile().code().compareTo(b.profile().code()))
                .toList();
    }
}
