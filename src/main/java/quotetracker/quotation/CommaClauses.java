package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Finds the content of a cue in languages that set every clause off with a comma ("sagte gestern, er komme"). */
final class CommaClauses {
    /** How far behind its cue the comma may stand, in tokens. */
    private static final int REACH = 40;

    private static final int NOTHING = -1;
    private static final int ASIDE = -2;

    private final Chart reading;

    CommaClauses(Chart reading) {
        this.reading = reading;
    }

    /** Index of the content's first token, or -1. Asides between cue and content are passed over. */
    int start(Sentence sentence, CueMatch cue, @Nullable CueMatch next) {
        int from = cue.behind();
        int end = sentence.last();
        for (int i = from; i <= Math.min(end, from + REACH); i = reading.next(i)) {
            Token token = reading.token(i);
            if (token.is(WordClass.COMPLEMENTISER) && !token.is(WordClass.RELATIVE)) {
                return complemented(cue) ? i + 1 : NOTHING;
            }
            if (token.kind() == Token.Kind.COMMA) {
                int found = behind(sentence, cue, from, i);
                if (found != ASIDE) {
                    return found;
                }
                i = asideEnd(i + 1, end) - 1;
                continue;
            }
            if (closes(token)
                    || token.is(WordClass.NEGATOR)
                    || (next != null
                            && (next.verb() || !cue.verb())
                            && i >= next.first()
                            && next.first() > cue.last())) {
                return NOTHING;
            }
        }
        return NOTHING;
    }

    private static boolean complemented(CueMatch cue) {
        return cue.takes(Frame.THAT) || cue.takes(Frame.BARE) || (cue.takes(Frame.QUOTE) && cue.verb());
    }

    private static boolean closes(Token token) {
        return token.kind() == Token.Kind.SEMICOLON || token.kind() == Token.Kind.COLON;
    }

    /** What the comma opens: the index where content begins, {@link #ASIDE} or {@link #NOTHING}. */
    private int behind(Sentence sentence, CueMatch cue, int from, int comma) {
        int end = sentence.last();
        int at = comma + 1;
        while (at < end && reading.is(at, WordClass.ADVERB) && reading.is(at + 1, WordClass.COMPLEMENTISER)) {
            at++;
        }
        if (at >= end) {
            return NOTHING;
        }
        if (reading.is(at, WordClass.COMPLEMENTISER) && !reading.is(at, WordClass.RELATIVE)) {
            return complemented(cue) ? at + 1 : NOTHING;
        }
        boolean afterNoun = comma > from && nounEnds(comma - 1);
        int close = asideEnd(at, end);
        if (afterNoun && aside(cue, at, close, end)) {
            return close <= end && reading.kind(close, Token.Kind.COMMA) ? ASIDE : NOTHING;
        }
        return at == comma + 1 && opensClause(sentence, cue, from, comma, close) ? at : NOTHING;
    }

    private boolean nounEnds(int index) {
        Token token = reading.token(index);
        return (token.capital() && !token.is(WordClass.ADVERB))
                || token.kind() == Token.Kind.CLOSE
                || token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.MARK;
    }

    /** Index of the next comma, or behind the sentence. */
    private int asideEnd(int from, int end) {
        int i = from;
        while (i <= end && !reading.kind(i, Token.Kind.COMMA)) {
            i = reading.next(i);
        }
        return i;
    }

    /** An apposition or a relative clause. */
    private boolean aside(CueMatch cue, int at, int close, int end) {
        NounPhrase phrase = reading.phrases().startingAt(at, Math.min(close, end + 1));
        if (phrase != null && phrase.last() + 1 >= close && phrase.kind() != NounPhrase.Kind.PRONOUN) {
            return true;
        }
        if (reading.is(at, WordClass.PREPOSITION) && reading.is(at + 1, WordClass.RELATIVE)) {
            return at + 2 < close && !reading.token(at + 2).capital() && !reported(at, close);
        }
        boolean content = reported(at, close) || (cue.takes(Frame.INF) && infinitive(at, end));
        return reading.is(at, WordClass.RELATIVE) && (!reading.is(at, WordClass.ARTICLE) || !content);
    }

