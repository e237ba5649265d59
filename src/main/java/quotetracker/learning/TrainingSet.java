package quotetracker.learning;

import java.util.ArrayList;
import java.util.List;

/** Candidates of one model whose rightness is known, from articles of any language. */
public final class TrainingSet {
    private final FeatureSet features;
    private final List<Example> examples = new ArrayList<>();

    /**
     * One candidate.
     *
     * @param language code of the article's language
     * @param features numbers of the features that hold
     * @param right whether the candidate is right
     */
    // Millions of numbers: a list would box them. Nobody compares examples.
    @SuppressWarnings("ArrayRecordComponent")
    record Example(String language, int[] features, boolean right) {}

    /** Of a model with these features. */
    public TrainingSet(FeatureSet features) {
        this.features = features;
    }

    /** Adds a candidate; the vector may be used again. */
    public void add(String language, FeatureVector vector, boolean right) {
        examples.add(new Example(language, vector.toArray(), right));
    }

    FeatureSet features() {
        return features;
    }

    List<Example> examples() {
        return examples;
    }
}
