package quotetracker.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Occasion;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/**
 * One span of a statement, as the table {@code statement_span} names it.
 *
 * @param kind what the words are: part, cue, mention, said_on, medium, event, relay, addressee
 * @param ordinal 1, or counting for parts
 */
record PlacedSpan(String kind, int ordinal, Span span) {

    /** All spans of a statement except those of the candidates. */
    static List<PlacedSpan> of(Statement statement) {
        List<PlacedSpan> spans = new ArrayList<>();
        for (Span part : statement.parts()) {
            spans.add(new PlacedSpan("part", spans.size() + 1, part));
        }
        Occasion occasion = statement.occasion();
        add(spans, "cue", statement.cue());
        add(spans, "mention", statement.attribution().mention());
        add(spans, "said_on", occasion.saidOnEvidence());
        add(spans, "medium", occasion.medium());
        add(spans, "event", occasion.event());
        add(spans, "relay", occasion.relay());
        add(spans, "addressee", occasion.addressee());
        return spans;
    }

    private static void add(List<PlacedSpan> spans, String kind, @Nullable Span span) {
        if (span != null) {
            spans.add(new PlacedSpan(kind, 1, span));
        }
    }
}
