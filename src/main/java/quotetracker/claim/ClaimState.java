package quotetracker.claim;

import java.util.List;

/**
 * Everything a {@link ClaimClusterer} carries from one night to the next.
 *
 * @param claims all claims, in any order
 * @param representatives all representatives, in the order in which they were placed
 */
public record ClaimState(List<StoredClaim> claims, List<Representative> representatives) {
    /** Nothing placed yet. */
    public static final ClaimState EMPTY = new ClaimState(List.of(), List.of());

    /** Copies the lists. */
    public ClaimState {
        claims = List.copyOf(claims);
        representatives = List.copyOf(representatives);
    }
}
