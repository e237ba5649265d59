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
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.SpeechAct;
import quotetracker.text.Token;

/** Content that stands before its cue: "P, said Anna", "P. Anna said so". */
final class BehindRules {
    /** A piece of content with so many tokens can be the whole of it. */
    private static final int LONG = 6;

    private final Chart reading;
    private final ImpliedSource implied;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;
    private final ContentLimits limits;
    private final IndirectDraft draft;

    BehindRules(
            Chart reading,
            SourceFinder sources,
            Drafts drafts,
            ContentLimits limits,
            IndirectDraft draft,
            ImpliedSource implied) {
        this.reading = reading;
        this.implied = implied;
        this.sources = sources;
        this.drafts = drafts;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.limits = limits;
        this.draft = draft;
    }

    /** "P, tha X", "P, X said", "P1, tha X, P2". */
    @Nullable
    Quotation behind(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        int from = Math.max(sentence.first(), covered + 1);
        int comma = mayFollow(cue) ? comma(cue, from) : -1;
        if (comma <= from || told(comma - 1)) {
            return null;
        }
        Source source = source(sentence, cue, comma);
        if (source == null || saidByNobody(cue, source, from, comma)) {
            return null;
        }
        NounPhrase behindCue = source.how() == Source.How.AFTER_CUE ? source.phrase() : null;
        int after = Math.max(cue.behind(), behindCue == null ? 0 : behindCue.last() + 1);
        List<Range> parts = new ArrayList<>();
        int start = limits.contentStart(from);
        boolean links = !commaBeforeClause && reading.is(start, WordClass.COORDINATOR);
        // "But the road is closed, Anna said": the first word links the writer's sentences.
        IndirectDraft.addPart(parts, links ? start + 1 : start, comma - 1);
        if (goesOn(comma - from, after, behindCue)) {
            IndirectDraft.addPart(parts, after + 1, limits.contentEnd(sentence, cues, c, after + 1));
        }
        boolean whole = parts.size() == 1 && source.how() != Source.How.AFTER_CUE;
        return whole && frame(parts.get(0).first(), comma, after)
                ? null
                : draft.build(cue, parts, source, Rule.CONTENT_CUE, number);
    }

    /** Whether the cue can stand behind its content and says that somebody, or a document, did say it. */
    private boolean mayFollow(CueMatch cue) {
        return cue.takes(Frame.PAREN) && cue.mood() == CueMatch.Mood.ASSERTED;
    }

    /** The comma between content and attribution, or one at or before {@code from} if there is none. */
    private int comma(CueMatch cue, int from) {
        int linked = commaBeforeClause ? linkedClause(cue, from) : -1;
        return linked > 0 ? linked : subjectWithAside(cue, from, limits.commaBefore(cue, from));
    }

    /** Who says it, with no phrase if nobody is found; or null if what follows the cue is its object. */
    private @Nullable Source source(Sentence sentence, CueMatch cue, int comma) {
        boolean alone = limits.onlyAdverbs(comma + 1, cue.first());
        if (cue.passive() && (commaBeforeClause || alone)) {
            return implied.document(cue, sentence.last() + 1);
        }
        if (perfect(comma + 1, cue)) {
            // "P, hatte Lind am Abend gesagt": the subject follows the auxiliary.
            return Source.of(sources.after(comma + 2, cue.first()), Source.How.AFTER_CUE);
        }
        if (!alone) {
            return objectFollows(cue.behind()) ? null : sources.before(cue.first(), comma + 1);
        }
        NounPhrase outlet = sources.titled(cue.last() + 1);
        NounPhrase phrase = outlet == null ? sources.after(cue.last() + 1, sentence.last() + 1) : outlet;
        return Source.of(phrase, Source.How.AFTER_CUE);
    }

    /** Whether no source is there, only a noun that no table lists, or a relay of what another cue attributes. */
    private boolean saidByNobody(CueMatch cue, Source source, int from, int comma) {
        NounPhrase phrase = source.phrase();
        if (phrase == null) {
            return !cue.passive();
        }
        boolean plain = source.how() == Source.How.AFTER_CUE
                && phrase.kind() == NounPhrase.Kind.NOUN
                && !reading.profile().bareClause();
        return plain || (SourceFinder.relays(cue, phrase) && cueBetween(from, comma));
    }

    /** Anna said: “P”, she added. What ends here, or before the mark that stands here, has been told. */
    private boolean told(int last) {
        return drafts.owner(last) != null
                || (reading.kind(last, Token.Kind.MARK) && last > 0 && drafts.owner(last - 1) != null);
    }

    /** "P, the mayor, Anna Holt, said": where an aside ends before a verb, the comma before both. */
    private int subjectWithAside(CueMatch cue, int from, int comma) {
        NounPhrase subject = sources.before(cue.first(), from).phrase();
        int opener = subject != null && subject.named() && subject.role() != null && subject.last() == comma - 1
                ? subject.first() - 1
                : from;
        return opener > from && reading.kind(opener, Token.Kind.COMMA) ? opener : comma;
    }

