package quotetracker.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import quotetracker.language.Weights;

/**
 * Learns weights from candidates whose rightness is known: one of several is chosen, or none, and each by itself is the case of
 * logistic regression; by stochastic gradient descent with a step of its own for each weight (Duchi, Hazan, Singer 2011,
 * "Adaptive subgradient methods").
 *
 * <p>Every feature counts twice, once for all languages and once for the candidate's own, and large weights cost: so what the
 * languages have in common ends up in the shared weights, and a language's own hold only how it differs (Daumé III 2007,
 * "Frustratingly easy domain adaptation"). The same examples in the same order give the same weights.
 */
public final class WeightTrainer {
    /** Stands for all languages. */
    public static final String SHARED = "und";

    /**
     * What the square of a weight costs, beside what all examples of a model cost together. Of 0.3, 1, 2 and 4 the last was
     * best on articles that were not learned from, in three languages.
     */
    private static final double COST = 4;
    /**
     * What the square of a language's own weight costs: only what many of its examples show sets it apart. Of 4, 12, 30 and 100
     * this was best on articles that were not learned from, most of all in the languages that have few.
     */
    private static final double OWN_COST = 30;
    /** How often all examples are gone through. */
    private static final int ROUNDS = 20;
    /** The first step of a weight. */
    private static final double STEP = 0.1;
    /** A feature that holds less often is not learned. */
    private static final int LEAST_OFTEN = 4;
    /** A weight below this changes next to nothing and is not written. */
    private static final double LEAST = 0.002;

    private final List<TrainingSet.Example> examples;
    private final Map<String, Integer> offsets = new TreeMap<>();
    private final int features;
    private final double[] weights;
    private final double[] gradients;
    private final int[] support;

    private WeightTrainer(TrainingSet set) {
        this.examples = set.examples();
        this.features = set.features().size();
        offsets.put(SHARED, 0);
        for (TrainingSet.Example example : examples) {
            offsets.computeIfAbsent(example.language(), language -> offsets.size() * features);
        }
        int all = offsets.size() * features;
        this.weights = new double[all];
        this.gradients = new double[all];
        this.support = new int[all];
        for (TrainingSet.Example example : examples) {
            int own = offset(example);
            for (TrainingSet.Candidate candidate : example.candidates()) {
                for (int feature : candidate.features()) {
                    support[feature]++;
                    support[own + feature]++;
                }
            }
        }
    }

    /**
     * @return by language code, with {@link #SHARED} for what all have in common
     */
    public static Map<String, Weights> train(List<TrainingSet> sets) {
        Map<String, Map<String, Weights.Weight>> found = new TreeMap<>();
        for (TrainingSet set : sets) {
            if (!set.examples().isEmpty()) {
                WeightTrainer trainer = new WeightTrainer(set);
                trainer.learn();
                trainer.collect(set.features(), found);
            }
        }
        Map<String, Weights> result = new TreeMap<>();
        found.forEach((language, learned) -> result.put(language, new Weights(learned)));
        return result;
    }

    private int offset(TrainingSet.Example example) {
        return java.util.Objects.requireNonNull(offsets.get(example.language()));
    }

    /** The mean of the later rounds depends less on which examples came last (Polyak, Juditsky 1992). */
    private void learn() {
        Random order = new Random(1);
        double[] sums = new double[weights.length];
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < examples.size(); i++) {
                learn(examples.get(order.nextInt(examples.size())));
            }
            if (round > ROUNDS / 2) {
                Arrays.setAll(sums, i -> sums[i] + weights[i]);
            }
        }
        Arrays.setAll(weights, i -> sums[i] / (ROUNDS - ROUNDS / 2));
    }

    private void learn(TrainingSet.Example example) {
        int own = offset(example);
        List<TrainingSet.Candidate> candidates = example.candidates();
        double[] scores = candidates.stream()
                .mapToDouble(candidate -> score(candidate.features(), own))
                .toArray();
        double[] shares = new double[scores.length];
        double right = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = LinearModel.share(scores, i);
            right += candidates.get(i).right() ? shares[i] : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            // Of several right ones the likeliest is to be chosen.
            double error = candidates.get(i).right() ? shares[i] - shares[i] / right : shares[i];
            for (int feature : candidates.get(i).features()) {
                step(feature, error);
                step(own + feature, error);
            }
        }
    }

    private double score(int[] held, int own) {
        double score = 0;
        for (int feature : held) {
            score += weights[feature] + weights[own + feature];
        }
        return score;
    }

    private void step(int index, double error) {
        if (support[index] < LEAST_OFTEN) {
            return;
        }
        // The cost of a weight is spread over the examples that have its feature.
        double gradient = error + (index < features ? COST : OWN_COST) * weights[index] / support[index];
        gradients[index] += gradient * gradient;
        weights[index] -= STEP * gradient / Math.sqrt(gradients[index] + 1e-8);
    }

    private void collect(FeatureSet set, Map<String, Map<String, Weights.Weight>> found) {
        offsets.forEach((language, offset) -> {
            Map<String, Weights.Weight> learned = found.computeIfAbsent(language, code -> new HashMap<>());
            for (int i = 0; i < features; i++) {
                if (Math.abs(weights[offset + i]) >= LEAST) {
                    learned.put(
                            Weights.key(set.model(), set.name(i)),
                            new Weights.Weight(weights[offset + i], support[offset + i]));
                }
            }
        });
    }
}
