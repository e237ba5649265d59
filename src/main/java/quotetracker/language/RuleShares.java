package quotetracker.language;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often the engine's rules are right in one language, as measured on articles whose statements are known.
 *
 * <p>Read from {@code confidence.tsv}, which {@code evaluate --calibration} writes.
 */
public final class RuleShares {
    /** Stands for every rule that has no line of its own. */
    public static final String ANY = "*";

    private final Map<String, Double> shares;

    /**
     * @param shares share right, 0 to 1, by the two rules joined with a slash
     */
    RuleShares(Map<String, Double> shares) {
        this.shares = Map.copyOf(shares);
    }

    static String key(String contentRule, String attributionRule) {
        return contentRule + "/" + attributionRule;
    }

    /**
     * The share of statements found by a rule whose content and speaker are both right.
     *
     * @param contentRule the rule that found the content
     * @param attributionRule the rule that found the speaker
     * @return the share for both rules, else for the content's rule alone, else nothing
     */
    public OptionalDouble of(String contentRule, String attributionRule) {
        Double both = shares.get(key(contentRule, attributionRule));
        Double share = both != null ? both : shares.get(key(contentRule, ANY));
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }
}
