package quotetracker.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import quotetracker.batch.RunResult;
import quotetracker.batch.RunResult.Ending;
import quotetracker.store.InputNote;
import quotetracker.store.InputNote.Outcome;
import quotetracker.store.RunCounts;

/** What a run brought, on one screen. */
final class RunSummary {
    private RunSummary() {}

    static void print(RunResult result, PrintWriter out) {
        RunCounts counts = result.counts();
        out.println();
        out.println("Run " + result.run().ordinal() + " of " + result.run().date() + ": " + ending(result));
        out.println("  articles    " + counts.articlesRead() + " read, " + counts.articlesNew() + " of them new, "
                + counts.skipped() + " skipped");
        out.println("  statements  " + counts.statements() + " new");
        out.println("  claims      " + counts.claims() + " new");
        if (!counts.changes().isEmpty()) {
            out.println("  once more   " + counts.changes().gained() + " statements gained, "
                    + counts.changes().lost() + " lost, " + counts.changes().changed() + " changed");
        }
        long shown = 0;
        for (InputNote note : result.notes()) {
            String what = note.outcome() == Outcome.SKIPPED ? "skipped" : "remark ";
            shown += note.outcome() == Outcome.SKIPPED ? 1 : 0;
            out.println("  " + what + "     " + note.origin() + ": " + note.note());
        }
        if (shown < counts.skipped()) {
            out.println("  … and " + (counts.skipped() - shown) + " more skipped; all are in the workbook");
        }
        Path workbook = result.workbook();
        if (workbook != null) {
            out.println("  workbook    " + workbook);
        }
        out.flush();
    }

    private static String ending(RunResult result) {
        Throwable failure = result.failure();
        return switch (result.ending()) {
            case COMPLETED -> "completed";
            case STOPPED -> "stopped; run the same date again to go on";
            case FAILED ->
                "FAILED, run the same date again to go on"
                        + (failure == null
                                ? ""
                                : System.lineSeparator() + "  reason      " + Failure.sentence(failure));
        };
    }

    static int exitCode(RunResult result) {
        if (result.ending() != Ending.COMPLETED) {
            return ExitCode.FAILED;
        }
        return result.counts().skipped() > 0 ? ExitCode.SKIPPED : ExitCode.OK;
    }
}
