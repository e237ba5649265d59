package quotetracker.quotation;

import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.TokenClass;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.model.SpeechAct;
import quotetracker.text.Token;

/** What speaks for and against a passage being said by the source of an anchor, or standing by itself as a quotation. */
final class PassageFeatures {
    static final FeatureSet SET = new FeatureSet("passage");
    /** The anchor stands before the passage. */
    static final PassageFeatures BEFORE = new PassageFeatures(SET.group("before"));
    /** The anchor stands behind the passage. */
    static final PassageFeatures BEHIND = new PassageFeatures(SET.group("behind"));
    /** There is no anchor. */
    static final PassageFeatures ALONE = new PassageFeatures(SET.group("alone"));

    private final int here;
    private final FeatureSet.Scale words;
    private final int lastSign;
    private final int tokenBefore;
    private final int tokenBehind;
    private final int tokenFirst;
    private final int capital;
    private final int startsSentence;
    private final int endsSentence;
    private final int wholeSentence;
    private final int startsParagraph;
    private final int wholeParagraph;
    private final int headline;
    private final int single;
    private final int repaired;
    private final int stopInside;
    private final int ofSelf;
    private final FeatureSet.Scale closedShare;
    private final int followsQuotation;
    private final int type;
    private final int takes;
    private final int lacks;
    private final int act;
    private final FeatureSet.Scale gap;
    private final int between;
    private final int passageBetween;
    private final int otherSentence;
    private final FeatureSet.Scale phrasesBetween;
    private final FeatureSet.Scale plainBetween;
    private final int aroundCue;
    private final int aroundPassage;
    private final int cueNext;
    private final int cueBefore;
    private final int nearest;
    private final int nearerToAnother;

    private PassageFeatures(FeatureSet set) {
        here = set.feature("here");
        words = set.scale("words", 1, 2, 3, 5, 8, 14);
        lastSign = set.each("last", TokenClass.class);
        tokenBefore = set.each("before", TokenClass.class);
        tokenBehind = set.each("behind", TokenClass.class);
        tokenFirst = set.each("first", TokenClass.class);
        capital = set.feature("capital");
        startsSentence = set.feature("starts-sentence");
        endsSentence = set.feature("ends-sentence");
        wholeSentence = set.feature("whole-sentence");
        startsParagraph = set.feature("starts-paragraph");
        wholeParagraph = set.feature("whole-paragraph");
        headline = set.feature("headline");
        single = set.feature("single-marks");
        repaired = set.feature("repaired");
        stopInside = set.feature("stop-inside");
        ofSelf = set.feature("first-person");
        closedShare = set.scale("closed-share", 0, 15, 30, 45);
        followsQuotation = set.feature("follows-quotation");
        type = set.each("type", Anchor.Type.class);
        takes = set.each("takes", Frame.class);
        lacks = set.each("lacks", Frame.class);
        act = set.each("act", SpeechAct.class);
        gap = set.scale("gap", 0, 1, 2, 3, 5, 8, 14, 22);
        between = set.each("between", TokenClass.class);
        passageBetween = set.feature("passage-between");
        otherSentence = set.feature("other-sentence");
        phrasesBetween = set.scale("phrases-between", 0, 1, 2, 3);
        plainBetween = set.scale("plain-between", 0, 1, 2, 4);
        aroundCue = set.pairs("around-cue", TokenClass.class, TokenClass.class);
        aroundPassage = set.pairs("around", TokenClass.class, TokenClass.class);
        cueNext = set.each("cue-next", TokenClass.class);
        cueBefore = set.each("cue-before", TokenClass.class);
        nearest = set.feature("nearest");
        nearerToAnother = set.feature("nearer-to-another");
    }

    /** The features of a passage that stands by itself. */
    static void alone(FeatureVector vector, Chart chart, Passage passage, boolean followsQuotation) {
        vector.clear();
        ALONE.passage(vector, chart, passage, followsQuotation);
    }

