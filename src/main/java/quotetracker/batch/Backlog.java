package quotetracker.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import quotetracker.settings.Settings;
import quotetracker.store.Run;
import quotetracker.store.RunStore;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/**
 * What is left over from the time before now: runs that were not completed, and a night that was missed.
 *
 * <p>Why one night for all that were missed: a folder of articles does not say which night they came in, so the first run reads
 * them all, and runs for the other nights would write empty workbooks.
 */
public final class Backlog {
    private Backlog() {}

    /**
     * The dates to be run, earliest first.
     *
     * @throws StoreLock.HeldException if another process works on the store
     * @throws IOException if the store's folder cannot be used
     */
    public static List<LocalDate> of(Settings settings, ZonedDateTime now) throws StoreLock.HeldException, IOException {
        Path store = settings.store();
        if (!StoreFile.exists(store)) {
            return List.of();
        }
        StoreLock lock = StoreLock.take(store);
        try {
            RunStore runs = new RunStore(StoreFile.open(store));
            List<LocalDate> dates = new ArrayList<>(
                    runs.unfinished().stream().map(Run::date).distinct().toList());
            Nights nights = new Nights(settings.schedule());
            runs.lastCompletedStart()
                    .flatMap(start ->
                            nights.missed(start.atZone(settings.schedule().zone()), now))
                    .map(ZonedDateTime::toLocalDate)
                    .filter(night -> !dates.contains(night))
                    .ifPresent(dates::add);
            return dates;
        } finally {
            lock.close();
        }
    }
}
