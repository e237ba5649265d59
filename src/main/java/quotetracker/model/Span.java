package quotetracker.model;

/**
 * A stretch of text, half-open, in UTF-16 code units of the article's text as given.
 *
 * @param start index of the first unit, 0-based
 * @param end index after the last unit, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    /**
     * @throws IllegalArgumentException if the span is empty or starts before the text
     */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: start " + start + ", end " + end);
        }
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /**
     * The characters this span covers.
     *
     * @throws IndexOutOfBoundsException if the span reaches past the end of {@code text}
     */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
