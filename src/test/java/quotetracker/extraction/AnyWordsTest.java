package quotetracker.extraction;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.model.Article;
import quotetracker.model.Occasion;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/** Whatever the order in which the words of a language meet, extraction never throws, and its spans lie in order in the text. */
class AnyWordsTest {
    private static final Path FOLDER = Path.of("config/languages");
    private static final long SEED = 20_270_112;
    private static final int TEXTS = 90_000;
    private static final int MOST_PIECES = 14;
    /** Some 400,000 characters: where the work grows with the square of the length, the build hangs. */
    private static final int PIECES_OF_A_LONG_TEXT = 60_000;

    private static Languages languages;
    private static StatementExtractor extractor;

    @BeforeAll
    static void load() throws ConfigurationException {
        languages = Languages.load(FOLDER);
        extractor = new StatementExtractor(languages);
    }

    static List<String> codes() throws ConfigurationException {
        return Languages.load(FOLDER).codes().stream().sorted().toList();
    }

    private static RandomWords words(String code) throws IOException {
        return new RandomWords(FOLDER.resolve(code), languages.of(code), SEED);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void shortTextsOfItsOwnWords(String code) throws IOException {
        RandomWords words = words(code);
        int texts = TEXTS / languages.codes().size();
        for (int i = 0; i < texts; i++) {
            read(words.text(words.upTo(MOST_PIECES)), code);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void oneLongTextOfItsOwnWords(String code) throws IOException {
        String text = words(code).text(PIECES_OF_A_LONG_TEXT);
        read(text, code);
        // Without paragraphs and ends of sentences.
        read(text.replaceAll("[\n.?!…]+", " "), code);
    }

    @Test
    void aPrepositionBehindTheFirstWordOfAll() {
        read("Prishtina sipas shkolla", "sq");
        read("Mali, sipas shkolla", "sq");
    }

    private static void read(String text, String code) {
        List<Statement> statements = extract(text, code);
        int start = 0;
        for (Statement statement : statements) {
            if (!inOrder(statement, start, text) || !inside(statement, text)) {
                fail("in %s, “%s” gives a statement whose words stand nowhere: %s", code, shown(text), statement);
            }
            start = statement.start();
        }
    }

    private static List<Statement> extract(String text, String code) {
        try {
            return extractor.extract(new Article("any", text, null, null, null, null, null, code, "any"));
        } catch (RuntimeException | StackOverflowError e) {
            return fail("in %s, “%s” cannot be read".formatted(code, shown(text)), e);
        }
    }

    /** Statements by their starts, the parts of each one behind the other, none of them blank. */
    private static boolean inOrder(Statement statement, int from, String text) {
        int last = from;
        for (Span part : statement.parts()) {
            if (part.start() < last
                    || part.end() > text.length()
                    || part.in(text).isBlank()) {
                return false;
            }
            last = part.end();
        }
        return true;
    }

    private static boolean inside(Statement statement, String text) {
        Occasion occasion = statement.occasion();
        return Stream.of(
                        statement.cue(),
                        statement.attribution().mention(),
                        occasion.saidOnEvidence(),
                        occasion.medium(),
                        occasion.event(),
                        occasion.relay(),
                        occasion.addressee())
                .flatMap(span -> Optional.ofNullable(span).stream())
                .allMatch(span -> span.end() <= text.length());
    }

    private static String shown(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
