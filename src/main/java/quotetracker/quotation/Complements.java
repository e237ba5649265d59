package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.SpeechAct;
import quotetracker.text.Token;

/** Finds where the content that a cue opens begins: behind "that", with an infinitive, or as a bare clause. */
final class Complements {
    /** How far behind its cue a complementiser may stand, in tokens. */
    private static final int COMPLEMENTISER_REACH = 18;
    /** How far behind a verb its infinitive may begin, in tokens. */
    private static final int INFINITIVE_REACH = 12;

    /** A subordinate clause has no more words than these before its verb. */
    private static final int LONGEST_SUBJECT = 8;

    private final Chart reading;

    Complements(Chart reading) {
        this.reading = reading;
    }

    int complementiser(Sentence sentence, CueMatch cue, @Nullable CueMatch next) {
        int end = Math.min(sentence.last(), cue.last() + COMPLEMENTISER_REACH) + 1;
        int at = reading.find(cue.behind(), end, i -> reading.is(i, WordClass.COMPLEMENTISER) || closes(cue, next, i));
        return at >= 0
                        && reading.is(at, WordClass.COMPLEMENTISER)
                        && complementsHere(at, cue)
                        && !(cue.takes(Frame.NOUN) && insideObject(cue.behind(), at))
                ? at
                : -1;
    }

    /** Whether no complementiser behind this token is the cue's. */
    private boolean closes(CueMatch cue, @Nullable CueMatch next, int index) {
        CueMatch other = reading.cue(index);
        return (next != null && index >= next.first() && next.verb())
                || (other != null && other.takes(Frame.THOUGHT))
                || (reading.kind(index, Token.Kind.COMMA) && (cue.noun() || attributed(cue, index)))
                || reading.kind(index, Token.Kind.COLON)
                || opensAnother(index);
    }

    /** "kërkon hetim për pretendimet se": the clause belongs to what a preposition adds to the verb's object. */
    private boolean insideObject(int from, int complementiser) {
        return reading.kind(from, Token.Kind.WORD)
                && nounBefore(from + 1)
                && !reading.token(from).capital()
                && reading.find(from + 1, complementiser, i -> reading.is(i, WordClass.PREPOSITION)) >= 0;
    }

    /** "P, ukazao je Vranić, odbijajući da …": cue and subject between commas belong to what stands before them. */
    private boolean attributed(CueMatch cue, int comma) {
        NounPhrase subject =
                reading.kind(cue.first() - 1, Token.Kind.COMMA) && !reading.is(comma + 1, WordClass.COMPLEMENTISER)
                        ? reading.phrases().startingAt(cue.last() + 1, comma)
                        : null;
        return subject != null && subject.last() == comma - 1;
    }

    /** Whether the word denies, or can only open another clause: "because", but not "after", which a noun may follow. */
    private boolean opensAnother(int index) {
        return reading.is(index, WordClass.NEGATOR)
                || (reading.is(index, WordClass.SUBORDINATOR)
                        && !reading.is(index, WordClass.PREPOSITION, WordClass.ADVERB));
    }

    /** A word that is also a relative pronoun opens content only near its cue and behind no comma. */
    private boolean complementsHere(int index, CueMatch cue) {
        // "said they would leave if it rained": only a question has such content.
        boolean condition =
                reading.is(index, WordClass.CONDITIONAL) && cue.form().act() != SpeechAct.ASKED;
        if (condition || relativeSubject(index) || topic(index + 1)) {
            return false;
        }
        if (!reading.is(index, WordClass.RELATIVE)) {
            return true;
        }
        int gap = index - cue.behind();
        return !describesNoun(index, cue)
                && (gap <= 3
                        || adjuncts(cue.behind(), index, cue)
                        || (gap <= 10 && reading.is(index + 1, WordClass.AUXILIARY, Feature.SUBJUNCTIVE)));
    }

    /** "komentet që u shkruan", "rrugët që do të bllokohen": a relative clause of the cue itself, or of a noun behind it. */
    private boolean describesNoun(int index, CueMatch cue) {
        return (cue.noun() && !demand(index + 1) && !saidByNoun(index, cue))
                || (index > cue.behind()
                        && nounBefore(index)
                        && !cue.takes(Frame.INF)
                        && !reading.profile().bareClause());
    }

    /** "tregoi se si u takuan": an embedded question names what was told about. */
    private boolean topic(int index) {
        boolean clause = reading.is(index, WordClass.RELATIVE)
                || (reading.is(index, WordClass.SUBORDINATOR)
                        && !reading.is(index, WordClass.SUBORDINATOR, Feature.LINK));
        return reading.is(index, WordClass.INTERROGATIVE) && !clause;
    }

