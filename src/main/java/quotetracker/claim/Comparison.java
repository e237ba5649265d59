package quotetracker.claim;

import java.util.List;

/**
 * What two statements are to each other, and why.
 *
 * @param band how they hang together; {@link Band#relation()} is the relation
 * @param why the reason in plain words
 * @param differences the words that keep them apart; empty unless the band is {@link Band#VARIANT}
 * @param byModel whether a model proposed it; the record of the band does not speak for such
 */
public record Comparison(Band band, String why, List<Difference> differences, boolean byModel) {
    /** Copies the list. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** A comparison that the words decided. */
    Comparison(Band band, String why, List<Difference> differences) {
        this(band, why, differences, false);
    }

    /** A comparison without differing words. */
    static Comparison of(Band band, String why) {
        return new Comparison(band, why, List.of());
    }

    /** What a model proposes. */
    static Comparison proposed(Band band, String why) {
        return new Comparison(band, why, List.of(), true);
    }

    /** What the two are to each other. */
    public Relation relation() {
        return band.relation();
    }
}
