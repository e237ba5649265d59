package quotetracker.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer's columns held when the workbook was written, so that an edit can be told from a decision that was
 * already there, whatever happened in the store since. It begins with the number of the edit that was applied last: the same
 * decision made again after another one is a new decision.
 */
public final class ReviewBaseline {
    private static final Pattern NUMBER = Pattern.compile("^#\\d+\\s*");

    private ReviewBaseline() {}

    static String of(StatementRow row) {
        StatementRow.Decision decision = row.decision();
        StatementRow.Review review = decision.review();
        if (decision.lastEdit() == 0) {
            return "";
        }
        return review == null
                ? "#" + decision.lastEdit()
                : of(decision.lastEdit(), review.verdict(), review.value(), review.note());
    }

    /** The text of the hidden column where a decision holds, without blanks at its ends. */
    public static String of(long lastEdit, Verdict verdict, @Nullable String value, @Nullable String note) {
        return "#" + lastEdit + "\n" + decision(verdict, value, note);
    }

    private static String decision(Verdict verdict, @Nullable String value, @Nullable String note) {
        return (verdict.name() + "\n" + text(value) + "\n" + text(note)).strip();
    }

    /** Whether the columns still hold what they held then. */
    static boolean isUntouched(String baseline, Verdict verdict, String value, String note) {
        return decided(baseline).equals(decision(verdict, value, note));
    }

    /** The decision that held, empty if none did. */
    static String decided(String baseline) {
        return NUMBER.matcher(baseline).replaceFirst("").strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
