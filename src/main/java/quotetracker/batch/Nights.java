package quotetracker.batch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.scheduling.support.CronExpression;
import quotetracker.settings.Settings.Schedule;

/**
 * When the nightly runs are due.
 *
 * <p>The expression is read as the clock on the wall shows it. Where a change of the clock leaves an hour out, its nights come
 * an hour later; where it repeats an hour, they come the first time only. So every date has its night, once.
 */
public final class Nights {
    private final CronExpression cron;
    private final Schedule schedule;

    /**
     * @throws IllegalArgumentException if {@link #fault} finds one
     */
    public Nights(Schedule schedule) {
        this.cron = CronExpression.parse(schedule.cron());
        this.schedule = schedule;
    }

    /** What is wrong with a cron expression, if anything is. */
    public static Optional<String> fault(String cron) {
        try {
            CronExpression.parse(cron);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The first night after a moment; empty if the expression never comes true again. */
    public Optional<ZonedDateTime> after(ZonedDateTime moment) {
        ZonedDateTime here = moment.withZoneSameInstant(schedule.zone());
        LocalDateTime wall = cron.next(here.toLocalDateTime());
        while (wall != null) {
            ZonedDateTime night = wall.atZone(schedule.zone());
            if (night.isAfter(here)) {
                return Optional.of(night);
            }
            wall = cron.next(wall);
        }
        return Optional.empty();
    }

    /** The first night of a date, or the next one if the date has none. */
    Optional<ZonedDateTime> of(LocalDate date) {
        return after(date.atStartOfDay(schedule.zone()).minusNanos(1));
    }

    /** The nights after one moment and up to another, the last of each date. */
    SortedMap<LocalDate, ZonedDateTime> between(ZonedDateTime since, ZonedDateTime until) {
        SortedMap<LocalDate, ZonedDateTime> nights = new TreeMap<>();
        Optional<ZonedDateTime> due = after(since);
        while (due.isPresent() && !due.get().isAfter(until)) {
            nights.put(due.get().toLocalDate(), due.get());
            due = after(due.get());
        }
        return nights;
    }
}
