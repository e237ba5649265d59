package quotetracker.claim;

import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/**
 * What the clusterer knows about a claim beside its representatives; kept in the store from night to night.
 *
 * @param id the permanent number, from 1
 * @param speaker whose claim it is, or null as long as no statement of it names one
 * @param mergedInto the older claim it points to, or null if it stands for itself
 * @param occurrences statements placed in it
 * @param days how often a statement came from a later day than all before, plus one
 * @param latest the latest date among its statements, or null if none has a date
 */
public record StoredClaim(
        long id,
        @Nullable String speaker,
        @Nullable Long mergedInto,
        int occurrences,
        int days,
        @Nullable PartialDate latest) {}
