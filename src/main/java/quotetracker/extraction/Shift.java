package quotetracker.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.Occasion;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/** Moves a statement found in a part of an article to its place in the whole. */
final class Shift {
    private final int by;

    /**
     * @param by where the part starts in the whole, in UTF-16 code units
     */
    Shift(int by) {
        this.by = by;
    }

    Statement apply(Statement statement) {
        List<Span> parts = statement.parts().stream().map(this::moved).toList();
        return new Statement(
                parts,
                statement.type(),
                orNull(statement.cue()),
                statement.act(),
                attribution(statement.attribution()),
                occasion(statement.occasion()),
                statement.language(),
                statement.rule(),
                statement.confidence(),
                statement.repaired());
    }

    private Attribution attribution(Attribution attribution) {
        List<Candidate> lost = attribution.lost().stream()
                .map(one -> new Candidate(one.speaker(), moved(one.mention()), one.why()))
                .toList();
        return new Attribution(
                attribution.speakers(),
                attribution.joinedBy(),
                orNull(attribution.mention()),
                attribution.rule(),
                lost);
    }

    private Occasion occasion(Occasion occasion) {
        return new Occasion(
                occasion.saidOn(),
                orNull(occasion.saidOnEvidence()),
                orNull(occasion.medium()),
                orNull(occasion.event()),
                orNull(occasion.relay()),
                orNull(occasion.addressee()));
    }

    private Span moved(Span span) {
        return new Span(span.start() + by, span.end() + by);
    }

    private @Nullable Span orNull(@Nullable Span span) {
        return span == null ? null : moved(span);
    }
}
