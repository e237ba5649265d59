package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;

/** Disks that are full or may not be written: the run says so, and the next one with room finishes the work. */
class DiskTest {
    /** As much as the tables take, and a little more. In KiB. */
    private static final String LIMIT = "1300";

    @TempDir
    private Path folder;

    @Test
    void realDisks() throws Exception {
        assumeTrue(Disks.possible(folder), "this machine lets no program have disks of its own");

        try (ProgramProcess scenes = ProgramProcess.startBehind(Disks.STARTER, DiskScenes.class, folder.toString())) {
            List<String> lines = scenes.awaitEnd();

            assertThat(scenes.code()).as("%s", String.join("\n", lines)).isZero();
            assertThat(lines).contains(DiskScenes.DONE);
        }
    }

    /** The nearest to a full disk that needs no rights at all: no file of the process may grow beyond a limit. */
    @Test
    void aLimitOfTheUser() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no shell to set the limit with");
        DiskScenes scenes = new DiskScenes(folder);
        Path reports = folder.resolve("limited");
        try (ProgramProcess limited = ProgramProcess.startBehind(
                List.of("/bin/bash", "-c", "ulimit -f " + LIMIT + "; exec \"$@\"", "limited"),
                QuoteTracker.class,
                scenes.run(reports))) {
            assertThat(limited.awaitEnd().toString())
                    .contains(reports.resolve("store") + ": a file there may not grow any more", "ulimit -f")
                    .doesNotContain("\tat ");
            assertThat(limited.code()).isEqualTo(ExitCode.FAILED);
        }
        scenes.theNextRunFinishesTheWork(reports);
    }
}
