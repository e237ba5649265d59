package quotetracker.batch;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.SortedMap;

/** Keeps the nights: makes up for those that were missed, and runs each as it comes due. Between runs it holds nothing. */
public final class NightWatch {
    private final Nights nights;
    private final Hours hours;
    private final Work work;

    /** The clock, and the way to wait for it. */
    public interface Hours {
        /** The present, in the zone of the schedule. */
        ZonedDateTime now();

        /** Waits until a moment; false if the program was asked to stop meanwhile. */
        boolean waitUntil(ZonedDateTime moment) throws InterruptedException;

        /** Whether the program was asked to stop. */
        boolean stopped();
    }

    /** What is to be done. */
    public interface Work {
        /** The nights that were missed or not completed, as the store knows them. */
        SortedMap<LocalDate, ZonedDateTime> leftOver(ZonedDateTime now);

        /** The watch begins to wait. */
        void next(ZonedDateTime night);

        /** Runs a night; reports its failures itself. */
        void run(DueNight night);
    }

    /** Watches at the hours of a schedule. */
    public NightWatch(Nights nights, Hours hours, Work work) {
        this.nights = nights;
        this.hours = hours;
        this.work = work;
    }

    /** Goes on until the program is asked to stop, or the schedule never comes true again. */
    public void keep() throws InterruptedException {
        ZonedDateTime reached = hours.now();
        SortedMap<LocalDate, ZonedDateTime> due = work.leftOver(reached);
        while (true) {
            for (DueNight night : DueNight.inOrder(due)) {
                if (hours.stopped()) {
                    return;
                }
                work.run(night);
            }
            Optional<ZonedDateTime> next = nights.after(reached);
            if (next.isEmpty()) {
                return;
            }
            work.next(next.get());
            if (!hours.waitUntil(next.get())) {
                return;
            }
            ZonedDateTime now = hours.now();
            due = work.leftOver(now);
            // A night is run even if a run by hand had the date before.
            due.putAll(nights.between(reached, now));
            reached = now;
        }
    }
}
