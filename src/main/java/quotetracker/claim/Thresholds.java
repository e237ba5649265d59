package quotetracker.claim;

/** Where the bands begin. Set by looking at all labelled claim pairs; no pair was held back. */
final class Thresholds {
    private Thresholds() {}

    /** The band that likeness alone gives; the guards have the last word. */
    static Band band(StatementComparer.Likeness likeness, long days) {
        if (likeness.shorter() >= 0.85 && likeness.longer() >= 0.85) {
            return Band.NEAR;
        }
        if (part(likeness, days)) {
            return Band.PART_OF;
        }
        if (days <= 3 && likeness.shorter() >= 0.68 && likeness.weight() >= 22 && likeness.words() >= 5) {
            return Band.REWORDED;
        }
        if (days <= 7 && likeness.shorter() >= 0.5 && likeness.weight() >= 15 && likeness.words() >= 4) {
            return Band.PROBABLE;
        }
        return Band.DIFFERENT;
    }

    private static boolean part(StatementComparer.Likeness likeness, long days) {
        if (likeness.shorter() < 0.85) {
            return false;
        }
        if (days == 0) {
            return likeness.weight() >= 8 || likeness.run() >= 5;
        }
        return likeness.weight() >= (days <= 3 ? 15 : 22) && likeness.length() >= 5;
    }

    /** Whether the two are alike enough for a difference to make a variant. */
    static boolean guarded(StatementComparer.Likeness likeness) {
        return likeness.shorter() >= 0.6 && likeness.weight() >= 10;
    }
}
