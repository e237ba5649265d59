package quotetracker.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mends two texts of one language against each other: neighbouring words of one that the other has as a single word are
 * joined, and a word that is a negator glued to a word of the other is taken apart, lest the negation be overlooked.
 */
final class BrokenWords {
    private static final int SHORTEST = 5;
    private static final int MOST_PIECES = 3;

    /** Two passages, mended against each other. */
    record Mended(Passage a, Passage b) {}

    /** A word in two: a negator and what it was glued to. */
    private record Cut(Word glued, Word first, Word second) {}

    private BrokenWords() {}

    /** Both passages, with "lu ftes" as one word if the other has "luftes", and "nukkanë" as two if it has "kanë". */
    static Mended mended(Passage first, Passage second, WordMatch match) {
        int[] keysOfFirst = keys(first);
        int[] keysOfSecond = keys(second);
        List<Word> onlyFirst = missing(first, keysOfFirst, second, keysOfSecond);
        List<Word> onlySecond = missing(second, keysOfSecond, first, keysOfFirst);
        if (onlyFirst.isEmpty() && onlySecond.isEmpty()) {
            return new Mended(first, second);
        }
        Passage a = cut(first, onlyFirst, second, match);
        Passage b = cut(second, onlySecond, a, match);
        if (a != first || b != second) {
            onlyFirst = missing(a, keys(a), b, keys(b));
            onlySecond = missing(b, keys(b), a, keys(a));
        }
        return new Mended(joined(a, onlySecond), joined(b, onlyFirst));
    }

    private static Passage joined(Passage passage, List<Word> wholes) {
        int first = wholes.isEmpty() ? passage.size() : firstBroken(passage, wholes);
        if (first == passage.size()) {
            return passage;
        }
        Rebuilt rebuilt = new Rebuilt(passage);
        for (int i = 0; i < first; i++) {
            rebuilt.add(passage.word(i), i, passage.marks(i));
        }
        for (int i = first; i < passage.size(); ) {
            Word whole = wholeAt(passage, i, wholes);
            rebuilt.add(whole == null ? passage.word(i) : whole, i, passage.marks(i));
            i += whole == null ? 1 : length(passage, i, whole);
        }
        return rebuilt.passage();
    }

    private static int firstBroken(Passage passage, List<Word> wholes) {
        int i = 0;
        while (i < passage.size() && wholeAt(passage, i, wholes) == null) {
            i++;
        }
        return i;
    }

    private static Passage cut(Passage passage, List<Word> only, Passage other, WordMatch match) {
        List<Cut> cuts = List.of();
        for (Word word : only) {
            Cut cut = cutOf(word, passage, other, match);
            if (cut != null) {
                cuts = cuts.isEmpty() ? new ArrayList<>() : cuts;
                cuts.add(cut);
            }
        }
        if (cuts.isEmpty()) {
            return passage;
        }
        Rebuilt rebuilt = new Rebuilt(passage);
        for (int i = 0; i < passage.size(); i++) {
            Word word = passage.word(i);
            Cut cut = cuts.stream()
                    .filter(each -> each.glued().equals(word))
                    .findFirst()
                    .orElse(null);
            rebuilt.add(cut == null ? word : cut.first(), i, passage.marks(i));
            if (cut != null) {
                rebuilt.add(cut.second(), i, (byte) (passage.marks(i) & Passage.FRAME));
            }
        }
        return rebuilt.passage();
    }

    /** Only if the other text has the word that is left, and more often: "noon" is no "no" where both have "on". */
    private static @Nullable Cut cutOf(Word word, Passage passage, Passage other, WordMatch match) {
        String glued = word.written();
        if (!match.mayHideNegator(glued) || match.listed(word)) {
            return null;
        }
        for (Word negator : match.negators()) {
            String no = negator.written();
            if (glued.length() > no.length() + 1 && (glued.startsWith(no) || glued.endsWith(no))) {
                boolean before = glued.startsWith(no);
                String rest = before ? glued.substring(no.length()) : glued.substring(0, glued.length() - no.length());
                Word left = oftener(rest, other, passage);
                if (left != null) {
                    return before ? new Cut(word, negator, left) : new Cut(word, left, negator);
                }
            }
        }
        return null;
    }

    private static @Nullable Word oftener(String written, Passage here, Passage than) {
        Word found = null;
        int more = 0;
        for (int i = 0; i < here.size(); i++) {
            if (here.word(i).written().equals(written)) {
                found = here.word(i);
                more++;
            }
        }
        for (int i = 0; i < than.size(); i++) {
            more -= than.word(i).written().equals(written) ? 1 : 0;
        }
        return more > 0 ? found : null;
    }

    /** The words of a range run together. */
    static String together(Passage passage, int from, int to) {
        StringBuilder form = new StringBuilder();
        for (int i = from; i < to; i++) {
            form.append(passage.word(i).written());
        }
        return form.toString();
    }

    /** Side by side: this runs for every pair that is compared. */
    private static int[] keys(Passage passage) {
        int[] keys = new int[passage.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = passage.word(i).key();
        }
        return keys;
    }

    /** Long words of one passage that the other has not. */
    private static List<Word> missing(Passage from, int[] keysFrom, Passage in, int[] keysIn) {
        List<Word> missing = List.of();
        for (int i = 0; i < from.size(); i++) {
            Word word = from.word(i);
            if (word.plain() && word.written().length() >= SHORTEST && !has(in, keysIn, word, keysFrom[i])) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(word);
            }
        }
        return missing;
    }

    private static boolean has(Passage passage, int[] keys, Word word, int key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key && passage.word(i).written().equals(word.written())) {
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
