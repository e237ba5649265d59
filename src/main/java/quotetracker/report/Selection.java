package quotetracker.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which statements a report covers. A null condition does not limit.
 *
 * @param from first night on which a statement was first seen
 * @param to last night
 * @param speaker part of the speaker's name or alias, in any case
 * @param outlet the outlet's name, in any case
 * @param claim id of a claim
 * @param language ISO 639 code
 * @param words words that all occur in the statement, in any case
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable String claim,
        @Nullable String language,
        @Nullable String words) {
    /**
     * @throws IllegalArgumentException if the period ends before it starts
     */
    public Selection {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends (" + to + ") before it starts (" + from + ")");
        }
    }

    /** Everything first seen on one night. */
    public static Selection night(LocalDate date) {
        return period(date, date);
    }

    /** Everything first seen from one night to another, both included. */
    public static Selection period(LocalDate from, LocalDate to) {
        return new Selection(from, to, null, null, null, null, null);
    }

    /** The same conditions for another period. */
    public Selection within(LocalDate first, LocalDate last) {
        return new Selection(first, last, speaker, outlet, claim, language, words);
    }
}
