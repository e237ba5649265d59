package quotetracker.chart;

/**
 * A run of tokens.
 *
 * @param first index of the first token
 * @param last index of the last token, not before {@code first}
 */
public record Range(int first, int last) {
    /** Checks the order. */
    public Range {
        if (last < first) {
            throw new IllegalArgumentException("not a range: " + first + " to " + last);
        }
    }
}
