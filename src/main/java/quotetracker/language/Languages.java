package quotetracker.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The installed languages. Immutable and thread-safe. */
public final class Languages {
    /** The folder of the fallback: quotation marks are found, nobody is attributed. */
    public static final String FALLBACK = "und";

    private final Map<String, Language> byCode;
    private final Language fallback;

    private Languages(Map<String, Language> byCode, Language fallback) {
        this.byCode = Map.copyOf(byCode);
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
        Map<String, Language> byCode = new TreeMap<>();
        Set<String> particles = particles(directory.resolve(FALLBACK), faults);
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Language language = new LanguageReader(folder, particles, faults).read();
                byCode.put(language.profile().code(), language);
            }
        } catch (IOException e) {
            faults.add(directory + ":1: the folder of languages cannot be read (" + e + ")");
        }
        Language fallback = byCode.get(FALLBACK);
        if (fallback == null && faults.isEmpty()) {
            faults.add(directory + ":1: the folder '" + FALLBACK + "' for languages without data is missing");
        }
        if (fallback == null || !faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new Languages(byCode, fallback);
    }

    /** What names of any language have inside. */
    private static Set<String> particles(Path shared, List<String> faults) {
        Set<String> result = new HashSet<>();
        new DataFolder(shared, faults).lines("particles.txt", 1).forEach(line -> result.add(line.cell(0)));
        return result;
    }

    /** ISO 639 codes of the installed languages, the fallback among them. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** The language, or the fallback if there is no data for it. */
    public Language of(String code) {
        return byCode.getOrDefault(code, fallback);
    }

    /** All languages by code. */
    public List<Language> all() {
        return byCode.values().stream()
                .sorted((a, b) -> a.profile().code().compareTo(b.profile().code()))
                .toList();
    }
}
