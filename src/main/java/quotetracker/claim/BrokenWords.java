package quotetracker.claim;

import java.util.HashMap;
import java.util.Map;

/** Joins neighbouring words of one text that the other text has as a single word. */
final class BrokenWords {
    private static final int SHORTEST = 5;

    private BrokenWords() {}

    /** The passage, with "lu ftes" as one word if the other passage has "luftes". */
    static Passage joined(Passage passage, Passage other) {
        int count = passage.size();
        if (count < 2) {
            return passage;
        }
        Map<String, Word> wholes = longWords(other);
        if (wholes.isEmpty()) {
            return passage;
        }
        Word[] words = new Word[count];
        byte[] marks = new byte[count];
        int kept = 0;
        boolean changed = false;
        for (int i = 0; i < count; ) {
            int length = brokenAt(passage, i, wholes);
            words[kept] = length == 1 ? passage.word(i) : wholes.get(together(passage, i, i + length));
            marks[kept++] = passage.marks(i);
            changed |= length > 1;
            i += length;
        }
        return changed
                ? new Passage(
                        passage.language(), java.util.Arrays.copyOf(words, kept), java.util.Arrays.copyOf(marks, kept))
                : passage;
    }

    /** The words of a range run together. */
    static String together(Passage passage, int from, int to) {
        StringBuilder form = new StringBuilder();
        for (int i = from; i < to; i++) {
            form.append(passage.word(i).written());
        }
        return form.toString();
    }

    private static Map<String, Word> longWords(Passage passage) {
        Map<String, Word> words = new HashMap<>();
        for (int i = 0; i < passage.size(); i++) {
            Word word = passage.word(i);
            if (word.plain() && word.written().length() >= SHORTEST) {
                words.put(word.written(), word);
            }
        }
        return words;
    }

    private static int brokenAt(Passage passage, int start, Map<String, Word> wholes) {
        if (wholes.containsKey(passage.word(start).written())) {
            return 1;
        }
        for (int length = 2; length <= 3 && start + length <= passage.size(); length++) {
            if (wholes.containsKey(together(passage, start, start + length))) {
                return length;
            }
        }
        return 1;
    }
}
