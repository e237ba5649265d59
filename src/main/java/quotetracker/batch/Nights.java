package quotetracker.batch;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import quotetracker.settings.Settings.Schedule;

/** When the nightly runs are due. Changes of the clock are the time zone's affair: an hour that is left out runs at its end. */
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
        return Optional.ofNullable(cron.next(moment.withZoneSameInstant(schedule.zone())));
    }

    /**
     * The latest night that was due and did not take place.
     *
     * @param since when the latest completed run was begun
     * @param now the present
     */
    public Optional<ZonedDateTime> missed(ZonedDateTime since, ZonedDateTime now) {
        Optional<ZonedDateTime> missed = Optional.empty();
        Optional<ZonedDateTime> due = after(since);
        while (due.isPresent() && !due.get().isAfter(now)) {
            missed = due;
            due = after(due.get());
        }
        return missed;
    }
}
