package quotetracker.input;

import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
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
        if (stamp.matches()) {
            return PartialDate.parse(stamp.group(1));
        }
        Optional<PartialDate> plain = PartialDate.parse(written);
        return plain.isPresent() ? plain : internetDate(written.strip());
    }

    /** {@code Thu, 12 Mar 2026 10:30:00 GMT}, as mail and web servers write it. */
    private static Optional<PartialDate> internetDate(String written) {
        ParsePosition start = new ParsePosition(0);
        TemporalAccessor parsed = DateTimeFormatter.RFC_1123_DATE_TIME.parseUnresolved(written, start);
        if (parsed == null || start.getIndex() < written.length()) {
            return Optional.empty();
        }
        return PartialDate.parse(String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                parsed.getLong(ChronoField.YEAR),
                parsed.getLong(ChronoField.MONTH_OF_YEAR),
                parsed.getLong(ChronoField.DAY_OF_MONTH)));
    }
}
