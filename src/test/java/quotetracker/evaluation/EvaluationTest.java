package quotetracker.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected tables were printed by the reference scorer for the same two files and switches. */
class EvaluationTest {
    private static final Path FOLDER = Path.of("src/test/resources/evaluation");

    @Test
    void agreesWithTheReferenceScorer() throws IOException {
        assertThat(summary(EvaluationOptions.DEFAULT)).isEqualTo(expected("default"));
    }

    @Test
    void agreesOnNamesWithoutPlaces() throws IOException {
        assertThat(summary(new EvaluationOptions(0.8, true, false, false, false, false, false)))
                .isEqualTo(expected("canonical"));
    }

    @Test
    void agreesOnPartsAndReportingVerbs() throws IOException {
        assertThat(summary(new EvaluationOptions(0.8, false, true, true, false, false, false)))
                .isEqualTo(expected("reporting-only-split-parts"));
    }

    @Test
    void agreesOnWhatCounts() throws IOException {
        assertThat(summary(new EvaluationOptions(0.8, false, false, false, true, true, true)))
                .isEqualTo(expected("nested-count-unknown-count-mixed-ignore"));
    }

    @Test
    void mistakesAndConfidenceAddUpToTheTable() throws IOException {
        EvaluationResult result = result(EvaluationOptions.DEFAULT);

        List<ConfidenceBand> bands = ConfidenceBand.of(result);

        assertThat(bands.stream().mapToInt(ConfidenceBand::right).sum())
                .isEqualTo(result.all().right());
        assertThat(Mistake.of(result).stream().filter(m -> m.cause().startsWith("speaker")))
                .hasSize(result.all().speakers() - result.all().right());
    }

    private static String summary(EvaluationOptions options) throws IOException {
        return new EvaluationReport(result(options)).summary();
    }

    private static EvaluationResult result(EvaluationOptions options) throws IOException {
        return new Evaluation(options)
                .ofPredictions(
                        GoldDocument.load(FOLDER.resolve("gold.jsonl")),
                        GoldDocument.load(FOLDER.resolve("predictions.jsonl")));
    }

    private static String expected(String name) throws IOException {
        return Files.readString(FOLDER.resolve("expected-" + name + ".txt"));
    }
}
