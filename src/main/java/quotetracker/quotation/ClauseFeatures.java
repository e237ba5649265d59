package quotetracker.quotation;

import java.util.EnumMap;
import java.util.Map;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.chart.TokenClass;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.model.SpeechAct;
import quotetracker.text.Token;

/** What speaks for and against content in one pattern. */
final class ClauseFeatures {
    /** How many tokens of a sentence to each side of an anchor are looked at for verb forms; few sentences are longer. */
    private static final int REACH = 120;

    static final FeatureSet SET = new FeatureSet("clause");
    private static final Map<Pattern, ClauseFeatures> OF = new EnumMap<>(Pattern.class);

    static {
        for (Pattern pattern : Pattern.values()) {
            OF.put(pattern, new ClauseFeatures(SET.group(pattern.label())));
        }
    }

    private final int here;
    private final int type;
    private final int frame;
    private final int lacksFrame;
    private final int tag;
    private final int act;
    private final int classBefore;
    private final int classBehind;
    private final int aroundCue;
    private final int startPair;
    private final int endPair;
    private final int startClass;
    private final int secondClass;
    private final int beforeStart;
    private final int between;
    private final FeatureSet.Scale gap;
    private final FeatureSet.Scale phrasesBetween;
    private final FeatureSet.Scale cuesBetween;
    private final FeatureSet.Scale plainBetween;
    private final FeatureSet.Scale place;
    private final FeatureSet.Scale rest;
    private final FeatureSet.Scale inFront;
    private final int endClass;
    private final int sentenceStart;
    private final int asks;
    private final int headline;
    private final int quotesBefore;
    private final int quotesBehind;
    private final int subjectBefore;
    private final int subjectBehind;
    private final int firstPerson;
    private final int startsSentence;
    private final int capital;
    private final int alsoRelative;
    private final int earlierInSentence;
    private final FeatureSet.Scale reportive;
    private final int reportiveForm;
    private final int reportiveGoesOn;
    private final int reportiveAlone;
    private final int setOff;
    private final int setOffType;
    private final int startsParagraph;
    private final FeatureSet.Scale cuesInSentence;

    private ClauseFeatures(FeatureSet set) {
        here = set.feature("here");
        type = set.each("type", Anchor.Type.class);
        frame = set.each("takes", Frame.class);
        lacksFrame = set.each("lacks", Frame.class);
        tag = set.each("tag", FormTag.class);
        act = set.each("act", SpeechAct.class);
        classBefore = set.each("before", TokenClass.class);
        classBehind = set.each("behind", TokenClass.class);
        aroundCue = set.pairs("around-cue", TokenClass.class, TokenClass.class);
        startPair = set.pairs("at-start", TokenClass.class, TokenClass.class);
        endPair = set.pairs("end+sentence", TokenClass.class, TokenClass.class);
        startClass = set.each("start", TokenClass.class);
        secondClass = set.each("second", TokenClass.class);
        beforeStart = set.each("before-start", TokenClass.class);
        between = set.each("between", TokenClass.class);
        gap = set.scale("gap", 0, 1, 2, 3, 5, 8, 12, 18);
        phrasesBetween = set.scale("phrases-between", 0, 1, 2, 3);
        cuesBetween = set.scale("cues-between", 0, 1);
        plainBetween = set.scale("plain-between", 0, 1, 2, 4);
        place = set.scale("place", 0, 1, 2, 4, 7, 12, 20);
        rest = set.scale("rest", 1, 2, 4, 7, 12, 20, 35);
        inFront = set.scale("in-front", 1, 2, 4, 7, 12, 20, 35);
        endClass = set.each("end", TokenClass.class);
        sentenceStart = set.each("sentence", TokenClass.class);
        asks = set.feature("question");
        headline = set.feature("headline");
        quotesBefore = set.feature("quotes-before");
        quotesBehind = set.feature("quotes-behind");
        subjectBefore = set.each("subject-before", NounPhrase.Kind.class);
        subjectBehind = set.each("subject-behind", NounPhrase.Kind.class);
        firstPerson = set.feature("first-person");
        startsSentence = set.feature("starts-sentence");
        capital = set.feature("capital");
        alsoRelative = set.feature("also-relative");
        earlierInSentence = set.feature("earlier-in-sentence");
        reportive = set.scale("reportive", 0, 1);
        reportiveForm = set.each("reportive-form", Reported.class);
        reportiveGoesOn = set.each("reportive-goes-on", Reported.class);
        reportiveAlone = set.each("reportive-without-cue", Reported.class);
        setOff = set.each("set-off-with", NounPhrase.Kind.class);
        setOffType = set.each("set-off", Anchor.Type.class);
        startsParagraph = set.feature("starts-paragraph");
        cuesInSentence = set.scale("cues-in-sentence", 0, 1, 2);
    }

