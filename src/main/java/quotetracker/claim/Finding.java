package quotetracker.claim;

import java.util.function.Supplier;

/**
 * What came of comparing two passages: the band at once, the reasons in words when somebody asks, since most
 * comparisons of a night are never shown.
 */
final class Finding {
    private final Band band;
    private final boolean byModel;
    private final Supplier<Comparison> told;

    /**
     * @param told tells the comparison, whose band is the given one
     */
    Finding(Band band, Supplier<Comparison> told) {
        this(band, false, told);
    }

    private Finding(Band band, boolean byModel, Supplier<Comparison> told) {
        this.band = band;
        this.byModel = byModel;
        this.told = told;
    }

    static Finding of(Comparison comparison) {
        return new Finding(comparison.band(), comparison.byModel(), () -> comparison);
    }

    /** Whether a model proposed it. */
    boolean byModel() {
        return byModel;
    }

    Band band() {
        return band;
    }

    Comparison comparison() {
        return told.get();
    }
}
