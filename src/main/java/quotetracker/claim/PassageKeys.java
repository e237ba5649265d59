package quotetracker.claim;

import java.util.Arrays;

/** The keys of a passage: of each word that says something, and of each two such words in a row. */
final class PassageKeys {
    /** Lighter words are no keys. */
    private static final float LIGHTEST = 3;

    private final int[] words;
    private final float[] weights;
    private final int[] pairs;
    private final int whole;

    private PassageKeys(int[] words, float[] weights, int[] pairs, int whole) {
        this.words = words;
        this.weights = weights;
        this.pairs = pairs;
        this.whole = whole;
    }

    static PassageKeys of(Passage passage) {
        int[] words = new int[passage.size()];
        float[] weights = new float[passage.size()];
        int[] pairs = new int[passage.size()];
        int count = 0;
        int pairCount = 0;
        int language = passage.language().hashCode();
        for (int i = 0; i < passage.size(); i++) {
            if (passage.weight(i) < LIGHTEST) {
                continue;
            }
            int key = passage.word(i).key() ^ language;
            if (count > 0) {
                pairs[pairCount++] = Integer.rotateLeft(words[count - 1], 11) * 31 + key;
            }
            weights[count] = passage.weight(i);
            words[count++] = key;
        }
        long fingerprint = passage.fingerprint() * 31 + language;
        return new PassageKeys(
                Arrays.copyOf(words, count), Arrays.copyOf(weights, count), Arrays.copyOf(pairs, pairCount), (int)
                        (fingerprint ^ (fingerprint >>> 32)));
    }

    /** Keys of the single words, in order. */
    int[] words() {
        return words;
    }

    /** The weights of the single words. */
    float[] weights() {
        return weights;
    }

    /** Keys of neighbouring words. */
    int[] pairs() {
        return pairs;
    }

    /** Key of the whole wording. */
    int whole() {
        return whole;
    }
}
