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

/** Content beside a preposition that names its source: "according to Anna, P", "P, so Anna". */
final class AccordingRules {
    /** What belongs to a source has no more tokens. */
    private static final int ASIDE = 14;
    /** A piece of content with so many tokens can be the whole of it. */
    private static final int LONG = 6;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ContentLimits limits;
    private final IndirectDraft draft;

    AccordingRules(Chart reading, SourceFinder sources, Drafts drafts, ContentLimits limits, IndirectDraft draft) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.limits = limits;
        this.draft = draft;
    }

    /** "Nach Angaben der Polizei P", "P, so X", "P1 nach Angaben der Polizei P2". */
    @Nullable
    Quotation around(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        if (cue.takes(Frame.RELAY)) {
            // "Unter Berufung auf Lind teilte die Polizei mit": the verb says who speaks here.
            return null;
        }
        AccordingTo according = new AccordingTo(reading, sources, drafts);
        AccordingTo.Attribution attribution = according.attribution(sentence, cue);
        if (attribution == null) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, attribution.last() + 1);
        List<Range> parts = according.content(sentence, attribution, end);
        return draft.build(cue, parts, attribution.source(), Rule.ACCORDING_TO, number);
    }

    @Nullable
    Quotation preposition(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        NounPhrase phrase = named(cue, sentence);
        if (phrase == null || phrase.kind() == NounPhrase.Kind.NOUN) {
            // Not "according to the rules".
            return null;
        }
        int end = limits.lastWord(sentence);
        int from = afterLinks(sentence, cue);
        List<Range> parts = new ArrayList<>();
        if (from >= cue.first() || joined(cue)) {
            int start = limits.contentStart(behindSource(phrase, end));
            NounPhrase speaker = sources.after(start, end + 1);
            int last = start > end ? start - 1 : limits.contentEnd(sentence, cues, c, start);
            // "Sipas X, transmeton Y, ministri tha se P": of the subject alone nothing is said.
            if (speaker == null || speaker.last() < last || last == end) {
                parts.addAll(draft.split(start, last));
            }
        } else {
            int before = cue.first() - 1;
            boolean comma = reading.kind(before, Token.Kind.COMMA);
            if (drafts.owner(Math.max(from, before - 1)) != null || drafts.owner(from) != null) {
                return null;
            }
            IndirectDraft.addPart(parts, from, comma ? before - 1 : before);
            int after = phrase.last() + 1;
            if (!comma || goesOn(before - from, after, end)) {
                IndirectDraft.addPart(parts, limits.contentStart(after), limits.contentEnd(sentence, cues, c, after));
            }
        }
        return draft.build(cue, parts, Source.of(phrase, Source.How.PREPOSITION), Rule.ACCORDING_TO, number);
    }

    /** The phrase behind the cue, or an outlet's name in quotation marks. */
    private @Nullable NounPhrase named(CueMatch cue, Sentence sentence) {
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        return phrase != null ? phrase : sources.titled(cue.last() + 1);
    }

    /** Behind the words that link the sentence to what stands before. */
    private int afterLinks(Sentence sentence, CueMatch cue) {
        int from = sentence.first();
        while (from < cue.first()
                && (reading.is(from, WordClass.COORDINATOR, WordClass.ADVERB)
                        || reading.kind(from, Token.Kind.COMMA))) {
            from++;
        }
        return from;
    }

    /** "…, pasi, sipas tij, P", "një ligj që, sipas tij, P": the clause that the word before opens is all that was said. */
    private boolean joined(CueMatch cue) {
        int before = reading.kind(cue.first() - 1, Token.Kind.COMMA) ? cue.first() - 2 : cue.first() - 1;
        return reading.is(before, WordClass.COORDINATOR, WordClass.RELATIVE, WordClass.SUBORDINATOR);
    }

    /** Where content may begin: behind the source with its place ("Sipas X nga Y, P") or its clause ("Sipas X, i cili …, P"). */
    private int behindSource(NounPhrase phrase, int end) {
        int after = phrase.last() + 1;
        boolean clause = reading.kind(after, Token.Kind.COMMA) && reading.is(after + 1, WordClass.RELATIVE);
        boolean named = phrase.kind() != NounPhrase.Kind.PRONOUN;
        boolean place = named && reading.is(after, WordClass.PREPOSITION);
        boolean aside = named && reading.kind(after, Token.Kind.COMMA) && tellsOfSource(after + 1, end);
        int comma = clause || place || aside ? reading.comma(after + 1, Math.min(end, after + ASIDE) + 1) : -1;
        return comma < 0 ? after : comma + 1;
    }

    /** ", drejtor i ndërmarrjes,", ", të publikuar sot,", ", transmeton Radio Fusha,": who the source is, or who carries it. */
    private boolean tellsOfSource(int from, int end) {
        NounPhrase phrase = reading.phrases().startingAt(from, end + 1);
        boolean description = phrase != null
                && phrase.kind() == NounPhrase.Kind.ROLE
                && reading.kind(phrase.last() + 1, Token.Kind.COMMA);
        CueMatch cue = reading.cue(from);
        return description
                || reading.is(from, WordClass.ARTICLE, Feature.LINK)
                || (cue != null && cue.takes(Frame.RELAY));
    }

    /** Whether content goes on behind a source that stands behind a comma. */
    private boolean goesOn(int wordsBefore, int after, int end) {
        return reading.kind(after, Token.Kind.COMMA)
                ? !apposition(after + 1, end)
                : wordsBefore < LONG && end - after >= LONG;
    }

    /** ", head of the harbour office": a phrase that fills the rest of the sentence tells who the source is. */
    private boolean apposition(int from, int end) {
        NounPhrase phrase = reading.phrases().startingAt(from, end + 1);
        return phrase != null && !reading.kind(phrase.last() + 1, Token.Kind.WORD);
    }
}
