package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import quotetracker.QuoteTracker;

class CommandsTest {
    private static final int MOST_LINES = 3;

    private final StringWriter shown = new StringWriter();
    private final StringWriter complaints = new StringWriter();
    private final CommandLine program =
            Commands.of(QuoteTracker.program()).setOut(new PrintWriter(shown)).setErr(new PrintWriter(complaints));

    @TempDir
    private Path folder;

    @Test
    void everyHelpHasAnExampleAndTheExitCodes() {
        assertThat(program.getUsageMessage()).contains("Example", "Exit codes");
        for (CommandLine command : program.getSubcommands().values()) {
            assertThat(command.getUsageMessage())
                    .as(command.getCommandName())
                    .contains("Example", "quote-tracker.jar", "Exit codes", "another process works");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "schedule",
                "status",
                "report",
                "review nothing.xlsx",
                "extract nothing.jsonl",
                "compare nothing.jsonl",
                "cluster nothing.jsonl",
                "benchmark",
                "evaluate nothing.jsonl",
                "explain nothing.txt"
            })
    void aWrongConfigurationHasTheSameCodeEverywhere(String command) {
        if (command.startsWith("evaluate")) {
            // The gold file is read first.
            command = "evaluate src/test/resources/evaluation/gold.jsonl";
        }

        int code = program.execute((command + " --config " + folder).split(" ", -1));

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(complaints.toString()).contains(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "run --since 2026-13-01 | '--since': '2026-13-01' is no date, expected YYYY-MM-DD",
                "reprocess --since 2026-03-02 --until 2026-03-01 | --since 2026-03-02 is later than --until 2026-03-01",
                "run --wait soon | '--wait': 'soon' is not a long",
                "status --report x | Unknown option",
                "restore | Missing required parameter: 'FILE'"
            })
    void aWrongArgumentIsToldInAFewLines(String command, String told) {
        int code = program.execute(command.split(" ", -1));

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(complaints.toString()).contains(told).doesNotContain("java.");
        assertThat(complaints.toString().lines().count()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void aMissingFileIsTold() {
        int code = program.execute("evaluate", "nothing.jsonl");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("nothing.jsonl: no such file");
    }

    /** A clock that started in 1970, as it does where a battery is empty. */
    @Test
    void nightsOfManyYearsAreNotMadeUpForBeforeSomebodyLooks() throws IOException {
        Path input = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(input.resolve("a.txt"), "“Ura hapet në maj”, tha Arta Leka.");
        String run = "run --config config --reports " + folder + " --input " + input;
        assertThat(program.execute((run + " --date 1970-01-02").split(" "))).isZero();

        assertThat(program.execute((run + " --missed").split(" "))).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("1970-01-02", "'run' once");

        assertThat(program.execute(run.split(" "))).isZero();
        assertThat(program.execute((run + " --missed").split(" "))).isZero();
    }
}
