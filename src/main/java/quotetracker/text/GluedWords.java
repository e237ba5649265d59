package quotetracker.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Language;
import quotetracker.language.Word;
import quotetracker.language.WordClass;

/**
 * Takes apart words that lost the blank between them, mostly at a paragraph's end ("COVID-19Ulja", "/TCHNjë"). A capital inside a
 * word is no proof ("iPhone", "McAllen"): the parts must be words elsewhere, or the first one must look like no brand's beginning.
 */
final class GluedWords {
    /** A word that is written with a capital inside as often as this is written so on purpose. */
    private static final int ON_PURPOSE = 2;

    private final Language language;
    private final List<Token> tokens;
    private final Map<String, Integer> written = new HashMap<>();

    private GluedWords(List<Token> tokens, Language language) {
        this.tokens = tokens;
        this.language = language;
    }

    static List<Token> split(List<Token> tokens, Language language) {
        GluedWords glued = new GluedWords(tokens, language);
        return tokens.stream().anyMatch(token -> seam(token) > 0) ? glued.run() : tokens;
    }

    private List<Token> run() {
        tokens.forEach(token -> written.merge(token.text(), 1, Integer::sum));
        List<Token> result = new ArrayList<>(tokens.size() + 16);
        Token before = null;
        for (Token token : tokens) {
            int seam = seam(token);
            if (seam > 0 && !tag(before, token) && apart(before, token, seam)) {
                result.add(part(token, 0, seam));
                result.add(part(token, seam, token.text().length()));
            } else {
                result.add(token);
            }
            before = token;
        }
        return result;
    }

    /** Where the last word of a token begins: its last capital with only small letters behind it; 0 if there is none. */
    private static int seam(Token token) {
        if (!token.isWord() || token.text().equals(token.lower())) {
            return 0;
        }
        String text = token.text();
        int at = text.length() - 1;
        while (at > 0 && Character.isLowerCase(text.charAt(at))) {
            at--;
        }
        boolean capital = Character.isUpperCase(text.charAt(at)) && Character.isLetterOrDigit(before(text, at));
        return capital && at < text.length() - 1 ? at : 0;
    }

    private static char before(String text, int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    /** "#RrugaJonë", "@HillaryHolt": written so on purpose. */
    private static boolean tag(@Nullable Token before, Token token) {
        return before != null && before.end() == token.start() && "#@_".contains(before.text());
    }

    private boolean apart(@Nullable Token before, Token token, int seam) {
        String left = token.text().substring(0, seam);
        String right = token.text().substring(seam);
        char last = left.charAt(seam - 1);
        if (written.getOrDefault(token.text(), 0) >= ON_PURPOSE) {
            return false;
        }
        if (Character.isUpperCase(last)) {
            // An agency's sign at a paragraph's end.
            return before != null && before.text().equals("/") && closed(right);
        }
        if (Character.isDigit(last)) {
            return seam > 1 && right.length() > 2 && (left.chars().allMatch(Character::isDigit) || known(left));
        }
        if (seam > 2 && left.chars().allMatch(Character::isLowerCase)) {
            return right.length() > 1;
        }
        return seam > 1 && known(left) && known(right);
    }

    private boolean known(String part) {
        return written.containsKey(part)
                || written.containsKey(Language.lower(part))
                || language.word(Language.lower(part)) != Word.UNKNOWN;
    }

    private boolean closed(String part) {
        return language.word(Language.lower(part)).closed();
    }

    private Token part(Token token, int from, int to) {
        String text = token.text().substring(from, to);
        String lower = Language.lower(text).replace('’', '\'');
        boolean number = text.chars().allMatch(Character::isDigit);
        return new Token(
                token.start() + from,
                token.start() + to,
                number ? Token.Kind.NUMBER : Token.Kind.WORD,
                text,
                lower,
                number ? Word.UNKNOWN : language.word(lower),
                from == 0 && token.spaceBefore());
    }

    /** For each token, whether a sentence begins there though nothing but the glued word shows it. */
    static boolean[] sentenceStarts(List<Token> tokens) {
        boolean[] result = new boolean[tokens.size()];
        Set<String> elsewhere = null;
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            Token token = tokens.get(i);
            if (glued(before, token)) {
                elsewhere = elsewhere == null ? written(tokens) : elsewhere;
                result[i] = ordinary(before, token, elsewhere) && !elsewhere.contains(pair(before, token));
            }
        }
        return result;
    }

    /** Whether a capitalised word stands glued to a word that does not wait for it ("nëSiri"). */
    private static boolean glued(Token before, Token token) {
        return before.end() == token.start()
                && token.isWord()
                && token.text().length() > 1
                && Character.isUpperCase(token.text().charAt(0))
                && Character.isLetterOrDigit(before.text().charAt(before.text().length() - 1))
                && !before.is(WordClass.PREPOSITION)
                && !before.is(WordClass.ARTICLE);
    }

    /** Whether a word has no capital of its own, so that it has one for beginning a sentence. */
    private static boolean ordinary(Token before, Token token, Set<String> elsewhere) {
        boolean listed = token.word() != Word.UNKNOWN && token.word().nameGender() == null;
        return listed || (!before.capital() && elsewhere.contains(token.lower()));
    }

    /** All words as written, and all pairs of words with a blank between them: "Partia Demokratike" is one name. */
    private static Set<String> written(List<Token> tokens) {
        Set<String> result = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            result.add(tokens.get(i).text());
            if (i > 0 && tokens.get(i).spaceBefore()) {
                result.add(pair(tokens.get(i - 1), tokens.get(i)));
            }
        }
        return result;
    }

    private static String pair(Token before, Token token) {
        return before.lower() + " " + token.text();
    }
}
