package quotetracker.claim;

import java.util.List;

/**
 * What two statements are to each other, and why.
 *
 * @param band how they hang together; {@link Band#relation()} is the relation
 * @param why the reason in plain words
 * @param differences the words that keep them apart; empty unless the band is {@link Band#VARIANT}
 */
public record Comparison(Band band, String why, List<Difference> differences) {
    /** Copies the list. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** A comparison without differing words. */
    static Comparison of(Band band, String why) {
        return new Comparison(band, why, List.of());
    }

    /** What the two are to each other. */
    public Relation relation() {
        return band.relation();
    }
}
