package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.store.StoreFile;

/**
 * Real processes of the job die by {@code kill -9} at random moments, again and again, until one comes through; store and
 * workbook are then the same as after a run in peace: of a night, of a part of its articles, of stored articles once more, of
 * a night on which texts are dropped. The seed is fixed, the operating system's part in it is not: a failure
 * says after which kills it came.
 *
 * <p>The build kills a few; the soak, {@code mvn -Psoak test}, many.
 */
class RandomKillsTest {
    private static final int FEW = 6;
    private static final int MANY = 50;

    private static final long SEED = 20_261_124;
    /** A run in peace tells some thirty moments, one that goes on some twenty. */
    private static final int MOMENTS = 26;

    private static final long MOST_NANOS_AFTER_A_MOMENT = TimeUnit.MILLISECONDS.toNanos(40);
    /** Longer than the program takes to its first moment: the database is made, and all language data is read. */
    private static final long MOST_NANOS_AFTER_THE_START = TimeUnit.SECONDS.toNanos(3);

    private static final String LAST_MOMENT = "finished writeWorkbook";
    /** The run is noted as completed, and the store is made small. */
    private static final long MOST_NANOS_AFTER_THE_END = TimeUnit.MILLISECONDS.toNanos(500);

    private static final List<SampleTask> TASKS = List.of(SampleTask.values());

    @TempDir
    private Path folder;

    /** What a task leads to in peace. */
    private record Outcome(List<String> store, List<String> workbooks) {
        static Outcome of(Path reports) throws Exception {
            return new Outcome(StoreContent.of(reports), WorkbookContent.ofAll(reports));
        }
    }

    private final Map<SampleTask, Outcome> expected = new EnumMap<>(SampleTask.class);

    @Test
    void aFewKillsLeaveNoTrace() throws Exception {
        killAll(FEW);
    }

    @Test
    @Tag("soak")
    void fiftyKillsLeaveNoTrace() throws Exception {
        killAll(MANY);
    }

    /** Two at once: as many as the smallest machine has processors. Each begins with another task. */
    private void killAll(int kills) throws Exception {
        for (SampleTask task : TASKS) {
            Path peaceful = prepared("peaceful-", task);
            assertThat(task.run(peaceful, new SampleRun.Silence()).ending()).isEqualTo(RunResult.Ending.COMPLETED);
            expected.put(task, Outcome.of(peaceful));
        }
        ExecutorService killers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> finished = killers.invokeAll(List.of(
                    () -> kill(kills / 2, 0, new Random(SEED), "a"),
                    () -> kill(kills / 2, TASKS.size() / 2, new Random(SEED + 1), "b")));
            for (Future<Integer> runs : finished) {
                assertThat(runs.get()).as("runs that came through").isPositive();
            }
        } finally {
            killers.shutdown();
        }
    }

    private Path prepared(String name, SampleTask task) throws Exception {
        Path reports = Files.createDirectory(folder.resolve(name + task));
        task.prepare(reports, folder.resolve("peaceful-" + SampleTask.NIGHT));
        return reports;
    }

    /** Kills so often, one task after the other, and lets the last come through; gives the number of those that did. */
    private int kill(int kills, int firstTask, Random random, String name) throws Exception {
        int left = kills;
        int through = 0;
        while (left > 0) {
            SampleTask task = TASKS.get((firstTask + through) % TASKS.size());
            Path reports = prepared(name + through + "-", task);
            long completed = completed(reports);
            StringBuilder history = new StringBuilder(task + ": ");
            boolean complete = false;
            while (left > 0 && !complete) {
                boolean killed = kill(task, reports, random, history);
                left -= killed ? 1 : 0;
                // One more would be a further run of its date.
                complete = !killed || completed(reports) > completed;
            }
            if (!complete) {
                try (ProgramProcess last = start(task, reports)) {
                    assertThat(last.code()).as("after kills at %s", history).isZero();
                }
            }
            assertThat(Outcome.of(reports)).as("after kills at %s", history).isEqualTo(expected.get(task));
            through++;
        }
        return through;
    }

    private static long completed(Path reports) throws Exception {
        // A process that was killed at its first start may have left no tables.
        return StoreFile.exists(reports.resolve("store"))
                ? StoreContent.count(reports, "select count(*) from batch_job_execution where status = 'COMPLETED'")
                : 0;
    }

    /** True if the run was killed, false if it came to its end before. */
    private static boolean kill(SampleTask task, Path reports, Random random, StringBuilder history) throws Exception {
        int moments = random.nextInt(MOMENTS);
        double share = random.nextDouble();
        try (ProgramProcess run = start(task, reports)) {
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

    private static ProgramProcess start(SampleTask task, Path reports) throws Exception {
        return ProgramProcess.start(PausingRun.class, task.arguments(reports, PausingRun.NEVER));
    }
}
