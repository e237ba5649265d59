package quotetracker.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import quotetracker.language.Weights;

/**
 * Learns weights from candidates whose rightness is known.
 *
 * <p>Every feature counts twice, once for all languages and once for the candidate's own, and large weights cost: so what the
 * languages have in common ends up in the shared weights, and a language's own hold only how it differs (Daumé III 2007,
 * "Frustratingly easy domain adaptation"). The same examples in the same order give the same weights.
 */
public final class WeightTrainer {
    /** Stands for all languages. */
    public static final String SHARED = "und";

    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    /** How much a large weight costs, by its size and by its square. */
    private static final double COST = 1.0;
    /** A feature that holds less often is not learned. */
    private static final int LEAST_OFTEN = 3;

    private static final int ITERATIONS = 150;
    /** A weight below this changes nothing and is not written. */
    private static final double LEAST = 0.005;

    private WeightTrainer() {}

    /**
     * @return by language code, with {@link #SHARED} for what all have in common
     */
    public static Map<String, Weights> train(List<TrainingSet> sets) {
        Map<String, Map<String, Weights.Weight>> found = new TreeMap<>();
        for (TrainingSet set : sets) {
            train(set, found);
        }
        Map<String, Weights> result = new TreeMap<>();
        found.forEach((language, weights) -> result.put(language, new Weights(weights)));
        return result;
    }

    private static void train(TrainingSet set, Map<String, Map<String, Weights.Weight>> found) {
        if (set.examples().stream().map(TrainingSet.Example::right).distinct().count() < 2) {
            return;
        }
        try {
            TrainingParameters parameters = new TrainingParameters();
            parameters.put(TrainingParameters.CUTOFF_PARAM, LEAST_OFTEN);
            parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
            parameters.put(TrainingParameters.THREADS_PARAM, 1);
            parameters.put(AbstractDataIndexer.SORT_PARAM, false);
            parameters.put(QNTrainer.L1COST_PARAM, COST);
            parameters.put(QNTrainer.L2COST_PARAM, COST);
            DataIndexer indexer = new OnePassDataIndexer();
            indexer.init(parameters, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events(set)));
            QNTrainer trainer = new QNTrainer(parameters);
            trainer.init(parameters, new HashMap<>());
            collect(set, trainer.trainModel(ITERATIONS, indexer), found);
        } catch (IOException e) {
            throw new UncheckedIOException("candidates in memory could not be read", e);
        }
    }

    private static List<Event> events(TrainingSet set) {
        return set.examples().stream()
                .map(example -> event(set.features(), example))
                .toList();
    }

    private static Event event(FeatureSet features, TrainingSet.Example example) {
        String[] names = new String[2 * example.features().length];
        for (int i = 0; i < example.features().length; i++) {
            String name = features.name(example.features()[i]);
            names[2 * i] = key(SHARED, name);
            names[2 * i + 1] = key(example.language(), name);
        }
        return new Event(example.right() ? RIGHT : WRONG, names);
    }

    private static String key(String language, String feature) {
        return language + '\t' + feature;
    }

    private static void collect(TrainingSet set, QNModel model, Map<String, Map<String, Weights.Weight>> found) {
        Map<String, Integer> support = new HashMap<>();
        for (TrainingSet.Example example : set.examples()) {
            for (int feature : example.features()) {
                String name = set.features().name(feature);
                support.merge(key(SHARED, name), 1, Integer::sum);
                support.merge(key(example.language(), name), 1, Integer::sum);
            }
        }
        support.forEach((key, count) -> {
            double[] outcomes = model.eval(new String[] {key});
            int right = model.getIndex(RIGHT);
            double weight = Math.log(outcomes[right] / outcomes[1 - right]);
            if (Math.abs(weight) >= LEAST) {
                int tab = key.indexOf('\t');
                found.computeIfAbsent(key.substring(0, tab), language -> new TreeMap<>())
                        .put(
                                Weights.key(set.features().model(), key.substring(tab + 1)),
                                new Weights.Weight(weight, count));
            }
        });
    }
}
