package quotetracker.extraction;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Range;
import quotetracker.model.Span;
import quotetracker.model.StatementType;
import quotetracker.text.Segmented;

/** Trims content to what was said: no outer marks, blanks, final full stop or comma. */
final class ContentSpan {
    private static final String MARKS = "\"“”„‟«»‹›‘’‚‛'`´〝〞";

    private ContentSpan() {}

    /**
     * @param whole whether content that ends at a closing mark keeps its full stop
     */
    static @Nullable Span of(Segmented text, Range range, StatementType type, boolean whole) {
        String all = text.normal().text();
        int start = text.token(range.first()).start();
        int end = text.token(range.last()).end();
        boolean direct = type == StatementType.DIRECT;
        while (start < end && leading(all.charAt(start), direct)) {
            start++;
        }
        while (end > start && trailing(all, end, direct) && !(whole && stopBeforeMark(all, end))) {
            end--;
        }
        return start < end ? text.normal().original(start, end) : null;
    }

    private static boolean leading(char c, boolean direct) {
        return Character.isWhitespace(c) || c == ',' || c == ':' || (direct && MARKS.indexOf(c) >= 0);
    }

    private static boolean stopBeforeMark(String all, int end) {
        return all.charAt(end - 1) == '.' && end < all.length() && MARKS.indexOf(all.charAt(end)) >= 0;
    }

    private static boolean trailing(String all, int end, boolean direct) {
        char c = all.charAt(end - 1);
        boolean ellipsis = c == '.' && end > 2 && all.charAt(end - 2) == '.';
        return Character.isWhitespace(c)
                || c == ','
                || c == ';'
                || (c == '.' && !ellipsis)
                || (direct && MARKS.indexOf(c) >= 0);
    }
}
