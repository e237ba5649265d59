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
    private final Drafts drafts;

    AsSaid(Chart reading, SourceFinder sources, Drafts drafts, ContentLimits limits, IndirectDraft draft) {
        this.drafts = drafts;
        this.reading = reading;
        this.sources = sources;
        this.limits = limits;
        this.draft = draft;
    }

    @Nullable
    Quotation behind(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        int link = cue.mood() == CueMatch.Mood.ASSERTED ? link(cue, sentence.first()) : -1;
        if (link < 0) {
            return null;
        }
        Source source = source(cue, link, sentence.last() + 1);
        NounPhrase phrase = source.phrase();
        boolean relayed = cue.takes(Frame.RELAY);
        if (phrase == null && !cue.passive()) {
            return null;
        }
        if (!opens(link, sentence.first(), relayed)) {
            return relayed ? null : before(sentence, cue, link, source, number);
        }
        int after = Math.max(cue.last(), phrase == null ? -1 : phrase.last()) + 1;
        int start = start(after, sentence.last());
        if (start < 0) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, start);
        if (cue.takes(Frame.RELAY) && saidBySomebodyElse(start, end)) {
            return null;
        }
        return draft.build(cue, draft.split(start, end), source, Rule.AS_SAID, number);
    }

    /** "P, as Anna said.": the clause and a comma end the sentence. */
    private @Nullable Quotation before(Sentence sentence, CueMatch cue, int link, Source source, int number) {
        NounPhrase phrase = source.phrase();
        int next = Math.max(cue.last(), phrase == null ? -1 : phrase.last()) + 1;
        boolean closes = next > sentence.last() || reading.kind(next, Token.Kind.STOP);
        boolean free = reading.kind(link - 1, Token.Kind.COMMA)
                && drafts.owner(sentence.first()) == null
                && drafts.owner(link - 2) == null;
        return closes && free
                ? draft.build(cue, draft.split(sentence.first(), link - 2), source, Rule.AS_SAID, number)
                : null;
    }

    /** The word that links the clause to its content, before the verb or its subject; or -1. */
    private int link(CueMatch cue, int first) {
        int at = cue.first() - 1;
        while (at > first && reading.is(at, WordClass.ADVERB) && !links(at)) {
            at--;
        }
        if (at >= first && links(at)) {
            return at;
        }
        NounPhrase subject = sources.endingAt(cue.first(), first);
        return subject != null && subject.first() > first && links(subject.first() - 1) ? subject.first() - 1 : -1;
    }

    private boolean links(int index) {
        boolean question =
                reading.is(index, WordClass.INTERROGATIVE) && reading.is(index - 1, WordClass.COMPLEMENTISER);
        return !question && reading.is(index, WordClass.SUBORDINATOR, Feature.LINK);
    }

    private boolean saidBySomebodyElse(int from, int to) {
        for (int i = from; i < to; i = reading.next(i)) {
            CueMatch cue = reading.cue(i);
            if (cue != null && cue.verb() && cue.real() && reading.opensClause(cue, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause opens its sentence, or what follows a conjunction; an outlet's only opens sentences. */
    private boolean opens(int link, int first, boolean relayed) {
        int at = link - 1;
        while (at >= first && reading.kind(at, Token.Kind.COMMA)) {
            at--;
        }
        boolean conjunction = at >= first
                && !relayed
                && reading.is(
                        at,
                        WordClass.SUBORDINATOR,
                        WordClass.COMPLEMENTISER,
                        WordClass.COORDINATOR,
                        WordClass.RELATIVE);
        while (at >= first
                && (reading.is(at, WordClass.COORDINATOR, WordClass.ADVERB) || reading.kind(at, Token.Kind.COMMA))) {
            at--;
        }
        return conjunction || at < first;
    }

    private Source source(CueMatch cue, int link, int end) {
        if (cue.passive()) {
            return Source.of(null, Source.How.IMPERSONAL);
        }
        NounPhrase before = sources.endingAt(cue.first(), link + 1);
        if (before != null) {
            return Source.of(before, Source.How.BEFORE_CUE);
        }
        NounPhrase behind = sources.after(cue.last() + 1, end);
        return Source.of(behind, behind == null ? Source.How.OMITTED : Source.How.AFTER_CUE);
    }

    /** Where the content begins behind the source: behind the next comma, or at once if a clause goes on there; or -1. */
    private int start(int after, int last) {
        boolean adjunct = after <= last && reading.is(after, WordClass.PREPOSITION, WordClass.ADVERB);
        if (after < last && !adjunct && reading.token(after).isWord()) {
            return after;
        }
        for (int i = after; i < Math.min(last, after + LONGEST_TAIL); i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                return i + 1;
            }
        }
        return -1;
    }
}
