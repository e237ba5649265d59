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
        WORD,
        NUMBER,
        /** A sign that may be a quotation mark. */
        MARK,
        COMMA,
        COLON,
        SEMICOLON,
        DASH,
        /** A sign that may end a sentence. */
        STOP,
        OPEN,
        CLOSE,
        OTHER
    }

    /** Whether it is a word, or a number written with letters. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether its first letter, or the first after a hyphen or apostrophe, is a capital. */
    public boolean capital() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether the form belongs to the closed class. */
    public boolean is(WordClass wordClass) {
        return word.is(wordClass);
    }
}