    /**
     * What was decided before about the surroundings of an anchor.
     *
     * @param quotesBefore whether the anchor attributes a passage in front of it
     * @param quotesBehind whether it attributes a passage behind it
     * @param earlier whether another statement stands in the sentence before it
     */
    record Decided(boolean quotesBefore, boolean quotesBehind, boolean earlier) {}

    static void of(FeatureVector vector, Chart chart, Sentence sentence, Candidate candidate, Decided decided) {
        vector.clear();
        ClauseFeatures features = java.util.Objects.requireNonNull(OF.get(candidate.pattern()));
        vector.add(features.here);
        features.anchor(vector, chart, sentence, candidate.anchor());
        features.sentence(vector, chart, sentence, candidate, decided);
        if (candidate.start() >= 0) {
            features.behind(vector, chart, sentence, candidate);
        }
        if (candidate.end() >= 0) {
            features.inFront(vector, chart, candidate);
        }
    }

    private void anchor(FeatureVector vector, Chart chart, Sentence sentence, Anchor anchor) {
        vector.add(type, anchor.type());
        if (anchor.cue() != null) {
            for (Frame each : Frame.values()) {
                vector.add(anchor.takes(each) ? frame : lacksFrame, each);
            }
            vector.add(act, anchor.cue().form().act());
            vector.add(tag, anchor.cue().form().tag());
        }
        vector.add(classBefore, chart.classBefore(anchor.first()));
        vector.add(classBehind, chart.classBehind(anchor.last()));
        vector.add(aroundCue, chart.classBefore(anchor.first()), chart.classBehind(anchor.last()));
        NounPhrase before = free(chart, anchor.first() - 1, true);
        if (before != null) {
            vector.add(subjectBefore, before.kind());
        }
        NounPhrase behind = free(chart, anchor.last() + 1, false);
        if (behind != null) {
            vector.add(subjectBehind, behind.kind());
        }
        boolean first = false;
        for (int i = anchor.first(); i <= anchor.last(); i++) {
            first |= chart.token(i).word().is(WordClass.AUXILIARY, Feature.FIRST);
        }
        vector.add(firstPerson, first);
        vector.add(startsSentence, anchor.first() == sentence.first());
    }

    /** The phrase that ends or begins at a token, if it can be a subject; or null. */
    private static @org.jspecify.annotations.Nullable NounPhrase free(Chart chart, int index, boolean ends) {
        int number = chart.phraseOf(index);
        if (number < 0) {
            return null;
        }
        NounPhrase phrase = chart.allPhrases().get(number);
        boolean touches = ends ? phrase.last() == index : phrase.first() == index;
        return touches && chart.phrases().place(phrase) == NounPhrase.Place.FREE ? phrase : null;
    }

    private void sentence(FeatureVector vector, Chart chart, Sentence sentence, Candidate candidate, Decided decided) {
        Anchor anchor = candidate.anchor();
        vector.add(place.of(anchor.first() - sentence.first()));
        vector.add(sentenceStart, chart.tokenClass(sentence.first()));
        vector.add(asks, "?".equals(chart.token(sentence.last()).text()));
        vector.add(headline, chart.text().paragraph(anchor.first()) == 0);
        vector.add(quotesBefore, decided.quotesBefore());
        vector.add(quotesBehind, decided.quotesBehind());
        vector.add(earlierInSentence, decided.earlier());
        vector.add(startsParagraph, chart.text().startsParagraph(sentence.first()));
        reported(vector, chart, near(sentence, anchor), decided.earlier());
    }

    /** The sentence, or what of one without end stands near its anchor. */
    private static Range near(Sentence sentence, Anchor anchor) {
        return new Range(
                Math.max(sentence.first(), anchor.first() - REACH), Math.min(sentence.last(), anchor.first() + REACH));
    }

