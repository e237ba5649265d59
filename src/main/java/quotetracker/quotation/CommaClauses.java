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
            if (token.is(WordClass.COMPLEMENTISER)) {
                return i + 1;
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
                    || (next != null && (next.verb() || !cue.verb()) && i >= next.first())) {
                return NOTHING;
            }
        }
        return NOTHING;
    }

    private static boolean complemented(CueMatch cue) {
        return cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE);
    }

    private static boolean closes(Token token) {
        return token.kind() == Token.Kind.SEMICOLON || token.kind() == Token.Kind.COLON;
    }

    /** What the comma opens: the index where content begins, {@link #ASIDE} or {@link #NOTHING}. */
    private int behind(Sentence sentence, CueMatch cue, int from, int comma) {
        int end = sentence.last();
        int at = comma + 1;
        if (reading.is(at + 1, WordClass.COMPLEMENTISER)) {
            at = reading.pastAdverbs(at, at + 1);
        }
        if (reading.is(at, WordClass.COMPLEMENTISER)) {
            return complemented(cue) ? at + 1 : NOTHING;
        }
        boolean afterNoun = comma > from && nounEnds(comma - 1);
        int close = asideEnd(at, end);
        if (afterNoun && aside(cue, at, close, end)) {
            return ASIDE;
        }
        return opensClause(sentence, cue, from, comma, close) ? at : NOTHING;
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
        int comma = reading.comma(from, end + 1);
        return comma < 0 ? end + 1 : comma;
    }

    /** An apposition or a relative clause. */
    private boolean aside(CueMatch cue, int at, int close, int end) {
        NounPhrase phrase = reading.phrases().startingAt(at, Math.min(close, end + 1));
        if (phrase != null && phrase.last() + 1 >= close) {
            return true;
        }
        if (reading.is(at, WordClass.PREPOSITION) && reading.is(at + 1, WordClass.RELATIVE)) {
            return !reading.token(at + 2).capital() && !reported(at, close);
        }
        boolean content = reported(at, close) || (cue.takes(Frame.INF) && infinitive(at, end));
        return reading.is(at, WordClass.RELATIVE) && (!reading.is(at, WordClass.ARTICLE) || !content);
    }

    /** Whether a verb of reported speech stands inside the clause, not at its end as in a subordinate one. */
    private boolean reported(int from, int close) {
        return reading.find(
                        from,
                        close - 1,
                        i -> reading.is(i, WordClass.REPORTIVE)
                                && !reading.token(i).capital()
                                && !reading.is(i, WordClass.REPORTIVE, Feature.PERF)
                                && !reading.is(i, WordClass.REPORTIVE, Feature.MODAL))
                >= 0;
    }

    private boolean opensClause(Sentence sentence, CueMatch cue, int from, int comma, int close) {
        int at = comma + 1;
        boolean adjacent = comma == from;
        if (reading.is(at, WordClass.COORDINATOR, WordClass.SUBORDINATOR)
                || (relative(at, close) && !(adjacent && reported(at, close)))) {
            return false;
        }
        if (linked(sentence, cue)) {
            return true;
        }
        CueMatch goesOn = reading.cue(at);
        if ((reading.is(at, WordClass.AUXILIARY) && !reading.is(at, WordClass.REPORTIVE))
                || (goesOn != null && goesOn.form().tag().finite())
                || (reading.verbLike(at) && subordinate(sentence, cue))) {
            // The main clause goes on with its verb.
            return false;
        }
        return reported(at, close)
                || (cue.takes(Frame.INF) && infinitive(at, sentence.last()))
                || (cue.takes(Frame.BARE) && (adjacent || near(from, comma)));
    }

    /** Whether the comma stands so near behind the cue that its clause is the cue's. */
    private boolean near(int from, int comma) {
        return comma - from <= 8
                && (nounEnds(comma - 1) || reading.token(comma - 1).word().closed());
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
        return reading.find(
                        from,
                        to + 1,
                        i -> reading.is(i, WordClass.PREPOSITION, Feature.INF)
                                || reading.text()
                                        .language()
                                        .infinitiveInside(reading.token(i).lower()))
                >= 0;
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
            if (other != null && other.verb()) {
                return false;
            }
        }
        return true;
    }

    private int opener(Sentence sentence, CueMatch cue) {
        return reading.pieceStart(cue.first(), sentence.first());
    }

    /**
     * Where the content ends: a cue in a subordinate clause shares its sentence with a main clause, which begins behind a
     * comma with its verb ("Nachdem er gesagt hatte, dass P, ging er").
     */
    int end(Sentence sentence, CueMatch cue, int from, int last) {
        int colon =
                reading.find(from + 1, last, i -> reading.kind(i, Token.Kind.COLON) && reading.passage(i + 1) != null);
        // "warnte, das Dach sei leck: „…“": words in quotation marks behind a colon are told by themselves.
        int end = colon < 0 ? last : colon - 1;
        return (subordinate(sentence, cue) || cue.noun()) && !linked(sentence, cue)
                ? reading.mainClauseBehind(from, end)
                : end;
    }

    private boolean subordinate(Sentence sentence, CueMatch cue) {
        int opener = opener(sentence, cue);
        return reading.is(opener, WordClass.SUBORDINATOR, WordClass.CONDITIONAL)
                || (opener > sentence.first() && reading.is(opener, WordClass.RELATIVE));
    }
}
