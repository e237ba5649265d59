package quotetracker.text;

import java.util.ArrayList;
import java.util.List;
import quotetracker.language.Language;
import quotetracker.language.Word;

/** Joins the words of fixed expressions ("i cili", "në qoftë se") into one token. */
final class Expressions {
    private Expressions() {}

    static List<Token> join(List<Token> tokens, String text, Language language) {
        List<Token> joined = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            int length = token.word().longer().isEmpty() ? 1 : length(tokens, i);
            joined.add(length == 1 ? token : expression(tokens, i, length, text, language));
            i += length;
        }
        return joined;
    }

    private static int length(List<Token> tokens, int first) {
        for (String[] words : tokens.get(first).word().longer()) {
            if (matches(tokens, first, words)) {
                return words.length;
            }
        }
        return 1;
    }

    private static boolean matches(List<Token> tokens, int first, String[] words) {
        if (first + words.length > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (!tokens.get(first + i).lower().equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static Token expression(List<Token> tokens, int first, int length, String text, Language language) {
        StringBuilder lower = new StringBuilder(tokens.get(first).lower());
        for (int i = 1; i < length; i++) {
            lower.append('_').append(tokens.get(first + i).lower());
        }
        Token head = tokens.get(first);
        int end = tokens.get(first + length - 1).end();
        Word word = language.word(lower.toString());
        return new Token(
                head.start(),
                end,
                Token.Kind.WORD,
                text.substring(head.start(), end),
                lower.toString(),
                word,
                head.spaceBefore());
    }
}
