package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Content around or behind a clause that tells who says it: "As Anna reported, P", "P1, as Anna said, P2". */
final class AsSaid {
    /** The clause has no more tokens behind its source. */
    private static final int LONGEST_TAIL = 14;
    /** A relative pronoun with its preposition and article, and no more words: "për të cilën". */
    private static final int LONGEST_OPENING = 3;

    private final Chart reading;
    private final SourceFinder sources;
    private final ContentLimits limits;
    private final IndirectDraft draft;
    private final ImpliedSource implied;

    AsSaid(Chart reading, SourceFinder sources, ContentLimits limits, IndirectDraft draft, ImpliedSource implied) {
        this.reading = reading;
        this.sources = sources;
        this.limits = limits;
        this.draft = draft;
        this.implied = implied;
    }

    @Nullable
    Quotation behind(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        int link = reading.beforeAdverbs(cue.first() - 1, sentence.first());
        Source source = link >= sentence.first() && links(link) ? source(sentence, cue) : null;
        if (source == null) {
            return null;
        }
        NounPhrase phrase = source.phrase();
        int after = phrase == null ? cue.behind() : phrase.last() + 1;
        if (!opens(link, sentence.first(), phrase != null && SourceFinder.relays(cue, phrase))) {
            return around(sentence, cues, c, link, after, source, number);
        }
        int start = start(after, sentence.last());
        if (start < 0) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, start);
        return cue.takes(Frame.RELAY) && saidBySomebodyElse(start, end)
                ? null
                : draft.build(cue, draft.split(start, end), source, Rule.AS_SAID, number);
    }

    /** Who says it: whoever stands behind the cue, nobody if it is impersonal, or null. */
    private @Nullable Source source(Sentence sentence, CueMatch cue) {
        if (cue.passive()) {
            return implied.document(cue, sentence.last() + 1);
        }
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        return phrase == null ? null : Source.of(phrase, Source.How.AFTER_CUE);
    }

    /** "P1, as Anna said, P2", "P, as Anna said.": the sentence, or the relative clause, that the clause interrupts or ends. */
    private @Nullable Quotation around(
            Sentence sentence, List<CueMatch> cues, int c, int link, int behind, Source source, int number) {
        if (!reading.kind(link - 1, Token.Kind.COMMA)) {
            return null;
        }
        int opener = relative(sentence.first(), link - 1);
        List<Range> parts = new ArrayList<>();
        IndirectDraft.addPart(parts, opener < 0 ? limits.contentStart(sentence.first()) : opener, link - 2);
        int comma = reading.comma(behind, Math.min(sentence.last(), behind + LONGEST_TAIL));
        if (comma >= 0) {
            IndirectDraft.addPart(parts, comma + 1, limits.contentEnd(sentence, cues, c, comma + 1));
        }
        return draft.build(cues.get(c), parts, source, Rule.AS_SAID, number);
    }

    /** Where a relative clause of no more than its opening words begins before a comma, or -1. */
    private int relative(int from, int comma) {
        int first = comma - 1;
        while (first > from && reading.token(first).isWord()) {
            first--;
        }
        boolean opens = reading.find(first + 1, comma, i -> reading.is(i, WordClass.RELATIVE)) >= 0;
        return opens && comma - first <= LONGEST_OPENING + 1 ? first + 1 : -1;
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
