package quotetracker.claim;

import java.util.List;

/**
 * Where a statement was placed.
 *
 * @param statement the statement's id
 * @param claim the claim it belongs to; permanent
 * @param band how it hangs together with the claim; {@link Band#FIRST} if it founded it
 * @param why the reason in plain words
 * @param representative whether later statements are compared with this one, so that it must be kept for
 *     {@link ClaimClusterer#restore}
 * @param links other claims it is linked to
 * @param merged younger claims that turned out to be this one: they point here from now on
 */
public record Placement(
        String statement,
        long claim,
        Band band,
        String why,
        boolean representative,
        List<ClaimLink> links,
        List<Long> merged) {
    /** Copies the lists. */
    public Placement {
        links = List.copyOf(links);
        merged = List.copyOf(merged);
    }
}
