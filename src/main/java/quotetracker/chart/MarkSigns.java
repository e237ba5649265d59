package quotetracker.chart;

import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * What it costs to read a sign as an opening mark, a closing mark or no quotation mark at all, judged by what stands beside it and
 * by its shape. Any mark is used for any other, so that nothing is forbidden; what is usual costs nothing.
 */
final class MarkSigns {
    private final Segmented text;

    MarkSigns(Segmented text) {
        this.text = text;
    }

    static boolean single(Token mark) {
        return mark.text().length() == 1 && "‘’‚‛‹›'`´".contains(mark.text());
    }

    boolean single(int index) {
        return single(text.token(index));
    }

    double opening(int index) {
        double shape = switch (family(index)) {
            case '”', '»' -> 1;
            default -> 0;
        };
        return unusual(-place(index)) + shape;
    }

    /**
     * @param open index of the mark that would be closed
     */
    double closing(int index, int open) {
        return unusual(place(index)) + shapes(family(open), family(index));
    }

    private static double shapes(char open, char close) {
        if (close == '„') {
            return 4;
        }
        if (angle(open) || angle(close)) {
            return angle(open) && angle(close) && open != close ? 0 : 2;
        }
        return curls(open, close);
    }

    private static boolean angle(char mark) {
        return mark == '«' || mark == '»';
    }

    private static double curls(char open, char close) {
        if (open == close) {
            return open == '“' ? 1 : 0;
        }
        boolean usual = open == '„' || (close == '”' && open == '“');
        return usual ? 0 : 0.5;
    }

    /** The double mark that a mark is shaped like. */
    private char family(int index) {
        return switch (text.token(index).text().charAt(0)) {
            case '„', '‚', ',' -> '„';
            case '“', '‘', '`', '‟', '‛', '〝' -> '“';
            case '”', '’', '´', '〞' -> text.token(index).text().equals("’’") ? '"' : '”';
            case '«', '‹', '<' -> '«';
            case '»', '›', '>' -> '»';
            default -> '"';
        };
    }

    /** What it costs that a sign is an apostrophe, a bullet, a sign of inches or doubled by mistake. */
    double none(int index) {
        char before = before(index);
        char after = after(index);
        boolean alone = Character.isWhitespace(before) && Character.isWhitespace(after);
        if (single(index)) {
            return apostrophe(before, after, alone);
        }
        if (Character.isDigit(before)) {
            return 1;
        }
        if (alone) {
            return lineStart(index) && "«»".indexOf(family(index)) >= 0 ? 0 : 3;
        }
        return doubled(index) ? 1 : 6;
    }

    private static double apostrophe(char before, char after, boolean alone) {
        if (alone || Character.isDigit(before)) {
            return alone ? 0.3 : 0;
        }
        if (Character.isLetter(before)) {
            return Character.isLetter(after) ? 0 : 1;
        }
        return Character.isLetterOrDigit(after) ? 2 : 2.5;
    }

    private boolean lineStart(int index) {
        int from = index == 0 ? 0 : text.token(index - 1).end();
        int start = text.token(index).start();
        return index == 0 || text.normal().text().substring(from, start).indexOf('\n') >= 0;
    }

    private boolean doubled(int index) {
        Token mark = text.token(index);
        return index > 0 && !mark.spaceBefore() && text.token(index - 1).text().equals(mark.text());
    }

    private static double unusual(int place) {
        return place <= -2 ? 0 : place == 0 ? 0.5 : place == 2 ? 3 : 6;
    }

    /** The character before a mark, other marks beside it passed over. */
    private char before(int index) {
        int at = index;
        while (at > 0 && at > index - 4 && !text.token(at).spaceBefore() && mark(at - 1)) {
            at--;
        }
        int start = text.token(at).start();
        return start == 0 ? ' ' : text.normal().text().charAt(start - 1);
    }

    private char after(int index) {
        int at = index;
        while (at + 1 < text.size()
                && at < index + 4
                && mark(at + 1)
                && !text.token(at + 1).spaceBefore()) {
            at++;
        }
        int end = text.token(at).end();
        String all = text.normal().text();
        return end >= all.length() ? ' ' : all.charAt(end);
    }

    private boolean mark(int index) {
        return text.token(index).kind() == Token.Kind.MARK;
    }

    /** Above 0 where opening marks stand, below where closing ones do; 0 where a sentence is glued to the one before. */
    private int place(int index) {
        char before = before(index);
        char after = after(index);
        boolean glued = ".!?:,;".indexOf(before) >= 0 && Character.isLetter(after);
        int score = 0;
        if (Character.isWhitespace(before) || "([-–—:/".indexOf(before) >= 0) {
            score += 2;
        } else if (!glued) {
            score -= 2;
        }
        if (Character.isLetterOrDigit(after)) {
            score += glued ? 0 : 2;
        } else if (Character.isWhitespace(after) || ".,;:!?)]-–—".indexOf(after) >= 0) {
            score -= after == '.' && Character.isWhitespace(before) ? 0 : 2;
        }
        return score;
    }
}
