package quotetracker.embedding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code model.json} says about a model.
 *
 * @param name what the model is called in reasons
 * @param sha256 of {@code model.onnx}, lower-case hexadecimal
 * @param tokenizerSha256 the same of {@code tokenizer.json}: another one turns every text into other numbers
 * @param languages ISO 639 codes of the languages that the model reads
 * @param firstToken whether a text's vector is that of its first token; else the mean over all
 * @param dimension numbers in a vector
 * @param longest tokens of a text that are read
 * @param prefix what the model wants before each text; mostly empty
 * @param normalise whether vectors are brought to length 1 before they are multiplied
 * @param thresholds from where on the product of two vectors speaks for the same meaning
 */
record ModelCard(
        String name,
        String sha256,
        String tokenizerSha256,
        Set<String> languages,
        boolean firstToken,
        int dimension,
        int longest,
        String prefix,
        boolean normalise,
        List<Threshold> thresholds) {
    /** Copies the collections. */
    ModelCard {
        languages = Set.copyOf(languages);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * What was measured for two languages, or twice the same.
     *
     * @param least the least product that speaks for the same meaning
     * @param test what it was measured on
     */
    record Threshold(String first, String second, double least, String test) {
        boolean of(String one, String other) {
            return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
        }
    }

    Optional<Threshold> threshold(String one, String other) {
        return thresholds.stream().filter(threshold -> threshold.of(one, other)).findFirst();
    }
}
