package quotetracker.embedding;

/** Turns texts into vectors. Implemented where the model runtime is known, see {@link RuntimeLoader}. Thread-safe. */
public interface TextVectors {
    /**
     * The vector of a text.
     *
     * @throws IllegalStateException if the model cannot do it, naming why
     */
    float[] of(String text);
}
