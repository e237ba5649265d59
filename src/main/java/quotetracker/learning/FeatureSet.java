package quotetracker.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the features of one model. Features are registered once, when the class that computes them is loaded, and
 * are numbers from then on; those of words are registered when they are first seen.
 *
 * <p>Registering is not thread-safe and belongs into static initialisers; reading and {@link #word} are.
 */
public final class FeatureSet {
    /** Between what is looked at and the word that stands there. */
    private static final String WORD = "=“";

    private final String model;
    private final List<String> names;
    private final Map<String, Integer> words;

    /**
     * @param model name of the model, as {@code weights.tsv} has it
     */
    public FeatureSet(String model) {
        this(model, Collections.synchronizedList(new ArrayList<>()), new ConcurrentHashMap<>());
        names.add("always");
    }

    private FeatureSet(String model, List<String> names, Map<String, Integer> words) {
        this.model = model;
        this.names = names;
        this.words = words;
    }

    /** The same features under the same numbers for another model. */
    public FeatureSet of(String other) {
        return new FeatureSet(other, names, words);
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

    /** The number of the feature that a word of a language's data stands for. */
    public int word(String name, String word) {
        return words.computeIfAbsent(name + WORD + word + "”", this::added);
    }

    /** Registers a word's feature if this is the name of one: then weights can be given to it. */
    void learned(String name) {
        if (name.contains(WORD)) {
            words.computeIfAbsent(name, this::added);
        }
    }

    private int added(String name) {
        synchronized (names) {
            return feature(name);
        }
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
