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
 * @param novelty whether it was new in the period
 * @param variants its other wordings, most frequent first
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
        Novelty novelty,
        List<Variant> variants) {
    /** Copies the lists. */
    public ClaimRow {
        speakers = List.copyOf(speakers);
        variants = List.copyOf(variants);
    }

    /**
     * One distinct wording of a claim.
     *
     * @param speaker who used it, or null if nobody could be named
     * @param occurrences how often it is known
     * @param first the earliest date known for it
     */
    public record Variant(
            String wording,
            @Nullable String speaker,
            int occurrences,
            @Nullable PartialDate first) {}
}
