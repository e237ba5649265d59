package quotetracker.chart;

import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** What a sign that may be a quotation mark does, judged by its shape and by what stands beside it. */
enum MarkRole {
    OPENS,
    CLOSES,
    /** An apostrophe, a bullet, a minute sign. */
    NONE;

    static boolean single(Token mark) {
        return "‘’‚‛‹›'`´".contains(mark.text());
    }

    /**
     * @param open the mark that is open before this one, or null
     */
    static MarkRole of(Segmented text, int index, @org.jspecify.annotations.Nullable Token open) {
        Token mark = text.token(index);
        String all = text.normal().text();
        char before = mark.start() == 0 ? ' ' : all.charAt(mark.start() - 1);
        char after = mark.end() >= all.length() ? ' ' : all.charAt(mark.end());
        boolean spaceBefore = Character.isWhitespace(before);
        boolean spaceAfter = Character.isWhitespace(after);
        if (single(mark) && (Character.isDigit(before) || (spaceBefore && spaceAfter))) {
            return Character.isDigit(before) && open != null && single(open) && closingPlace(before, after)
                    ? CLOSES
                    : NONE;
        }
        if (bullet(text, index, spaceBefore && spaceAfter)) {
            return NONE;
        }
        int score = place(before, after) + shape(mark, open);
        if (score == 0) {
            return open == null ? OPENS : CLOSES;
        }
        return score > 0 ? OPENS : CLOSES;
    }

    private static boolean bullet(Segmented text, int index, boolean alone) {
        return alone
                && text.startsParagraph(index)
                && "«»‹›".contains(text.token(index).text());
    }

    private static boolean closingPlace(char before, char after) {
        return place(before, after) < 0;
    }

    private static int place(char before, char after) {
        int score = 0;
        boolean glued = ".!?:,;".indexOf(before) >= 0 && Character.isLetter(after);
        if (Character.isWhitespace(before) || "([-–—:/".indexOf(before) >= 0) {
            score += 2;
        } else if (!glued) {
            score -= 2;
        }
        if (Character.isLetterOrDigit(after)) {
            // Glued to a new sentence: only the shape tells.
            score += glued ? 0 : 2;
        } else if (Character.isWhitespace(after) || ".,;:!?)]-–—".indexOf(after) >= 0) {
            score -= after == '.' && Character.isWhitespace(before) ? 0 : 2;
        }
        return score;
    }

    private static int shape(Token mark, @org.jspecify.annotations.Nullable Token open) {
        return switch (mark.text().charAt(0)) {
            case '„', '‚', '‟' -> 2;
            case '“' -> open != null && (open.text().equals("„") || open.text().equals("“")) ? -1 : 1;
            case '‘' -> open != null && open.text().equals("‚") ? -1 : 1;
            case '«', '‹' -> 1;
            case '»', '›' -> -1;
            case '”', '’' -> -1;
            default -> 0;
        };
    }
}
