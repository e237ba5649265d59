package quotetracker.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two statements and what they must come out as.
 *
 * @param place file and line
 * @param language ISO 639 code of both
 * @param first one statement
 * @param second the other
 * @param expected the word of the relation
 */
public record ClaimExample(String place, String language, String first, String second, String expected) {
    static final String RESULTS = "same, probable, variant or different";
    private static final Pattern SHAPE = Pattern.compile("(.+?) \\| (.+?) => (same|probable|variant|different)");

    /** Reads {@code first | second => same}; null if the text has another shape. */
    static @Nullable ClaimExample parse(String place, String language, String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? new ClaimExample(place, language, matcher.group(1), matcher.group(2), matcher.group(3))
                : null;
    }

    /** What is wrong with it, as {@code file:line: what}, or empty if it comes out as expected. */
    public Optional<String> fault(StatementComparer comparer) {
        Comparison found = comparer.compare(statement(first), statement(second));
        String relation = found.relation().word();
        return relation.equals(expected)
                ? Optional.empty()
                : Optional.of(place + ": '" + first + " | " + second + "' came out " + relation + ", expected "
                        + expected + " (" + found.why() + ")");
    }

    private ClaimStatement statement(String text) {
        return new ClaimStatement("example", text, language, null, null, null);
    }
}
