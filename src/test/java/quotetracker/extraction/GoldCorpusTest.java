package quotetracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import quotetracker.evaluation.Evaluation;
import quotetracker.evaluation.EvaluationOptions;
import quotetracker.evaluation.EvaluationResult;
import quotetracker.evaluation.GoldDocument;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;

/** Holds the analysis of whole articles to its record; {@code src/test/resources/gold/README.md} explains both. */
class GoldCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/gold");
    private static final Path RECORD = CORPUS.resolve("record.tsv");
    private static final Path OUTPUT = Path.of("target/gold");
    private static final double TOLERANCE = 0.3;
    /** A speaker is right by name, wherever the program saw the mention. */
    private static final EvaluationOptions RULES =
            new EvaluationOptions(EvaluationOptions.DEFAULT_OVERLAP, true, false, false, false, false, false);

    @Test
    void noFigureFallsAndEveryRiseIsRecorded() throws IOException, ConfigurationException {
        GoldRecord now = GoldRecord.of(results());
        now.write(OUTPUT.resolve("record.tsv"));
        GoldRecord before = GoldRecord.read(RECORD);

        assertThat(now.fallen(before, TOLERANCE))
                .as(
                        "F1 fell by more than %s points. Wrong now and right in the record:%n%s%nWrong in the record and "
                                + "right now:%n%s%nIf this is meant, take the record over: cp %s %s%n",
                        TOLERANCE,
                        String.join("\n", now.wrongOnlyHere(before)),
                        String.join("\n", before.wrongOnlyHere(now)),
                        OUTPUT.resolve("record.tsv"),
                        RECORD)
                .isEmpty();
        assertThat(now.risen(before, TOLERANCE))
                .as(
                        "F1 rose by more than %s points; keep the rise by taking the record over: cp %s %s%n",
                        TOLERANCE, OUTPUT.resolve("record.tsv"), RECORD)
                .isEmpty();
    }

    /** A net with holes catches nothing: there are enough articles, and enough of them hold no statement. */
    @Test
    void theCorpusHoldsArticlesOfEveryLanguageAndSomeWithoutStatements() throws IOException {
        List<GoldArticle> all = new ArrayList<>();
        for (String language : List.of("sq", "en", "de")) {
            List<GoldArticle> articles = GoldArticle.load(CORPUS.resolve(language));
            assertThat(articles).as(language).hasSizeGreaterThanOrEqualTo(8);
            all.addAll(articles);
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(45);
        assertThat(all.stream()
                        .filter(article -> article.marked().statements().isEmpty())
                        .count())
                .isGreaterThanOrEqualTo(6);
    }

    private static Map<String, EvaluationResult> results() throws IOException, ConfigurationException {
        StatementExtractor engine = new StatementExtractor(Languages.load(Path.of("config/languages")));
        Map<String, EvaluationResult> results = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        for (String language : List.of("sq", "en", "de")) {
            List<GoldDocument> documents = GoldArticle.load(CORPUS.resolve(language)).stream()
                    .map(GoldArticle::document)
                    .toList();
            documents.forEach(document -> lines.append(document.json()).append('\n'));
            results.put(language, new Evaluation(RULES).ofEngine(documents, engine));
        }
        Files.createDirectories(OUTPUT);
        Files.writeString(OUTPUT.resolve("gold.jsonl"), lines);
        return results;
    }
}
