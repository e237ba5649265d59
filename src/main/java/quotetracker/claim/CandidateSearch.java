package quotetracker.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the representatives worth comparing with a statement. */
final class CandidateSearch {
    /** How many representatives of one rare word, and of one pair of words, are looked at. */
    private static final int PER_WORD = 16;

    private static final int PER_PAIR = 8;
    private static final int PER_WHOLE = 64;
    /** How many of the rarest words are looked up; the pairs reach what common words would. */
    private static final int RAREST = 4;

    private static final float PAIR_WEIGHT = 8;
    /** A representative with so many pairs in common makes looking up single words needless. */
    private static final float ENOUGH = 3 * PAIR_WEIGHT;

    private final CandidateIndex index = new CandidateIndex();
    private float[] scores = new float[1 << 12];
    private int[] touched = new int[1 << 12];
    private int touchedCount;
    private float strongest;

    /** Makes a representative findable. */
    void add(int representative, Passage passage) {
        PassageKeys keys = PassageKeys.of(passage);
        index.add(keys.whole(), representative);
        for (int key : IntStream.of(keys.words()).distinct().toArray()) {
            index.add(key, representative);
        }
        for (int key : IntStream.of(keys.pairs()).distinct().toArray()) {
            index.add(key, representative);
        }
        if (representative >= scores.length) {
            scores = Arrays.copyOf(scores, Math.max(representative + 1, scores.length * 2));
        }
    }

    /** Representatives whose wording may be the very same, newest first. */
    List<Integer> copies(PassageKeys keys) {
        List<Integer> found = new ArrayList<>();
        index.newest(keys.whole(), PER_WHOLE, found::add);
        return found;
    }

    /** Representatives that share rare words or pairs of words, best first, ties by age. */
    List<Integer> likely(PassageKeys keys, int most) {
        touchedCount = 0;
        strongest = 0;
        for (int key : keys.pairs()) {
            index.newest(key, PER_PAIR, representative -> hit(representative, PAIR_WEIGHT));
        }
        if (strongest < ENOUGH) {
            byWords(keys);
        }
        List<Integer> best = IntStream.range(0, touchedCount)
                .map(i -> touched[i])
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(candidate -> -scores[candidate])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
        for (int i = 0; i < touchedCount; i++) {
            scores[touched[i]] = 0;
        }
        return best;
    }

    /** The rarest words reach what broken or moved words keep the pairs from. */
    private void byWords(PassageKeys keys) {
        Integer[] rarest = Arrays.stream(keys.words())
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt(index::count))
                .limit(RAREST)
                .toArray(Integer[]::new);
        for (int key : rarest) {
            float weight = weight(keys, key);
            index.newest(key, PER_WORD, representative -> hit(representative, weight));
        }
    }

    private static float weight(PassageKeys keys, int key) {
        for (int i = 0; i < keys.words().length; i++) {
            if (keys.words()[i] == key) {
                return keys.weights()[i];
            }
        }
        return 0;
    }

    private void hit(int representative, float weight) {
        if (scores[representative] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = representative;
        }
        scores[representative] += weight;
        strongest = Math.max(strongest, scores[representative]);
    }
}
