package quotetracker.quotation;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.chart.TokenClass;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Token;

/** What speaks for and against a phrase naming the source of an anchor, or no phrase of its sentence doing so. */
final class SourceFeatures {
    static final FeatureSet SET = new FeatureSet("source");
    private static final Map<Anchor.Type, SourceFeatures> BEFORE = new EnumMap<>(Anchor.Type.class);
    private static final Map<Anchor.Type, SourceFeatures> BEHIND = new EnumMap<>(Anchor.Type.class);
    private static final Map<Anchor.Type, SourceFeatures> NONE = new EnumMap<>(Anchor.Type.class);

    static {
        for (Anchor.Type type : Anchor.Type.values()) {
            String name = type.name().toLowerCase(java.util.Locale.ROOT);
            BEFORE.put(type, new SourceFeatures(SET.group(name).group("before")));
            BEHIND.put(type, new SourceFeatures(SET.group(name).group("behind")));
            NONE.put(type, new SourceFeatures(SET.group(name).group("none")));
        }
    }

    /** Where the content stands, seen from the anchor. */
    enum Side {
        BEFORE,
        BEHIND,
        AROUND
    }

    /** Whether the verb's number is that of the phrase. */
    enum Agreement {
        AGREES,
        DIFFERS,
        OPEN
    }

    private final int here;
    private final int side;
    private final FeatureSet.Scale gap;
    private final FeatureSet.Scale rank;
    private final int kind;
    private final int place;
    private final int kindPlace;
    private final int role;
    private final int agreement;
    private final int between;
    private final FeatureSet.Scale cuesBetween;
    private final FeatureSet.Scale commasBetween;
    private final FeatureSet.Scale plainBetween;
    private final int classBefore;
    private final int classBehind;
    private final int first;
    private final int touches;
    private final int kindBehind;
    private final int earlierSource;
    private final int oneWord;
    private final int capital;
    private final int nominative;
    private final int title;
    private final int beyondContent;
    private final int frame;
    private final int cueBefore;
    private final int cueBehind;
    private final int headline;
    private final int apposed;
    private final int relativeBehind;

    private SourceFeatures(FeatureSet set) {
        here = set.feature("here");
        side = set.each("content", Side.class);
        gap = set.scale("gap", 0, 1, 2, 3, 5, 8, 14, 22);
        rank = set.scale("rank", 0, 1, 2, 3);
        kind = set.each("kind", NounPhrase.Kind.class);
        place = set.each("place", NounPhrase.Place.class);
        kindPlace = set.pairs("kind+place", NounPhrase.Kind.class, NounPhrase.Place.class);
        role = set.each("role", SpeakerKind.class);
        agreement = set.each("number", Agreement.class);
        between = set.each("between", TokenClass.class);
        cuesBetween = set.scale("cues-between", 0, 1);
        commasBetween = set.scale("commas-between", 0, 1, 2);
        plainBetween = set.scale("plain-between", 0, 1, 2, 4, 8);
        classBefore = set.each("before", TokenClass.class);
        classBehind = set.each("behind", TokenClass.class);
        first = set.feature("starts-sentence");
        touches = set.feature("touches");
        kindBehind = set.pairs("kind+behind", NounPhrase.Kind.class, TokenClass.class);
        earlierSource = set.feature("source-of-the-one-before");
        oneWord = set.feature("one-word");
        capital = set.feature("capital");
        nominative = set.feature("nominative");
        title = set.feature("title");
        beyondContent = set.feature("beyond-content");
        frame = set.each("takes", Frame.class);
        cueBefore = set.each("cue-before", TokenClass.class);
        cueBehind = set.each("cue-behind", TokenClass.class);
        headline = set.feature("headline");
        apposed = set.feature("between-commas");
        relativeBehind = set.feature("relative-behind");
    }

    /**
     * What is known when the source is chosen.
     *
     * @param anchor the anchor
     * @param side where its content stands
     * @param earlier the source of the statement before in the same sentence, or null
     */
    record Asked(Anchor anchor, Side side, @Nullable NounPhrase earlier) {}

    /** The features of a clause that names nobody. */
    static void none(FeatureVector vector, Chart chart, Sentence sentence, Asked asked, int phrases) {
        vector.clear();
        SourceFeatures features =
                java.util.Objects.requireNonNull(NONE.get(asked.anchor().type()));
        vector.add(features.here);
        features.anchor(vector, chart, asked);
        vector.add(features.rank.of(phrases));
        vector.add(features.first, asked.anchor().first() == sentence.first());
        vector.add(features.earlierSource, asked.earlier() != null);
        vector.add(features.agreement, agreement(number(chart, asked.anchor()), null));
    }

