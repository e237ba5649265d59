package quotetracker.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/**
 * A claim: statements that say the same.
 *
 * @param id the same in every workbook
 * @param wording the wording that represents it
 * @param speakers those who made it, most frequent first; empty if nobody could be named
 * @param firstSaid the earliest date known for it (said, else published)
 * @param lastSaid the latest date known for it
 * @param occurrences how often it is known so far
 * @param independentOutlets how many outlets carry it that do not copy one another
 * @param outlets the names of all outlets that carry it, in alphabetical order
 * @param novelty whether it was new in the period
 * @param history how often it was said or published on each date known, earliest first; empty if it was said once
 * @param variants its other wordings, most frequent first
 * @param others other claims that belong beside it without being the same
 */
public record ClaimRow(
        String id,
        String wording,
        String language,
        List<String> speakers,
        @Nullable PartialDate firstSaid,
        @Nullable PartialDate lastSaid,
        int occurrences,
        int independentOutlets,
        List<String> outlets,
        Novelty novelty,
        List<Day> history,
        List<Variant> variants,
        List<Other> others) {
    /** Copies the lists. */
    public ClaimRow {
        speakers = List.copyOf(speakers);
        outlets = List.copyOf(outlets);
        history = List.copyOf(history);
        variants = List.copyOf(variants);
        others = List.copyOf(others);
    }

    /** How many statements made the claim on a date; a month stays a month. */
    public record Day(PartialDate date, int times) {}

    /**
     * One distinct wording of a claim.
     *
     * @param bond how it came to the claim
     * @param speaker who used it, or null if nobody could be named
     * @param occurrences how often it is known
     * @param outlets the names of the outlets that carry it, in alphabetical order
     * @param first the earliest date known for it
     */
    public record Variant(
            String wording,
            Bond bond,
            @Nullable String speaker,
            int occurrences,
            List<String> outlets,
            @Nullable PartialDate first) {
        /** Copies the list. */
        public Variant {
            outlets = List.copyOf(outlets);
        }
    }

    /**
     * Another claim that belongs beside this one.
     *
     * @param id of the other claim
     * @param wording a wording of the other claim
     * @param speaker who used it, or null if nobody could be named
     * @param outlet which carried it, or null if the article names none
     * @param date when it was said, else published, as far as known
     * @param differences the words in which the two differ, this claim's first, such as {@code 17:30 / 15:40}
     */
    public record Other(
            String id,
            Bond bond,
            String wording,
            @Nullable String speaker,
            @Nullable String outlet,
            @Nullable PartialDate date,
            List<String> differences) {
        /** Copies the list. */
        public Other {
            differences = List.copyOf(differences);
        }
    }
}
