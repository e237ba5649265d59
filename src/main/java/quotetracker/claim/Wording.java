package quotetracker.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The bare words of a text: what decisions of reviewers hold for, whoever prints them and with whatever marks. */
public final class Wording {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** The words in lower case, without marks and punctuation, one blank between them. */
    public static String of(String text) {
        return BETWEEN_WORDS.matcher(Folding.fold(text)).replaceAll(" ").strip();
    }

    /**
     * How much of two wordings is common, whatever the order: 1 for the same words, 0 if none is common.
     *
     * @param one what {@link #of} gave
     * @param other what {@link #of} gave
     */
    public static double shared(String one, String other) {
        String[] left = one.split(" ");
        String[] right = other.split(" ");
        Map<String, Integer> free = new HashMap<>();
        for (String word : left) {
            free.merge(word, 1, Integer::sum);
        }
        int common = 0;
        for (String word : right) {
            if (free.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (left.length + right.length);
    }
}