    /** Whether a verb of reported speech stands inside the clause, not at its end as in a subordinate one. */
    private boolean reported(int from, int close) {
        for (int i = from; i < close - 1; i = reading.next(i)) {
            if (reading.is(i, WordClass.REPORTIVE)
                    && !reading.token(i).capital()
                    && !reading.is(i, WordClass.REPORTIVE, Feature.PERF)
                    && !reading.is(i, WordClass.REPORTIVE, Feature.MODAL)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensClause(Sentence sentence, CueMatch cue, int from, int comma, int close) {
        int at = comma + 1;
        boolean adjacent = comma == from;
        boolean linked = linked(sentence, cue);
        if (reading.is(at, WordClass.COORDINATOR, WordClass.SUBORDINATOR)
                || (relative(at, close) && !(adjacent && reported(at, close)))) {
            return false;
        }
        if (linked) {
            return true;
        }
        CueMatch goesOn = reading.cue(at);
        if ((reading.is(at, WordClass.AUXILIARY) && !reading.is(at, WordClass.REPORTIVE))
                || (goesOn != null && goesOn.form().tag().finite())
                || (verb(at) && subordinate(sentence, cue))) {
            // The main clause goes on with its verb.
            return false;
        }
        if (reported(at, close)) {
            return true;
        }
        if (cue.takes(Frame.INF) && infinitive(at, sentence.last())) {
            return true;
        }
        return cue.takes(Frame.BARE)
                && cue.verb()
                && (adjacent
                        || (comma - from <= 8
                                && (nounEnds(comma - 1)
                                        || reading.token(comma - 1).word().closed())));
    }

    /** Whether a relative clause begins here: its pronoun, or a preposition before it, and no noun of its own. */
    private boolean relative(int at, int close) {
        if (reading.is(at, WordClass.PREPOSITION) && reading.is(at + 1, WordClass.RELATIVE)) {
            return !nounAfter(at + 1, close) && !reported(at, close);
        }
        return reading.is(at, WordClass.RELATIVE) && (!reading.is(at, WordClass.ARTICLE) || !nounAfter(at, close));
    }

    private boolean nounAfter(int article, int close) {
        return reading.phrases().startingAt(article, close) != null;
    }

    private boolean infinitive(int from, int to) {
        for (int i = from; i <= to; i = reading.next(i)) {
            Token token = reading.token(i);
            if (i < to && token.word().is(WordClass.PREPOSITION, Feature.INF) && small(i + 1)) {
                return true;
            }
            if (small(i) && reading.text().language().infinitiveInside(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean small(int index) {
        Token token = reading.token(index);
        return token.isWord()
                && !token.capital()
                && (!token.word().closed() || token.is(WordClass.AUXILIARY) || token.is(WordClass.REPORTIVE));
    }

    /** "Wie Lind mitteilte, P": the clause of the cue says no more than who said it. */
    private boolean linked(Sentence sentence, CueMatch cue) {
        if (reading.is(opener(sentence, cue), WordClass.SUBORDINATOR, Feature.LINK)) {
            return true;
        }
        if (!reading.is(sentence.first(), WordClass.SUBORDINATOR, Feature.LINK)) {
            return false;
        }
        for (int i = sentence.first(); i < cue.first(); i++) {
            CueMatch other = reading.cue(i);
            if (reading.is(i, WordClass.AUXILIARY) || (other != null && other.verb())) {
                return false;
            }
        }
        return true;
    }

    private int opener(Sentence sentence, CueMatch cue) {
        int opener = cue.first();
        while (opener > sentence.first() && !reading.kind(opener - 1, Token.Kind.COMMA)) {
            opener--;
        }
        return opener;
    }

    /**
     * Where the content ends: a cue in a subordinate clause shares its sentence with a main clause, which begins behind a
     * comma with its verb ("Nachdem er gesagt hatte, dass P, ging er").
     */
    int end(Sentence sentence, CueMatch cue, int from, int last) {
        int end = beforeQuotation(from, last);
        if (!(subordinate(sentence, cue) || cue.noun()) || linked(sentence, cue)) {
            return end;
        }
        for (int i = from; i < end; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA) && verb(i + 1)) {
                return i - 1;
            }
        }
        return end;
    }

    /** "warnte, das Dach sei leck: „…“": words in quotation marks behind a colon are told by themselves. */
    private int beforeQuotation(int from, int end) {
        for (int i = from + 1; i < end; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COLON) && reading.passage(i + 1) != null) {
                return i - 1;
            }
        }
        return end;
    }

    private boolean verb(int index) {
        Token token = reading.token(index);
        return token.isWord()
                && !token.capital()
                && (token.is(WordClass.AUXILIARY) || !token.word().closed());
    }

    private boolean subordinate(Sentence sentence, CueMatch cue) {
        int opener = opener(sentence, cue);
        return reading.is(opener, WordClass.SUBORDINATOR, WordClass.CONDITIONAL)
                || (opener > sentence.first() && reading.is(opener, WordClass.RELATIVE));
    }
}
