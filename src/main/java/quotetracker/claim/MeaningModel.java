package quotetracker.claim;

import java.util.Optional;

/**
 * A model that tells whether two texts may mean the same. It is asked only where the words leave it open and no guard
 * speaks against it, and what it finds is only proposed. Must be thread-safe and answer the same for the same texts.
 */
public interface MeaningModel {
    /** Whether somebody measured the model on this pair of ISO 639 codes, in any order; else it is not asked. */
    boolean measuredOn(String first, String second);

    /**
     * Why the two may mean the same, in plain words with the model's name; empty if the model does not find that.
     *
     * @throws IllegalArgumentException if the model was not measured on the two languages
     */
    Optional<String> finds(String first, String firstLanguage, String second, String secondLanguage);
}
