package quotetracker.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The job as a process of its own that stops and waits at one moment: {@code PausingRun INPUT REPORTS MOMENT}. It writes each
 * moment to standard output, and {@value #PAUSED} at the one given; there it waits until standard input ends.
 */
final class PausingRun implements RunObserver {
    static final String PAUSED = "paused";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String moment;
    private boolean paused;

    private PausingRun(String moment) {
        this.moment = moment;
    }

    public static void main(String[] arguments) throws Exception {
        RunResult result = SampleRun.run(Path.of(arguments[0]), Path.of(arguments[1]), new PausingRun(arguments[2]));
        System.out.println(result.ending());
        System.exit(0);
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
                while (System.in.read() >= 0) {
                    // The test kills the process, or closes its input to let it go on.
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("standard input cannot be read", e);
            }
        }
    }
}
