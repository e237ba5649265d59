package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means what it says: the predictions of one band, and the share of them that is right.
 *
 * @param from lowest confidence of the band
 * @param to confidence the band ends before; the last one holds 1 too
 * @param count predictions in the band, without those whose gold has no speaker and those on text that does not count
 * @param right those of them whose content and speaker are right
 */
record ConfidenceBand(double from, double to, int count, int right) {
    private static final double[] BOUNDS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 1};

    double shareRight() {
        return count == 0 ? 0 : (double) right / count;
    }

    /** The bands from the highest down; empty if the predictions carry no confidence. */
    static List<ConfidenceBand> of(EvaluationResult result) {
        int[] count = new int[BOUNDS.length - 1];
        int[] right = new int[BOUNDS.length - 1];
        boolean any = false;
        for (DocumentScore score : result.documents()) {
            Comparison all = score.all();
            for (int j = 0; j < all.predicted().size(); j++) {
                Double confidence = all.predicted().get(j).note().confidence();
                Verdict verdict = Verdict.of(all, j, result.speakers());
                if (confidence != null && verdict != Verdict.NOT_COUNTED) {
                    int band = band(confidence);
                    any = true;
                    count[band]++;
                    right[band] += verdict == Verdict.RIGHT ? 1 : 0;
                }
            }
        }
        List<ConfidenceBand> bands = new ArrayList<>();
        for (int i = BOUNDS.length - 2; any && i >= 0; i--) {
            bands.add(new ConfidenceBand(BOUNDS[i], BOUNDS[i + 1], count[i], right[i]));
        }
        return bands;
    }

    private static int band(double confidence) {
        int band = BOUNDS.length - 2;
        while (band > 0 && confidence < BOUNDS[band]) {
            band--;
        }
        return band;
    }
}
