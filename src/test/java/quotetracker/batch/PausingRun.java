package quotetracker.batch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;

/**
 * The job as a process of its own that stops and waits at one moment: {@code PausingRun TASK REPORTS MOMENT}, or {@code
 * INPUT REPORTS MOMENT NIGHT KEEP_TEXTS_DAYS}. It writes each moment to standard output, and {@value #PAUSED} at the one
 * given; there it waits until it is asked to stop.
 */
final class PausingRun implements RunObserver {
    static final String PAUSED = "paused";
    /** A moment that does not come. */
    static final String NEVER = "never";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String moment;
    private final CountDownLatch askedToStop = new CountDownLatch(1);
    private boolean paused;

    private PausingRun(String moment) {
        this.moment = moment;
    }

    public static void main(String[] arguments) throws Exception {
        Path reports = Path.of(arguments[1]);
        PausingRun observer = new PausingRun(arguments[2]);
        if (arguments.length == 3) {
            SampleTask.valueOf(arguments[0]).run(reports, observer);
            return;
        }
        SampleRun.run(
                Path.of(arguments[0]),
                reports,
                observer,
                Scope.INCOMING,
                LocalDate.parse(arguments[3]),
                Integer.parseInt(arguments[4]));
    }

    @Override
    public void started(Stage stage, long total) {
        at("started " + stage.step());
    }

    @Override
    public void storing(Stage stage, long done) {
        at("storing " + stage.step() + " " + done);
    }

    @Override
    public void stored(Stage stage, long done, long statements) {
        at("stored " + stage.step() + " " + done);
    }

    @Override
    public void finished(Stage stage) {
        at("finished " + stage.step());
    }

    private void at(String now) {
        out.println(now);
        if (!paused && now.startsWith(moment)) {
            paused = true;
            out.println(PAUSED);
            try {
                // The test kills the process, or asks it to stop.
                askedToStop.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this test", e);
            }
        }
    }

    @Override
    public void stopped(RunResult result) {
        out.println(result.ending());
    }

    @Override
    public void stopping() {
        askedToStop.countDown();
    }
}
