package quotetracker.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quotetracker.model.PartialDate;

/**
 * The words {@code date YYYY[-MM[-DD]]} with which the first line of an article may start. They stay in the stored text;
 * they are no part of what the article says.
 *
 * @param written the date as it stands there
 * @param date the date, or empty if {@code written} is no date of the calendar
 * @param bodyStart where the article itself starts, in UTF-16 code units of the text: after the date and the blanks behind it
 */
public record DatePrefix(String written, Optional<PartialDate> date, int bodyStart) {
    private static final Pattern PREFIX = Pattern.compile("[\\s\\uFEFF]*+date[ \\t]+([0-9][0-9-]*+)(?:\\s++|\\z)");

    /** Looks at the start of {@code text}; empty if it does not start with a date. */
    public static Optional<DatePrefix> of(String text) {
        Matcher matcher = PREFIX.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new DatePrefix(matcher.group(1), PartialDate.parse(matcher.group(1)), matcher.end()));
    }

    /** Where the article itself starts in {@code text}: 0 without a date. */
    public static int bodyStart(String text) {
        return of(text).map(DatePrefix::bodyStart).orElse(0);
    }
}
