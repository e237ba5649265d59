package quotetracker.quotation;

import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** She said the plan was ready: “It will hold.” Whether the words between a cue and a colon are told by it already. */
final class ToldBeforeColon {
    private final Chart reading;
    private final SourceFinder sources;

    ToldBeforeColon(Chart reading, SourceFinder sources) {
        this.reading = reading;
        this.sources = sources;
    }

    /** Whether a clause, and not only a source, an addressee, a place or a time, stands between cue and colon. */
    boolean between(CueMatch cue, int colon) {
        if (!reading.profile().bareClause() || !cue.verb() || !cue.takes(Frame.THAT)) {
            return false;
        }
        int at = cue.last() + 1;
        if (reading.is(at, WordClass.COMPLEMENTISER)) {
            return true;
        }
        NounPhrase first = sources.after(at, colon);
        boolean clause = first != null && sources.subject(first) && cue.takes(Frame.BARE);
        at = first == null ? at : first.last() + 1;
        return clause && at < colon && verbAt(at);
    }

    private boolean verbAt(int index) {
        Token token = reading.token(index);
        return token.is(WordClass.AUXILIARY) && !token.is(WordClass.PREPOSITION);
    }
}
