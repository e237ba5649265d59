package quotetracker.report;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer's columns held when the workbook was written, so that an edit can be told from a decision that was
 * already there, whatever happened in the store since.
 */
final class ReviewBaseline {
    private ReviewBaseline() {}

    /** The text of the hidden column: empty if nobody had decided anything. */
    static @Nullable String of(StatementRow row) {
        StatementRow.Review review = row.decision().review();
        return review == null ? null : of(review.verdict(), review.value());
    }

    static String of(Verdict verdict, @Nullable String value) {
        return value == null ? verdict.name() : verdict.name() + " " + value;
    }
}
