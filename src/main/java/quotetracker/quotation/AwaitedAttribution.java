package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/**
 * “A,” Anna Holt, a teacher from the valley, said: a passage that opens its sentence and ends with a comma inside its
 * marks must be followed by its attribution, so that the words right behind it are the subject of the next reporting verb.
 */
final class AwaitedAttribution {
    /** A title in marks may be followed by a comma too; it is shorter. */
    private static final int LEAST_WORDS = 4;
    /** How far behind the passage its verb may stand, in tokens. */
    private static final int REACH = 40;
    /** A subject of unknown words only is no longer than this. */
    private static final int LONGEST_PLAIN = 6;

    private final Chart reading;
    private final SourceFinder sources;

    AwaitedAttribution(Chart reading, SourceFinder sources) {
        this.reading = reading;
        this.sources = sources;
    }

    /** The attribution, or null where the passage awaits none or something else than a subject follows it. */
    @Nullable
    Quotation find(Sentence sentence, Passage passage, int number) {
        if (!opens(sentence, passage) || passage.words() < LEAST_WORDS || !endsWithComma(passage) || title(passage)) {
            return null;
        }
        int at = passage.to() + 1;
        CueMatch cue = cue(at, Math.min(sentence.last() + 1, at + REACH));
        if (cue == null || cue.first() == at) {
            return null;
        }
        NounPhrase subject = subject(at, cue.first());
        return subject == null
                ? null
                : Quotation.direct(
                        passage,
                        cue,
                        new Source(subject, List.of(), Source.How.ACROSS_ASIDE),
                        Rule.QUOTE_SOURCE_CUE,
                        number);
    }

    private boolean opens(Sentence sentence, Passage passage) {
        return passage.from() == sentence.first() || reading.kind(passage.from() - 1, Token.Kind.COLON);
    }

    private boolean endsWithComma(Passage passage) {
        int last = passage.last();
        while (last > passage.first() && reading.kind(last, Token.Kind.MARK)) {
            last--;
        }
        return reading.kind(last, Token.Kind.COMMA);
    }

    /** “The Last Ship to Harbour,”: all long words are capitalised. */
    private boolean title(Passage passage) {
        int capitals = 0;
        for (int i = passage.first(); i <= passage.last(); i++) {
            Token token = reading.token(i);
            if (token.text().length() > 4) {
                if (!token.capital()) {
                    return false;
                }
                capitals++;
            }
        }
        return capitals > 1;
    }

    private @Nullable CueMatch cue(int from, int to) {
        for (int i = from; i < to && reading.passage(i) == null; i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && cue.verb() && cue.mood() == CueMatch.Mood.ASSERTED && cue.takes(Frame.QUOTE)) {
                return cue;
            }
        }
        return null;
    }

    private @Nullable NounPhrase subject(int at, int verb) {
        NounPhrase phrase = sources.after(at, verb);
        int next = phrase == null ? at : phrase.last() + 1;
        boolean complete = phrase != null
                && (phrase.named()
                        || next == verb
                        || reading.kind(next, Token.Kind.COMMA)
                        || reading.is(next, WordClass.ADVERB));
        return complete ? phrase : plain(at, verb);
    }

    /** "the two", "a father of nine": words without a comma between passage and verb. */
    private @Nullable NounPhrase plain(int at, int verb) {
        return verb - at > LONGEST_PLAIN
                        || reading.is(at, WordClass.COORDINATOR)
                        || !reading.kind(at, Token.Kind.WORD, Token.Kind.NUMBER)
                ? null
                : NounPhrase.of(at, verb - 1, NounPhrase.Kind.NOUN);
    }
}
