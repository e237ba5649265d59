package quotetracker.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import quotetracker.batch.RunObserver;
import quotetracker.batch.RunResult;
import quotetracker.batch.Stage;

/** Shows a line for each step; on a terminal the line is kept up to date while the step runs. */
final class ProgressLine implements RunObserver {
    private final PrintWriter out;
    private final boolean terminal;
    private final Consumer<RunResult> whenStopped;
    private Instant start = Instant.EPOCH;
    private long total = UNKNOWN;
    private String latest = "";

    ProgressLine(PrintWriter out, boolean terminal, Consumer<RunResult> whenStopped) {
        this.out = out;
        this.terminal = terminal;
        this.whenStopped = whenStopped;
    }

    @Override
    public void waiting(String holder) {
        out.println("waiting for " + holder);
    }

    @Override
    public void started(Stage stage, long total) {
        this.total = total;
        start = Instant.now();
        latest = text(stage, 0, 0);
        show("");
    }

    @Override
    public void storing(Stage stage, long done) {}

    @Override
    public void stored(Stage stage, long done, long statements) {
        latest = text(stage, done, statements);
        show("");
    }

    @Override
    public void finished(Stage stage) {
        latest += String.format(Locale.ROOT, ", %.1f s", seconds());
        show(System.lineSeparator());
        if (!terminal) {
            out.println(latest);
        }
    }

    @Override
    public void stopping() {
        out.println();
        out.println("asked to stop: the run ends after its next commit");
    }

    @Override
    public void stopped(RunResult result) {
        whenStopped.accept(result);
    }

    private void show(String end) {
        if (terminal) {
            // Back to the start of the line, and clear what the longer line before it left.
            out.print("\r\u001b[K" + latest + end);
            out.flush();
        }
    }

    private String text(Stage stage, long done, long statements) {
        StringBuilder text = new StringBuilder(stage.meaning()).append(": ").append(done);
        if (total != UNKNOWN) {
            text.append(" of ").append(total);
        }
        if (statements > 0) {
            text.append(", ").append(statements).append(" statements");
        }
        double seconds = seconds();
        if (done > 0 && seconds > 0) {
            text.append(String.format(Locale.ROOT, ", %.0f a second", done / seconds));
        }
        return text.toString();
    }

    private double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
