package quotetracker.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: a year, a month of a year, or a day. Nothing is rounded to a day that nobody stated.
 *
 * @param year the year, 1 to 9999
 * @param month 1 to 12, or null if only the year is known
 * @param day day of the month, or null if only the month is known
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<PartialDate> {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * @throws IllegalArgumentException if the parts are no date of the calendar
     */
    public PartialDate {
        try {
            if (year < 1 || year > 9999 || (day != null && month == null)) {
                throw new DateTimeException("year " + year + ", month " + month + ", day " + day);
            }
            if (month != null) {
                int last = YearMonth.of(year, month).lengthOfMonth();
                if (day != null && (day < 1 || day > last)) {
                    throw new DateTimeException("day " + day + " of a month with " + last);
                }
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date: " + e.getMessage(), e);
        }
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; text after the day, such as a time, is not accepted.
     *
     * @return the date, or empty if {@code text} is not of that shape or no date of the calendar
     */
    public static Optional<PartialDate> parse(String text) {
        Matcher matcher = ISO.matcher(text.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** How much of the date is known. */
    public Precision precision() {
        if (day != null) {
            return Precision.DAY;
        }
        return month != null ? Precision.MONTH : Precision.YEAR;
    }

    /** The first day the date may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day the date may mean. */
    public LocalDate latest() {
        if (day != null) {
            return earliest();
        }
        return month == null
                ? Year.of(year).atMonth(12).atEndOfMonth()
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** The day itself, if it is known. */
    public Optional<LocalDate> exactDay() {
        return day == null ? Optional.empty() : Optional.of(earliest());
    }

    @Override
    public int compareTo(PartialDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : latest().compareTo(other.latest());
    }

    /** {@code 2026}, {@code 2026-03} or {@code 2026-03-12}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10).append(String.format(java.util.Locale.ROOT, "%04d", year));
        if (month != null) {
            text.append('-').append(month < 10 ? "0" : "").append(month);
        }
        if (day != null) {
            text.append('-').append(day < 10 ? "0" : "").append(day);
        }
        return text.toString();
    }
}
