package quotetracker.report;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer changed in one row of a workbook, as it stands there.
 *
 * @param cell sheet and address of the verdict ("Statements!R7")
 * @param statement the row's number of a statement, as written
 * @param written the verdict's cell, verbatim; empty if only the cells beside it were filled in
 * @param verdict what that means, or null if it is no verdict
 * @param value the cell beside it, or null if empty
 * @param note the reviewer's remark, or null
 * @param reviewer who signed the row, else who saved the workbook last, or null if neither is known
 * @param baseline what the row held when the workbook was written, as {@link ReviewBaseline} has it
 */
public record ReviewEdit(
        String cell,
        String statement,
        String written,
        @Nullable Verdict verdict,
        @Nullable String value,
        @Nullable String note,
        @Nullable String reviewer,
        String baseline) {
    /** Whether the reviewer emptied the verdict of a decision that was there. */
    public boolean takesBack() {
        return written.isEmpty() && !ReviewBaseline.decided(baseline).isEmpty();
    }
}
