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
        if (!cue.takes(Frame.PAREN)
                || cue.mood() != CueMatch.Mood.ASSERTED
                || (cue.passive() && !cue.takes(Frame.DOCUMENT) && !commaBeforeClause)) {
            return null;
        }
        int from = Math.max(sentence.first(), covered + 1);
        int comma = subjectWithAside(cue, from, limits.commaBefore(cue, from));
        if (commaBeforeClause) {
            int linked = linkedClause(cue, from);
            comma = linked > 0 ? linked : comma;
        }
        if (comma <= from || told(comma - 1) || drafts.owner(from) != null) {
            return null;
        }
        Source source;
        int after = cue.behind();
        if (cue.passive() && (commaBeforeClause || limits.onlyAdverbs(comma + 1, cue.first()))) {
            source = implied.document(cue, sentence.last() + 1);
        } else if (perfect(comma + 1, cue)) {
            // "P, hatte Lind am Abend gesagt": the subject follows the auxiliary.
            NounPhrase phrase = sources.after(comma + 2, cue.first());
            source = Source.of(phrase, phrase == null ? Source.How.OMITTED : Source.How.AFTER_CUE);
        } else if (comma + 1 < cue.first() && !limits.onlyAdverbs(comma + 1, cue.first())) {
            if (objectFollows(after, sentence)) {
                return null;
            }
            source = sources.before(cue.first(), comma + 1);
        } else {
            NounPhrase outlet = commaBeforeClause || !cue.takes(Frame.RELAY) ? null : sources.titled(cue.last() + 1);
            NounPhrase phrase = outlet == null ? sources.after(cue.last() + 1, sentence.last() + 1) : outlet;
            source = Source.of(phrase, phrase == null ? Source.How.OMITTED : Source.How.AFTER_CUE);
            after = phrase == null ? after : Math.max(after, phrase.last() + 1);
        }
        NounPhrase behindCue = source.how() == Source.How.AFTER_CUE ? source.phrase() : null;
        boolean plain = behindCue != null
                && !commaBeforeClause
                && ((reading.quoted(behindCue.last()) && !cue.takes(Frame.RELAY))
                        || (behindCue.kind() == NounPhrase.Kind.NOUN
                                && !reading.profile().bareClause()));
        if (plain || (source.phrase() == null && !cue.passive())) {
            return null;
        }
        if (cue.takes(Frame.RELAY) && (source.phrase() == null || cueBetween(from, comma))) {
            return null;
        }
        List<Range> parts = new ArrayList<>();
        int start = limits.contentStart(from);
        boolean links = !commaBeforeClause && start == sentence.first() && reading.is(start, WordClass.COORDINATOR);
        // "But the road is closed, Anna said": the first word links the writer's sentences.
        IndirectDraft.addPart(parts, links ? start + 1 : start, comma - 1);
        int end = limits.lastWord(sentence);
        if (reading.kind(after, Token.Kind.COMMA)
                && after + 1 < end
                && goesOn(comma - from, after + 1)
                && !(behindCue != null && comma - from >= LONG && apposition(after + 1))) {
            IndirectDraft.addPart(parts, after + 1, limits.contentEnd(sentence, cues, c, after + 1));
        }
        boolean whole = parts.size() == 1 && source.how() != Source.How.AFTER_CUE;
        return whole && frame(parts.get(0).first(), comma, after, sentence)
                ? null
                : draft.build(cue, parts, source, Rule.CONTENT_CUE, number);
    }

    /** Anna said: “P”, she added. What ends here, or before the mark that stands here, has been told. */
    private boolean told(int last) {
        return drafts.owner(last) != null
                || (reading.kind(last, Token.Kind.MARK) && last > 0 && drafts.owner(last - 1) != null);
    }

    /** "P, the mayor, Anna Holt, said": where an aside ends before a verb, the comma before both. */
    private int subjectWithAside(CueMatch cue, int from, int comma) {
        NounPhrase subject = sources.before(cue.first(), from).phrase();
        boolean aside = subject != null && subject.named() && subject.role() != null && subject.last() == comma - 1;
        int opener = aside && subject != null ? subject.first() - 1 : from;
        return opener > from && reading.kind(opener, Token.Kind.COMMA) ? opener : comma;
    }

    /** "The boats are late, Anna said on Friday.": behind source and cue comes no more than a time or a place. */
    boolean closesAttribution(Sentence sentence, CueMatch cue, int covered) {
        int from = Math.max(sentence.first(), covered + 1);
        int comma = limits.commaBefore(cue, from);
        if (comma <= from || comma == cue.first() - 1 || limits.onlyAdverbs(comma + 1, cue.first())) {
            return false;
        }
        int at = limits.afterTimes(cue.last() + 1, sentence);
        if (at > sentence.last() || !reading.token(at).isWord()) {
            return !reading.kind(at, Token.Kind.COLON) && reading.passage(Math.min(at, sentence.last())) == null;
        }
        boolean setting = reading.is(from, WordClass.PREPOSITION, WordClass.SUBORDINATOR, WordClass.ADVERB)
                || reading.is(from, WordClass.AUXILIARY, Feature.GERUND);
        return !setting
                && reading.is(at, WordClass.PREPOSITION, WordClass.SUBORDINATOR)
                && !reading.is(at, WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
    }

    /** "The mayor, Anna Holt, said", "After the session, Anna said on Friday": who she is, or when or where she said it. */
    private boolean frame(int from, int comma, int after, Sentence sentence) {
        NounPhrase phrase = reading.phrases().startingAt(from, comma);
        if (phrase != null && phrase.last() == comma - 1) {
            return true;
        }
        boolean goesOn = after <= sentence.last() && reading.token(after).isWord();
        return goesOn && reading.is(from, WordClass.PREPOSITION) && !finite(from, comma);
    }

    private boolean finite(int from, int to) {
        for (int i = from; i < to; i = reading.next(i)) {
            if (reading.is(i, WordClass.AUXILIARY) || reading.cue(i) != null) {
                return true;
            }
        }
        return false;
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
    private boolean objectFollows(int index, Sentence sentence) {
        return index <= sentence.last()
                && !commaBeforeClause
                && (reading.token(index).isWord() || reading.kind(index, Token.Kind.NUMBER, Token.Kind.COLON))
                && !reading.is(index, WordClass.ADVERB, WordClass.SUBORDINATOR, WordClass.COORDINATOR)
                && !reading.token(index).word().saysWhen()
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
            if (reading.kind(i, Token.Kind.STOP) || reading.quoted(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the auxiliary of a participle stands here, apart from it. */
    private boolean perfect(int index, CueMatch cue) {
        return commaBeforeClause
                && cue.form().tag() == FormTag.PART
                && index < cue.first()
                && reading.is(index, WordClass.AUXILIARY, Feature.PERF);
    }

    /** "P, said Anna Holt, the mayor of the town": a phrase that tells who she is. */
    private boolean apposition(int at) {
        return reading.profile().bareClause()
                && (reading.is(at, WordClass.ARTICLE, WordClass.POSSESSIVE)
                        || !reading.token(at).word().roles().isEmpty());
    }

    /** Whether the content goes on behind an attribution that interrupts it. */
    private boolean goesOn(int wordsBefore, int at) {
        if (reading.is(at, WordClass.RELATIVE) || reading.is(at, WordClass.AUXILIARY, Feature.GERUND)) {
            return false;
        }
        CueMatch cue = reading.cue(at);
        if (cue != null) {
            return false;
        }
        return wordsBefore < LONG || (!reading.is(at, WordClass.SUBORDINATOR, WordClass.PREPOSITION));
    }

    /** "P. Das teilte X mit": a pronoun stands for the sentence before. */
    @Nullable
    Quotation sentenceBefore(Sentence sentence, CueMatch cue, int number) {
        if (number == 0
                || cue.mood() != CueMatch.Mood.ASSERTED
                || (!cue.takes(Frame.THAT) && !cue.takes(Frame.BARE))
                || cue.form().act() == SpeechAct.DENIED
                || !reading.is(sentence.first(), WordClass.PRONOUN, Feature.CLAUSE)
                || reading.text().startsParagraph(sentence.first())) {
            return null;
        }
        for (int i = sentence.first() + 1; i < cue.head(); i++) {
            if (!reading.token(i).isWord()) {
                return null;
            }
        }
        Sentence content = reading.sentences().get(number - 1);
        int inside = Math.max(content.first(), content.last() - 1);
        if (drafts.owner(content.first()) != null || drafts.owner(inside) != null) {
            return null;
        }
        Source source = draft.source(sentence, number, cue, sentence.first(), sentence.last() + 1);
        return source.phrase() == null
                ? null
                : draft.build(
                        cue, List.of(new Range(content.first(), content.last())), source, Rule.SENTENCE_BEFORE, number);
    }
}
