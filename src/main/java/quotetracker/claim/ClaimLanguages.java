package quotetracker.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import quotetracker.language.ConfigurationException;

/**
 * What the comparison of statements knows about languages, read from {@code config/languages/}.
 *
 * <p>Thread-safe. A language without a folder is compared by its words alone.
 */
public final class ClaimLanguages {
    private static final String FILE = "claims.tsv";

    private final Map<String, LanguageFacts> facts;
    private final List<ClaimExample> examples;
    private final Map<String, PassageReader> readers = new ConcurrentHashMap<>();
    private final Map<String, WordMatch> matches = new ConcurrentHashMap<>();

    private ClaimLanguages(Map<String, LanguageFacts> facts, List<ClaimExample> examples) {
        this.facts = facts;
        this.examples = examples;
    }

    /**
     * Reads the claim data of every language folder.
     *
     * @param directory the folder {@code languages} of the configuration
     * @throws ConfigurationException naming every fault with file and line
     */
    public static ClaimLanguages load(Path directory) throws ConfigurationException {
        if (!Files.isDirectory(directory)) {
            throw new ConfigurationException(List.of(directory + ":1: is no folder, expected the language data"));
        }
        List<String> faults = new ArrayList<>();
        List<ClaimExample> examples = new ArrayList<>();
        Map<String, LanguageFacts> facts = new TreeMap<>();
        for (Path folder : LanguageFactsReader.folders(directory, faults)) {
            Path file = folder.resolve(FILE);
            String code = String.valueOf(folder.getFileName());
            if (Files.exists(file)) {
                LanguageFactsReader reader = new LanguageFactsReader(code, faults);
                facts.put(code, reader.read(file));
                examples.addAll(reader.examples());
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new ClaimLanguages(facts, examples);
    }

    /** The examples of every line of data, to be run as tests. */
    public List<ClaimExample> examples() {
        return List.copyOf(examples);
    }

    LanguageFacts facts(String code) {
        return facts.getOrDefault(code, LanguageFacts.unknown(code));
    }

    PassageReader reader(String code) {
        return readers.computeIfAbsent(code, language -> new PassageReader(facts(language)));
    }

    WordMatch match(String code) {
        return matches.computeIfAbsent(
                code, language -> new WordMatch(facts(language).negatingPrefixes()));
    }
}
