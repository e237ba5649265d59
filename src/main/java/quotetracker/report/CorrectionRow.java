package quotetracker.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One edit of a reviewer that was read back.
 *
 * @param file the workbook it was read from
 * @param cell sheet and address ("Statements!AC12")
 * @param statementId the statement it is about, if the row says so
 * @param verdict as written in the cell
 * @param value as written in the cell
 * @param reviewer who saved the workbook last, or who signed in the reviewer column
 * @param why for an edit that was not applied, the reason in plain words
 */
public record CorrectionRow(
        String file,
        String cell,
        @Nullable String statementId,
        String verdict,
        @Nullable String value,
        @Nullable String reviewer,
        Instant readAt,
        Outcome outcome,
        @Nullable String why) {
    /** What became of an edit. */
    public enum Outcome {
        APPLIED,
        /** The reviewer emptied the verdict, and what followed from it is undone. */
        TAKEN_BACK,
        /** It makes no sense; {@code why} says what would. */
        REFUSED,
        /** It contradicts another person's edit; neither is preferred until somebody decides. */
        CONFLICT
    }
}
