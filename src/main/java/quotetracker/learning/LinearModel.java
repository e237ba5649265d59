package quotetracker.learning;

import java.util.stream.Stream;
import quotetracker.language.Weights;

/**
 * A log-linear model: the log-odds that a candidate is right are the sum of the weights of its features.
 *
 * <p>Immutable and thread-safe.
 */
public final class LinearModel {
    private final double[] weights;
    private final FeatureSet features;

    private LinearModel(FeatureSet features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /**
     * The model of a language.
     *
     * @param shared weights that hold for every language
     * @param own what the language adds to them; empty if it was never measured, or the shared ones themselves
     */
    public static LinearModel of(FeatureSet features, Weights shared, Weights own) {
        // A language without weights of its own is given those of all.
        Weights added = own == shared ? Weights.NONE : own;
        Stream.of(shared, added)
                .flatMap(some -> some.features(features.model()))
                .forEach(features::learned);
        double[] weights = new double[features.size()];
        for (int i = 0; i < weights.length; i++) {
            String name = features.name(i);
            weights[i] = shared.of(features.model(), name) + added.of(features.model(), name);
        }
        return new LinearModel(features, weights);
    }

    /** The log-odds that a candidate with these features is right; 0 is even. */
    public double score(FeatureVector vector) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += weight(vector.feature(i));
        }
        return sum;
    }

    /** The names of the features. */
    public FeatureSet features() {
        return features;
    }

    /** What one feature adds to the log-odds; nothing if it is of a word that nothing was learned about. */
    public double weight(int feature) {
        return feature < weights.length ? weights[feature] : 0;
    }

    /** The probability of one of several candidates of which one is chosen, or none: nobody has a score of 0. */
    public static double share(double[] scores, int candidate) {
        double others = 1;
        for (int i = 0; i < scores.length; i++) {
            others += i == candidate ? 0 : Math.exp(scores[i]);
        }
        return probability(scores[candidate] - Math.log(others));
    }

    /** The probability that belongs to log-odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
