package quotetracker.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import quotetracker.batch.JobRequest;
import quotetracker.batch.NightlyJob;
import quotetracker.batch.RunResult;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** Runs the whole job on made-up articles and measures it. */
public final class JobBenchmark {
    private static final long SEED = 20_260_301;
    private static final Path STATUS = Path.of("/proc/self/status");

    private JobBenchmark() {}

    /**
     * Writes the articles that a run is to read: the same for the same number, and the first of more.
     *
     * @param articles how many
     * @param file a JSON Lines file to be made
     */
    public static void write(int articles, Path file) throws IOException {
        new MadeUpArticles(Phrases.all(), SEED).write(articles, file);
    }

    /**
     * One run, into a folder of its own. What it costs counts from the start of the process.
     *
     * @param request what to read, and with what
     * @param articles how many articles that is
     * @param folder a folder for store, workbooks and logs
     * @throws IOException if the run cannot be made or does not complete
     */
    public static JobCost run(JobRequest request, int articles, Path folder)
            throws IOException, StoreLock.HeldException {
        RuntimeMXBean process = ManagementFactory.getRuntimeMXBean();
        double start = System.nanoTime() / 1e9 - process.getUptime() / 1e3;
        JobRequest here = request.within(folder);
        Path store = here.settings().store();
        try (JobMeter meter = new JobMeter(store, start)) {
            RunResult result = NightlyJob.run(here, meter, Duration.ZERO);
            if (result.ending() != RunResult.Ending.COMPLETED) {
                throw new IOException("the run did not complete: " + result.failure(), result.failure());
            }
            List<StepCost> steps = meter.costs();
            return new JobCost(
                    articles,
                    meter.statements(),
                    steps.stream().mapToDouble(StepCost::seconds).sum(),
                    peakResident(),
                    StoreFile.size(store),
                    steps);
        }
    }

    /** Linux tells what a process held at most; other systems have no file for it. */
    private static long peakResident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
