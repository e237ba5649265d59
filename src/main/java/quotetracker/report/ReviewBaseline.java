package quotetracker.report;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer's columns held when the workbook was written, so that an edit can be told from a decision that was
 * already there, whatever happened in the store since.
 */
public final class ReviewBaseline {
    /** Nobody had decided anything. */
    public static final String NONE = "";

    private ReviewBaseline() {}

    static String of(StatementRow row) {
        StatementRow.Review review = row.decision().review();
        return review == null ? NONE : of(review.verdict(), review.value(), review.note());
    }

    /** The text of the hidden column. */
    public static String of(Verdict verdict, @Nullable String value, @Nullable String note) {
        return verdict.name() + "\n" + text(value) + "\n" + text(note);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
