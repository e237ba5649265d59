package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import quotetracker.extraction.Weighed;
import quotetracker.language.Weights;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.Occasion;
import quotetracker.model.Span;
import quotetracker.model.SpeechAct;
import quotetracker.model.Statement;
import quotetracker.model.StatementType;
import quotetracker.quotation.Rule;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void statementsAreMarkedAndExplained() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "“Rruga hapet në maj”, tha Arta Leka.\u001B[2J");
        StringWriter shown = new StringWriter();

        int code = new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(shown))
                .execute("--config", "config", file.toString());

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(shown.toString())
                .contains("“[1|Rruga hapet në maj]”, {1|tha} <1|Arta Leka>")
                .contains("1 Arta Leka (person), direct, said, confidence")
                .doesNotContain("\u001B");
    }

    @Test
    void whatWeighedIsShown() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "“Rruga hapet në maj”, tha Arta Leka.");
        StringWriter shown = new StringWriter();

        new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(shown))
                .execute("--config", "config", file.toString());

        assertThat(shown.toString())
                .containsPattern(
                        "found by quote-cue-source, attributed by after-cue\\s+weighs: \\S+ [+-]\\d\\.\\d\\d, ")
                .contains("1 statement");
    }

    @Test
    void whatIsNotToldIsShownWithWhatSpokeAgainstIt() {
        String text = "Ura hapet. Pamjet tregojnë se ura hapet.";
        FeatureSet features = new FeatureSet("content");
        FeatureVector vector = new FeatureVector().clear();
        vector.add(features.feature("rule=clause"));
        Weights weights = new Weights(Map.of(
                Weights.key("content", "always"),
                new Weights.Weight(-2, 10),
                Weights.key("content", "rule=clause"),
                new Weights.Weight(0.5, 10)));
        Statement statement = new Statement(
                List.of(new Span(30, 39)),
                StatementType.INDIRECT,
                new Span(18, 26),
                SpeechAct.SAID,
                Attribution.to(null, null, "before-cue", List.of()),
                Occasion.UNKNOWN,
                "sq",
                "clause",
                0.1,
                false);
        Weighed lost =
                new Weighed(statement, Rule.CLAUSE, false, vector, LinearModel.of(features, weights, Weights.NONE));
        Article article = new Article("1", text, null, null, null, null, null, "sq", "a.txt");

        List<String> lines = new Explanation(article, List.of(lost), false).lines();

        assertThat(lines)
                .contains(
                        "  not told: “ura hapet”, found by clause, cue: “tregojnë”",
                        "    weighs: always -2.00, rule=clause +0.50",
                        "0 statements");
    }
}
