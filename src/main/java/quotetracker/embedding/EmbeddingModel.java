package quotetracker.embedding;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quotetracker.claim.MeaningModel;
import quotetracker.language.ConfigurationException;

/**
 * Two texts may mean the same if their vectors point the same way. Thread-safe. The runtime's memory is given back when
 * nobody holds the model any more: a program that stays up may be given another one between two nights.
 */
final class EmbeddingModel implements MeaningModel {
    /** Vectors kept, so that a statement that is compared with many is read once: 6 MiB with 384 dimensions. */
    private static final int KEPT = 4096;

    private static final Cleaner CLEANER = Cleaner.create();

    private final Path directory;
    private final ModelCard card;
    private final TextVectors vectors;
    private final Map<String, float[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    });

    private EmbeddingModel(Path directory, ModelCard card, TextVectors vectors) {
        this.directory = directory;
        this.card = card;
        this.vectors = vectors;
        CLEANER.register(this, vectors::close);
    }

    /**
     * Loads the model of a directory and tries it.
     *
     * @throws ConfigurationException if the model cannot be loaded, or makes other vectors than its card says
     */
    static EmbeddingModel load(Path directory, ModelCard card) throws ConfigurationException {
        TextVectors vectors = RuntimeLoader.load(directory, card);
        Optional<String> fault = fault(vectors, card);
        if (fault.isPresent()) {
            vectors.close();
            throw new ConfigurationException(List.of(directory.resolve(ModelDirectory.MODEL) + ": " + fault.get()));
        }
        return new EmbeddingModel(directory, card, vectors);
    }

    /** What is wrong with the vector of the longest text that is ever read: no shorter one is harder for a model. */
    private static Optional<String> fault(TextVectors vectors, ModelCard card) {
        float[] vector;
        try {
            vector = vectors.of(card.prefix() + (card.name() + " ").repeat(card.longest()));
        } catch (IllegalStateException e) {
            return Optional.of(
                    "cannot be used: " + e.getMessage() + " (max-length in model.json is " + card.longest() + ")");
        }
        if (vector.length != card.dimension()) {
            return Optional.of("makes vectors of " + vector.length + " numbers, but model.json says dimension "
                    + card.dimension());
        }
        double length = product(vector, vector);
        return length > 0 && Double.isFinite(length)
                ? Optional.empty()
                : Optional.of("makes vectors of the length " + length + ", so that nothing can be compared by them");
    }

    /** Whether this is the model that a directory holds. */
    boolean is(Path other, ModelCard otherCard) {
        return directory.equals(other) && card.equals(otherCard);
    }

    @Override
    public boolean measuredOn(String first, String second) {
        return card.threshold(first, second).isPresent();
    }

    @Override
    public Optional<String> finds(String first, String firstLanguage, String second, String secondLanguage) {
        ModelCard.Threshold threshold = card.threshold(firstLanguage, secondLanguage)
                .orElseThrow(() -> new IllegalArgumentException(
                        card.name() + " was not measured on " + firstLanguage + " and " + secondLanguage));
        double nearness = nearness(vector(first), vector(second));
        // Not "less than": what is no number is not near.
        return !(nearness >= threshold.least())
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the model %s finds the same meaning (nearness %.2f, asked for %.2f; measured on %s)",
                        card.name(),
                        nearness,
                        threshold.least(),
                        threshold.test()));
    }

    /** Two threads may read one text at the same time; both get the same. */
    private float[] vector(String text) {
        String read = whole(text.strip());
        float[] known = kept.get(read);
        if (known != null) {
            return known;
        }
        try {
            float[] vector = vectors.of(card.prefix() + read);
            kept.put(read, vector);
            return vector;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Without halves of surrogate pairs, which tokenizers do not take. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The product of two vectors, or their cosine if the card asks for normalised ones. */
    private double nearness(float[] a, float[] b) {
        double product = product(a, b);
        return card.normalise() ? product / Math.sqrt(product(a, a) * product(b, b)) : product;
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }
}
