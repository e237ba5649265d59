package quotetracker.quotation;

import quotetracker.language.Language;
import quotetracker.learning.LinearModel;

/**
 * The models that weigh the candidates of one language.
 *
 * @param passage who is the anchor of a passage, if anybody
 * @param clause how content outside quotation marks stands to its anchor, if there is any
 * @param edge where such content ends
 * @param source which phrase names the source
 */
public record Models(LinearModel passage, LinearModel clause, LinearModel edge, LinearModel source) {
    /**
     * Log-odds from which a candidate is taken, a probability of 0.4: between -0.4 and -1.2 F1 on articles that were not learned
     * from stays within half a point, and the higher one invents least.
     */
    static final double TAKEN = -0.4;

    /**
     * @param shared the language that holds what all have in common
     */
    public static Models of(Language language, Language shared) {
        return new Models(
                LinearModel.of(PassageFeatures.SET, shared.weights(), language.weights()),
                LinearModel.of(ClauseFeatures.SET, shared.weights(), language.weights()),
                LinearModel.of(EdgeFeatures.SET, shared.weights(), language.weights()),
                LinearModel.of(SourceFeatures.SET, shared.weights(), language.weights()));
    }
}
