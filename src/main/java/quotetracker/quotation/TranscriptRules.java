package quotetracker.quotation;

import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.chart.Transcript;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** A turn of a printed conversation is one direct statement of whoever its label names. */
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
        for (Transcript.Turn turn : reading.transcript().turns()) {
            while (sentences.get(number).last() < turn.colon()) {
                number++;
            }
            NounPhrase label = reading.phrases().startingAt(turn.label(), turn.colon());
            int last = lastWord(turn.colon());
            if (label != null && label.named() && last > turn.colon()) {
                drafts.add(new Quotation(
                        List.of(new Range(turn.colon() + 1, last)),
                        StatementType.DIRECT,
                        null,
                        null,
                        Source.of(label, Source.How.COLON),
                        "transcript",
                        number,
                        false));
            }
        }
    }

    /** The last token of the paragraph that is no final full stop or closing mark. */
    private int lastWord(int colon) {
        int end = colon;
        while (end + 1 < reading.text().size() && !reading.text().startsParagraph(end + 1)) {
            end++;
        }
        while (end > colon
                && (reading.token(end).text().equals(".")
                        || reading.kind(end, Token.Kind.COMMA)
                        || (reading.kind(end, Token.Kind.MARK) && !reading.quoted(end)))) {
            end--;
        }
        return end;
    }
}
