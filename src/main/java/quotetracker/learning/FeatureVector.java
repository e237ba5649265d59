package quotetracker.learning;

import java.util.Arrays;

/** The features that hold for one candidate. Not thread-safe; may be emptied and used again. */
public final class FeatureVector {
    private int[] features = new int[48];
    private int size;

    /** Empties the vector; the feature {@link FeatureSet#always} holds again. */
    public FeatureVector clear() {
        features[0] = 0;
        size = 1;
        return this;
    }

    /** Notes that a feature holds. */
    public void add(int feature) {
        if (size == features.length) {
            features = Arrays.copyOf(features, size * 2);
        }
        features[size++] = feature;
    }

    /** Notes that a feature holds if {@code holds}. */
    public void add(int feature, boolean holds) {
        if (holds) {
            add(feature);
        }
    }

    /** Notes the feature of a constant among those registered with {@link FeatureSet#each}. */
    @SuppressWarnings("EnumOrdinal")
    public void add(int first, Enum<?> value) {
        add(first + value.ordinal());
    }

    /** Notes the feature of a pair of constants among those registered with {@link FeatureSet#pairs}. */
    @SuppressWarnings("EnumOrdinal")
    public <E extends Enum<E>> void add(int first, Enum<?> left, E right) {
        int values = right.getDeclaringClass().getEnumConstants().length;
        add(first + left.ordinal() * values + right.ordinal());
    }

    /** How many features hold, {@link FeatureSet#always} included. */
    public int size() {
        return size;
    }

    /** The number of the feature at an index below {@link #size}. */
    public int feature(int index) {
        return features[index];
    }

    /** A copy of the features. */
    public int[] toArray() {
        return Arrays.copyOf(features, size);
    }
}
