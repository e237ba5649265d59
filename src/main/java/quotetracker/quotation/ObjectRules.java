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
        int from = reading.pastAdverbs(cue.opensContent() ? cue.behind() : cue.last() + 1, sentence.last() + 1);
        if (names && !namedWithObject && reading.is(from, WordClass.SUBORDINATOR)) {
            // "e quajti si të pabazë"
            from++;
        }
        from = names ? from : behindAsked(from, sentence.last() + 1);
        if (!opensPhrase(from) || (!names && subjectBehind(cue, from, sentence.last() + 1))) {
            return null;
        }
        int last = limits.contentEnd(sentence, cues, c, from);
        int end = names && namedWithObject ? nameEnd(from, last) : last;
        if (!names || namedWithObject) {
            end = Math.min(end, clauseEnd(from, end));
        } else {
            end = Math.min(
                    end,
                    before(
                            reading.find(
                                    from,
                                    end,
                                    i -> reading.kind(i, Token.Kind.COMMA) && reading.is(i + 1, WordClass.RELATIVE)),
                            end));
        }
        Source source = draft.source(sentence, number, cue, covered, from);
        boolean nobody = names && namedWithObject && (source.phrase() == null || onlyNamed(from, end));
        if (nobody || (cue.takes(Frame.LINKED) && !linked(from, end))) {
            return null;
        }
        Range content = new Range(from, Math.max(from, end));
        return draft.build(cue, List.of(content), source, names ? Rule.NAMING : Rule.OBJECT, number);
    }

    /** "kërkoi nga banorët kursim": behind those who are asked; or the same index. */
    private int behindAsked(int from, int end) {
        NounPhrase asked =
                reading.is(from, WordClass.PREPOSITION) ? reading.phrases().startingAt(from + 1, end) : null;
        return asked == null || asked.kind() == NounPhrase.Kind.NOUN ? from : asked.last() + 1;
    }

    /** Whether a noun phrase may begin here, or a passage. */
    private boolean opensPhrase(int index) {
        boolean clause =
                reading.is(index, WordClass.PRONOUN, WordClass.RELATIVE) && !reading.is(index, WordClass.DETERMINER);
        return (reading.kind(index, Token.Kind.WORD, Token.Kind.NUMBER) || reading.passage(index) != null)
                && !clause
                && !reading.is(index, WordClass.PREPOSITION, WordClass.COMPLEMENTISER, WordClass.COORDINATOR);
    }

    /** "Kërkohet hetim", "është raportuar për një zjarr": an object of an impersonal verb that opens the sentence, or of its preposition. */
    private boolean demandedBySomebody(CueMatch cue, Sentence sentence) {
        SpeechAct act = cue.form().act();
        return reading.is(cue.last(), WordClass.PREPOSITION)
                || (cue.first() == sentence.first() && (act == SpeechAct.DEMANDED || act == SpeechAct.WARNED));
    }

    /** "u shpreh shumë e shqetësuar për çmimet": an adjective with what it is about. */
    private @Nullable Quotation state(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        int from = cue.last() + 1;
        int adjective = from;
        while (degree(adjective) || link(adjective)) {
            adjective++;
        }
        if (active(cue) || !about(adjective + 1)) {
            return null;
        }
        int end = limits.contentEnd(sentence, cues, c, from);
        Range content = new Range(from, Math.max(from, Math.min(end, clauseEnd(from, end))));
        Source source = draft.source(sentence, number, cue, covered, from);
        return draft.build(cue, List.of(content), source, Rule.STATE, number);
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
        return reading.is(index, WordClass.ADVERB) || link(index + 1) || adjective(index + 1);
    }

    private boolean link(int index) {
        return reading.is(index, WordClass.ARTICLE, Feature.LINK);
    }

    private boolean adjective(int index) {
        return reading.kind(index, Token.Kind.WORD)
                && !reading.token(index).word().closed();
    }

    private boolean about(int index) {
        return reading.is(index, WordClass.PREPOSITION, WordClass.CONDITIONAL, WordClass.INTERROGATIVE);
    }

    /** "Lajmin e konfirmoi kryetari": beside a pronoun for the object, who stands behind the verb is its subject. */
    private boolean subjectBehind(CueMatch cue, int from, int end) {
        boolean object = false;
        for (int i = cue.first(); i < cue.head(); i++) {
            object |= reading.is(i, WordClass.CLITIC) && !reading.is(i, WordClass.AUXILIARY);
        }
        NounPhrase phrase = object ? reading.phrases().startingAt(from, end) : null;
        Role role = phrase == null ? null : phrase.role();
        return phrase != null && (role != null || phrase.named());
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
        return reading.find(
                        from + 1,
                        end + 1,
                        i -> commaBeforeClause
                                ? reading.is(i, WordClass.SUBORDINATOR)
                                : reading.is(i, WordClass.SUBORDINATOR, Feature.LINK))
                >= 0;
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
        if (last == null || last.to() >= end) {
            return end;
        }
        int next = last.to() + 1;
        boolean over = reading.token(next).word().saysWhen()
                || reading.is(next, WordClass.SUBORDINATOR, WordClass.COORDINATOR);
        return over ? last.to() : end;
    }

    /** "Lind forderte den Rücktritt", "Lind wies die Vorwürfe zurück": the object behind the verb, before its particle. */
    private @Nullable Quotation between(Sentence sentence, CueMatch cue, int covered, int number) {
        if (!cue.form().tag().finite()) {
            return null;
        }
        int at = reading.pastAdverbs(cue.last() + 1, sentence.last() + 1);
        boolean governed = cue.particle() == at;
        int from = governed ? at + 1 : at;
        int last = !governed && cue.particle() > cue.last() ? cue.particle() - 1 : limits.lastWord(sentence);
        int sign = reading.find(from, last + 1, this::sign);
        int end = sign < 0 ? last : sign - 1;
        Passage quoted = reading.is(from, WordClass.ARTICLE) ? reading.passage(from + 1) : null;
        // "verkündete das „…“": of the content only the article is the writer's.
        int first = quoted == null ? from : from + 1;
        boolean object = quoted != null || reading.phrases().startingAt(from, end + 1) != null;
        if (!object || reading.is(first, WordClass.PRONOUN) || (cue.takes(Frame.LINKED) && !linked(from, end))) {
            return null;
        }
        Source source = draft.source(sentence, number, cue, covered, from);
        Range content = new Range(first, end);
        return source.phrase() == null
                ? null
                : draft.build(cue, List.of(content), source, cue.takes(Frame.AS) ? Rule.NAMING : Rule.OBJECT, number);
    }

    private boolean sign(int index) {
        return !reading.kind(index, Token.Kind.WORD, Token.Kind.NUMBER) && reading.passage(index) == null;
    }

    private int clauseEnd(int from, int end) {
        int at = reading.find(
                from + 1,
                end + 1,
                i -> reading.is(i, WordClass.SUBORDINATOR, Feature.CONTRAST)
                        || (reading.kind(i, Token.Kind.COMMA) && opensClause(i + 1)));
        return before(at, end);
    }

    private static int before(int comma, int end) {
        return comma < 0 ? end : comma - 1;
    }

    private boolean opensClause(int index) {
        return reading.is(index, WordClass.RELATIVE, WordClass.SUBORDINATOR, WordClass.COORDINATOR)
                || reading.is(index, WordClass.ARTICLE, Feature.INDEFINITE)
                || reading.is(index, WordClass.AUXILIARY, Feature.GERUND);
    }
}
