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
    private Backlog() {}

    /**
     * The nights to be made up for, earliest first, each once, and among them one that is to be run in any case.
     *
     * @param tonight its date
     * @param patience how long to wait for another process that works on the store
     * @param waiting is told once, if there is one
     * @throws StoreLock.HeldException if it still does after that
     * @throws IOException if the store or its folder cannot be used
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
     * @throws IOException if the store or its folder cannot be used
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
            last.ifPresent(date -> hours.putAll(
                    nights.between(date.plusDays(1).atStartOfDay(now.getZone()).minusNanos(1), now)));
            for (Run run : runs.unfinished()) {
                hours.putIfAbsent(run.date(), nights.of(run.date()).orElse(now));
            }
            return hours;
        } finally {
            lock.close();
        }
    }
}
