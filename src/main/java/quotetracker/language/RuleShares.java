package quotetracker.language;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How often the engine's rules are right in one language, as measured on articles whose statements are known.
 *
 * <p>Read from {@code confidence.tsv}, which {@code evaluate --calibration} writes.
 */
public final class RuleShares {
    /** Stands for every rule that has no line of its own. */
    public static final String ANY = "*";

    private final Map<String, Measured> shares;

    /**
     * What was measured.
     *
     * @param share share right, 0 to 1
     * @param statements how many statements it rests on
     */
    public record Measured(double share, int statements) {}

    /**
     * @param shares what was measured, by the two rules joined with a slash
     */
    RuleShares(Map<String, Measured> shares) {
        // In a fixed order, as the sum over all rules depends on it in its last digit.
        this.shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
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
        Measured both = shares.get(key(contentRule, attributionRule));
        Measured measured = both != null ? both : shares.get(key(contentRule, ANY));
        return measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured.share());
    }

    /** All rules of the language together, or nothing if none was measured. */
    public Optional<Measured> overall() {
        double right = 0;
        int statements = 0;
        for (Map.Entry<String, Measured> rule : shares.entrySet()) {
            if (rule.getKey().endsWith("/" + ANY)) {
                right += rule.getValue().share() * rule.getValue().statements();
                statements += rule.getValue().statements();
            }
        }
        return statements == 0 ? Optional.empty() : Optional.of(new Measured(right / statements, statements));
    }
}
