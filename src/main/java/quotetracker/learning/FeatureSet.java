package quotetracker.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of the features of one model. Features are registered once, when the class that computes them is loaded, and
 * are numbers from then on.
 *
 * <p>Registering is not thread-safe and belongs into static initialisers; reading is.
 */
public final class FeatureSet {
    private final String model;
    private final List<String> names = new ArrayList<>();

    /**
     * @param model name of the model, as {@code weights.tsv} has it
     */
    public FeatureSet(String model) {
        this.model = model;
        names.add("always");
    }

    /** Name of the model. */
    public String model() {
        return model;
    }

    /** The feature that every candidate has: how likely a candidate is of which nothing is known. */
    public int always() {
        return 0;
    }

    /** Registers a feature and returns its number. */
    public int feature(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /**
     * Registers one feature for each constant of an enumeration.
     *
     * @return the number of the first; that of another is as many higher as its ordinal
     */
    public <E extends Enum<E>> int each(String name, Class<E> values) {
        int first = names.size();
        for (E value : values.getEnumConstants()) {
            names.add(name + "=" + value.name().toLowerCase(Locale.ROOT));
        }
        return first;
    }

    /** Registers one feature for each pair of constants. */
    public <A extends Enum<A>, B extends Enum<B>> Pairs pairs(String name, Class<A> left, Class<B> right) {
        Pairs pairs = new Pairs(names.size(), right.getEnumConstants().length);
        for (A a : left.getEnumConstants()) {
            for (B b : right.getEnumConstants()) {
                names.add(name + "=" + a.name().toLowerCase(Locale.ROOT) + "+"
                        + b.name().toLowerCase(Locale.ROOT));
            }
        }
        return pairs;
    }

    /**
     * Registers features for how large a number is.
     *
     * @param limits upper bounds, included, in rising order; what is larger has a feature of its own
     */
    public Scale scale(String name, int... limits) {
        int first = names.size();
        int from = Integer.MIN_VALUE;
        for (int limit : limits) {
            names.add(name + "<=" + limit);
            from = limit;
        }
        names.add(name + ">" + from);
        return new Scale(first, limits.clone());
    }

    /** Number of features. */
    public int size() {
        return names.size();
    }

    /** Name of a feature. */
    public String name(int feature) {
        return names.get(feature);
    }

    /**
     * Features for pairs of constants.
     *
     * @param first number of the first pair's feature
     * @param width how many constants the right one is one of
     */
    public record Pairs(int first, int width) {
        /** The feature of a pair. */
        @SuppressWarnings("EnumOrdinal")
        public int of(Enum<?> left, Enum<?> right) {
            return first + left.ordinal() * width + right.ordinal();
        }
    }

    /** Features for how large a number is. */
    public static final class Scale {
        private final int first;
        private final int[] limits;

        private Scale(int first, int[] limits) {
            this.first = first;
            this.limits = limits;
        }

        /** The feature of the step that {@code value} lies in. */
        public int of(int value) {
            int step = 0;
            while (step < limits.length && value > limits[step]) {
                step++;
            }
            return first + step;
        }
    }
}
