package quotetracker.embedding;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quotetracker.claim.MeaningModel;
import quotetracker.language.ConfigurationException;

/** Two texts may mean the same if their vectors point the same way. */
final class EmbeddingModel implements MeaningModel {
    /** Vectors kept, so that a statement that is compared with many is read once: 6 MiB with 384 dimensions. */
    private static final int KEPT = 4096;

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

    /**
     * @throws ConfigurationException if the model cannot be loaded, or makes other vectors than its card says
     */
    EmbeddingModel(Path directory, ModelCard card) throws ConfigurationException {
        this.directory = directory;
        this.card = card;
        this.vectors = RuntimeLoader.load(directory, card);
        int dimension = probe();
        if (dimension != card.dimension()) {
            throw new ConfigurationException(List.of(directory.resolve(ModelDirectory.MODEL) + ": makes vectors of "
                    + dimension + " numbers, but model.json says dimension " + card.dimension()));
        }
    }

    private int probe() throws ConfigurationException {
        try {
            return vectors.of(card.prefix() + card.name()).length;
        } catch (IllegalStateException e) {
            throw new ConfigurationException(
                    List.of(directory.resolve(ModelDirectory.MODEL) + ": cannot be used: " + e.getMessage()));
        }
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
        double nearness = product(vector(first), vector(second));
        return nearness < threshold.least()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the model %s finds the same meaning (nearness %.2f, asked for %.2f; measured on %s)",
                        card.name(),
                        nearness,
                        threshold.least(),
                        threshold.test()));
    }

    private float[] vector(String text) {
        return kept.computeIfAbsent(text.strip(), stripped -> vectors.of(card.prefix() + stripped));
    }

    /** The product of two vectors; their cosine if the card asks for normalised ones. */
    private double product(float[] a, float[] b) {
        double product = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            lengthA += (double) a[i] * a[i];
            lengthB += (double) b[i] * b[i];
        }
        return card.normalise() && product != 0 ? product / Math.sqrt(lengthA * lengthB) : product;
    }
}
