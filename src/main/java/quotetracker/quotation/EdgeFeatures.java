package quotetracker.quotation;

import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.TokenClass;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;

/** What speaks for and against content ending at an edge, or beginning there if it stands in front of its cue. */
final class EdgeFeatures {
    static final FeatureSet SET = new FeatureSet("edge");
    /** How far ahead a cue is looked for, in tokens. */
    private static final int FAR = 16;

    static final EdgeFeatures FORWARD = new EdgeFeatures(SET.group("end"));
    static final EdgeFeatures BACKWARD = new EdgeFeatures(SET.group("start"));

    private final int here;
    private final int pattern;
    private final int sign;
    private final int patternSign;
    private final int next;
    private final int signNext;
    private final int patternNext;
    private final int afterNext;
    private final int nextPair;
    private final int before;
    private final FeatureSet.Scale soFar;
    private final FeatureSet.Scale left;
    private final FeatureSet.Scale passed;
    private final int stretchHas;
    private final int contentHas;
    private final int phraseNext;
    private final int behindPhrase;
    private final int passageEnded;
    private final int type;
    private final int otherSentence;
    private final int capital;
    private final int headline;
    private final FeatureSet.Scale cueAhead;
    private final FeatureSet.Scale clauseAhead;
    private final FeatureSet.Scale cuesInside;

    private EdgeFeatures(FeatureSet set) {
        here = set.feature("here");
        pattern = set.each("pattern", Pattern.class);
        sign = set.each("sign", TokenClass.class);
        patternSign = set.pairs("pattern+sign", Pattern.class, TokenClass.class);
        next = set.each("next", TokenClass.class);
        signNext = set.pairs("sign+next", TokenClass.class, TokenClass.class);
        patternNext = set.pairs("pattern+next", Pattern.class, TokenClass.class);
        afterNext = set.each("after-next", TokenClass.class);
        nextPair = set.pairs("next+after", TokenClass.class, TokenClass.class);
        before = set.each("before", TokenClass.class);
        soFar = set.scale("so-far", 1, 2, 4, 7, 12, 20, 35);
        left = set.scale("left", 0, 1, 2, 4, 7, 12, 20);
        passed = set.scale("passed", 0, 1, 2, 4);
        stretchHas = set.each("stretch", TokenClass.class);
        contentHas = set.each("content", TokenClass.class);
        phraseNext = set.each("phrase-next", NounPhrase.Kind.class);
        behindPhrase = set.each("behind-phrase", TokenClass.class);
        passageEnded = set.feature("passage-ended");
        type = set.each("type", Anchor.Type.class);
        otherSentence = set.feature("sentence-ended");
        capital = set.feature("capital");
        headline = set.feature("headline");
        cueAhead = set.scale("cue-ahead", 0, 1, 2, 4, 7, 12);
        clauseAhead = set.scale("cue-with-clause-ahead", 0, 1, 2, 4, 7, 12);
        cuesInside = set.scale("cues-inside", 0, 1, 2);
    }

    /**
     * One place where content may end.
     *
     * @param at index of the first token behind the content; of its first token if it stands in front of its cue
     * @param nextAt index of the first token behind the signs at the edge, or in front of them
     * @param farther where the next edge is, or the limit
     */
    record Edge(int at, int nextAt, int farther) {}

    /**
     * @param content the content so far, from the cue's side, as two token indexes, the second excluded
     * @param number how many edges were passed
     * @param limit index behind the last token that content may reach; its first token if it stands in front
     */
    void of(
            FeatureVector vector,
            Chart chart,
            Candidate candidate,
            Edge edge,
            int number,
            Between content,
            int length,
            int limit) {
        vector.clear();
        boolean forward = this == FORWARD;
        Pattern shape = candidate.pattern();
        TokenClass mark = forward ? chart.tokenClass(edge.at()) : chart.classBefore(edge.at());
        TokenClass following = chart.tokenClass(edge.nextAt());
        vector.add(here);
        vector.add(pattern, shape);
        vector.add(type, candidate.anchor().type());
        vector.add(sign, mark);
        vector.add(patternSign, shape, mark);
        vector.add(next, following);
        vector.add(signNext, mark, following);
        vector.add(patternNext, shape, following);
        TokenClass second = chart.tokenClass(forward ? edge.nextAt() + 1 : edge.nextAt() - 1);
        vector.add(afterNext, second);
        vector.add(nextPair, following, second);
        vector.add(before, chart.tokenClass(forward ? edge.at() - 1 : edge.at()));
        vector.add(
                capital,
                edge.nextAt() >= 0
                        && edge.nextAt() < chart.size()
                        && chart.token(edge.nextAt()).capital());
        vector.add(soFar.of(length));
        vector.add(left.of(Math.abs(limit - edge.at())));
        vector.add(passed.of(number));
        content.classes().forEach(found -> vector.add(contentHas, found));
        int from = Math.min(edge.nextAt(), edge.farther());
        Between.of(chart, from, Math.max(edge.nextAt(), edge.farther()))
                .classes()
                .forEach(found -> vector.add(stretchHas, found));
        int inside = forward ? edge.at() - 1 : edge.at();
        vector.add(passageEnded, inside >= 0 && inside < chart.size() && chart.quoted(inside));
        vector.add(headline, chart.text().paragraph(candidate.anchor().first()) == 0);
        vector.add(cuesInside.of(content.cues()));
        if (forward) {
            ahead(vector, chart, edge, limit);
        }
        phrase(vector, chart, edge);
        ended(vector, chart, edge, forward);
    }

    /** How far behind the edge the next cue stands, and the next with a complementiser behind it. */
    private void ahead(FeatureVector vector, Chart chart, Edge edge, int limit) {
        int end = Math.min(limit, edge.nextAt() + FAR);
        int cue = FAR;
        int clause = FAR;
        for (int i = edge.nextAt(); i < end && clause == FAR; i++) {
            CueMatch match = chart.cue(i);
            if (match == null || !match.verb() || !match.real()) {
                continue;
            }
            cue = Math.min(cue, i - edge.nextAt());
            if (opensClause(chart, match.last() + 1)) {
                clause = i - edge.nextAt();
            }
        }
        vector.add(cueAhead.of(cue));
        vector.add(clauseAhead.of(clause));
    }

    private static boolean opensClause(Chart chart, int index) {
        return chart.tokenClass(index) == TokenClass.COMPLEMENTISER
                || chart.tokenClass(index + 1) == TokenClass.COMPLEMENTISER
                || chart.tokenClass(index + 2) == TokenClass.COMPLEMENTISER;
    }

    private void phrase(FeatureVector vector, Chart chart, Edge edge) {
        int index = chart.phraseOf(edge.nextAt());
        if (index >= 0) {
            NounPhrase phrase = chart.allPhrases().get(index);
            vector.add(phraseNext, phrase.kind());
            vector.add(behindPhrase, chart.classBehind(phrase.last()));
        }
    }

    private void ended(FeatureVector vector, Chart chart, Edge edge, boolean forward) {
        boolean other = forward
                && edge.at() > 0
                && edge.nextAt() < chart.size()
                && chart.sentenceOf(edge.at() - 1) != chart.sentenceOf(edge.nextAt());
        vector.add(otherSentence, other);
    }
}
