package quotetracker.batch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.store.InputNote;
import quotetracker.store.Run;
import quotetracker.store.RunCounts;

/**
 * How a run ended.
 *
 * @param notes the first notes on the input, what was skipped first
 * @param workbook the workbook it wrote, if it came so far
 * @param failure what went wrong, if the run failed
 */
public record RunResult(
        Run run,
        Ending ending,
        RunCounts counts,
        List<InputNote> notes,
        @Nullable Path workbook,
        @Nullable Throwable failure) {
    /** Copies the list. */
    public RunResult {
        notes = List.copyOf(notes);
    }

    /** The same run, whose workbook nobody can open. */
    RunResult withoutWorkbook() {
        return new RunResult(run, ending, counts, notes, null, failure);
    }

    /** The same run, after which something else went wrong. */
    RunResult failedWith(Throwable fault) {
        return new RunResult(run, Ending.FAILED, counts, notes, workbook, fault);
    }

    /** How a run ended. */
    public enum Ending {
        COMPLETED,
        /** It was asked to stop, and did so between two commits. Running again goes on from there. */
        STOPPED,
        FAILED
    }
}