    /**
     * @param rank how many phrases stand between
     * @param beyond whether the content stands between the phrase and the anchor
     */
    static void of(
            FeatureVector vector,
            Chart chart,
            Sentence sentence,
            Asked asked,
            NounPhrase phrase,
            int rank,
            boolean beyond) {
        vector.clear();
        Anchor anchor = asked.anchor();
        boolean before = phrase.first() < anchor.first();
        SourceFeatures features = java.util.Objects.requireNonNull((before ? BEFORE : BEHIND).get(anchor.type()));
        vector.add(features.here);
        features.anchor(vector, chart, asked);
        vector.add(features.rank.of(rank));
        vector.add(features.beyondContent, beyond);
        features.phrase(vector, chart, asked, phrase);
        vector.add(features.first, phrase.first() == sentence.first());
        if (before) {
            features.between(vector, chart, phrase.last() + 1, anchor.first());
        } else {
            features.between(vector, chart, anchor.last() + 1, phrase.first());
        }
    }

    private void anchor(FeatureVector vector, Chart chart, Asked asked) {
        Anchor anchor = asked.anchor();
        vector.add(side, asked.side());
        vector.add(cueBefore, chart.classBefore(anchor.first()));
        vector.add(cueBehind, chart.classBehind(anchor.last()));
        vector.add(headline, chart.text().paragraph(anchor.first()) == 0);
        if (anchor.cue() != null) {
            anchor.cue().form().frames().forEach(takes -> vector.add(frame, takes));
        }
    }

    private void phrase(FeatureVector vector, Chart chart, Asked asked, NounPhrase phrase) {
        NounPhrase.Place where = chart.phrases().place(phrase);
        vector.add(kind, phrase.kind());
        vector.add(place, where);
        vector.add(kindPlace, phrase.kind(), where);
        vector.add(
                role,
                phrase.role() == null ? SpeakerKind.UNKNOWN : phrase.role().kind());
        vector.add(
                agreement,
                agreement(number(chart, asked.anchor()), chart.phrases().number(phrase)));
        vector.add(classBefore, chart.classBefore(phrase.first()));
        TokenClass behind = chart.classBehind(phrase.last());
        vector.add(classBehind, behind);
        vector.add(kindBehind, phrase.kind(), behind);
        boolean relative = behind == TokenClass.RELATIVE
                || (behind == TokenClass.COMMA && chart.tokenClass(phrase.last() + 2) == TokenClass.RELATIVE);
        vector.add(relativeBehind, relative);
        vector.add(apposed, behind == TokenClass.COMMA && chart.classBefore(phrase.first()) == TokenClass.COMMA);
        vector.add(earlierSource, phrase.equals(asked.earlier()));
        vector.add(oneWord, phrase.first() == phrase.last());
        Token head = chart.token(phrase.head());
        vector.add(capital, head.capital());
        vector.add(nominative, head.word().is(WordClass.PRONOUN, Feature.NOM));
        vector.add(title, phrase.role() != null && phrase.role().title());
    }

    private void between(FeatureVector vector, Chart chart, int from, int to) {
        Between stretch = Between.of(chart, from, to);
        vector.add(gap.of(to - from));
        vector.add(touches, from == to);
        stretch.classes().forEach(found -> vector.add(between, found));
        vector.add(cuesBetween.of(stretch.cues()));
        vector.add(commasBetween.of(stretch.commas()));
        vector.add(plainBetween.of(stretch.plain()));
    }

    private static Agreement agreement(@Nullable Feature verb, @Nullable Feature noun) {
        if (verb == null || noun == null) {
            return Agreement.OPEN;
        }
        return verb == noun ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** The number that the forms of a verb group show, or null. */
    static @Nullable Feature number(Chart chart, Anchor anchor) {
        if (anchor.cue() == null) {
            return null;
        }
        FormTag tag = anchor.cue().form().tag();
        if (tag == FormTag.SG || tag == FormTag.PL) {
            return tag == FormTag.SG ? Feature.SG : Feature.PL;
        }
        for (int i = anchor.first(); i <= anchor.last(); i++) {
            boolean singular = chart.token(i).word().is(WordClass.AUXILIARY, Feature.SG);
            if (singular != chart.token(i).word().is(WordClass.AUXILIARY, Feature.PL)) {
                return singular ? Feature.SG : Feature.PL;
            }
        }
        return null;
    }
}
