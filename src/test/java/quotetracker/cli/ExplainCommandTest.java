package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
}
