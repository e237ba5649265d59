package quotetracker.text;

import quotetracker.language.Word;
import quotetracker.language.WordClass;

/**
 * One word, number or sign.
 *
 * @param start index of its first unit in the normal text
 * @param end index after its last unit
 * @param kind what sort of token it is
 * @param text as written
 * @param lower in lower case; the words of a fixed expression are joined with an underscore
 * @param word what the language data knows of it
 * @param spaceBefore whether a blank, a line end or the start of the text stands before it
 */
public record Token(int start, int end, Kind kind, String text, String lower, Word word, boolean spaceBefore) {
    /** What sort of token it is. */
    public enum Kind {
        WORD(""),
        NUMBER(""),
        /** A sign that may be a quotation mark. */
        MARK("\"'“”„‟«»‹›‘’‚‛`´〝〞″＂"),
        COMMA(","),
        COLON(":"),
        SEMICOLON(";"),
        DASH("-–—―‒‐‑−"),
        /** A sign that may end a sentence. */
        STOP(".!?…"),
        OPEN("([{"),
        CLOSE(")]}"),
        OTHER("");

        private static final Kind[] ALL = values();
        private final String signs;

        Kind(String signs) {
            this.signs = signs;
        }

        /** What sort of sign a character is that is no letter, digit or blank. */
        static Kind of(char sign) {
            for (Kind kind : ALL) {
                if (kind.signs.indexOf(sign) >= 0) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /** Whether it is a word, or a number written with letters. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether its first letter is a capital; behind a number, the first after the hyphen ("39-Jährige"). */
    public boolean capital() {
        if (kind != Kind.WORD || Character.isUpperCase(text.codePointAt(0))) {
            return kind == Kind.WORD;
        }
        int hyphen = text.indexOf('-');
        return hyphen > 0
                && hyphen + 1 < text.length()
                && Character.isDigit(text.charAt(0))
                && Character.isUpperCase(text.codePointAt(hyphen + 1));
    }

    /** Whether a word begins with two capitals, as acronyms do, also with an ending behind them. */
    public boolean acronym() {
        return acronym(text);
    }

    /** Whether a word as written begins with two capitals. */
    public static boolean acronym(String written) {
        return written.length() > 1
                && Character.isUpperCase(written.charAt(0))
                && Character.isUpperCase(written.charAt(1));
    }

    /** Whether the form belongs to the closed class. */
    public boolean is(WordClass wordClass) {
        return word.is(wordClass);
    }
}
