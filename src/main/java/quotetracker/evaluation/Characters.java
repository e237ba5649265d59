package quotetracker.evaluation;

import java.util.Locale;

/** What Python's regular expressions and strings take for words, blanks and the same letter. */
final class Characters {
    /** A word character, for use inside a character class: letters and every kind of number, but no combining marks. */
    static final String WORD = "\\p{L}\\p{N}_";
    /** A blank, for use inside a character class. */
    static final String BLANK = "\\t-\\r\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";

    private static final int DOTLESS_I = 0x131;
    private static final int CAPITAL_SHARP_S = 0x1E9E;

    private Characters() {}

    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    static boolean isBlank(int c) {
        return (c >= '\t' && c <= '\r')
                || (c >= 0x1C && c <= 0x1F)
                || c == 0x85
                || Character.getType(c) == Character.SPACE_SEPARATOR
                || c == 0x2028
                || c == 0x2029;
    }

    /** {@code text} without blanks, and without {@code others}, at both ends. */
    static String strip(String text, String others, boolean blanks) {
        int start = 0;
        int end = text.length();
        while (start < end && strips(text.charAt(start), others, blanks)) {
            start++;
        }
        while (end > start && strips(text.charAt(end - 1), others, blanks)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean strips(char c, String others, boolean blanks) {
        return (blanks && isBlank(c)) || others.indexOf(c) >= 0;
    }

    /**
     * The text with all differences of case removed, as Unicode's full case folding does. Java has none; going letter by
     * letter to upper and back to lower case comes to the same but for two letters (compared for all of Unicode 13; for
     * Cherokee the result is the other case, which makes no difference between texts folded alike).
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == DOTLESS_I) {
                folded.appendCodePoint(c);
            } else if (c == CAPITAL_SHARP_S) {
                folded.append("ss");
            } else {
                folded.append(Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
            }
        });
        return folded.toString();
    }
}
