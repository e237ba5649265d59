package quotetracker.quotation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Turn;
import quotetracker.model.StatementType;

/** A turn of a conversation, an answer and a post are one direct statement each, of whomever the article names for it. */
final class TranscriptRules {
    private final Chart reading;

    TranscriptRules(Chart reading) {
        this.reading = reading;
    }

    List<Quotation> read() {
        return reading.turns().stream().map(this::quotation).toList();
    }

    private Quotation quotation(Turn turn) {
        return new Quotation(
                List.of(turn.content()),
                StatementType.DIRECT,
                null,
                null,
                source(turn.author()),
                turn.kind().name().toLowerCase(Locale.ROOT),
                reading.sentenceOf(turn.content().first()),
                false);
    }

    private static Source source(@Nullable NounPhrase author) {
        return Source.of(author, author == null ? Source.How.OMITTED : Source.How.COLON);
    }
}