    /** "The boats are late, Anna said on Friday.": behind source and cue comes no more than a time or a place. */
    boolean closesAttribution(Sentence sentence, CueMatch cue, int covered) {
        int from = Math.max(sentence.first(), covered + 1);
        int comma = limits.commaBefore(cue, from);
        if (comma <= from || limits.onlyAdverbs(comma + 1, cue.first())) {
            return false;
        }
        int at = reading.pastAdverbs(cue.last() + 1, sentence.last() + 1);
        return reading.kind(at, Token.Kind.WORD)
                ? reading.is(at, WordClass.PREPOSITION)
                        && !reading.is(from, WordClass.PREPOSITION, WordClass.SUBORDINATOR)
                : reading.passage(at) == null;
    }

    /** "The mayor, Anna Holt, said", "After the session, Anna said on Friday": who she is, or when or where she said it. */
    private boolean frame(int from, int comma, int after) {
        NounPhrase phrase = reading.phrases().startingAt(from, comma);
        if (phrase != null && phrase.last() == comma - 1) {
            return true;
        }
        boolean verb =
                reading.find(from, comma, i -> reading.is(i, WordClass.AUXILIARY) || reading.cue(i) != null) >= 0;
        return reading.kind(after, Token.Kind.WORD) && reading.is(from, WordClass.PREPOSITION) && !verb;
    }

    private boolean cueBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && ((cue.verb() && !cue.passive()) || cue.form().tag() == FormTag.PREP)) {
                return true;
            }
        }
        return false;
    }

    /** "At the rally, Anna mentioned the road": what follows the cue is its object, so nothing before it is content. */
    private boolean objectFollows(int index) {
        return reading.kind(index, Token.Kind.WORD, Token.Kind.NUMBER, Token.Kind.COLON)
                && !reading.is(index, WordClass.ADVERB)
                && (!reading.is(index, WordClass.PREPOSITION)
                        || reading.is(index, WordClass.AUXILIARY, Feature.SUBJUNCTIVE));
    }

    /** The comma before ", wie X gestern mitteilte": a clause that tells who said what stands around it; or -1. */
    private int linkedClause(CueMatch cue, int from) {
        for (int i = cue.first() - 1; i > Math.max(from, cue.first() - 30); i--) {
            if (reading.kind(i, Token.Kind.COMMA)
                    && (reading.is(i + 1, WordClass.SUBORDINATOR, Feature.LINK) || perfect(i + 1, cue))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the auxiliary of a participle stands here, apart from it. */
    private boolean perfect(int index, CueMatch cue) {
        return index < cue.first()
                && cue.form().tag() == FormTag.PART
                && reading.is(index, WordClass.AUXILIARY, Feature.PERF);
    }

    /** "P, said Anna Holt, the mayor of the town": a phrase that tells who she is. */
    private boolean apposition(int at) {
        return reading.profile().bareClause()
                && (reading.is(at, WordClass.ARTICLE, WordClass.POSSESSIVE)
                        || (reading.kind(at, Token.Kind.WORD)
                                && !reading.token(at).word().roles().isEmpty()));
    }

    /** Whether the content goes on behind the comma of an attribution that interrupts it. */
    private boolean goesOn(int wordsBefore, int comma, @Nullable NounPhrase source) {
        int at = comma + 1;
        boolean begun = wordsBefore < LONG;
        return reading.kind(comma, Token.Kind.COMMA)
                && !reading.is(at, WordClass.RELATIVE)
                && reading.cue(at) == null
                && (begun || !reading.is(at, WordClass.SUBORDINATOR, WordClass.PREPOSITION))
                && (begun || source == null || !apposition(at));
    }

    /** "Këtë e tha X", "Kështu tha X", "Kjo u bë e ditur nga X": whether the word stands for the sentence before. */
    private boolean standsForBefore(int first, CueMatch cue) {
        boolean object = reading.is(first, WordClass.PRONOUN, Feature.ACC) || cue.passive();
        return (object && reading.is(first, WordClass.PRONOUN, Feature.CLAUSE))
                || reading.is(first, WordClass.ADVERB, Feature.CLAUSE);
    }

    /** "P. Das teilte X mit": a pronoun stands for the sentence before. */
    @Nullable
    Quotation sentenceBefore(Sentence sentence, CueMatch cue, int number) {
        if (number == 0
                || !cue.takes(Frame.THAT)
                || cue.form().act() == SpeechAct.DENIED
                || !standsForBefore(sentence.first(), cue)) {
            return null;
        }
        if (reading.find(sentence.first() + 1, cue.head(), i -> !reading.kind(i, Token.Kind.WORD, Token.Kind.NUMBER))
                >= 0) {
            return null;
        }
        Sentence content = reading.sentences().get(number - 1);
        int inside = Math.max(content.first(), content.last() - 1);
        if (drafts.owner(content.first()) != null || drafts.owner(inside) != null) {
            return null;
        }
        Source source = draft.source(sentence, number, cue, sentence.first(), sentence.last() + 1);
        int comma = cue.last() + 1;
        if (source.phrase() == null && reading.kind(comma, Token.Kind.COMMA)) {
            source = Source.of(sources.after(comma + 1, sentence.last() + 1), Source.How.AFTER_CUE);
        }
        return source.phrase() == null || source.phrase().first() == sentence.first()
                ? null
                : draft.build(
                        cue, List.of(new Range(content.first(), content.last())), source, Rule.SENTENCE_BEFORE, number);
    }
}