    /**
     * The features of a passage that an anchor attributes.
     *
     * @param nearest whether no other anchor stands nearer on this side
     * @param followsQuotation whether the passage before this one is a quotation
     */
    static void attributed(
            FeatureVector vector,
            Chart chart,
            Passage passage,
            Anchor anchor,
            boolean nearest,
            boolean followsQuotation) {
        vector.clear();
        boolean before = anchor.first() < passage.from();
        PassageFeatures side = before ? BEFORE : BEHIND;
        side.passage(vector, chart, passage, followsQuotation);
        side.anchor(vector, chart, anchor);
        vector.add(side.nearest, nearest);
        if (before) {
            side.between(vector, chart, anchor.last() + 1, passage.from());
        } else {
            side.between(vector, chart, passage.to() + 1, anchor.first());
        }
        vector.add(side.otherSentence, chart.sentenceOf(anchor.first()) != chart.sentenceOf(passage.from()));
        vector.add(side.nearerToAnother, nearerToAnother(chart, passage, anchor, before));
    }

    private void passage(FeatureVector vector, Chart chart, Passage passage, boolean follows) {
        vector.add(here);
        vector.add(words.of(passage.words()));
        vector.add(lastSign, chart.tokenClass(passage.last()));
        vector.add(tokenBefore, chart.classBefore(passage.from()));
        vector.add(tokenBehind, chart.classBehind(passage.to()));
        vector.add(aroundPassage, chart.classBefore(passage.from()), chart.classBehind(passage.to()));
        vector.add(tokenFirst, chart.tokenClass(passage.first()));
        vector.add(capital, chart.token(passage.first()).capital());
        vector.add(single, passage.single());
        vector.add(repaired, passage.repaired());
        vector.add(followsQuotation, follows);
        place(vector, chart, passage);
        inside(vector, chart, passage);
    }

    private void place(FeatureVector vector, Chart chart, Passage passage) {
        boolean starts = chart.sentences().get(chart.sentenceOf(passage.from())).first() == passage.from();
        boolean ends = chart.sentences().get(chart.sentenceOf(passage.to())).last() <= passage.to() + 1;
        vector.add(startsSentence, starts);
        vector.add(endsSentence, ends);
        vector.add(wholeSentence, starts && ends);
        boolean opens = chart.text().startsParagraph(passage.from());
        vector.add(startsParagraph, opens);
        vector.add(wholeParagraph, opens && chart.classBehind(passage.to()) == TokenClass.NOTHING);
        vector.add(headline, chart.text().paragraph(passage.from()) == 0);
    }

    private void inside(FeatureVector vector, Chart chart, Passage passage) {
        int closed = 0;
        boolean stop = false;
        boolean self = false;
        for (int i = passage.first(); i <= passage.last(); i++) {
            Token token = chart.token(i);
            closed += token.word().closed() ? 1 : 0;
            stop |= token.kind() == Token.Kind.STOP && i < passage.last();
            self |= token.word().is(WordClass.PRONOUN, Feature.FIRST)
                    || token.word().is(WordClass.AUXILIARY, Feature.FIRST)
                    || token.word().is(WordClass.POSSESSIVE, Feature.FIRST);
        }
        vector.add(stopInside, stop);
        vector.add(ofSelf, self);
        vector.add(closedShare.of(100 * closed / passage.words()));
    }

    private void anchor(FeatureVector vector, Chart chart, Anchor anchor) {
        vector.add(type, anchor.type());
        if (anchor.cue() != null) {
            for (Frame each : Frame.values()) {
                vector.add(anchor.takes(each) ? takes : lacks, each);
            }
            vector.add(act, anchor.cue().form().act());
        }
        vector.add(aroundCue, chart.classBefore(anchor.first()), chart.classBehind(anchor.last()));
        vector.add(cueNext, chart.tokenClass(anchor.last() + 1));
        vector.add(cueBefore, chart.tokenClass(anchor.first() - 1));
    }

    private void between(FeatureVector vector, Chart chart, int from, int to) {
        vector.add(gap.of(to - from));
        Between stretch = Between.of(chart, from, to);
        stretch.classes().forEach(found -> vector.add(between, found));
        vector.add(passageBetween, stretch.passages() > 0);
        vector.add(phrasesBetween.of(stretch.phrases()));
        vector.add(plainBetween.of(stretch.plain()));
    }

    /** Whether another passage stands nearer to the anchor, on its other side. */
    private static boolean nearerToAnother(Chart chart, Passage passage, Anchor anchor, boolean before) {
        int gap = before ? passage.from() - anchor.last() : anchor.first() - passage.to();
        int step = before ? -1 : 1;
        int at = before ? anchor.first() - 1 : anchor.last() + 1;
        for (int i = 0; i < gap && at >= 0 && at < chart.size(); i++, at += step) {
            if (chart.quoted(at)) {
                return true;
            }
        }
        return false;
    }
}
