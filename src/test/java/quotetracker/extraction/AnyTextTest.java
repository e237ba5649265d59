package quotetracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.model.Article;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/** Whatever the text, extraction ends soon, never throws, and its spans lie in the text. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "“",
            "”",
            "„",
            "\"",
            "«",
            "»",
            "‘",
            "’",
            "'",
            ".",
            ",",
            ":",
            "–",
            "- ",
            "\n\n",
            "\n",
            " ",
            "\u00a0",
            "(",
            ")",
            "/",
            "Kurti",
            "Arta Leka",
            "tha",
            "se",
            "ai",
            "ka thënë",
            "sipas",
            "ministri i",
            "said",
            "that",
            "he",
            "sagte",
            "dass",
            "er",
            "dhe",
            "and",
            "2023",
            "në",
            "s’ka",
            "\u0301",
            "\ud83d\ude00",
            "\ud83d",
            "İ",
            "ß",
            "përcjell",
            "nuk",
            "të martën",
            "U.S.");

    private static Languages languages;
    private static StatementExtractor extractor;

    @BeforeAll
    static void load() throws ConfigurationException {
        languages = Languages.load(Path.of("config/languages"));
        extractor = new StatementExtractor(languages);
    }

    private static Article article(String text, String language) {
        return new Article("any", text, null, null, null, null, null, language, "any");
    }

    private static void check(String text, List<Statement> statements) {
        for (Statement statement : statements) {
            assertThat(statement.end()).isLessThanOrEqualTo(text.length());
            Span mention = statement.attribution().mention();
            if (mention != null) {
                assertThat(mention.end()).isLessThanOrEqualTo(text.length());
            }
            assertThat(statement.content(text)).isNotBlank();
        }
    }

    @Test
    void randomTextNeverThrowsAndSpansStayInside() {
        Random random = new Random(20260312);
        List<String> codes = languages.codes().stream().sorted().toList();
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(60);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) > 0 ? " " : "");
            }
            String whole = text.toString();
            check(whole, extractor.extract(article(whole, codes.get(round % codes.size()))));
        }
    }

    static Stream<String> pathological() {
        return Stream.of(
                "“".repeat(100_000),
                "\"a ".repeat(100_000),
                "“Po, tha Kurti ".repeat(20_000),
                "“Po po po po po po”, tha ai. ".repeat(10_000),
                "Kurti tha se ai erdhi dhe ".repeat(40_000),
                "Kurti, ".repeat(100_000),
                "ministri i ".repeat(60_000),
                "sipas ministrit ".repeat(60_000),
                "\u0301".repeat(300_000),
                "Kurti: po po po\n\n".repeat(20_000),
                "");
    }

    /** Quadratic time would show as a build that hangs; the benchmark has the figures. */
    @ParameterizedTest
    @MethodSource("pathological")
    void hugeAndBrokenTextEnds(String text) {
        for (String language : languages.codes()) {
            check(text, extractor.extract(article(text, language)));
        }
    }

    private static List<String> samples() throws java.io.IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/samples/articles"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static List<String> contents(String text) {
        return extractor.extract(article(text, "sq")).stream()
                .map(statement -> Normalizer.normalize(statement.content(text), Normalizer.Form.NFC)
                                .replace("\r\n", "\n")
                        + " / " + statement.attribution().speaker())
                .toList();
    }

    @Test
    void decomposedLettersAndOtherLineEndsGiveTheSameStatements() throws java.io.IOException {
        for (String text : samples()) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            assertThat(contents(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(contents(composed));
            assertThat(contents(composed.replace("\n", "\r\n"))).isEqualTo(contents(composed));
        }
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() throws java.io.IOException {
        Locale before = Locale.getDefault();
        try {
            for (String text : samples()) {
                Locale.setDefault(Locale.ROOT);
                List<String> expected = contents(text);
                Locale.setDefault(Locale.forLanguageTag("tr"));
                assertThat(contents(text)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
