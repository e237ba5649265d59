package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.TokenClass;

/** Who is named before a colon. */
final class Colons {
    /** Brackets between a name and its colon are no longer. */
    private static final int LONGEST_BRACKETS = 10;

    private Colons() {}

    /** The phrase that ends right before a colon, brackets passed over, or null. */
    static @Nullable NounPhrase phrase(Chart chart, int colon) {
        int end = colon - 1;
        if (chart.tokenClass(end) == TokenClass.CLOSE) {
            int open = end;
            while (open > Math.max(0, colon - LONGEST_BRACKETS) && chart.tokenClass(open) != TokenClass.OPEN) {
                open--;
            }
            end = chart.tokenClass(open) == TokenClass.OPEN ? open - 1 : end;
        }
        int index = chart.phraseOf(end);
        if (index < 0) {
            return null;
        }
        NounPhrase phrase = chart.allPhrases().get(index);
        return phrase.last() == end || phrase.last() == colon - 1 ? phrase : null;
    }
}
