package quotetracker.claim;

import java.util.stream.IntStream;

/** The keys of a passage's words without order, for a quick estimate of what two passages share. */
final class KeySet {
    private final int[] sorted;

    private KeySet(int[] sorted) {
        this.sorted = sorted;
    }

    static KeySet of(PassageKeys keys) {
        return new KeySet(IntStream.of(keys.words()).sorted().distinct().toArray());
    }

    /** Share of the smaller set that the other has too; 1 if either is empty, since nothing is known then. */
    double shared(KeySet other) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                common++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        int smaller = Math.min(sorted.length, other.sorted.length);
        return smaller == 0 ? 1 : (double) common / smaller;
    }
}
