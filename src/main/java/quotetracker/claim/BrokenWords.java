package quotetracker.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins neighbouring words of one text that the other text has as a single word. */
final class BrokenWords {
    private static final int SHORTEST = 5;
    private static final int MOST_PIECES = 3;

    private BrokenWords() {}

    /** The passage, with "lu ftes" as one word if the other passage has "luftes". */
    static Passage joined(Passage passage, Passage other) {
        List<Word> wholes = missing(other, passage);
        if (wholes.isEmpty() || passage.size() < 2) {
            return passage;
        }
        int count = passage.size();
        Word[] words = new Word[count];
        byte[] marks = new byte[count];
        int kept = 0;
        for (int i = 0; i < count; ) {
            marks[kept] = passage.marks(i);
            Word whole = wholeAt(passage, i, wholes);
            words[kept++] = whole == null ? passage.word(i) : whole;
            i += whole == null ? 1 : length(passage, i, whole);
        }
        return kept == count
                ? passage
                : new Passage(passage.language(), Arrays.copyOf(words, kept), Arrays.copyOf(marks, kept));
    }

    /** The words of a range run together. */
    static String together(Passage passage, int from, int to) {
        StringBuilder form = new StringBuilder();
        for (int i = from; i < to; i++) {
            form.append(passage.word(i).written());
        }
        return form.toString();
    }

    /** Long words of one passage that the other has not. */
    private static List<Word> missing(Passage from, Passage in) {
        List<Word> missing = List.of();
        for (int i = 0; i < from.size(); i++) {
            Word word = from.word(i);
            if (word.plain() && word.written().length() >= SHORTEST && !has(in, word)) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(word);
            }
        }
        return missing;
    }

    private static boolean has(Passage passage, Word word) {
        for (int i = 0; i < passage.size(); i++) {
            Word other = passage.word(i);
            if (other.key() == word.key() && other.written().equals(word.written())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Word wholeAt(Passage passage, int start, List<Word> wholes) {
        for (Word whole : wholes) {
            if (length(passage, start, whole) > 1) {
                return whole;
            }
        }
        return null;
    }

    /** How many words from {@code start} on spell the whole word, 0 if they do not. */
    private static int length(Passage passage, int start, Word whole) {
        int place = 0;
        for (int i = start; i < passage.size() && i < start + MOST_PIECES; i++) {
            String piece = passage.word(i).written();
            if (!whole.written().startsWith(piece, place)) {
                return 0;
            }
            place += piece.length();
            if (place == whole.written().length()) {
                return i + 1 - start;
            }
        }
        return 0;
    }
}
