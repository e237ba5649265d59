package quotetracker.claim;

/**
 * What came of comparing a statement with one representative.
 *
 * @param representative its number
 * @param weight what the lighter of the two weighs; of two matches in one band the heavier says more
 */
record Match(int representative, Finding finding, float weight) {
    Band band() {
        return finding.band();
    }

    Comparison comparison() {
        return finding.comparison();
    }

    /** The one in the better band, then the heavier, then the older. */
    static Match better(Match one, Match other) {
        int byBand = one.band().compareTo(other.band());
        if (byBand != 0) {
            return byBand < 0 ? one : other;
        }
        if (one.weight() != other.weight()) {
            return one.weight() > other.weight() ? one : other;
        }
        return one.representative() < other.representative() ? one : other;
    }
}
