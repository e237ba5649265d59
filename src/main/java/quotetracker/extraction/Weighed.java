package quotetracker.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;
import quotetracker.model.Statement;
import quotetracker.quotation.Rule;

/**
 * What may be a statement, with what speaks for it and against it.
 *
 * @param statement as it was found, with its confidence
 * @param rule the construction it was found by
 * @param told whether its content is likely enough to be told; if not, it is shown to nobody but those who ask why
 * @param features what holds for it, in the terms of {@link StatementExtractor#features()}
 * @param decided the model that decided: of the content alone if it is not told, of all of it if it is
 */
public record Weighed(Statement statement, Rule rule, boolean told, FeatureVector features, LinearModel decided) {
    /**
     * Something that holds for a statement.
     *
     * @param feature its name, as {@code weights.tsv} has it
     * @param weight what it adds to the log-odds that the statement is right
     */
    public record Reason(String feature, double weight) {}

    /** What weighs most for and against it, heaviest first. */
    public List<Reason> reasons(int most) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            int feature = features.feature(i);
            reasons.add(new Reason(decided.features().name(feature), decided.weight(feature)));
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
                .thenComparing(Reason::feature));
        return List.copyOf(reasons.subList(0, Math.min(most, reasons.size())));
    }

    Weighed with(Statement changed) {
        return new Weighed(changed, rule, told, features, decided);
    }
}
