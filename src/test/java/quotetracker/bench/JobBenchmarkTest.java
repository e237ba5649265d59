package quotetracker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;
import quotetracker.batch.Stage;
import quotetracker.cli.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobBenchmarkTest {
    private static final int ARTICLES = 60;

    @TempDir
    private Path folder;

    @Test
    void theSameNumberOfArticlesIsTheSameTextAndTheFirstOfMore() throws Exception {
        List<String> some = articles(ARTICLES);
        assertThat(articles(ARTICLES)).isEqualTo(some);
        assertThat(articles(2 * ARTICLES))
                .startsWith(some.toArray(String[]::new))
                .hasSize(2 * ARTICLES);
    }

    @Test
    void theyAreOfSeveralLanguagesAndOutletsAndSomeAreCopies() throws Exception {
        Set<String> outlets = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (String line : articles(ARTICLES)) {
            JsonNode article = JsonMapper.shared().readTree(line);
            outlets.add(article.get("outlet").stringValue());
            texts.add(article.get("text").stringValue().substring(0, 200));
            assertThat(article.has("lang")).isFalse();
            assertThat(article.get("title").stringValue() + article.get("text").stringValue())
                    .doesNotContain("{", "}", "|");
        }
        assertThat(outlets).hasSizeGreaterThan(10);
        assertThat(texts).hasSizeBetween(ARTICLES / 2, ARTICLES - 1);
    }

    private List<String> articles(int count) throws Exception {
        Path file = folder.resolve("articles-" + count + ".jsonl");
        JobBenchmark.write(count, file);
        return Files.readAllLines(file);
    }

    @Test
    void aRunOfTheWholeJobTellsWhatEachStepCost() throws Exception {
        Path config = ProgramProcess.configuration(folder);
        Path place = Files.createDirectory(folder.resolve("place"));
        JobBenchmark.write(12, place.resolve("articles.jsonl"));
        StringWriter shown = new StringWriter();

        int code = Commands.of(QuoteTracker.program())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(shown))
                .execute(
                        "bench",
                        "--alone",
                        "--articles",
                        "12",
                        "--folder",
                        place.toString(),
                        "--config",
                        config.toString());

        assertThat(shown.toString()).isEmpty();
        assertThat(code).isZero();
        JobCost cost = JsonMapper.shared().readValue(place.resolve("cost.json").toFile(), JobCost.class);
        assertThat(cost.statements()).isGreaterThan(36);
        assertThat(cost.steps())
                .extracting(StepCost::step)
                .startsWith("start", Stage.IMPORT.step())
                .endsWith("end");
        assertThat(cost.steps()).allSatisfy(step -> assertThat(step.calls()).isPositive());
        assertThat(step(cost, Stage.IMPORT).items()).isEqualTo(12);
        assertThat(step(cost, Stage.CLAIMS).items()).isEqualTo(cost.statements());
        assertThat(step(cost, Stage.EXTRACTION).storeSize()).isPositive();
        assertThat(cost.table(null))
                .contains("12 articles", Stage.WORKBOOK.step())
                .doesNotContain(" x ");
        JobCost ofHalf =
                new JobCost(6, cost.statements(), cost.seconds(), cost.peakResident(), cost.storeSize(), cost.steps());
        assertThat(cost.table(ofHalf)).contains(" x 0.00");
    }

    private static StepCost step(JobCost cost, Stage stage) {
        return cost.steps().stream()
                .filter(step -> step.step().equals(stage.step()))
                .findFirst()
                .orElseThrow();
    }
}
