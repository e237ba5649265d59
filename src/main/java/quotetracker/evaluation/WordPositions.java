package quotetracker.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import quotetracker.model.Span;

/** The words of a gold text by position: two contents are compared by the words they cover. */
final class WordPositions {
    static final String MARKS = "\"“”„«»‹›‚‘’'`「」";

    private final String text;
    private final boolean surrogates;
    private final int[] starts;
    private final int[] ends;

    WordPositions(String text) {
        this.text = text;
        this.surrogates = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
        int[] from = new int[text.length() / 2 + 1];
        int[] to = new int[text.length() / 2 + 1];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int end = wordEnd(i);
            if (end > i) {
                from[count] = i;
                to[count++] = end;
                i = end;
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        this.starts = Arrays.copyOf(from, count);
        this.ends = Arrays.copyOf(to, count);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && Characters.isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    String text() {
        return text;
    }

    /**
     * An offset brought into the text and out of the middle of a surrogate pair. (That a negative one goes to the end if
     * the text has such pairs is the reference scorer's way.)
     */
    private int inside(int offset) {
        if (!surrogates) {
            return Math.max(0, Math.min(offset, text.length()));
        }
        if (offset < 0 || offset > text.length()) {
            return text.length();
        }
        boolean split = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return split ? offset - 1 : offset;
    }

    /** The span without quotation marks and blanks at its ends, or empty if nothing is left. */
    Optional<Span> trim(int start, int end) {
        int from = inside(start);
        int to = inside(end);
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static boolean isEdge(char c) {
        return Characters.isBlank(c) || MARKS.indexOf(c) >= 0;
    }

    /** The numbers of the words that the parts touch. */
    BitSet words(List<Span> parts) {
        BitSet words = new BitSet();
        for (Span part : parts) {
            int i = Arrays.binarySearch(starts, part.start());
            i = i < 0 ? -i - 1 : i;
            if (i > 0 && ends[i - 1] > part.start()) {
                i--;
            }
            for (; i < starts.length && starts[i] < part.end(); i++) {
                words.set(i);
            }
        }
        return words;
    }

    /** How much two contents share: words in both by words in either, 0 if one has none. */
    static double overlap(BitSet a, BitSet b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int both = common(a, b);
        return (double) both / (a.cardinality() + b.cardinality() - both);
    }

    static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }
}
