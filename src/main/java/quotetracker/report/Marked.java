package quotetracker.report;

import java.util.List;
import quotetracker.model.Span;

/** A text some stretches of which are to be seen first. Spans are half-open, in UTF-16 code units of {@code text}. */
record Marked(String text, List<Span> bold) {
    Marked {
        bold = List.copyOf(bold);
    }
}
