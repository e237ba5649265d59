package quotetracker.text;

import java.util.ArrayList;
import java.util.List;
import quotetracker.language.DateWord;
import quotetracker.language.Language;

/** An article cut into tokens and paragraphs. Immutable. */
public final class Segmented {
    private final NormalText normal;
    private final Language language;
    private final Token[] tokens;
    private final int[] paragraphs;
    private final boolean[] edges;
    private final boolean[] matter;

    private Segmented(NormalText normal, Language language, List<Token> tokens, int[] paragraphs) {
        this.normal = normal;
        this.language = language;
        this.tokens = tokens.toArray(Token[]::new);
        this.paragraphs = paragraphs;
        this.edges = GluedWords.sentenceStarts(tokens);
        this.matter = PageMatter.find(this);
    }

    /**
     * Cuts a text. Blank lines part paragraphs; in a text without any, a line end does so behind the headline and behind a
     * sentence's end, and elsewhere is only where somebody's editor wrapped the line.
     *
     * @param original the text as given
     * @param language the data to look words up in
     */
    public static Segmented of(String original, Language language) {
        NormalText normal = NormalText.of(original);
        String text = normal.text();
        List<Token> tokens = Tokenizer.tokens(text, DatePrefix.bodyStart(text), language);
        boolean blankLines = text.contains("\n\n") || text.contains("\n \n");
        int[] paragraphs = new int[tokens.size()];
        int paragraph = 0;
        for (int i = 1; i < paragraphs.length; i++) {
            Token before = tokens.get(i - 1);
            int lineEnds = lineEnds(text, before.end(), tokens.get(i).start());
            if (blankLines ? lineEnds > 1 : lineEnds > 0 && (paragraph == 0 || closesLine(before))) {
                paragraph++;
            }
            paragraphs[i] = paragraph;
        }
        return new Segmented(normal, language, tokens, paragraphs);
    }

    private static int lineEnds(String text, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                found++;
            }
        }
        return found;
    }

    /** In a text without blank lines: whether a line that ends so ends a paragraph rather than being wrapped. */
    private static boolean closesLine(Token last) {
        return switch (last.kind()) {
            case STOP, MARK, COLON, CLOSE -> true;
            default -> false;
        };
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
        return tokens.length;
    }

    /** The token at an index. */
    public Token token(int index) {
        return tokens[index];
    }

    /** Whether the token is the first of its paragraph. */
    public boolean startsParagraph(int index) {
        return index == 0 || paragraphs[index] != paragraphs[index - 1];
    }

    /** Whether a sentence begins at a token that stands glued to the word before, the full stop between them lost. */
    public boolean edge(int index) {
        return edges[index];
    }

    /** Whether the token belongs to no sentence: a place and date before the text, a site's sign behind it, "– VIDEO". */
    public boolean matter(int index) {
        return matter[index];
    }

    /** Index behind the words that say when and begin here ("të martën", "last week"); the same index if none do. */
    public int dateEnd(int index) {
        for (DateWord date : datesFrom(index)) {
            int end = date.modifies() ? index : endOf(date, index);
            if (end > index) {
                return end;
            }
        }
        return index;
    }

    /** Expressions of the date data that may begin here, those of one word longest first. */
    public List<DateWord> datesFrom(int index) {
        Token token = tokens[index];
        if (token.kind() == Token.Kind.NUMBER) {
            return language.word(DateWord.NUMBER).dates();
        }
        if (token.lower().indexOf('_') < 0) {
            return token.word().dates();
        }
        // The grammar may have joined "this morning" or "am Montag" into one token.
        List<DateWord> result = new ArrayList<>();
        for (String part : token.lower().split("_")) {
            result.addAll(language.word(part).dates());
        }
        return result;
    }

    /** Index behind the words of a date that begin here; the same index if other words stand here. */
    public int endOf(DateWord date, int index) {
        int parts = tokens[index].lower().split("_").length;
        for (int part = 0; part < parts; part++) {
            int end = endOf(date, index, part);
            if (end > index) {
                return end;
            }
        }
        return index;
    }

    private int endOf(DateWord date, int index, int firstPart) {
        int at = index;
        int skipped = firstPart;
        int matched = 0;
        while (matched < date.words().size()) {
            if (at >= tokens.length) {
                return index;
            }
            Token token = tokens[at];
            String[] parts = token.lower().split("_");
            for (int i = skipped; i < parts.length; i++, matched++) {
                if (matched >= date.words().size() || !stands(date.words().get(matched), parts[i], token)) {
                    return index;
                }
            }
            skipped = 0;
            at++;
        }
        return at;
    }

    private static boolean stands(String wanted, String written, Token token) {
        return wanted.equals(DateWord.NUMBER) ? token.kind() == Token.Kind.NUMBER : wanted.equals(written);
    }

    /** The normal text from the start of one token to the end of another, both included. */
    public String text(int first, int last) {
        return normal.text().substring(tokens[first].start(), tokens[last].end());
    }
}
