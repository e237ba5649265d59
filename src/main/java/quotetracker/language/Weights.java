package quotetracker.language;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the features of candidates weigh in one language, read from {@code weights.tsv}, which {@code train} writes.
 *
 * <p>Immutable and thread-safe.
 */
public final class Weights {
    /** Knows no feature. */
    public static final Weights NONE = new Weights(Map.of());

    private final Map<String, Weight> weights;

    /**
     * One weight.
     *
     * @param value what the feature adds to the log-odds that a candidate is right
     * @param support how many candidates with the feature it was learned from
     */
    public record Weight(double value, int support) {}

    /**
     * @param weights by {@link #key}
     */
    public Weights(Map<String, Weight> weights) {
        this.weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** How a feature of a model is written. */
    public static String key(String model, String feature) {
        return model + "/" + feature;
    }

    /** What the feature adds; 0 if nothing was learned about it. */
    public double of(String model, String feature) {
        Weight weight = weights.get(key(model, feature));
        return weight == null ? 0 : weight.value();
    }

    /** The features of a model of which something was learned. */
    public Stream<String> features(String model) {
        return weights.keySet().stream()
                .filter(key -> key.startsWith(key(model, "")))
                .map(key -> key.substring(model.length() + 1));
    }

    /** These weights with those of other models. */
    public Weights and(Weights others) {
        Map<String, Weight> all = new TreeMap<>(weights);
        all.putAll(others.weights);
        return new Weights(all);
    }

    /** All weights by {@link #key}, in alphabetical order. */
    public Map<String, Weight> all() {
        return weights;
    }
}
