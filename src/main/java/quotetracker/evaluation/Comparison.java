package quotetracker.evaluation;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gold and predicted statements of one document side by side.
 *
 * @param matched pairs by overlap
 * @param exact pairs by equal offsets
 * @param dropped predictions that lie on text that does not count, by index
 */
record Comparison(
        List<Scored> gold,
        List<Scored> predicted,
        List<Matching.Pair> matched,
        List<Matching.Pair> exact,
        BitSet dropped) {
    private static final double INSIDE = 0.8;
    private static final double ALIKE = 0.5;

    static Comparison of(
            List<Scored> gold, List<Scored> predicted, List<Scored> ignored, double overlap, SpeakerMatch speakers) {
        List<Matching.Pair> matched = Matching.byOverlap(gold, predicted, overlap, speakers);
        BitSet used = new BitSet();
        matched.forEach(pair -> used.set(pair.predicted()));
        BitSet dropped = new BitSet();
        for (int j = 0; j < predicted.size(); j++) {
            dropped.set(j, !used.get(j) && isFree(predicted.get(j), ignored));
        }
        return new Comparison(gold, predicted, matched, Matching.exact(gold, predicted, speakers), dropped);
    }

    /** The gold statement that a prediction is matched with, or null. */
    @Nullable
    Scored matchOf(int prediction) {
        return matched.stream()
                .filter(pair -> pair.predicted() == prediction)
                .map(pair -> gold.get(pair.gold()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a prediction costs nothing: it has no words, or lies on what does not count. */
    private static boolean isFree(Scored predicted, List<Scored> ignored) {
        BitSet words = predicted.words();
        return words.isEmpty()
                || ignored.stream()
                        .anyMatch(region -> WordPositions.common(words, region.words()) >= INSIDE * words.cardinality()
                                || WordPositions.overlap(words, region.words()) >= ALIKE);
    }
}
