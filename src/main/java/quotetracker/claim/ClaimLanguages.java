package quotetracker.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quotetracker.language.ConfigurationException;

/**
 * What the comparison of statements knows about languages, read from {@code config/languages/}.
 *
 * <p>Thread-safe. A language without a folder is compared by its words alone.
 */
public final class ClaimLanguages {
    private static final String FACTS = "claims.tsv";
    private static final String CONCEPTS = "concepts.tsv";

    private final Map<String, LanguageFacts> facts;
    private final Map<String, Concepts> concepts;
    private final List<ClaimExample> examples;
    private final @Nullable MeaningModel model;
    private final Map<String, PassageReader> readers = new ConcurrentHashMap<>();
    private final Map<String, WordMatch> matches = new ConcurrentHashMap<>();

    private ClaimLanguages(
            Map<String, LanguageFacts> facts,
            Map<String, Concepts> concepts,
            List<ClaimExample> examples,
            @Nullable MeaningModel model) {
        this.facts = facts;
        this.concepts = concepts;
        this.examples = examples;
        this.model = model;
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
        Map<String, Concepts> concepts = new ConcurrentHashMap<>();
        for (Path folder : LanguageFactsReader.folders(directory, faults)) {
            Path file = folder.resolve(FACTS);
            String code = String.valueOf(folder.getFileName());
            if (Files.exists(file)) {
                LanguageFactsReader reader = new LanguageFactsReader(code, faults);
                facts.put(code, reader.read(file));
                examples.addAll(reader.examples());
            }
            Path words = folder.resolve(CONCEPTS);
            if (Files.exists(words)) {
                boolean compounds = facts.containsKey(code) && facts.get(code).compounds();
                concepts.put(code, Concepts.read(code, words, compounds, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new ClaimLanguages(facts, concepts, examples, null);
    }

    /** The same with a model that may propose what the words leave open. */
    public ClaimLanguages with(MeaningModel proposing) {
        return new ClaimLanguages(facts, concepts, examples, proposing);
    }

    /** The model that may propose, or null. */
    public @Nullable MeaningModel model() {
        return model;
    }

    /** The examples of every line of data, to be run as tests. */
    public List<ClaimExample> examples() {
        return List.copyOf(examples);
    }

    /** The language whose closed-class words fit a text best; empty if none fits. */
    String guess(String text) {
        List<RawWords.Raw> words = RawWords.of(text);
        String best = "";
        long most = 0;
        for (LanguageFacts language : facts.values()) {
            long known = words.stream()
                    .filter(word -> language.entries().containsKey(word.form()))
                    .count();
            if (known > most) {
                most = known;
                best = language.code();
            }
        }
        return best;
    }

    LanguageFacts facts(String code) {
        return facts.getOrDefault(code, LanguageFacts.unknown(code));
    }

    PassageReader reader(String code) {
        return readers.computeIfAbsent(code, language -> new PassageReader(facts(language)));
    }

    /** What decides on translations between two languages, in this order. */
    TranslationMatch translation(String first, String second) {
        return new TranslationMatch(concepts(first), concepts(second));
    }

    Concepts concepts(String code) {
        return concepts.computeIfAbsent(code, Concepts::ofNames);
    }

    /** A plain look-up first: this is asked for every pair that is compared. */
    WordMatch match(String code) {
        WordMatch known = matches.get(code);
        return known == null ? matches.computeIfAbsent(code, language -> new WordMatch(facts(language))) : known;
    }
}
