package quotetracker.claim;

import java.util.Arrays;

/** A passage with other words in the making. */
final class Rebuilt {
    private final Passage passage;
    private Word[] words;
    private byte[] marks;
    private int[] origins;
    private int size;

    Rebuilt(Passage passage) {
        this.passage = passage;
        this.words = new Word[passage.size()];
        this.marks = new byte[passage.size()];
        this.origins = new int[passage.size()];
    }

    /**
     * @param origin the word of the passage it is made of, or the first of several
     */
    void add(Word word, int origin, byte mark) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size + 4);
            marks = Arrays.copyOf(marks, size + 4);
            origins = Arrays.copyOf(origins, size + 4);
        }
        words[size] = word;
        marks[size] = mark;
        origins[size++] = origin;
    }

    Passage passage() {
        return passage.mended(Arrays.copyOf(words, size), Arrays.copyOf(marks, size), Arrays.copyOf(origins, size));
    }
}
