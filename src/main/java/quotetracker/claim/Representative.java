package quotetracker.claim;

/**
 * A statement that later ones are compared with.
 *
 * @param claim the claim it belonged to when it was placed
 * @param statement the statement
 */
public record Representative(long claim, ClaimStatement statement) {}
