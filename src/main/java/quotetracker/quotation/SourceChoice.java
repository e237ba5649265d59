package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;

/** Chooses the phrase that names the source of an anchor. */
final class SourceChoice {
    /** How many phrases are tried on each side. */
    private static final int MOST = 8;

    private final Chart chart;
    private final boolean[] said;

    /**
     * @param said for each token whether it lies in what somebody said; may change while statements are found
     */
    SourceChoice(Chart chart, boolean[] said) {
        this.chart = chart;
        this.said = said;
    }

    /**
     * A phrase that may name the source.
     *
     * @param phrase the phrase
     * @param rank how many others stand between it and the anchor
     * @param beyond whether content stands between it and the anchor
     */
    record Possible(NounPhrase phrase, int rank, boolean beyond) {}

    /** The phrases around an anchor outside its content, nearest first on each side. */
    List<Possible> possible(Anchor anchor, Sentence sentence, List<Range> content) {
        List<Possible> result = new ArrayList<>();
        side(result, anchor.first() - 1, -1, sentence, content);
        side(result, anchor.last() + 1, 1, sentence, content);
        return result;
    }

    private void side(List<Possible> result, int from, int step, Sentence sentence, List<Range> content) {
        boolean beyond = false;
        int found = 0;
        int at = from;
        while (at >= sentence.first() && at <= sentence.last() && found < MOST) {
            Range part = holding(content, at);
            if (part != null) {
                beyond = true;
                at = step > 0 ? part.last() + 1 : part.first() - 1;
                continue;
            }
            int index = chart.phraseOf(at);
            if (index >= 0
                    && !said[at]
                    && !chart.quoted(chart.allPhrases().get(index).first())) {
                NounPhrase phrase = chart.allPhrases().get(index);
                if (holding(content, phrase.first()) == null && holding(content, phrase.last()) == null) {
                    result.add(new Possible(phrase, found, beyond));
                    found++;
                }
                at = step > 0 ? Math.max(at, phrase.last()) + 1 : Math.min(at, phrase.first()) - 1;
                continue;
            }
            at += step;
        }
    }

    private static @Nullable Range holding(List<Range> content, int index) {
        for (Range part : content) {
            if (part.first() <= index && index <= part.last()) {
                return part;
            }
        }
        return null;
    }

    /** Where content stands, seen from its anchor. */
    static SourceFeatures.Side side(Anchor anchor, List<Range> content) {
        boolean before = content.get(0).first() < anchor.first();
        boolean behind = content.get(content.size() - 1).last() > anchor.last();
        if (before && behind) {
            return SourceFeatures.Side.AROUND;
        }
        return before ? SourceFeatures.Side.BEFORE : SourceFeatures.Side.BEHIND;
    }

    /** Chooses the source of an anchor. */
    Source choose(
            Anchor anchor, Sentence sentence, List<Range> content, @Nullable NounPhrase earlier, LinearModel model) {
        if (anchor.type() == Anchor.Type.FREE) {
            return Source.of(null, Source.How.SHARED);
        }
        if (anchor.phrase() != null) {
            return Source.of(
                    anchor.phrase(), anchor.type() == Anchor.Type.UNLISTED ? Source.How.AFTER_CUE : Source.How.COLON);
        }
        SourceFeatures.Asked asked = new SourceFeatures.Asked(anchor, side(anchor, content), earlier);
        List<Possible> possible = possible(anchor, sentence, content);
        FeatureVector vector = new FeatureVector();
        SourceFeatures.none(vector, chart, sentence, asked, possible.size());
        double bestScore = model.score(vector);
        @Nullable NounPhrase best = null;
        List<NounPhrase> others = new ArrayList<>();
        for (Possible each : possible) {
            SourceFeatures.of(vector, chart, sentence, asked, each.phrase(), each.rank(), each.beyond());
            double score = model.score(vector);
            if (score > bestScore) {
                if (best != null) {
                    others.add(0, best);
                }
                bestScore = score;
                best = each.phrase();
            } else if (each.phrase().kind() == NounPhrase.Kind.NAME
                    || each.phrase().kind() == NounPhrase.Kind.ROLE) {
                others.add(each.phrase());
            }
        }
        return new Source(best, others, how(anchor, best));
    }

    private Source.How how(Anchor anchor, @Nullable NounPhrase phrase) {
        if (phrase == null) {
            return anchor.type() == Anchor.Type.PASSIVE ? Source.How.IMPERSONAL : Source.How.OMITTED;
        }
        if (anchor.type() == Anchor.Type.PASSIVE && chart.phrases().place(phrase) == NounPhrase.Place.GOVERNED) {
            return Source.How.DOCUMENT;
        }
        return switch (anchor.type()) {
            case PREPOSITION, POSTPOSITION, NOUN -> Source.How.PREPOSITION;
            default -> beside(anchor, phrase);
        };
    }

    private static Source.How beside(Anchor anchor, NounPhrase phrase) {
        if (phrase.first() > anchor.last()) {
            return Source.How.AFTER_CUE;
        }
        return phrase.last() + 1 == anchor.first() ? Source.How.BEFORE_CUE : Source.How.ACROSS_ASIDE;
    }
}
