package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;

/** Finds the anchor of a known statement. */
final class KnownAnchors {
    private KnownAnchors() {}

    /** The anchor nearest to the content whose words are those of the known cue, or null. */
    static @Nullable Anchor best(List<Anchor> anchors, Range content, KnownQuotation quotation, Chart chart) {
        Anchor best = null;
        int nearest = Integer.MAX_VALUE;
        for (Anchor anchor : anchors) {
            int gap =
                    anchor.first() > content.last() ? anchor.first() - content.last() : content.first() - anchor.last();
            if (gap < nearest && fits(anchor, quotation, chart)) {
                best = anchor;
                nearest = gap;
            }
        }
        return best;
    }

    private static boolean fits(Anchor anchor, KnownQuotation quotation, Chart chart) {
        if (anchor.type() == Anchor.Type.FREE || quotation.holds(anchor.first())) {
            return false;
        }
        NounPhrase phrase = anchor.phrase();
        Range mention = quotation.mention();
        if (phrase != null && anchor.type() != Anchor.Type.UNLISTED) {
            return quotation.cueWords().isEmpty()
                    && mention != null
                    && mention.first() <= phrase.last()
                    && phrase.first() <= mention.last();
        }
        int head = anchor.cue() == null ? anchor.first() : anchor.cue().head();
        for (String word : chart.token(head).lower().split("_")) {
            if (quotation.cueWords().contains(word)) {
                return true;
            }
        }
        return false;
    }
}
