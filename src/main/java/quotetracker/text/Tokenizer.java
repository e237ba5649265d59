package quotetracker.text;

import java.util.ArrayList;
import java.util.List;
import quotetracker.language.Language;
import quotetracker.language.Word;

/** Cuts normal text into tokens. */
final class Tokenizer {
    private static final String INSIDE_WORDS = "-‑‐&@_";
    private static final String INSIDE_NUMBERS = ".,:-/’";

    private final String text;
    private final Language language;
    private final List<Token> tokens;
    private int at;

    private Tokenizer(String text, int from, Language language) {
        this.text = text;
        this.language = language;
        this.at = from;
        this.tokens = new ArrayList<>((text.length() - from) / 5 + 16);
    }

    static List<Token> tokens(String text, int from, Language language) {
        return new Tokenizer(text, from, language).run();
    }

    private List<Token> run() {
        boolean space = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                space = true;
                at++;
                continue;
            }
            int start = at;
            if (Character.isLetter(c) || (Character.isSurrogate(c) && Character.isLetter(text.codePointAt(at)))) {
                word(start, space);
            } else if (Character.isDigit(c)) {
                number(start, space);
            } else {
                at += signLength(c, space);
                add(
                        start,
                        at - start == 2 && !Character.isHighSurrogate(c) ? Token.Kind.MARK : Token.Kind.of(c),
                        space);
            }
            space = false;
        }
        return Expressions.join(GluedWords.split(tokens, language), text, language);
    }

    /** Two typed signs that stand for one quotation mark count as one: {@code ''}, {@code ,,}, {@code <<}. */
    private int signLength(char c, boolean space) {
        if (at + 1 >= text.length()) {
            return 1;
        }
        return Character.isHighSurrogate(c) || (text.charAt(at + 1) == c && doubled(c, space)) ? 2 : 1;
    }

    private boolean doubled(char c, boolean space) {
        boolean opens = at + 2 < text.length() && !Character.isWhitespace(text.charAt(at + 2));
        boolean behindWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return switch (c) {
            case '\'', '’', '‘', '`', '´', '‚' -> true;
            case ',', '<' -> opens && (space || !behindWord);
            case '>' -> !space;
            default -> false;
        };
    }

    private boolean letter(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private void word(int start, boolean space) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                at++;
            } else if (apostrophe(c) && letter(at + 1)) {
                if (!passApostrophe(start, space)) {
                    return;
                }
            } else if (joins(c, start)) {
                at++;
            } else {
                break;
            }
        }
        add(start, Token.Kind.WORD, space);
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
    }

    /** At an apostrophe between letters: cuts an elided word off, or goes on. Returns whether the word goes on. */
    private boolean passApostrophe(int start, boolean space) {
        int before = at - start;
        boolean capitalNext = Character.isUpperCase(text.charAt(at + 1));
        if (before == 1 && !(capitalNext && Character.isUpperCase(text.charAt(start)))) {
            // s’ka, t’i, d'Italia: the elided word keeps its apostrophe.
            at++;
            add(start, Token.Kind.WORD, space);
            return false;
        }
        if (letter(at + 1) && !letter(at + 2)) {
            char suffix = Character.toLowerCase(text.charAt(at + 1));
            if (suffix == 's') {
                add(start, Token.Kind.WORD, space);
                int own = at;
                at += 2;
                add(own, Token.Kind.WORD, false);
                return false;
            }
        }
        if (capitalNext && before > 2 && !language.particle(Language.lower(text.substring(start, at)))) {
            // A closing mark glued to the next word.
            add(start, Token.Kind.WORD, space);
            return false;
        }
        at++;
        return true;
    }

    /** Hyphens inside words, full stops inside names of sites and censored words, dots of initials. */
    private boolean joins(char c, int start) {
        if (INSIDE_WORDS.indexOf(c) >= 0) {
            return letter(at + 1);
        }
        if (c != '.') {
            return false;
        }
        if (initials(start)) {
            return true;
        }
        return at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }

    /** Whether the stop at {@link #at} belongs to initials such as U.S. or D-N.Y. */
    private boolean initials(int start) {
        boolean single = at - start == 1 || text.charAt(at - 2) == '.' || text.charAt(at - 2) == '-';
        if (!single || !Character.isUpperCase(text.charAt(at - 1))) {
            return false;
        }
        if (at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1))) {
            return at + 2 >= text.length() || !Character.isLowerCase(text.charAt(at + 2));
        }
        return at - start > 1;
    }

    private void number(int start, boolean space) {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean joins = INSIDE_NUMBERS.indexOf(c) >= 0
                    && letter(at + 1)
                    && (Character.isDigit(text.charAt(at + 1)) || c == '-');
            if (!joins && !Character.isLetterOrDigit(c) && c != '%') {
                break;
            }
            at++;
        }
        boolean word = false;
        for (int i = start; i < at; i++) {
            word |= Character.isLetter(text.charAt(i));
        }
        add(start, word ? Token.Kind.WORD : Token.Kind.NUMBER, space);
    }

    private void add(int start, Token.Kind kind, boolean space) {
        String written = text.substring(start, at);
        if (kind == Token.Kind.WORD) {
            String lower = Language.lower(written).replace('’', '\'');
            tokens.add(new Token(start, at, kind, written, lower, language.word(lower), space));
        } else {
            tokens.add(new Token(start, at, kind, written, written, Word.UNKNOWN, space));
        }
    }
}
