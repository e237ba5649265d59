package quotetracker.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quotetracker.model.PartialDate;

/** Dates as files write them: {@code 2026}, {@code 2026-03}, {@code 2026-03-12}, or a time stamp that starts with a day. */
final class DateText {
    private static final Pattern TIME_STAMP =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}:\\d{2}.*", Pattern.DOTALL);

    private DateText() {}

    /**
     * The date as far as it is written; of a time stamp the day it names in its own time zone, which is the day the
     * outlet's readers saw.
     */
    static Optional<PartialDate> parse(String written) {
        Matcher stamp = TIME_STAMP.matcher(written.strip());
        return PartialDate.parse(stamp.matches() ? stamp.group(1) : written);
    }
}
