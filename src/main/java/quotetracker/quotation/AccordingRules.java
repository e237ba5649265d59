package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Content beside a preposition that names its source: "according to Anna, P", "P, so Anna". */
final class AccordingRules {
    /** The name of an outlet in quotation marks has no more words. */
    private static final int LONGEST_TITLE = 4;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;
    private final ContentLimits limits;
    private final IndirectDraft draft;

    AccordingRules(Chart reading, SourceFinder sources, Drafts drafts, ContentLimits limits, IndirectDraft draft) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.commaBeforeClause = reading.text().language().profile().commaBeforeClause();
        this.limits = limits;
        this.draft = draft;
    }

    /** "Nach Angaben der Polizei P", "P, so X", "P1 nach Angaben der Polizei P2". */
    @Nullable
    Quotation around(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        AccordingTo according = new AccordingTo(reading, sources, drafts);
        AccordingTo.Attribution attribution = according.attribution(sentence, cue);
        if (attribution == null) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, attribution.last() + 1);
        List<Range> parts = according.content(sentence, attribution, end);
        return draft.build(cue, parts, Source.of(attribution.phrase(), attribution.how()), "according-to", number);
    }

    @Nullable
    Quotation preposition(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        Passage title = phrase == null && cue.last() < sentence.last() ? reading.passage(cue.last() + 1) : null;
        if (title != null
                && title.words() <= LONGEST_TITLE
                && reading.token(title.first()).capital()) {
            phrase = new NounPhrase(
                    title.from(),
                    title.to(),
                    title.last(),
                    NounPhrase.Kind.NAME,
                    title.first(),
                    title.last(),
                    null,
                    -1);
        }
        if (phrase == null || !speaks(phrase)) {
            return null;
        }
        int after = phrase.last() + 1;
        int end = limits.lastWord(sentence);
        int from = sentence.first();
        while (from < cue.first()
                && (reading.is(from, WordClass.COORDINATOR)
                        || reading.is(from, WordClass.ADVERB)
                        || reading.kind(from, Token.Kind.COMMA))) {
            from++;
        }
        List<Range> parts = new ArrayList<>();
        if (from >= cue.first()) {
            int start = after;
            int comma = nextComma(commaBeforeClause ? after + 1 : after, Math.min(end, after + 14));
            if (comma > 0 && commaBeforeClause && reading.kind(after, Token.Kind.COMMA)) {
                // "Nach Angaben von Lind, der Direktorin, ist …": the verb stands right behind the aside.
                start = comma + 1;
            } else if (comma > 0
                    && !commaBeforeClause
                    && !reading.kind(after, Token.Kind.COMMA)
                    && !startsClause(after)) {
                start = comma + 1;
            }
            start = limits.contentStart(start);
            if (start <= end) {
                parts.addAll(draft.split(start, limits.contentEnd(sentence, cues, c, start)));
            }
        } else if (!commaBeforeClause && insideClause(cue.first(), from)) {
            if (drafts.owner(cue.first()) != null || after >= end) {
                return null;
            }
            int start = limits.contentStart(after);
            parts.addAll(draft.split(start, limits.contentEnd(sentence, cues, c, start)));
        } else {
            int before = cue.first() - 1;
            boolean comma = reading.kind(before, Token.Kind.COMMA);
            if (drafts.owner(Math.max(from, before - 1)) != null || drafts.owner(from) != null) {
                return null;
            }
            IndirectDraft.addPart(parts, from, comma ? before - 1 : before);
            if (after < end && (!comma || (reading.kind(after, Token.Kind.COMMA) && !apposition(after + 1, end)))) {
                IndirectDraft.addPart(parts, limits.contentStart(after), limits.contentEnd(sentence, cues, c, after));
            }
        }
        return draft.build(cue, parts, Source.of(phrase, Source.How.PREPOSITION), "according-to", number);
    }

    /** "…, pasi, sipas tij, P", "një ligj që, sipas tij, P": the clause that the word before opens is all that was said. */
    private boolean insideClause(int cue, int from) {
        int before = reading.kind(cue - 1, Token.Kind.COMMA) ? cue - 2 : cue - 1;
        return before > from
                && (reading.is(before, WordClass.RELATIVE)
                        || reading.is(before, WordClass.COMPLEMENTISER)
                        || (reading.is(before, WordClass.SUBORDINATOR) && !reading.is(before, WordClass.PREPOSITION)));
    }

    /** ", head of the harbour office": a phrase that fills the rest of the sentence tells who the source is. */
    private boolean apposition(int from, int end) {
        NounPhrase phrase = reading.phrases().startingAt(from, end + 1);
        return phrase != null
                && phrase.kind() == NounPhrase.Kind.ROLE
                && (phrase.last() >= end || !reading.token(phrase.last() + 1).isWord());
    }

    /** Whether the phrase is somebody or something that says: not "according to the rules". */
    private boolean speaks(NounPhrase phrase) {
        return phrase.kind() != NounPhrase.Kind.NOUN;
    }

    private boolean startsClause(int index) {
        Token token = reading.token(index);
        return !reading.is(index, WordClass.PREPOSITION) && !reading.is(index, WordClass.RELATIVE) && token.isWord();
    }

    private int nextComma(int from, int to) {
        for (int i = from; i <= to; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    Quotation postposition(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        NounPhrase phrase = sources.endingAt(cue.first(), sentence.first());
        if (phrase == null) {
            return null;
        }
        int end = limits.lastWord(sentence);
        List<Range> parts = new ArrayList<>();
        if (phrase.first() > sentence.first() + 1) {
            int before = phrase.first() - 1;
            IndirectDraft.addPart(
                    parts, sentence.first(), reading.kind(before, Token.Kind.COMMA) ? before - 1 : before);
        }
        int after = limits.contentStart(cue.last() + 1);
        if (after <= end) {
            IndirectDraft.addPart(parts, after, limits.contentEnd(sentence, cues, c, after));
        }
        return draft.build(cue, parts, Source.of(phrase, Source.How.PREPOSITION), "according-to", number);
    }
}
