package quotetracker.claim;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the comparison sees it: its words in order, with what is known about each occurrence.
 *
 * <p>A passage may be mended against another: words that were broken are one there, words that were glued are two.
 */
final class Passage {
    /** The word is written as a name: a capital letter where none is needed. */
    static final byte NAME = 1;
    /** The word is written with a capital letter because a sentence begins. */
    static final byte OPENING = 8;
    /** Punctuation stands before the word. */
    static final byte BORDER = 2;
    /** The word belongs to the reporting frame ("he said that") and says nothing itself. */
    static final byte FRAME = 4;

    /** The word is written with a capital letter in a headline, where nearly all are. */
    static final byte HEADLINE = 16;
    /** The word stands for several of the text ("usa" for United States). */
    static final byte WHOLE = 32;

    private final String language;
    private final String text;
    private final Word[] words;
    private final byte[] marks;
    /** Where each word of the text begins and ends; words put in for others stand where those do. */
    private final int[] bounds;
    /** For each word the first word of the text it is made of; null if each is made of its own. */
    private final int @Nullable [] origins;

    private final float weight;

    /**
     * @param bounds two numbers a word: where it begins in the text and where it ends, exclusive, in UTF-16 code units
     */
    Passage(String language, String text, Word[] words, byte[] marks, int[] bounds) {
        this(language, text, words, marks, bounds, null);
    }

    private Passage(String language, String text, Word[] words, byte[] marks, int[] bounds, int @Nullable [] origins) {
        this.language = language;
        this.text = text;
        this.words = words;
        this.marks = marks;
        this.bounds = bounds;
        this.origins = origins;
        float sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += weight(i);
        }
        this.weight = sum;
    }

    /**
     * The same with other words.
     *
     * @param sources for each of the words the first word of this passage it is made of, never falling
     */
    Passage mended(Word[] others, byte[] otherMarks, int[] sources) {
        int[] mendedOrigins = new int[others.length];
        for (int i = 0; i < others.length; i++) {
            mendedOrigins[i] = origin(sources[i]);
        }
        return new Passage(language, text, others, otherMarks, bounds, mendedOrigins);
    }

    private int origin(int index) {
        return origins == null ? index : origins[index];
    }

    /**
     * The words at some places as they stand in the text; what is left out between them shows as a blank.
     *
     * @param places indices into this passage, rising
     */
    String written(List<Integer> places) {
        StringBuilder written = new StringBuilder();
        int last = -1;
        for (int i : places) {
            int from = origin(i);
            int to = i + 1 < size() ? Math.max(from, origin(i + 1) - 1) : bounds.length / 2 - 1;
            if (from > last) {
                written.append(written.isEmpty() ? "" : " ").append(text, bounds[2 * from], bounds[2 * to + 1]);
                last = to;
            }
        }
        return written.toString();
    }

    String language() {
        return language;
    }

    int size() {
        return words.length;
    }

    Word word(int index) {
        return words[index];
    }

    boolean has(int index, byte mark) {
        return (marks[index] & mark) != 0;
    }

    byte marks(int index) {
        return marks[index];
    }

    /** The weight of one occurrence: nothing in the reporting frame. */
    float weight(int index) {
        return has(index, FRAME) ? 0 : words[index].weight();
    }

    /** The weight of all occurrences. */
    float weight() {
        return weight;
    }

    /** Whether the reporting frame names somebody. */
    boolean framesName() {
        for (byte mark : marks) {
            if ((mark & FRAME) != 0 && (mark & NAME) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many words stand outside the reporting frame. */
    int length() {
        int length = 0;
        for (int i = 0; i < words.length; i++) {
            length += has(i, FRAME) ? 0 : 1;
        }
        return length;
    }

    /** Hash of the words outside the frame, equal for equal wordings. */
    long fingerprint() {
        long hash = 1125899906842597L;
        for (int i = 0; i < words.length; i++) {
            if (!has(i, FRAME)) {
                hash = 31 * hash + words[i].form().hashCode();
            }
        }
        return hash;
    }

    /** Whether both have the same words outside the frame, in the same order. */
    boolean sameWords(Passage other) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < words.length && has(i, FRAME)) {
                i++;
            }
            while (j < other.words.length && other.has(j, FRAME)) {
                j++;
            }
            if (i == words.length || j == other.words.length) {
                return i == words.length && j == other.words.length;
            }
            if (!words[i++].form().equals(other.words[j++].form())) {
                return false;
            }
        }
    }

    @Override
    public String toString() {
        return Arrays.stream(words).map(Word::form).toList().toString();
    }
}
