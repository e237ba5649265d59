package quotetracker.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quotetracker.language.Weights;

class WeightTrainerTest {
    private final FeatureSet features = new FeatureSet("test");
    private final int good = features.feature("good");
    private final int mixed = features.feature("mixed");
    private final int rare = features.feature("rare");
    private final TrainingSet set = new TrainingSet(features);

    @Test
    void probabilitiesAreTheSharesThatWereSeen() {
        add("aa", 75, true, good);
        add("aa", 25, false, good);
        add("aa", 20, true, mixed);
        add("aa", 80, false, mixed);

        assertThat(probability("aa", good)).isCloseTo(0.75, within(0.06));
        assertThat(probability("aa", mixed)).isCloseTo(0.2, within(0.06));
    }

    @Test
    void aLanguageThatDiffersHasWeightsOfItsOwn() {
        add("aa", 400, true, good);
        add("aa", 40, false, good);
        add("aa", 400, false, mixed);
        add("bb", 40, true, good);
        add("bb", 400, false, good);
        add("bb", 400, true, mixed);

        assertThat(probability("aa", good)).isGreaterThan(0.7);
        assertThat(probability("bb", good)).isLessThan(0.3);
    }

    @Test
    void whatHeldOnceOrTwiceIsNotLearned() {
        add("aa", 50, true, good);
        add("aa", 50, false, mixed);
        add("aa", 2, false, rare);

        assertThat(train().values())
                .allSatisfy(weights -> assertThat(weights.of("test", "rare")).isZero());
    }

    @Test
    void noExamplesTeachNothing() {
        assertThat(train()).isEmpty();
    }

    private void add(String language, int times, boolean right, int feature) {
        FeatureVector vector = new FeatureVector().clear();
        vector.add(feature);
        for (int i = 0; i < times; i++) {
            set.add(language, vector, right);
        }
    }

    private Map<String, Weights> train() {
        return WeightTrainer.train(List.of(set));
    }

    private double probability(String language, int feature) {
        Map<String, Weights> weights = train();
        FeatureVector vector = new FeatureVector().clear();
        vector.add(feature);
        LinearModel model = LinearModel.of(
                features,
                weights.getOrDefault(WeightTrainer.SHARED, Weights.NONE),
                weights.getOrDefault(language, Weights.NONE));
        return LinearModel.probability(model.score(vector));
    }
}
