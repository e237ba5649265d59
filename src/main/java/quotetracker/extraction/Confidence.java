package quotetracker.extraction;

import java.util.OptionalDouble;
import quotetracker.language.Language;
import quotetracker.language.RuleShares;
import quotetracker.model.Attribution;
import quotetracker.quotation.Quotation;

/**
 * How sure a statement is: the measured share of statements of the same rules whose content and speaker are both right.
 *
 * <p>The shares are language data; a rule that was not measured in a language is taken to be as good as it is in the others.
 */
final class Confidence {
    /** What nobody is named for is looked at by a person: it stays below the 0.5 under which a statement goes to review. */
    private static final double UNATTRIBUTED = 0.45;
    /** Of a rule that was never measured nothing is known. */
    private static final double UNKNOWN = 0.5;

    private Confidence() {}

    /**
     * @param language of the text
     * @param fallback the language without data, which holds the shares of all measured languages together
     * @return 0 to 1
     */
    static double of(Quotation quotation, Attribution attribution, Language language, Language fallback) {
        OptionalDouble own = share(language.ruleShares(), quotation, attribution);
        double share = own.isPresent()
                ? own.getAsDouble()
                : share(fallback.ruleShares(), quotation, attribution).orElse(UNKNOWN);
        return attribution.speakers().isEmpty() ? Math.min(share, UNATTRIBUTED) : share;
    }

    private static OptionalDouble share(RuleShares shares, Quotation quotation, Attribution attribution) {
        return shares.of(quotation.rule(), attribution.rule());
    }
}
