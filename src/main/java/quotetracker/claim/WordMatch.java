package quotetracker.claim;

import java.util.List;
import java.util.Set;

/** Whether two words are the same but for ending or a slip of the keyboard. */
final class WordMatch {
    /** Same stem: common beginning of at least this many letters ... */
    static final int STEM = 5;
    /** ... and of at least this share of the longer word. */
    private static final double STEM_SHARE = 0.7;
    /** A word matched by its stem counts a little less than the very same word. */
    static final float SIMILAR = 0.92f;

    /** Words with a slip differ in no more letters of the alphabet than this. */
    private static final int OTHER_LETTERS = 3;

    private final Set<String> listed;
    private final List<String> negatingPrefixes;
    private final List<Word> negators;
    /** The first letters of all negators, and the last ones. */
    private final long firstLetters;

    private final long lastLetters;

    WordMatch(LanguageFacts facts) {
        this.listed = facts.entries().keySet();
        this.negatingPrefixes = facts.negatingPrefixes();
        this.negators = facts.negators();
        long first = 0;
        long last = 0;
        for (Word negator : negators) {
            first |= bit(negator.written().charAt(0));
            last |= bit(negator.written().charAt(negator.written().length() - 1));
        }
        this.firstLetters = first;
        this.lastLetters = last;
    }

    private static long bit(char letter) {
        return 1L << (letter % Long.SIZE);
    }

    /** Whether a word may begin or end with a negator; mostly it cannot, which its first and last letter tell. */
    boolean mayHideNegator(String written) {
        return (firstLetters & bit(written.charAt(0))) != 0
                || (lastLetters & bit(written.charAt(written.length() - 1))) != 0;
    }

    /** Whether the language data lists the word: then it is no two words glued by mistake. */
    boolean listed(Word word) {
        return listed.contains(word.written());
    }

    /** The language's negators, the longest first. */
    List<Word> negators() {
        return negators;
    }

    /** 1 for the same word, {@link #SIMILAR} for a form of it, 0 otherwise. */
    float of(Word a, Word b) {
        if (a.kind() != b.kind()) {
            return a.negates() && b.negates() ? 1 : misspelt(a, b) || misspelt(b, a) ? SIMILAR : 0;
        }
        if (!a.plain()) {
            return a.negates() || a.value().equals(b.value()) ? 1 : 0;
        }
        if (unlike(a, b)) {
            return 0;
        }
        String x = a.form();
        String y = b.form();
        if (x.equals(y)) {
            return 1;
        }
        if (Math.min(x.length(), y.length()) < 3 || opposite(a, b)) {
            return 0;
        }
        return alike(a, b, x, y) ? SIMILAR : 0;
    }

    /** Quickly rejects what has neither the stem nor the letters in common, without a look at the words themselves. */
    private static boolean unlike(Word a, Word b) {
        return a.stem() != b.stem() && otherLetters(a.letters(), b.letters());
    }

    /** Whether two sets of letters, from {@link Word#letters}, differ in more than slips explain. */
    static boolean otherLetters(int letters, int others) {
        return Integer.bitCount(letters ^ others) > OTHER_LETTERS;
    }

    /** A month, a day or a modal with a slip in it ("Modnay"); figures have no slips. */
    private static boolean misspelt(Word typed, Word plain) {
        boolean spelt = switch (typed.kind()) {
            case MONTH, WEEKDAY, MODAL, NEGATOR -> typed.written().length() >= STEM;
            default -> false;
        };
        return spelt
                && plain.plain()
                && Integer.bitCount(typed.letters() ^ plain.letters()) <= 2
                && EditDistance.within(typed.written(), plain.written(), 1);
    }

    private boolean alike(Word a, Word b, String x, String y) {
        int common = commonPrefix(x, y);
        int longer = Math.max(x.length(), y.length());
        if (common >= STEM && common >= STEM_SHARE * longer) {
            return true;
        }
        if (!a.direction().equals(b.direction())) {
            return false;
        }
        if (otherLetters(a.letters(), b.letters()) || longer < 4 || (common == 0 && longer < 7)) {
            return false;
        }
        int slips = longer >= 9 && common > 0 ? 2 : 1;
        if (longer - Math.min(x.length(), y.length()) > slips) {
            return false;
        }
        return !negated(x, y) && !negated(y, x) && EditDistance.within(x, y, slips);
    }

    /** Whether the two point in opposite directions (rise, fall). */
    boolean opposite(Word a, Word b) {
        String x = a.direction();
        String y = b.direction();
        return !x.isEmpty()
                && !y.isEmpty()
                && x.charAt(0) != y.charAt(0)
                && x.substring(1).equals(y.substring(1));
    }

    /** Whether the longer word is the shorter one with a negating beginning (legal, illegal). */
    boolean negated(String longer, String shorter) {
        if (shorter.length() < 4 || longer.length() <= shorter.length()) {
            return false;
        }
        for (String prefix : negatingPrefixes) {
            if (longer.startsWith(prefix)) {
                int common = commonPrefix(longer.substring(prefix.length()), shorter);
                if (common >= 4 && common >= STEM_SHARE * shorter.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    static int commonPrefix(String x, String y) {
        int shorter = Math.min(x.length(), y.length());
        int i = 0;
        while (i < shorter && x.charAt(i) == y.charAt(i)) {
            i++;
        }
        return i;
    }
}