    /** The verb forms outside quotation marks that show by themselves that somebody's words are told. */
    private void reported(FeatureVector vector, Chart chart, Range near, boolean goesOn) {
        int cues = 0;
        for (int i = near.first(); i <= near.last(); i++) {
            cues += chart.cue(i) != null ? 1 : 0;
        }
        vector.add(cuesInSentence.of(cues));
        int forms = 0;
        int clause = near.first();
        for (int i = near.first(); i <= near.last(); i++) {
            if (chart.tokenClass(i) == TokenClass.COMMA || chart.tokenClass(i) == TokenClass.COLON) {
                clause = i + 1;
            }
            if (!reported(chart, i, near.first())) {
                continue;
            }
            forms++;
            Reported form = Reported.of(chart.token(i), main(chart.tokenClass(clause)));
            if (form == Reported.MODAL && perfectAtEnd(chart, i, near.last())) {
                form = Reported.HEARSAY;
            }
            vector.add(reportiveForm, form);
            if (goesOn) {
                vector.add(reportiveGoesOn, form);
            }
            if (cues == 0) {
                vector.add(reportiveAlone, form);
            }
        }
        vector.add(reportive.of(forms));
    }

    private static boolean reported(Chart chart, int index, int first) {
        return !chart.quoted(index)
                && chart.is(index, WordClass.REPORTIVE)
                && (index == first || !chart.token(index).capital());
    }

    private static boolean perfectAtEnd(Chart chart, int modal, int end) {
        for (int i = modal + 1; i <= end; i++) {
            TokenClass here = chart.tokenClass(i);
            if (here == TokenClass.COMMA || here == TokenClass.STOP || here == TokenClass.SEMICOLON) {
                return chart.token(i - 1).word().is(WordClass.REPORTIVE, Feature.PERF);
            }
        }
        return false;
    }

    /** Whether a clause that begins so is no subordinate one. */
    private static boolean main(TokenClass opener) {
        return switch (opener) {
            case COMPLEMENTISER, SUBORDINATOR, CONTRAST, CONDITIONAL, RELATIVE -> false;
            default -> true;
        };
    }

    /** What a reported verb form is. */
    private enum Reported {
        MAIN,
        SUBORDINATE,
        MAY_BE,
        MODAL,
        /** A modal verb with a perfect infinitive at the end of its clause: "soll … gegeben haben". */
        HEARSAY,
        PERFECT;

        static Reported of(Token token, boolean main) {
            if (token.word().is(WordClass.REPORTIVE, Feature.PERF)) {
                return PERFECT;
            }
            if (token.word().is(WordClass.REPORTIVE, Feature.MODAL)) {
                return MODAL;
            }
            if (token.word().is(WordClass.REPORTIVE, Feature.COND)) {
                return MAY_BE;
            }
            return main ? MAIN : SUBORDINATE;
        }
    }

    private void behind(FeatureVector vector, Chart chart, Sentence sentence, Candidate candidate) {
        int start = candidate.start();
        TokenClass first = chart.passage(start) != null ? TokenClass.PASSAGE : chart.tokenClass(start);
        vector.add(startClass, first);
        vector.add(secondClass, chart.classBehind(start));
        vector.add(beforeStart, chart.classBefore(start));
        vector.add(startPair, chart.classBefore(start), first);
        vector.add(capital, chart.token(start).capital());
        vector.add(rest.of(sentence.last() - start));
        vector.add(gap.of(start - candidate.anchor().last() - 1));
        Between stretch = Between.of(chart, candidate.anchor().last() + 1, start);
        stretch.classes().forEach(found -> vector.add(between, found));
        vector.add(phrasesBetween.of(stretch.phrases()));
        vector.add(cuesBetween.of(stretch.cues()));
        vector.add(plainBetween.of(stretch.plain()));
        Token opener = chart.token(Math.max(0, start - 1));
        vector.add(alsoRelative, opener.is(WordClass.COMPLEMENTISER) && opener.is(WordClass.RELATIVE));
    }

    private void inFront(FeatureVector vector, Chart chart, Candidate candidate) {
        int end = candidate.end();
        TokenClass last = chart.quoted(end) ? TokenClass.PASSAGE : chart.tokenClass(end);
        vector.add(endClass, last);
        Anchor anchor = candidate.anchor();
        vector.add(endPair, last, chart.classBehind(anchor.last()));
        if (last != TokenClass.PASSAGE && chart.classBefore(anchor.first()) == TokenClass.COMMA) {
            vector.add(setOffType, anchor.type());
            NounPhrase behind = free(chart, anchor.last() + 1, false);
            if (behind != null) {
                vector.add(setOff, behind.kind());
            }
        }
        vector.add(inFront.of(end - chart.sentences().get(chart.sentenceOf(end)).first() + 1));
    }
}
