package quotetracker.text;

import java.util.Arrays;
import quotetracker.language.Language;

/**
 * What stands in an article's paragraphs and belongs to no sentence of it: the place and date before the text
 * ("PRISHTINË, 12 mars –"), the site's or an agency's sign behind it ("/Lajmi.net/", "(Writing by …)") and what a page
 * offers beside it ("– VIDEO"). Judged by shape alone.
 */
final class PageMatter {
    /** A dateline has no more tokens. */
    private static final int LONGEST_DATELINE = 14;
    /** A site's name has no more tokens. */
    private static final int LONGEST_SIGN = 5;
    /** What a page offers beside a headline has no more words. */
    private static final int LONGEST_OFFER = 3;

    private final Segmented text;
    private final boolean[] matter;

    private PageMatter(Segmented text) {
        this.text = text;
        this.matter = new boolean[text.size()];
    }

    /** For each token, whether it is such matter. */
    static boolean[] find(Segmented text) {
        PageMatter found = new PageMatter(text);
        int first = 0;
        while (first < text.size()) {
            int end = first + 1;
            while (end < text.size() && !text.startsParagraph(end)) {
                end++;
            }
            found.paragraph(first, end);
            first = end;
        }
        return found.matter;
    }

    private void paragraph(int first, int end) {
        int dateline = datelineEnd(first, end);
        Arrays.fill(matter, first, dateline, true);
        int tail = tailStart(dateline, end);
        Arrays.fill(matter, tail, end, true);
        for (int i = dateline; i < tail; i++) {
            int sign = signEnd(i, tail);
            if (sign > i && sign < tail && begins(sign)) {
                Arrays.fill(matter, i, sign, true);
                i = sign - 1;
            }
        }
    }

    private boolean is(int index, Token.Kind kind) {
        return index >= 0 && index < text.size() && text.token(index).kind() == kind;
    }

    private boolean slash(int index) {
        return text.token(index).text().equals("/");
    }

    /** Whether a word with a capital stands here. */
    private boolean begins(int index) {
        return text.token(index).capital() || is(index, Token.Kind.MARK);
    }

    // ---- before the text ---------------------------------------------------------------------------------------

    /** Index behind the dash of a dateline, or {@code first} if none stands there. */
    private int datelineEnd(int first, int end) {
        if (!text.token(first).capital()) {
            return first;
        }
        // A headline may begin with a name in capitals and a dash.
        boolean proof = text.paragraph(first) > 0 && capitals(text.token(first));
        int brackets = 0;
        for (int i = first; i < Math.min(end - 1, first + LONGEST_DATELINE); i++) {
            Token token = text.token(i);
            if (token.kind() == Token.Kind.DASH && brackets == 0 && i > first) {
                return proof && text.token(i + 1).spaceBefore() ? i + 1 : first;
            }
            brackets += token.kind() == Token.Kind.OPEN ? 1 : token.kind() == Token.Kind.CLOSE ? -1 : 0;
            boolean date = token.kind() == Token.Kind.NUMBER;
            proof |= date && i > first + 1;
            if (brackets == 0 && !date && !partOfDateline(token, i)) {
                return first;
            }
        }
        return first;
    }

    private boolean partOfDateline(Token token, int index) {
        return switch (token.kind()) {
            case COMMA, CLOSE -> true;
            case STOP -> token.text().equals(".");
            case WORD -> token.capital() || text.datesFrom(index).stream().anyMatch(date -> !date.modifies());
            default -> token.text().equals("/");
        };
    }

    private static boolean capitals(Token token) {
        String letters = token.text();
        return token.isWord()
                && letters.length() > 2
                && letters.equals(letters.toUpperCase(java.util.Locale.ROOT))
                && !letters.equals(Language.lower(letters));
    }

    // ---- behind the text ---------------------------------------------------------------------------------------

    /** Index of the first token of what stands behind the text of a paragraph, or {@code end}. */
    private int tailStart(int first, int end) {
        int tail = end;
        boolean more = true;
        while (more) {
            int before = tail;
            tail = bracketed(first, tail);
            tail = tail == before ? signed(first, tail) : tail;
            tail = tail == before ? offered(first, tail) : tail;
            more = tail < before && tail > first;
        }
        return tail;
    }

    /** "… fund. (Kosova Sot)", "(Writing by …)", in a headline "… fund (FOTO)". */
    private int bracketed(int first, int end) {
        if (!is(end - 1, Token.Kind.CLOSE)) {
            return end;
        }
        int open = end - 2;
        while (open >= first && !is(open, Token.Kind.OPEN)) {
            if (is(open, Token.Kind.STOP) || is(open, Token.Kind.CLOSE)) {
                return end;
            }
            open--;
        }
        boolean short_ = end - open - 2 <= LONGEST_OFFER;
        boolean behindStop = open == first || is(open - 1, Token.Kind.STOP) || is(open - 1, Token.Kind.MARK);
        boolean headline = text.paragraph(first) == 0 && open > first && short_;
        return open >= first && (headline || (behindStop && text.token(open + 1).capital())) ? open : end;
    }

    /** "… fund. /Lajmi.net/", "… fund. /REL". */
    private int signed(int first, int end) {
        for (int i = end - 2; i >= Math.max(first, end - 2 * LONGEST_SIGN); i--) {
            if (slash(i) && signEnd(i, end) == end) {
                return i;
            }
        }
        return end;
    }

    /** Index behind a sign in slashes that begins here, or the same index. */
    private int signEnd(int index, int limit) {
        boolean begins = slash(index)
                && index + 1 < limit
                && text.token(index + 1).isWord()
                && !text.token(index + 1).spaceBefore()
                && index > 0
                && (text.token(index).spaceBefore()
                        || is(index - 1, Token.Kind.STOP)
                        || is(index - 1, Token.Kind.MARK)
                        || text.startsParagraph(index));
        if (!begins) {
            return index;
        }
        for (int i = index + 1; i < Math.min(limit, index + LONGEST_SIGN + 1); i++) {
            if (slash(i)) {
                return i + 1;
            }
            boolean glued = i > index + 1 && !text.token(i).spaceBefore() && text.edge(i);
            if (glued) {
                return i;
            }
            if (i == limit - 1) {
                return capitals(text.token(index + 1))
                                || text.token(index + 1).text().indexOf('.') > 0
                        ? limit
                        : index;
            }
        }
        return index;
    }

    /** "… – VIDEO", "… | FOTO". */
    private int offered(int first, int end) {
        int i = end - 1;
        while (i > first && end - i <= LONGEST_OFFER + 1 && (capitals(text.token(i)) || slash(i))) {
            i--;
        }
        boolean dash = (is(i, Token.Kind.DASH) || text.token(i).text().equals("|"))
                && text.token(i).spaceBefore();
        return i > first && i < end - 1 && dash ? i : end;
    }
}
