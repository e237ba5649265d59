package quotetracker.chart;

/**
 * A stretch of text in quotation marks, outermost only.
 *
 * @param open index of the opening mark, or -1 if it is missing
 * @param first index of the first token inside
 * @param last index of the last token inside
 * @param close index of the closing mark, or -1 if it is missing
 * @param repaired whether a mark was missing, doubled or wrong
 * @param single whether the marks are single ones
 */
public record Passage(int open, int first, int last, int close, boolean repaired, boolean single) {
    /** Index of the first token that belongs to the passage, its mark included. */
    public int from() {
        return open >= 0 ? open : first;
    }

    /** Index of the last token that belongs to the passage, its mark included. */
    public int to() {
        return close >= 0 ? close : last;
    }

    public int words() {
        return last - first + 1;
    }

    /** What stands between the marks. */
    public Range content() {
        return new Range(first, last);
    }
}
