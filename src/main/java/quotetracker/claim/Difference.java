package quotetracker.claim;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What differs between two otherwise equal statements.
 *
 * @param kind what sort of word differs
 * @param first the words of the first statement, empty if only the second has them
 * @param second the words of the second statement, empty if only the first has them
 */
public record Difference(Kind kind, String first, String second) {
    /** What sort of word differs. */
    public enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        TIME,
        UNIT,
        NAME,
        NEGATION,
        MODALITY,
        DIRECTION;

        /** The lower-case name. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Several in one line. */
    static String shown(List<Difference> differences) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("; "));
    }

    /** {@code number: 17:30 / 15:40}; a missing side shows as a dash. */
    @Override
    public String toString() {
        return kind.word() + ": " + (first.isEmpty() ? "–" : first) + " / " + (second.isEmpty() ? "–" : second);
    }
}
