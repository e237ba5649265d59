package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.TokenClass;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.TrainingSet;

/** Gathers the passages of an article with the anchors that might attribute them. */
final class KnownPassages {
    /** Share of common tokens from which a passage is taken for the known content. */
    private static final double SAME = 0.8;

    private final Chart chart;
    private final String language;
    private final List<KnownQuotation> known;
    private final TrainingSet set;
    private final KnownSources sources;
    private final FeatureVector vector = new FeatureVector();

    KnownPassages(Chart chart, String language, List<KnownQuotation> known, TrainingSet set, KnownSources sources) {
        this.chart = chart;
        this.language = language;
        this.known = known;
        this.set = set;
        this.sources = sources;
    }

    void gather() {
        PassageChoice choice = new PassageChoice(chart);
        Passage before = null;
        for (Passage passage : chart.passages()) {
            boolean follows = PassageReader.follows(chart, before, passage);
            KnownQuotation quotation = of(passage);
            if (quotation == null) {
                if (!inside(passage, false)) {
                    add(choice.anchors(passage), passage, follows, null, false);
                }
                continue;
            }
            before = passage;
            if (!quotation.counts()) {
                continue;
            }
            List<Anchor> anchors = choice.anchors(passage);
            boolean byClause = chart.classBefore(passage.from()) == TokenClass.COMPLEMENTISER;
            Anchor right = byClause ? null : KnownAnchors.best(anchors, passage.content(), quotation, chart);
            boolean alone = !byClause && right == null && quotation.cueWords().isEmpty();
            if (byClause || alone || right != null) {
                add(anchors, passage, follows, right, alone);
                if (right != null) {
                    sources.gather(right, quotation);
                }
            }
        }
    }

    private void add(List<Anchor> anchors, Passage passage, boolean follows, @Nullable Anchor right, boolean alone) {
        PassageFeatures.alone(vector, chart, passage, follows);
        set.add(language, vector, alone);
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            PassageFeatures.attributed(
                    vector, chart, passage, anchor, PassageChoice.nearest(anchors, i, passage), follows);
            set.add(language, vector, anchor.equals(right));
        }
    }

    /** The direct statement that has the passage for a part. */
    private @Nullable KnownQuotation of(Passage passage) {
        for (KnownQuotation quotation : known) {
            if (quotation.direct() && quotation.parts().stream().anyMatch(part -> same(part, passage.content()))) {
                return quotation;
            }
        }
        return null;
    }

    /** Whether the passage lies in a statement that does or does not count. */
    private boolean inside(Passage passage, boolean counting) {
        return known.stream().anyMatch(quotation -> quotation.counts() == counting && quotation.holds(passage.first()));
    }

    private static boolean same(Range a, Range b) {
        int shared = Math.min(a.last(), b.last()) - Math.max(a.first(), b.first()) + 1;
        int all = Math.max(a.last(), b.last()) - Math.min(a.first(), b.first()) + 1;
        return shared >= SAME * all;
    }
}
