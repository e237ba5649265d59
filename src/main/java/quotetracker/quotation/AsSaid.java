package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Content behind a clause that tells who says it: "As Anna reported, P", "…, because, as Anna said, P". */
final class AsSaid {
    /** The clause has no more tokens behind its source. */
    private static final int LONGEST_TAIL = 14;

    private final Chart reading;
    private final SourceFinder sources;
    private final ContentLimits limits;
    private final IndirectDraft draft;

    AsSaid(Chart reading, SourceFinder sources, ContentLimits limits, IndirectDraft draft) {
        this.reading = reading;
        this.sources = sources;
        this.limits = limits;
        this.draft = draft;
    }

    @Nullable
    Quotation behind(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        int link = reading.beforeAdverbs(cue.first() - 1, sentence.first());
        NounPhrase phrase =
                link >= sentence.first() && links(link) ? sources.after(cue.last() + 1, sentence.last() + 1) : null;
        if (phrase == null) {
            return null;
        }
        Source source = Source.of(phrase, Source.How.AFTER_CUE);
        boolean relayed = cue.takes(Frame.RELAY);
        if (!opens(link, sentence.first(), relayed)) {
            return before(sentence, cue, link, source, phrase.last() + 1, number);
        }
        int start = start(phrase.last() + 1, sentence.last());
        if (start < 0) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, start);
        return relayed && saidBySomebodyElse(start, end)
                ? null
                : draft.build(cue, draft.split(start, end), source, Rule.AS_SAID, number);
    }

    /** "P, as Anna said.": the clause and a comma end the sentence. */
    private @Nullable Quotation before(
            Sentence sentence, CueMatch cue, int link, Source source, int behind, int number) {
        return reading.kind(link - 1, Token.Kind.COMMA) && reading.kind(behind, Token.Kind.STOP)
                ? draft.build(cue, draft.split(sentence.first(), link - 2), source, Rule.AS_SAID, number)
                : null;
    }

    private boolean links(int index) {
        boolean question =
                reading.is(index, WordClass.INTERROGATIVE) && reading.is(index - 1, WordClass.COMPLEMENTISER);
        return !question && reading.is(index, WordClass.SUBORDINATOR, Feature.LINK);
    }

    private boolean saidBySomebodyElse(int from, int to) {
        return reading.find(from, to, i -> {
                    CueMatch cue = reading.cue(i);
                    return cue != null && reading.opensClause(cue, to);
                })
                >= 0;
    }

    /** Whether the clause opens its sentence, or what follows a conjunction; an outlet's only opens sentences. */
    private boolean opens(int link, int first, boolean relayed) {
        int at = link - 1;
        while (reading.kind(at, Token.Kind.COMMA)) {
            at--;
        }
        return at < first || (!relayed && reading.is(at, WordClass.SUBORDINATOR, WordClass.COORDINATOR));
    }

    /** Where the content begins behind the source: behind the next comma, or at once if a clause goes on there; or -1. */
    private int start(int after, int last) {
        if (reading.kind(after, Token.Kind.WORD) && !reading.is(after, WordClass.PREPOSITION)) {
            return after;
        }
        int comma = reading.comma(after, Math.min(last, after + LONGEST_TAIL));
        return comma < 0 ? -1 : comma + 1;
    }
}
