package quotetracker.quotation;

import java.util.EnumSet;
import java.util.Set;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.TokenClass;

/**
 * What stands between two places of a text.
 *
 * @param classes the classes of the tokens outside passages
 * @param phrases number of phrases that begin there
 * @param passages number of passages that begin there
 * @param cues number of cues that are verbs
 * @param plain number of words that belong to no phrase and to no closed class
 * @param commas number of commas
 */
record Between(Set<TokenClass> classes, int phrases, int passages, int cues, int plain, int commas) {
    /** Stretches are looked through as far as this; what lies farther apart is far. */
    private static final int FAR = 60;

    /** Looks at the tokens from {@code from} to {@code to}, the latter excluded. */
    static Between of(Chart chart, int from, int to) {
        Set<TokenClass> classes = EnumSet.noneOf(TokenClass.class);
        int phrases = 0;
        int passages = 0;
        int cues = 0;
        int plain = 0;
        int commas = 0;
        int limit = Math.min(to, from + FAR);
        int i = from;
        while (i < limit) {
            Passage passage = chart.passage(i);
            if (passage != null) {
                passages++;
                i = passage.to() + 1;
                continue;
            }
            TokenClass here = chart.tokenClass(i);
            classes.add(here);
            cues += here == TokenClass.CUE ? 1 : 0;
            commas += here == TokenClass.COMMA ? 1 : 0;
            int phrase = chart.phraseOf(i);
            if (phrase >= 0) {
                phrases++;
                i = Math.max(i, chart.allPhrases().get(phrase).last()) + 1;
                continue;
            }
            plain += here == TokenClass.WORD || here == TokenClass.CAPITAL ? 1 : 0;
            i++;
        }
        return new Between(classes, phrases, passages, cues, plain, commas);
    }

    boolean has(TokenClass tokenClass) {
        return classes.contains(tokenClass);
    }
}
