package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.text.Token;

/** A noun phrase as content: "Anna demanded his resignation", "Anna rejected the charges". */
final class ObjectRules {
    private final Chart reading;
    private final NamedPassage namedPassages;
    private final boolean commaBeforeClause;
    private final boolean namedWithObject;
    private final IndirectDraft draft;
    private final ContentLimits limits;

    ObjectRules(Chart reading, Drafts drafts, IndirectDraft draft, ContentLimits limits) {
        this.reading = reading;
        this.namedPassages = new NamedPassage(reading, drafts);
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.namedWithObject = reading.profile().namedWithObject();
        this.draft = draft;
        this.limits = limits;
    }

    @Nullable
    Quotation object(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        if (cue.takes(Frame.STATE)) {
            return state(sentence, cues, c, covered, number);
        }
        boolean names = cue.takes(Frame.AS);
        if ((!names && !cue.takes(Frame.NOUN))
                || (cue.passive() && !commaBeforeClause && !demandedBySomebody(cue, sentence))) {
            return null;
        }
        if (commaBeforeClause) {
            Quotation named = named(sentence, cue, covered, number);
            return named != null ? named : between(sentence, cue, covered, number);
        }
        int from = Math.max(cue.last(), cue.opensContent() ? cue.particle() : -1) + 1;
        while (from <= sentence.last() && reading.is(from, WordClass.ADVERB)) {
            from++;
        }
        if (from > sentence.last()
                || (!reading.token(from).isWord() && reading.passage(from) == null)
                || reading.is(from, WordClass.PREPOSITION)
                || (reading.is(from, WordClass.PRONOUN) && !reading.is(from, WordClass.DETERMINER))
                || reading.is(from, WordClass.COMPLEMENTISER, WordClass.COORDINATOR)
                || (reading.is(from, WordClass.RELATIVE) && !reading.is(from, WordClass.DETERMINER))
                || (!names && subjectBehind(cue, from, sentence.last() + 1))) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, from);
        end = Math.min(end, names ? nameEnd(from, end) : end);
        if (!names || namedWithObject) {
            end = Math.min(end, clauseEnd(from, end));
        }
        Source source = draft.source(sentence, number, cue, covered, from);
        if (cue.takes(Frame.LINKED) && !linked(from, end)) {
            return null;
        }
        if (names && namedWithObject && (source.phrase() == null || onlyNamed(from, end))) {
            return null;
        }
        return draft.build(
                cue, List.of(new Range(from, Math.max(from, end))), source, names ? Rule.NAMING : Rule.OBJECT, number);
    }

    /** "Kërkohet hetim për zjarrin": what is demanded or warned of follows an impersonal verb that opens the sentence. */
    private static boolean demandedBySomebody(CueMatch cue, Sentence sentence) {
        SpeechAct act = cue.form().act();
        return cue.form().tag() == FormTag.PASS
                && cue.first() == sentence.first()
                && (act == SpeechAct.DEMANDED || act == SpeechAct.WARNED || act == SpeechAct.PROPOSED);
    }

    /** "u shpreh shumë e shqetësuar për çmimet": an adjective with what it is about. */
    private @Nullable Quotation state(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        int from = cue.last() + 1;
        int adjective = from;
        while (adjective < sentence.last() && (degree(adjective) || link(adjective))) {
            adjective++;
        }
        if (cue.passive()
                || active(cue)
                || adjective + 2 > sentence.last()
                || !adjective(adjective)
                || !about(adjective + 1)) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, from);
        end = Math.min(end, clauseEnd(from, end));
        Source source = draft.source(sentence, number, cue, covered, from);
        return draft.build(cue, List.of(new Range(from, end)), source, Rule.STATE, number);
    }

    /** "ka shprehur dashurinë për", not "është shprehur": with the auxiliary of an active verb an object follows. */
    private boolean active(CueMatch cue) {
        boolean passive = cue.form().tag() != FormTag.PART;
        for (int i = cue.first(); i < cue.head(); i++) {
            passive |= reading.is(i, WordClass.AUXILIARY, Feature.PASS);
        }
        return !passive;
    }

    private boolean degree(int index) {
        return reading.is(index, WordClass.ADVERB, WordClass.DETERMINER)
                || (reading.token(index).isWord() && (link(index + 1) || adjective(index + 1)));
    }

    private boolean link(int index) {
        return reading.is(index, WordClass.ARTICLE, Feature.LINK);
    }

    private boolean adjective(int index) {
        Token token = reading.token(index);
        return token.isWord()
                && !token.capital()
                && !token.word().closed()
                && token.word().roles().isEmpty();
    }

    private boolean about(int index) {
        return reading.is(index, WordClass.PREPOSITION, WordClass.CONDITIONAL, WordClass.INTERROGATIVE)
                || reading.is(index, WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
    }

    /** "Lajmin e konfirmoi kryetari": beside a pronoun for the object, who stands behind the verb is its subject. */
    private boolean subjectBehind(CueMatch cue, int from, int end) {
        boolean object = false;
        for (int i = cue.first(); i < cue.head(); i++) {
            object |= reading.is(i, WordClass.CLITIC) && !reading.is(i, WordClass.AUXILIARY);
        }
        NounPhrase phrase = object ? reading.phrases().startingAt(from, end) : null;
        Role role = phrase == null ? null : phrase.role();
        return phrase != null
                && (role == null ? phrase.named() : role.subject() && role.kind() != SpeakerKind.DOCUMENT);
    }

    /** What something is called, in quotation marks, by a cue that says so. */
    @Nullable
    Quotation named(Sentence sentence, CueMatch cue, int covered, int number) {
        Passage passage = commaBeforeClause && cue.takes(Frame.AS) ? namedPassages.of(cue, sentence) : null;
        if (passage == null) {
            return null;
        }
        // "Von einer „…“ sprach Lind": behind the quotation the source has the rest of the sentence.
        int limit = passage.from() < cue.first() ? sentence.last() + 2 : passage.from();
        Source source = draft.source(sentence, number, cue, covered, limit);
        return draft.build(cue, List.of(new Range(passage.first(), passage.last())), source, Rule.NAMING, number);
    }

    /** "criticised the plan as a mess": whether the word stands here that these verbs need before the name. */
    private boolean linked(int from, int end) {
        for (int i = from + 1; i <= end; i = reading.next(i)) {
            boolean as = reading.is(i, WordClass.SUBORDINATOR, Feature.LINK);
            if (commaBeforeClause ? reading.is(i, WordClass.SUBORDINATOR) && !as : as) {
                return true;
            }
        }
        return false;
    }

    /** "a stream called Mill Brook", "the group, called the Foundation, met": nobody says so of something else. */
    private boolean onlyNamed(int from, int end) {
        NounPhrase phrase = reading.phrases().startingAt(from, end + 1);
        int next = phrase == null ? from : phrase.last() + 1;
        return phrase != null
                && phrase.named()
                && (next > end || (!reading.token(next).isWord() && reading.passage(next) == null));
    }

    /** "described the plan as a “mess,” but did not leave": behind the last words in marks the writer goes on. */
    private int nameEnd(int from, int end) {
        Passage last = null;
        for (int i = from; i <= end; i = reading.next(i)) {
            last = reading.passage(i) == null ? last : reading.passage(i);
        }
        if (last == null || !namedWithObject || last.to() >= end) {
            return end;
        }
        int next = last.to() + 1;
        boolean over = reading.token(next).word().saysWhen()
                || reading.is(next, WordClass.SUBORDINATOR, WordClass.COORDINATOR)
                || reading.kind(next, Token.Kind.COMMA);
        return over ? last.to() : end;
    }

    /** "Lind forderte den Rücktritt", "Lind wies die Vorwürfe zurück": the object behind the verb, before its particle. */
    private @Nullable Quotation between(Sentence sentence, CueMatch cue, int covered, int number) {
        if (cue.passive() || !cue.form().tag().finite() || cue.mood() != CueMatch.Mood.ASSERTED) {
            return null;
        }
        int from = cue.last() + 1;
        while (from <= sentence.last() && reading.is(from, WordClass.ADVERB)) {
            from++;
        }
        boolean governed = cue.particle() == from;
        from = governed ? from + 1 : from;
        int end = !governed && cue.particle() > cue.last() ? cue.particle() - 1 : limits.lastWord(sentence);
        end = Math.min(end, beforeSign(from, end));
        if (cue.takes(Frame.LINKED) && !linked(from, end)) {
            return null;
        }
        Source source = draft.source(sentence, number, cue, covered, from);
        NounPhrase phrase = source.phrase();
        Passage quoted = reading.is(from, WordClass.ARTICLE) ? reading.passage(from + 1) : null;
        if (quoted != null && quoted.to() == end) {
            // "verkündete das „…“": of the content only the article is the writer's.
            from++;
        }
        return phrase == null
                        || phrase.last() >= cue.first()
                        || end < from
                        || (quoted == null && reading.phrases().startingAt(from, end + 1) == null)
                        || reading.is(from, WordClass.PRONOUN, WordClass.PREPOSITION)
                ? null
                : draft.build(
                        cue,
                        List.of(new Range(from, end)),
                        source,
                        cue.takes(Frame.AS) ? Rule.NAMING : Rule.OBJECT,
                        number);
    }

    private int beforeSign(int from, int end) {
        for (int i = from; i <= end; i = reading.next(i)) {
            if (!reading.token(i).isWord() && !reading.kind(i, Token.Kind.NUMBER) && reading.passage(i) == null) {
                return i - 1;
            }
        }
        return end;
    }

    /** "mohoi akuzat duke thënë se": a gerund that says something of its own. */
    private boolean sayingAt(int gerund, int end) {
        CueMatch cue = reading.cue(gerund);
        return cue != null && cue.last() < end && reading.is(cue.last() + 1, WordClass.COMPLEMENTISER);
    }

    private int clauseEnd(int from, int end) {
        for (int i = from + 1; i <= end; i = reading.next(i)) {
            if (reading.is(i, WordClass.SUBORDINATOR, Feature.CONTRAST)
                    || (reading.is(i, WordClass.AUXILIARY, Feature.GERUND) && sayingAt(i, end))) {
                return i - 1;
            }
            if (reading.kind(i, Token.Kind.COMMA)
                    && i + 1 <= end
                    && (reading.is(i + 1, WordClass.RELATIVE)
                            || reading.is(i + 1, WordClass.ARTICLE, Feature.INDEFINITE)
                            || reading.is(i + 1, WordClass.SUBORDINATOR, WordClass.COORDINATOR)
                            || reading.is(i + 1, WordClass.AUXILIARY, Feature.GERUND))) {
                return i - 1;
            }
        }
        return end;
    }
}
