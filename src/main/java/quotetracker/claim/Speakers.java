package quotetracker.claim;

import org.jspecify.annotations.Nullable;

/** Whether two canonical names are one speaker. */
final class Speakers {
    private Speakers() {}

    /** Equal names but for capitals and marks; nobody is the same as nobody. */
    static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || Folding.fold(one).equals(Folding.fold(other));
    }
}
