package quotetracker.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;

/** The quotations found so far in one article, and which tokens they hold. */
final class Drafts {
    private final List<Quotation> quotations = new ArrayList<>();
    private final boolean[] said;

    Drafts(int tokens) {
        said = new boolean[tokens];
    }

    void add(Quotation quotation) {
        quotations.add(quotation);
        for (Range part : quotation.parts()) {
            Arrays.fill(said, part.first(), part.last() + 1, true);
        }
    }

    /** For each token whether it lies in what somebody said; changes as quotations are added. */
    boolean[] said() {
        return said;
    }

    /** The source of the last quotation found whose cue stands in a sentence, or null. */
    @Nullable
    NounPhrase sourceIn(int sentence) {
        for (int i = quotations.size() - 1; i >= 0; i--) {
            Quotation quotation = quotations.get(i);
            if (quotation.sentence() == sentence && quotation.source().phrase() != null) {
                return quotation.source().phrase();
            }
        }
        return null;
    }

    /** Whether a quotation's cue stands in the sentence. */
    boolean anyIn(int sentence) {
        for (int i = quotations.size() - 1; i >= 0; i--) {
            if (quotations.get(i).sentence() == sentence) {
                return true;
            }
        }
        return false;
    }

    /** All quotations by where their content begins. */
    List<Quotation> inOrder() {
        return quotations.stream()
                .sorted(Comparator.comparingInt(Quotation::start))
                .toList();
    }
}
