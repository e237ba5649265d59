package quotetracker.batch;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import quotetracker.settings.Settings;
import quotetracker.store.Run;
import quotetracker.store.RunStore;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;
import quotetracker.store.StoreSchema;

/** What is left over from the time before now: runs that were not completed, and nights that were missed. */
public final class Backlog {
    /** More than a year of nights is more likely a wrong clock than a machine that was off. */
    private static final int MOST_NIGHTS = 400;

    private Backlog() {}

    /**
     * The nights to be made up for, earliest first, each once, and among them one that is to be run in any case.
     *
     * @param tonight its date
     * @param patience how long to wait for another process that works on the store
     * @param waiting is told once, if there is one
     * @throws StoreLock.HeldException if it still does after that
     * @throws IOException if the store or its folder cannot be used, or more than {@value #MOST_NIGHTS} nights were missed
     */
    public static List<DueNight> of(
            Settings settings, LocalDate tonight, ZonedDateTime now, Duration patience, Consumer<String> waiting)
            throws StoreLock.HeldException, IOException {
        SortedMap<LocalDate, ZonedDateTime> hours = hours(settings, now, patience, waiting);
        hours.put(tonight, now);
        return DueNight.inOrder(hours);
    }

    /**
     * What is left over, each date with the hour it was due.
     *
     * @param patience how long to wait for another process that works on the store
     * @param waiting is told once, if there is one
     * @throws StoreLock.HeldException if it still does after that
     * @throws IOException if the store or its folder cannot be used, or more than {@value #MOST_NIGHTS} nights were missed
     */
    public static SortedMap<LocalDate, ZonedDateTime> hours(
            Settings settings, ZonedDateTime now, Duration patience, Consumer<String> waiting)
            throws StoreLock.HeldException, IOException {
        SortedMap<LocalDate, ZonedDateTime> hours = new TreeMap<>();
        if (!StoreFile.exists(settings.store())) {
            return hours;
        }
        StoreLock lock = StoreLock.take(settings.store(), patience, waiting);
        try {
            StoreSchema.check(settings.store());
            RunStore runs = new RunStore(StoreFile.open(settings.store()));
            if (!runs.ready()) {
                return hours;
            }
            Nights nights = new Nights(settings.schedule());
            Optional<LocalDate> last = runs.lastCompleted(now.toLocalDate());
            if (last.isPresent()) {
                hours.putAll(since(last.get(), now, nights));
            }
            for (Run run : runs.unfinished()) {
                hours.putIfAbsent(run.date(), nights.of(run.date()).orElse(now));
            }
            return hours;
        } finally {
            lock.close();
        }
    }

    private static SortedMap<LocalDate, ZonedDateTime> since(LocalDate last, ZonedDateTime now, Nights nights)
            throws IOException {
        if (last.plusDays(MOST_NIGHTS).isBefore(now.toLocalDate())) {
            throw new IOException("the last night that took place is " + last + ", and the clock says "
                    + now.toLocalDate() + ": more than " + MOST_NIGHTS + " nights are not made up for by themselves."
                    + " If one of the dates is wrong, set the clock right; else 'run' once, and the nights go on from"
                    + " today");
        }
        return nights.between(last.plusDays(1).atStartOfDay(now.getZone()).minusNanos(1), now);
    }
}