    /** "me arsyetimin që P", "the claim of Anna Holt that P": no relative clause of what was said. */
    private boolean saidByNoun(int index, CueMatch noun) {
        return noun.form().words().size() > 1 || reading.phrases().isName(index - 1);
    }

    /** "kërkesa që ura të mbyllet", not "komentet që u shkruan": the clause says what is to happen. */
    private boolean demand(int from) {
        int verb = reading.find(
                from,
                Math.min(reading.text().size(), from + LONGEST_SUBJECT),
                i -> reading.is(i, WordClass.AUXILIARY, WordClass.CLITIC));
        return reading.is(verb, WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
    }

    /** "the rules that could change", "a plan that was late": before a verb the word is the subject of a relative clause. */
    private boolean relativeSubject(int index) {
        return reading.profile().bareClause()
                && reading.is(index, WordClass.RELATIVE)
                && !reading.kind(index - 1, Token.Kind.COMMA)
                && reading.is(index + 1, WordClass.AUXILIARY);
    }

    /** Whether a noun stands before that is nobody who could have been told. */
    private boolean nounBefore(int index) {
        Token before = reading.token(index - 1);
        return before.isWord()
                && !before.word().closed()
                && before.word().cues().isEmpty()
                && before.word().roles().isEmpty();
    }

    /** Whether nothing but a place, a time or the people told stands between: "said in a letter to parents that". */
    private boolean adjuncts(int from, int to, CueMatch cue) {
        return reading.comma(from, to) < 0
                && (cue.takes(Frame.ADDRESSEE) || reading.is(reading.pastAdverbs(from, to), WordClass.PREPOSITION));
    }

    /** Where content that begins with a verb starts; with the person who is to act if the cue takes such an object. */
    int demanded(Sentence sentence, CueMatch cue) {
        int verb = infinitive(sentence, cue);
        int object = reading.pastAdverbs(cue.last() + 1, verb);
        return verb > object
                        && cue.takes(Frame.NOUN)
                        && reading.profile().bareClause()
                        && !reading.is(object, WordClass.PREPOSITION)
                ? object
                : verb;
    }

    private int infinitive(Sentence sentence, CueMatch cue) {
        int start = cue.behind();
        // A noun's infinitive stands right behind it: "the promise to pay".
        int end = Math.min(sentence.last(), cue.verb() ? start + INFINITIVE_REACH : start) + 1;
        int at = reading.find(start, end, i -> toBeDone(i) || barsInfinitive(i, start));
        boolean found = at >= 0 && toBeDone(at);
        // "kërkoi ndihmë për të gjetur …": a purpose inside the thing demanded.
        boolean purpose = found && reading.is(at - 1, WordClass.PREPOSITION);
        return found && !purpose && !(reading.is(at, WordClass.PREPOSITION) && nounPhraseFollows(at)) ? at : -1;
    }

    /** Whether a verb that tells what is to be done begins here: "të vijë", "to come", and no article before a noun. */
    private boolean toBeDone(int index) {
        return reading.is(index, WordClass.CLITIC, Feature.SUBJUNCTIVE)
                || (reading.is(index, WordClass.AUXILIARY, Feature.SUBJUNCTIVE)
                        && !(reading.is(index, WordClass.ARTICLE, Feature.LINK) && nounFollows(index)));
    }

    /** Whether no infinitive behind this token is the cue's; where clauses need no complementiser, any comma bars it. */
    private boolean barsInfinitive(int index, int start) {
        return reading.kind(index, Token.Kind.STOP, Token.Kind.COLON)
                || reading.is(index, WordClass.SUBORDINATOR)
                || reading.cue(index) != null
                || (reading.kind(index, Token.Kind.COMMA)
                        && (index > start || reading.profile().bareClause()));
    }

    private boolean nounFollows(int link) {
        return reading.kind(link + 1, Token.Kind.WORD) && noun(reading.token(link + 1));
    }

    private boolean noun(Token next) {
        return next.capital()
                || !next.word().roles().isEmpty()
                || next.is(WordClass.UNIT)
                || next.is(WordClass.DETERMINER)
                || next.is(WordClass.PRONOUN)
                || (!next.word().closed() && !reading.text().language().subjunctiveByEnding(next.lower()));
    }

    /** "to" before a noun is a preposition: "a threat to the harbour", "an offer to Anna". */
    private boolean nounPhraseFollows(int preposition) {
        return nounFollows(preposition)
                || reading.is(preposition + 1, WordClass.ARTICLE, WordClass.POSSESSIVE)
                || reading.kind(preposition + 1, Token.Kind.NUMBER);
    }
}
