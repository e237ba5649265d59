package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.batch.RunResult.Ending;

/** A real process of the job dies at a known moment, the job is run again, and nothing is different from a run in peace. */
class KilledRunTest {
    private static final Path INPUT = Path.of("src/test/resources/articles").toAbsolutePath();

    @TempDir
    static Path peaceful;

    @TempDir
    Path killed;

    private static List<String> expected = List.of();
    private static List<String> expectedWorkbook = List.of();

    @BeforeAll
    static void runInPeace() throws Exception {
        RunResult result = SampleRun.run(INPUT, peaceful);
        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        expected = StoreContent.of(peaceful);
        expectedWorkbook = WorkbookContent.of(peaceful);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storing importArticles 4",
                "stored importArticles 4",
                "storing extractStatements 4",
                "stored extractStatements 4",
                "storing groupClaims",
                "finished groupClaims",
                "storing writeWorkbook",
                "stored writeWorkbook",
                "finished writeWorkbook"
            })
    void theNextRunFinishesTheWork(String moment) throws Exception {
        killAt(moment);

        RunResult result = SampleRun.run(INPUT, killed);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(StoreContent.of(killed)).isEqualTo(expected);
        assertThat(WorkbookContent.of(killed)).isEqualTo(expectedWorkbook);
    }

    /** What a service manager or Ctrl-C does. */
    @Test
    void askedToStopItEndsAfterTheNextCommit() throws Exception {
        Process process = pausedAt("stored extractStatements 2");
        process.toHandle().destroy();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines()).contains(Ending.STOPPED.name()).doesNotContain("started groupClaims");
        }
        process.waitFor();

        RunResult result = SampleRun.run(INPUT, killed);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.run().ordinal()).isEqualTo(1);
        assertThat(StoreContent.of(killed)).isEqualTo(expected);
        assertThat(WorkbookContent.of(killed)).isEqualTo(expectedWorkbook);
    }

    private void killAt(String moment) throws Exception {
        pausedAt(moment).destroyForcibly().waitFor();
    }

    private Process pausedAt(String moment) throws Exception {
        Path complaints = killed.resolve("complaints.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PausingRun.class.getName(),
                        INPUT.toString(),
                        killed.toString(),
                        moment)
                .redirectError(complaints.toFile())
                .start();
        List<String> moments = new ArrayList<>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals(PausingRun.PAUSED)) {
            moments.add(line);
            line = output.readLine();
        }
        assertThat(line)
                .as("after %s and %s", moments, Files.readString(complaints))
                .isEqualTo(PausingRun.PAUSED);
        return process;
    }
}
