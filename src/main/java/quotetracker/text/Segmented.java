package quotetracker.text;

import java.util.List;
import quotetracker.language.Language;

/** An article cut into tokens and paragraphs. Immutable. */
public final class Segmented {
    private final NormalText normal;
    private final Language language;
    private final List<Token> tokens;
    private final int[] paragraphs;

    private Segmented(NormalText normal, Language language, List<Token> tokens, int[] paragraphs) {
        this.normal = normal;
        this.language = language;
        this.tokens = List.copyOf(tokens);
        this.paragraphs = paragraphs;
    }

    /**
     * Cuts a text.
     *
     * @param original the text as given
     * @param language the data to look words up in
     */
    public static Segmented of(String original, Language language) {
        NormalText normal = NormalText.of(original);
        String text = normal.text();
        List<Token> tokens = Tokenizer.tokens(text, DatePrefix.bodyStart(text), language);
        String separator = text.contains("\n\n") || text.contains("\n \n") ? "\n\n" : "\n";
        int[] paragraphs = new int[tokens.size()];
        int paragraph = 0;
        for (int i = 1; i < paragraphs.length; i++) {
            if (breaks(text, tokens.get(i - 1).end(), tokens.get(i).start(), separator.length())) {
                paragraph++;
            }
            paragraphs[i] = paragraph;
        }
        return new Segmented(normal, language, tokens, paragraphs);
    }

    private static boolean breaks(String text, int from, int to, int lineEnds) {
        int found = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                found++;
            }
        }
        return found >= lineEnds;
    }

    /** The text in normal form. */
    public NormalText normal() {
        return normal;
    }

    /** The language whose data the tokens were looked up in. */
    public Language language() {
        return language;
    }

    /** Number of the token's paragraph, from 0; the headline is usually paragraph 0. */
    public int paragraph(int index) {
        return paragraphs[index];
    }

    /** Number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** All tokens in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The token at an index. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** Whether the token is the first of its paragraph. */
    public boolean startsParagraph(int index) {
        return index == 0 || paragraphs[index] != paragraphs[index - 1];
    }

    /** The normal text from the start of one token to the end of another, both included. */
    public String text(int first, int last) {
        return normal.text()
                .substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
