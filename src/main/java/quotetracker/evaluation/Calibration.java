package quotetracker.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quotetracker.language.RuleShares;

/** Writes how often each rule is right, in the form of a language's {@code confidence.tsv}. */
final class Calibration {
    /**
     * A share of few statements says little, so each rule is taken to have been seen this many times more, right at the rate
     * {@link #PRIOR} (additive smoothing).
     */
    private static final int PRIOR_COUNT = 4;

    private static final double PRIOR = 0.6;

    private Calibration() {}

    /** How many statements a rule found, and how many of them are right. */
    private record Count(int all, int right) {
        Count plus(Count other) {
            return new Count(all + other.all, right + other.right);
        }

        double share() {
            return (right + PRIOR_COUNT * PRIOR) / (all + PRIOR_COUNT);
        }
    }

    static String table(EvaluationResult result) {
        Map<String, Count> counts = new TreeMap<>();
        for (DocumentScore score : result.documents()) {
            Comparison all = score.all();
            for (int j = 0; j < all.predicted().size(); j++) {
                Verdict verdict = Verdict.of(all, j, result.speakers());
                String rule = all.predicted().get(j).note().rule();
                if (rule != null && rule.indexOf('/') > 0 && verdict != Verdict.NOT_COUNTED) {
                    Count one = new Count(1, verdict == Verdict.RIGHT ? 1 : 0);
                    counts.merge(line(rule, null), one, Count::plus);
                    counts.merge(line(rule, RuleShares.ANY), one, Count::plus);
                }
            }
        }
        StringBuilder out =
                new StringBuilder("# How often the rules are right in this language: content rule, attribution rule,"
                        + " share right, statements it rests on.\n# Written by: evaluate GOLD --calibration\n");
        counts.forEach((rules, count) ->
                out.append(rules).append(String.format(Locale.ROOT, "\t%.2f\t%d\n", count.share(), count.all())));
        return out.toString();
    }

    /** The two rules as cells; the second one replaced if another one is given. */
    private static String line(String rule, @Nullable String attribution) {
        int slash = rule.indexOf('/');
        String content = rule.substring(0, slash);
        String named = rule.substring(slash + 1);
        return content + "\t" + (attribution == null ? named : attribution);
    }
}
