package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.ProgramProcess;
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
        ProgramProcess process = pausedAt("stored extractStatements 2");
        process.askToStop();
        assertThat(process.awaitEnd()).contains(Ending.STOPPED.name()).doesNotContain("started groupClaims");

        RunResult result = SampleRun.run(INPUT, killed);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.run().ordinal()).isEqualTo(1);
        assertThat(StoreContent.of(killed)).isEqualTo(expected);
        assertThat(WorkbookContent.of(killed)).isEqualTo(expectedWorkbook);
    }

    private void killAt(String moment) throws Exception {
        pausedAt(moment).kill();
    }

    private ProgramProcess pausedAt(String moment) throws Exception {
        ProgramProcess process = ProgramProcess.start(PausingRun.class, SampleTask.NIGHT.arguments(killed, moment));
        process.awaitLine(PausingRun.PAUSED);
        return process;
    }
}
