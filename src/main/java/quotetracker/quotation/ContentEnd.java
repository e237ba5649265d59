package quotetracker.quotation;

import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Where the writer's own words go on behind content, inside one sentence. */
final class ContentEnd {
    /** A wish shows its verb within so many tokens. */
    private static final int WISH_REACH = 6;

    private final Chart reading;

    ContentEnd(Chart reading) {
        this.reading = reading;
    }

    /**
     * The last token of content that begins at {@code from}.
     *
     * @param last the last token it can have
     */
    int of(Sentence sentence, CueMatch cue, int from, int last) {
        // Behind a semicolon the next sentence stands by itself.
        int end = before(reading.find(from + 1, last, i -> reading.kind(i, Token.Kind.SEMICOLON)), last);
        int closed = closedQuotation(from, end);
        if (closed >= 0) {
            return closed;
        }
        if (insideAdverbialClause(sentence, cue)) {
            return before(reading.comma(from + 1, end), end);
        }
        if (cue.noun()) {
            return before(verbBehindComma(from, end), end);
        }
        return cue.takes(Frame.INF) && wish(from, end) ? before(reasonBehindComma(from, end), end) : end;
    }

    /** that it was “a mess,” but left: a sign inside the last closing mark ends what was said, and the writer goes on; or -1. */
    private int closedQuotation(int from, int end) {
        Passage last = null;
        for (int i = from; i < end; i = reading.next(i)) {
            last = reading.passage(i) == null ? last : reading.passage(i);
        }
        if (last == null || !reading.kind(last.last(), Token.Kind.COMMA)) {
            return -1;
        }
        int next = last.to() + 1;
        boolean clause = reading.is(next, WordClass.SUBORDINATOR)
                || (reading.is(next, WordClass.COORDINATOR) && !reading.is(next + 1, WordClass.COMPLEMENTISER));
        return clause ? last.to() : -1;
    }

    private static int before(int comma, int end) {
        return comma < 0 ? end : comma - 1;
    }

    /** "Pasi zyra njoftoi se P, Q": the cue's clause opens the sentence and is subordinate, so Q is the writer's. */
    private boolean insideAdverbialClause(Sentence sentence, CueMatch cue) {
        int at = sentence.first();
        while (reading.is(at, WordClass.COORDINATOR)) {
            at++;
        }
        return cue.verb()
                && reading.is(at, WordClass.SUBORDINATOR)
                && !reading.is(at, WordClass.SUBORDINATOR, Feature.LINK)
                && !reading.is(at, WordClass.PREPOSITION)
                && !reading.profile().commaBeforeClause()
                && reading.comma(at, cue.first()) < 0;
    }

    /** "njoftimi se P, nuk tregon …": behind the comma the verb follows whose subject the noun is. */
    private int verbBehindComma(int from, int end) {
        return reading.find(
                from + 1,
                end,
                i -> reading.kind(i, Token.Kind.COMMA)
                        && (reading.is(i + 1, WordClass.NEGATOR)
                                || (reading.is(i + 1, WordClass.AUXILIARY) && !subjunctive(i + 1))));
    }

    /** Whether the content is something to be done: its verb is a subjunctive near its beginning. */
    private boolean wish(int from, int end) {
        int reach = Math.min(end, from + WISH_REACH) + 1;
        return reading.find(from, reach, i -> subjunctive(i) && !reading.is(i, WordClass.REPORTIVE)) >= 0;
    }

    /** ", pasi pala tjetër …", ", dhe shteti …": the reason and the rest of the story are no longer wished for. */
    private int reasonBehindComma(int from, int end) {
        return reading.find(
                from + 1,
                end - 1,
                i -> reading.kind(i, Token.Kind.COMMA)
                        && reading.is(i + 1, WordClass.SUBORDINATOR, WordClass.COORDINATOR)
                        && !reading.is(i + 2, WordClass.COMPLEMENTISER, WordClass.PREPOSITION)
                        && !subjunctive(i + 2));
    }

    private boolean subjunctive(int index) {
        return reading.is(index, WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
    }
}
