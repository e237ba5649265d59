package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;

/**
 * Real processes of the job die by {@code kill -9} at random moments, again and again, until one comes through; store and
 * workbook are then the same as after a run in peace. The seed is fixed, the operating system's part in it is not: a failure
 * says after which kills it came.
 */
class RandomKillsTest {
    private static final int KILLS = 50;
    /** As many as the smallest machine has processors. */
    private static final int AT_ONCE = 2;

    private static final long SEED = 20_261_124;
    private static final Path INPUT = Path.of("src/test/resources/articles").toAbsolutePath();
    /** A run in peace tells some thirty moments, one that goes on some twenty. */
    private static final int MOMENTS = 26;

    private static final long MOST_NANOS_AFTER_A_MOMENT = TimeUnit.MILLISECONDS.toNanos(40);
    /** Longer than the program takes to its first moment: the database is made, and all language data is read. */
    private static final long MOST_NANOS_AFTER_THE_START = TimeUnit.SECONDS.toNanos(3);

    private static final String LAST_MOMENT = "finished writeWorkbook";
    /** The run is noted as completed, and the store is made small. */
    private static final long MOST_NANOS_AFTER_THE_END = TimeUnit.MILLISECONDS.toNanos(500);

    @TempDir
    private Path folder;

    @Test
    void fiftyKillsLeaveNoTrace() throws Exception {
        Path peaceful = folder.resolve("peaceful");
        SampleRun.run(INPUT, peaceful);
        List<String> store = StoreContent.of(peaceful);
        List<String> workbook = WorkbookContent.of(peaceful);
        ExecutorService killers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> finished = killers.invokeAll(List.of(
                    () -> kill(KILLS / AT_ONCE, new Random(SEED), "a", store, workbook),
                    () -> kill(KILLS / AT_ONCE, new Random(SEED + 1), "b", store, workbook)));
            for (Future<Integer> runs : finished) {
                assertThat(runs.get()).as("runs that came through").isPositive();
            }
        } finally {
            killers.shutdown();
        }
    }

    /** Kills so often, and lets the last run through; gives the number of runs that came through. */
    private int kill(int kills, Random random, String name, List<String> store, List<String> workbook)
            throws Exception {
        int left = kills;
        int through = 0;
        while (left > 0) {
            Path reports = Files.createDirectory(folder.resolve(name + through));
            StringBuilder history = new StringBuilder();
            boolean complete = false;
            while (left > 0 && !complete) {
                boolean killed = kill(reports, random, history);
                left -= killed ? 1 : 0;
                complete = !killed || complete(reports, history);
            }
            if (!complete) {
                try (ProgramProcess last = start(reports)) {
                    assertThat(last.code()).as("after kills at %s", history).isZero();
                }
            }
            assertThat(StoreContent.of(reports))
                    .as("after kills at %s", history)
                    .isEqualTo(store);
            assertThat(WorkbookContent.of(reports))
                    .as("after kills at %s", history)
                    .isEqualTo(workbook);
            through++;
        }
        return through;
    }

    /** True if the run was killed, false if it came to its end before. */
    private static boolean kill(Path reports, Random random, StringBuilder history) throws Exception {
        int moments = random.nextInt(MOMENTS);
        double share = random.nextDouble();
        try (ProgramProcess run = start(reports)) {
            List<String> told = run.awaitLines(moments);
            if (told.size() < moments) {
                assertThat(run.code()).as("%s after kills at %s", told, history).isZero();
                return false;
            }
            String moment = moments == 0 ? "start" : told.get(moments - 1);
            long nanos = (long) (share * most(moment));
            LockSupport.parkNanos(nanos);
            run.kill();
            history.append(moment).append('+').append(nanos / 1000).append(" µs, ");
            return true;
        }
    }

    private static long most(String moment) {
        return switch (moment) {
            case "start" -> MOST_NANOS_AFTER_THE_START;
            case LAST_MOMENT -> MOST_NANOS_AFTER_THE_END;
            default -> MOST_NANOS_AFTER_A_MOMENT;
        };
    }

    /** Whether the run had done everything when it was killed; one more would be the second of its date. */
    private static boolean complete(Path reports, StringBuilder history) throws Exception {
        return history.toString().contains("writeWorkbook")
                && StoreContent.count(reports, "select count(*) from batch_job_execution where status = 'COMPLETED'")
                        > 0;
    }

    private static ProgramProcess start(Path reports) throws Exception {
        return ProgramProcess.start(PausingRun.class, INPUT.toString(), reports.toString(), PausingRun.NEVER);
    }
}
