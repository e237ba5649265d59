package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;

/** {@code doctor} and {@code status} on stores that are well, ill, and not there. */
class DoctorTest {
    private final StringWriter shown = new StringWriter();

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void anArticle() throws Exception {
        input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("a.txt"), "“Rruga hapet në maj”, tha Arta Leka.");
        ProgramProcess.configuration(folder, "  folders: [" + input + "]");
    }

    @Test
    void aFreshPlaceIsWell() throws Exception {
        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString())
                .contains("none yet; the first run makes it")
                .doesNotContain("fault   ");
        assertThat(execute("status")).isZero();
        assertThat(shown.toString()).contains("nobody works on the store", "runs        none yet");
    }

    @Test
    void afterARunTheStoreIsLookedThroughAndTheRunIsListed() throws Exception {
        assertThat(execute("run", "--date", "2026-03-14")).isZero();

        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString())
                .contains("every statement stands in its article")
                .doesNotContain("fault   ");
        assertThat(execute("status")).isZero();
        assertThat(shown.toString()).containsPattern("2026-03-14  1    completed  20\\d\\d-.* s +1 +1 +0 +1 +1");
    }

    @Test
    void textsThatAreNotKeptAreCounted() throws Exception {
        ProgramProcess.configuration(folder, "  folders: [" + input + "]", "  keep-texts-days: 30");
        assertThat(execute("run", "--date", "2026-01-02")).isZero();
        assertThat(execute("run", "--date", "2026-03-01")).isZero();

        assertThat(execute("doctor")).isZero();
        assertThat(execute("status")).isZero();
        assertThat(shown.toString())
                .contains("of 1 articles only the sentences around statements are kept")
                .contains("texts       1 articles without their full text, the last dropped on 2026-03-01");
    }

    @Test
    void aBrokenStoreIsAFault() throws Exception {
        Path store = Files.createDirectories(folder.resolve("reports").resolve("store"));
        Files.write(store.resolve("quotes.mv.db"), new byte[20_000]);

        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString()).containsPattern("fault +store .*cannot be read.*backup");
    }

    @Test
    void foldersThatCannotBeUsedAreFaults() throws Exception {
        Files.delete(input.resolve("a.txt"));
        Files.delete(input);
        Files.writeString(folder.resolve("reports"), "a file where a folder should be");

        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString())
                .containsPattern("fault +input .*is not there; mend input.folders")
                .containsPattern("fault +reports folder .*name another folder");
    }

    @Test
    void aWrongConfigurationIsAFault() throws Exception {
        ProgramProcess.configuration(folder, "  days-kept: never");

        assertThat(execute("doctor")).isEqualTo(ExitCode.USAGE);
        assertThat(shown.toString()).containsPattern("fault +configuration .*application.yml:\\d+: logging.days-kept");
    }

    private int execute(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = command;
        arguments[1] = "--config";
        arguments[2] = folder.resolve("config").toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Commands.of(QuoteTracker.program())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(shown))
                .execute(arguments);
    }
}
