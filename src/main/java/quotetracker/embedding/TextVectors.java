package quotetracker.embedding;

/** Turns texts into vectors. Implemented where the model runtime is known, see {@link RuntimeLoader}. Thread-safe. */
public interface TextVectors extends AutoCloseable {
    /**
     * The vector of a text.
     *
     * @throws IllegalStateException if the model cannot do it, naming why but no word of the text
     */
    float[] of(String text);

    /** Gives the model's memory back; nothing may be asked any more. */
    @Override
    void close();
}
