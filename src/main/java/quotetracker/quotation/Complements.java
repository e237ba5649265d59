package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.SpeechAct;
import quotetracker.text.Token;

/** Finds where the content that a cue opens begins: behind "that", with an infinitive, or as a bare clause. */
final class Complements {
    /** How far behind its cue a complementiser may stand, in tokens. */
    private static final int COMPLEMENTISER_REACH = 18;
    /** A name in quotation marks has no more words. */
    private static final int LONGEST_TITLE = 4;
    /** A subordinate clause has no more words than these before its verb. */
    private static final int LONGEST_SUBJECT = 8;

    private final Chart reading;
    private final boolean commaBeforeClause;

    Complements(Chart reading) {
        this.reading = reading;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    int complementiser(Sentence sentence, CueMatch cue, @Nullable CueMatch next) {
        int limit = Math.min(sentence.last(), cue.last() + COMPLEMENTISER_REACH);
        int i = Math.max(cue.last(), Math.min(cue.particle(), limit)) + 1;
        if (cue.particle() > limit) {
            return -1;
        }
        while (i <= limit) {
            if (reading.is(i, WordClass.COMPLEMENTISER)) {
                return complementsHere(i, cue) ? i : -1;
            }
            CueMatch other = i > cue.last() ? reading.cue(i) : null;
            if ((next != null && i >= next.first() && next.verb())
                    || (other != null && other.takes(Frame.THOUGHT))
                    || (cue.noun() && reading.kind(i, Token.Kind.COMMA))
                    || (reading.kind(i, Token.Kind.COMMA) && attributed(cue, i))
                    || (cue.form().tag() == FormTag.PART && cue.passive() && i > cue.last() + 5)
                    || reading.kind(i, Token.Kind.SEMICOLON, Token.Kind.COLON)
                    || onlySubordinates(i)
                    || reading.is(i, WordClass.NEGATOR)) {
                return -1;
            }
            i = reading.next(i);
        }
        return -1;
    }

    /** "P, ukazao je Vranić, odbijajući da …": cue and subject between commas belong to what stands before them. */
    private boolean attributed(CueMatch cue, int comma) {
        NounPhrase subject =
                reading.kind(cue.first() - 1, Token.Kind.COMMA) && !reading.is(comma + 1, WordClass.COMPLEMENTISER)
                        ? reading.phrases().startingAt(cue.last() + 1, comma)
                        : null;
        return subject != null
                && subject.last() == comma - 1
                && (subject.role() == null || subject.role().subject());
    }

    /** Whether the word can only open a clause: "because", but not "after", which a noun may follow. */
    private boolean onlySubordinates(int index) {
        return reading.is(index, WordClass.SUBORDINATOR) && !reading.is(index, WordClass.PREPOSITION, WordClass.ADVERB);
    }

    /** A word that is also a relative pronoun opens content only near its cue and behind no comma. */
    private boolean complementsHere(int index, CueMatch cue) {
        if (reading.is(index, WordClass.CONDITIONAL) && cue.form().act() != SpeechAct.ASKED) {
            // "said they would leave if it rained": only a question has such content.
            return false;
        }
        if (relativeSubject(index) || topic(index + 1)) {
            return false;
        }
        if (!reading.is(index, WordClass.RELATIVE)) {
            return true;
        }
        if (cue.noun() && !demand(index + 1) && !saidByNoun(index, cue)) {
            return false;
        }
        int gap = index - Math.max(cue.last(), cue.particle()) - 1;
        if (gap > 0
                && nounBefore(index)
                && !cue.takes(Frame.INF)
                && !cue.takes(Frame.ADDRESSEE)
                && !commaBeforeClause
                && !reading.profile().bareClause()) {
            // "rrugët që do të bllokohen": a relative clause of the noun.
            return false;
        }
        return gap <= 3
                || adjuncts(cue.behind(), index, cue)
                || (gap <= 10
                        && reading.is(
                                index + 1 < reading.text().size() ? index + 1 : index,
                                WordClass.AUXILIARY,
                                Feature.SUBJUNCTIVE));
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
        boolean owner = reading.phrases().isName(index - 1) && reading.profile().bareClause();
        return noun.form().words().size() > 1 || owner;
    }

    /** "kërkesa që ura të mbyllet", not "komentet që u shkruan": the clause says what is to happen. */
    private boolean demand(int from) {
        for (int i = from; i < Math.min(reading.text().size(), from + LONGEST_SUBJECT); i = reading.next(i)) {
            Token token = reading.token(i);
            if (!token.isWord() || token.is(WordClass.AUXILIARY) || token.is(WordClass.CLITIC)) {
                return token.word().is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE)
                        || token.word().is(WordClass.CLITIC, Feature.SUBJUNCTIVE);
            }
        }
        return false;
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
        for (int i = from; i < to; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                return false;
            }
        }
        int first = from;
        while (first < to && reading.is(first, WordClass.ADVERB)) {
            first++;
        }
        return cue.takes(Frame.ADDRESSEE) || reading.is(first, WordClass.PREPOSITION);
    }

    /** Where content that begins with a verb starts; with the person who is to act if the cue takes such an object. */
    int demanded(Sentence sentence, CueMatch cue, int complementiser) {
        int verb = infinitive(sentence, cue, complementiser);
        int object = cue.last() + 1;
        while (object < verb && reading.is(object, WordClass.ADVERB)) {
            object++;
        }
        return verb > object
                        && complementiser < 0
                        && cue.takes(Frame.NOUN)
                        && reading.profile().bareClause()
                        && !reading.is(object, WordClass.PREPOSITION)
                ? object
                : verb;
    }

    private int infinitive(Sentence sentence, CueMatch cue, int complementiser) {
        int start = complementiser >= 0 ? complementiser + 1 : cue.behind();
        // Where clauses need no complementiser, a comma ends the cue's reach.
        boolean listed = !reading.profile().bareClause();
        // A noun's infinitive stands right behind it: "the promise to pay".
        int limit = Math.min(sentence.last(), cue.verb() || complementiser >= 0 ? start + 12 : start);
        for (int i = start; i <= limit; i = reading.next(i)) {
            if (reading.is(i, WordClass.CLITIC, Feature.SUBJUNCTIVE)
                    && !reading.is(i, WordClass.AUXILIARY)
                    && i < sentence.last()) {
                return reading.is(i - 1, WordClass.PREPOSITION) ? -1 : i;
            }
            if (reading.is(i, WordClass.AUXILIARY, Feature.SUBJUNCTIVE) && i < sentence.last()) {
                if (reading.is(i - 1, WordClass.PREPOSITION) && cue.takes(Frame.NOUN)) {
                    // "kërkoi ndihmë për të gjetur …": a purpose inside the thing demanded.
                    return -1;
                }
                if (reading.is(i, WordClass.ARTICLE, Feature.LINK) && (nounFollows(i) || adjective(i))) {
                    continue;
                }
                if (reading.is(i, WordClass.PREPOSITION) && nounPhraseFollows(i)) {
                    return -1;
                }
                return i;
            }

            if (reading.kind(i, Token.Kind.STOP)
                    || (reading.kind(i, Token.Kind.COMMA) && i > start && complementiser < 0)
                    || reading.kind(i, Token.Kind.SEMICOLON, Token.Kind.COLON)
                    || reading.is(i, WordClass.SUBORDINATOR)
                    || (reading.kind(i, Token.Kind.COMMA) && complementiser < 0 && !listed)
                    || said(reading.passage(i))) {
                return -1;
            }
            CueMatch other = reading.cue(i);
            if (other != null && i > cue.last() && other.mood() != CueMatch.Mood.HYPOTHETICAL) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a passage holds more than a name: "kërkoi nga firma “Bleta” të mbyllet". */
    private boolean said(@Nullable Passage passage) {
        return passage != null
                && (passage.words() > LONGEST_TITLE
                        || !reading.token(passage.first()).capital());
    }

    /** "protestat më të mëdha", "prindërit e të dashurës": behind another article or a comparative it opens no clause. */
    private boolean adjective(int link) {
        return reading.is(link - 1, WordClass.ARTICLE, Feature.LINK) || reading.is(link - 1, WordClass.CLITIC);
    }

    private boolean nounFollows(int link) {
        Token next = reading.token(link + 1);
        return next.capital()
                || !next.word().roles().isEmpty()
                || next.is(WordClass.UNIT)
                || next.is(WordClass.DETERMINER)
                || next.is(WordClass.PRONOUN)
                || (!next.word().closed() && !reading.text().language().subjunctiveByEnding(next.lower()));
    }

    /** "to" before a noun is a preposition: "a threat to the harbour", "an offer to Anna". */
    private boolean nounPhraseFollows(int preposition) {
        Token next = reading.token(preposition + 1);
        return nounFollows(preposition)
                || next.is(WordClass.ARTICLE)
                || next.is(WordClass.DETERMINER)
                || next.is(WordClass.POSSESSIVE)
                || next.kind() == Token.Kind.NUMBER;
    }
}
