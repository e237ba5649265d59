package quotetracker.claim;

import java.util.ArrayList;
import java.util.Arrays;
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
    void add(int representative, PassageKeys keys) {
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
    int[] likely(PassageKeys keys, int most) {
        touchedCount = 0;
        strongest = 0;
        index.newest(keys.pairs(), PER_PAIR, representative -> hit(representative, PAIR_WEIGHT));
        if (strongest < ENOUGH) {
            byWords(keys);
        }
        Foremost best = new Foremost(most);
        for (int i = 0; i < touchedCount; i++) {
            best.offer(touched[i], scores[touched[i]]);
            scores[touched[i]] = 0;
        }
        return best.numbers();
    }

    /** The rarest words reach what broken or moved words keep the pairs from. */
    private void byWords(PassageKeys keys) {
        int[] words = keys.words();
        Foremost rarest = new Foremost(RAREST);
        for (int i = 0; i < words.length; i++) {
            if (!repeated(words, i)) {
                rarest.offer(i, -index.count(words[i]));
            }
        }
        for (int i : rarest.numbers()) {
            float weight = keys.weights()[i];
            index.newest(words[i], PER_WORD, representative -> hit(representative, weight));
        }
    }

    /** Whether the word stands at an earlier place too. */
    private static boolean repeated(int[] words, int place) {
        for (int i = 0; i < place; i++) {
            if (words[i] == words[place]) {
                return true;
            }
        }
        return false;
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
