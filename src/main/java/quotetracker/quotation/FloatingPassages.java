package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** Passages without an attribution of their own: those that go on with the statement before them, and those that stand alone. */
final class FloatingPassages {
    /** A passage without attribution is a statement only from this many words on; shorter ones are titles and irony. */
    private static final int FLOATING_WORDS = 5;
    /** A whole sentence in marks with its own full stop may be shorter. */
    private static final int SHORT_SENTENCE = 3;
    /** A statement in more pieces than this is a list of quotations; it also keeps joining linear. */
    private static final int MOST_PARTS = 64;
    /** An attribution between two passages of one statement is shorter than this, in tokens. */
    private static final int ATTRIBUTION = 80;

    private final Chart reading;
    private final Drafts drafts;

    FloatingPassages(Chart reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Whether the passage goes on with the statement whose attribution stands right before it in the same paragraph. */
    boolean continues(List<Sentence> sentences, int number, Passage passage) {
        Sentence sentence = sentences.get(number);
        Quotation before = previous(passage);
        if (before == null
                || reading.lostBreak(passage)
                || before.type() == StatementType.INDIRECT
                || before.cue() == null
                || before.parts().size() >= MOST_PARTS) {
            return false;
        }
        int end = before.parts().get(before.parts().size() - 1).last();
        if (reading.text().paragraph(end) != reading.text().paragraph(passage.first())) {
            return false;
        }
        boolean sameSentence = before.sentence() == number;
        // “A”, sagte er. Und: “B”
        boolean and = passage.from() == sentence.first() + 2
                && reading.is(sentence.first(), WordClass.COORDINATOR)
                && reading.kind(sentence.first() + 1, Token.Kind.COLON);
        boolean nextSentence = before.sentence() == number - 1 && (and || passage.from() == sentence.first());
        return (sameSentence || (nextSentence && (standsAlone(sentence, passage) || wholeSentences(passage))))
                && passage.words() > 1
                && before.cue().first() < passage.first()
                && (nextSentence
                        || coordinated(passage)
                        || reading.kind(passage.from() - 1, Token.Kind.COMMA, Token.Kind.COLON, Token.Kind.STOP));
    }

    /** “A,” she said, but “B.” */
    private boolean coordinated(Passage passage) {
        return reading.is(passage.from() - 1, WordClass.COORDINATOR)
                && reading.kind(passage.from() - 2, Token.Kind.COMMA)
                && reading.closes(passage);
    }

    /** The statement that holds the nearest content before the passage, or null if none is near. */
    @Nullable
    Quotation previous(Passage passage) {
        for (int i = passage.from() - 1; i >= Math.max(0, passage.from() - ATTRIBUTION); i--) {
            Quotation other = drafts.owner(i);
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** A passage that is a sentence by itself and that no cue claims. */
    void floating(Sentence sentence, int number) {
        for (Passage passage : sentence.passages()) {
            if (drafts.owner(passage.first()) != null
                    || passage.words() < shortest(sentence, passage)
                    || passage.from() > sentence.first()
                    || !standsAlone(sentence, passage)) {
                continue;
            }
            Quotation before = goesOn(passage, number) ? previous(passage) : null;
            if (before != null) {
                drafts.extend(before, passage.content(), passage.repaired());
            } else {
                drafts.add(
                        Quotation.direct(passage, null, Source.of(null, Source.How.FLOATING), Rule.FLOATING, number));
            }
        }
    }

    private int shortest(Sentence sentence, Passage passage) {
        boolean paragraph = reading.text().startsParagraph(sentence.first())
                && reading.kind(passage.last(), Token.Kind.STOP)
                && !drafts.quotations().isEmpty();
        if (passage.single()) {
            return 2 * FLOATING_WORDS;
        }
        return paragraph ? SHORT_SENTENCE : FLOATING_WORDS;
    }

    /** It “is over”, she said. “We lost.”: the passage goes on with a statement in other words than hers as well. */
    private boolean goesOn(Passage passage, int number) {
        Quotation before = previous(passage);
        Range cue = before == null ? null : before.cue();
        return before != null
                && cue != null
                && before.type() == StatementType.MIXED
                && before.sentence() == number - 1
                && !reading.lostBreak(passage)
                && cue.first() > before.start()
                && reading.text().paragraph(cue.first()) == reading.text().paragraph(passage.first());
    }

    /** “A,” she said. “B?” The hall was silent: behind a question's marks the writer's own sentence begins. */
    private boolean wholeSentences(Passage passage) {
        return passage.words() >= FLOATING_WORDS
                && reading.kind(passage.last(), Token.Kind.STOP)
                && reading.token(passage.first()).capital()
                && reading.token(passage.to() + 1).capital();
    }

    private boolean standsAlone(Sentence sentence, Passage passage) {
        int after = reading.skipSigns(passage.to() + 1, sentence.last() + 1);
        return after > sentence.last();
    }
}
