package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.TrainingSet;

/** Gathers the phrases that might name the sources of known statements. */
final class KnownSources {
    private final Chart chart;
    private final String language;
    private final List<KnownQuotation> known;
    private final TrainingSet set;
    private final FeatureVector vector = new FeatureVector();

    KnownSources(Chart chart, String language, List<KnownQuotation> known, TrainingSet set) {
        this.chart = chart;
        this.language = language;
        this.known = known;
        this.set = set;
    }

    void gather(Anchor anchor, KnownQuotation quotation) {
        if (anchor.phrase() != null || anchor.type() == Anchor.Type.FREE) {
            return;
        }
        Sentence sentence = chart.sentences().get(chart.sentenceOf(anchor.first()));
        boolean[] said = said(quotation);
        List<SourceChoice.Possible> possible =
                new SourceChoice(chart, said).possible(anchor, sentence, quotation.parts());
        NounPhrase right = right(possible, quotation.mention());
        Range mention = quotation.mention();
        boolean here = mention != null && mention.first() >= sentence.first() && mention.last() <= sentence.last();
        if (right == null && here) {
            // The chart has no such phrase: nothing can be learned from it.
            return;
        }
        SourceFeatures.Asked asked = new SourceFeatures.Asked(
                anchor, SourceChoice.side(anchor, quotation.parts()), earlier(quotation, sentence));
        SourceFeatures.none(vector, chart, sentence, asked, possible.size());
        set.add(language, vector, right == null);
        for (SourceChoice.Possible each : possible) {
            SourceFeatures.of(vector, chart, sentence, asked, each.phrase(), each.rank(), each.beyond());
            set.add(language, vector, each.phrase().equals(right));
        }
    }

    /** The tokens of the other statements. */
    private boolean[] said(KnownQuotation own) {
        boolean[] said = new boolean[chart.size()];
        for (KnownQuotation other : known) {
            if (!other.equals(own) && other.counts()) {
                other.parts().forEach(part -> java.util.Arrays.fill(said, part.first(), part.last() + 1, true));
            }
        }
        return said;
    }

    private static @Nullable NounPhrase right(List<SourceChoice.Possible> possible, @Nullable Range mention) {
        NounPhrase best = null;
        int most = 0;
        for (SourceChoice.Possible each : possible) {
            int shared = mention == null
                    ? 0
                    : Math.min(mention.last(), each.phrase().last())
                            - Math.max(mention.first(), each.phrase().first())
                            + 1;
            if (shared > most) {
                most = shared;
                best = each.phrase();
            }
        }
        return best;
    }

    /** The phrase that names the source of the statement before in the same sentence, or null. */
    private @Nullable NounPhrase earlier(KnownQuotation quotation, Sentence sentence) {
        NounPhrase result = null;
        for (KnownQuotation other : known) {
            Range mention = other.mention();
            if (other.first() < quotation.first()
                    && mention != null
                    && mention.first() >= sentence.first()
                    && mention.last() <= sentence.last()) {
                int index = chart.phraseOf(mention.last());
                result = index < 0 ? result : chart.allPhrases().get(index);
            }
        }
        return result;
    }
}
