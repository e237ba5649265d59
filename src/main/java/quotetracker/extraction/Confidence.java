package quotetracker.extraction;

import quotetracker.language.Language;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;
import quotetracker.model.Attribution;
import quotetracker.quotation.Rule;

/**
 * How likely a statement is right, as learned from articles whose statements are known.
 *
 * <p>Immutable and thread-safe.
 *
 * @param content whether what was said is right
 * @param statement whether what was said and who said it are right
 */
record Confidence(LinearModel content, LinearModel statement) {
    /** What nobody is named for is looked at by a person: it stays below the 0.5 under which a statement goes to review. */
    private static final double UNATTRIBUTED = 0.45;
    /** Log-odds below which a content costs more, should it be wrong, than it brings: measured on gold articles, flat nearby. */
    private static final double LEAST_CONTENT = -0.6;

    static Confidence of(Language language, Language fallback) {
        return new Confidence(
                LinearModel.of(StatementFeatures.CONTENT, fallback.weights(), language.weights()),
                LinearModel.of(StatementFeatures.STATEMENT, fallback.weights(), language.weights()));
    }

    /** Whether the content is likely enough to be told. */
    boolean told(Rule rule, FeatureVector features) {
        return !rule.worded() || content.score(features) >= LEAST_CONTENT;
    }

    /** 0 to 1. */
    double of(FeatureVector features, Attribution attribution) {
        double share = LinearModel.probability(statement.score(features));
        return attribution.speakers().isEmpty() ? Math.min(share, UNATTRIBUTED) : share;
    }
}
