package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.TokenClass;
import quotetracker.learning.FeatureVector;

/** Tells of each passage whether it is a quotation, and by which anchor it is attributed. */
final class PassageChoice {
    /** How far an anchor may stand from its passage, in tokens; of 4,900 quotations of the gold articles one in 300 is farther. */
    private static final int REACH = 30;
    /** How many anchors are tried on each side. */
    private static final int MOST = 3;
    /** A name behind a dash has no more tokens than this before the paragraph ends. */
    private static final int LONGEST_SIGNATURE = 12;

    private final Chart chart;

    PassageChoice(Chart chart) {
        this.chart = chart;
    }

    /** The anchors that may attribute a passage, nearest first on each side: first those before it, then those behind. */
    List<Anchor> anchors(Passage passage) {
        List<Anchor> result = new ArrayList<>(before(passage));
        result.addAll(behind(passage));
        return result;
    }

    private List<Anchor> before(Passage passage) {
        List<Anchor> result = new ArrayList<>();
        Anchor colon = colon(passage);
        if (colon != null) {
            result.add(colon);
        }
        int found = 0;
        for (int i = passage.from() - 1; i >= Math.max(0, passage.from() - REACH) && found < MOST; i--) {
            CueMatch cue = chart.cue(i);
            if (cue != null && cue.last() < passage.from()) {
                result.add(Anchor.of(cue));
                found++;
            }
            if (chart.text().startsParagraph(i)) {
                break;
            }
        }
        return result;
    }

    private List<Anchor> behind(Passage passage) {
        List<Anchor> result = new ArrayList<>();
        int found = 0;
        int end = Math.min(chart.size(), passage.to() + 1 + REACH);
        for (int i = passage.to() + 1; i < end && found < MOST && !chart.text().startsParagraph(i); i++) {
            CueMatch cue = chart.cue(i);
            if (cue != null) {
                result.add(Anchor.of(cue));
                found++;
            }
        }
        Anchor dash = dash(passage);
        if (dash != null) {
            result.add(dash);
        }
        Anchor unlisted = unlisted(passage);
        if (unlisted != null && found == 0) {
            result.add(unlisted);
        }
        return result;
    }

    /** The sign of "Name: “P”" and "Name (role): “P”". */
    private @Nullable Anchor colon(Passage passage) {
        int colon = passage.from() - 1;
        if (chart.tokenClass(colon) != TokenClass.COLON || chart.text().startsParagraph(passage.from())) {
            return null;
        }
        NounPhrase phrase = Colons.phrase(chart, colon);
        return phrase == null ? null : new Anchor(colon, colon, null, phrase, Anchor.Type.COLON);
    }

    /** The sign of "“P” – Name" with nothing else behind the name. */
    private @Nullable Anchor dash(Passage passage) {
        int dash = passage.to() + 1;
        TokenClass sign = chart.classBehind(passage.to());
        if (sign != TokenClass.DASH && sign != TokenClass.COMMA) {
            return null;
        }
        int index = chart.phraseOf(dash + 1);
        if (index < 0) {
            return null;
        }
        NounPhrase phrase = chart.allPhrases().get(index);
        int end = phrase.last() + 1;
        boolean signature = phrase.first() == dash + 1
                && phrase.last() - dash <= LONGEST_SIGNATURE
                && (chart.classBehind(phrase.last()) == TokenClass.NOTHING
                        || chart.tokenClass(end) == TokenClass.STOP
                        || chart.tokenClass(end) == TokenClass.OPEN);
        return signature ? new Anchor(dash, dash, null, phrase, Anchor.Type.DASH) : null;
    }

    /** "“P”, xxx Name": a word that no table lists where a cue would stand. */
    private @Nullable Anchor unlisted(Passage passage) {
        int word = passage.to() + 1;
        TokenClass sign = chart.classBehind(passage.to());
        if (sign == TokenClass.COMMA || sign == TokenClass.DASH) {
            word++;
        }
        while (chart.tokenClass(word) == TokenClass.CLITIC || chart.tokenClass(word) == TokenClass.AUXILIARY) {
            word++;
        }
        if (chart.tokenClass(word) != TokenClass.WORD || chart.text().startsParagraph(word)) {
            return null;
        }
        int index = chart.phraseOf(word + 1);
        NounPhrase phrase = index < 0 ? null : chart.allPhrases().get(index);
        return phrase != null && phrase.first() == word + 1
                ? new Anchor(word, word, null, phrase, Anchor.Type.UNLISTED)
                : null;
    }

    /**
     * What was chosen for a passage.
     *
     * @param anchor what attributes it, or null if it stands by itself
     * @param score log-odds of the choice
     */
    record Choice(@Nullable Anchor anchor, double score) {}

    /** The choice for a passage, or null if it is no quotation. */
    @Nullable
    Choice choose(Passage passage, boolean followsQuotation, Models models) {
        FeatureVector vector = new FeatureVector();
        PassageFeatures.alone(vector, chart, passage, followsQuotation);
        Choice best = new Choice(null, models.passage().score(vector));
        List<Anchor> anchors = anchors(passage);
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            PassageFeatures.attributed(vector, chart, passage, anchor, nearest(anchors, i, passage), followsQuotation);
            double score = models.passage().score(vector);
            if (score > best.score()) {
                best = new Choice(anchor, score);
            }
        }
        return best.score() > Models.TAKEN ? best : null;
    }

    /** Whether an anchor is the first on its side. */
    static boolean nearest(List<Anchor> anchors, int index, Passage passage) {
        return index == 0
                || (anchors.get(index).first() > passage.to()
                        && anchors.get(index - 1).first() < passage.from());
    }
}
