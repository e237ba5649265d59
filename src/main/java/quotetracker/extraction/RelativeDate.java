package quotetracker.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/** Counts from the day of publication: "yesterday", "on Tuesday", "two years ago". */
final class RelativeDate {
    private RelativeDate() {}

    /**
     * @param unit a unit of {@link quotetracker.language.DateWord}
     * @param value how many units away, or the number of the weekday
     * @param before whether a weekday is certainly not the day of publication itself ("last Thursday")
     * @return the date, or null if the day of publication is not known well enough
     */
    static @Nullable PartialDate of(String unit, int value, boolean before, PartialDate published) {
        Optional<LocalDate> known = published.exactDay();
        if (unit.equals("year")) {
            return new PartialDate(published.year() + value, null, null);
        }
        if (unit.equals("months")) {
            return published.precision() == PartialDate.Precision.YEAR ? null : months(published, value);
        }
        if (known.isEmpty()) {
            // The month of publication is all that "today" leaves certain, and "yesterday" not even that.
            return unit.equals("day") && value == 0 ? published : null;
        }
        LocalDate day = known.get();
        return switch (unit) {
            case "day" -> PartialDate.of(day.plusDays(value));
            case "weekday" -> PartialDate.of(weekday(day, DayOfWeek.of(value), before));
            case "week" -> week(day.plusWeeks(value));
            default -> null;
        };
    }

    private static LocalDate weekday(LocalDate published, DayOfWeek wanted, boolean before) {
        return published.with(before ? TemporalAdjusters.previous(wanted) : TemporalAdjusters.previousOrSame(wanted));
    }

    private static PartialDate months(PartialDate published, int value) {
        YearMonth month = YearMonth.from(published.earliest()).plusMonths(value);
        return new PartialDate(month.getYear(), month.getMonthValue(), null);
    }

    /** A week has no notation of its own: its month, its year if it lies in two months, nothing if in two years. */
    private static @Nullable PartialDate week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        if (monday.getYear() != sunday.getYear()) {
            return null;
        }
        boolean oneMonth = monday.getMonth() == sunday.getMonth();
        return new PartialDate(monday.getYear(), oneMonth ? monday.getMonthValue() : null, null);
    }
}
