package quotetracker.quotation;

import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.chart.Turn;
import quotetracker.model.StatementType;

/** A turn of a conversation, an answer and a post are one direct statement each, of whomever the article names for it. */
final class TranscriptRules {
    private final Chart reading;
    private final Drafts drafts;

    TranscriptRules(Chart reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    void read() {
        List<Sentence> sentences = reading.sentences();
        int number = 0;
        for (Turn turn : reading.turns()) {
            while (number < sentences.size() - 1
                    && sentences.get(number).last() < turn.content().first()) {
                number++;
            }
            drafts.add(new Quotation(
                    parts(turn), StatementType.DIRECT, null, null, source(turn), Rule.of(turn.kind()), number, false));
        }
    }

    private static List<Range> parts(Turn turn) {
        return List.of(turn.content());
    }

    private static Source source(Turn turn) {
        NounPhrase author = turn.author();
        if (author != null) {
            return Source.of(author, Source.How.COLON);
        }
        return Source.of(null, turn.kind() == Turn.Kind.POST ? Source.How.DOCUMENT : Source.How.OMITTED);
    }
}
