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
     * @param features numbers of the features that hold
     * @param right whether the candidate is right
     */
    // Millions of numbers: a list would box them. Nobody compares examples.
    @SuppressWarnings("ArrayRecordComponent")
    public record Candidate(int[] features, boolean right) {}

    /**
     * Candidates of which one is chosen, or none.
     *
     * @param language code of the article's language
     */
    record Example(String language, List<Candidate> candidates) {}

    /** Of a model with these features. */
    public TrainingSet(FeatureSet features) {
        this.features = features;
    }

    /** Adds a candidate with no others beside it; the vector may be used again. */
    public void add(String language, FeatureVector vector, boolean right) {
        add(language, List.of(new Candidate(vector.toArray(), right)));
    }

    /** Adds candidates of which one is chosen, or none if none is right. */
    public void add(String language, List<Candidate> candidates) {
        examples.add(new Example(language, List.copyOf(candidates)));
    }

    FeatureSet features() {
        return features;
    }

    List<Example> examples() {
        return examples;
    }
}
