package quotetracker.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A night to be run.
 *
 * @param date the business date
 * @param arrivedBy articles whose files were changed later are left for a later night; null reads all
 */
public record DueNight(LocalDate date, @Nullable Instant arrivedBy) {
    /** In order. Each reads what had come in by its hour, as it would have done then; the last reads all there is. */
    static List<DueNight> inOrder(SortedMap<LocalDate, ZonedDateTime> hours) {
        List<DueNight> nights = new ArrayList<>();
        hours.forEach(
                (date, hour) -> nights.add(new DueNight(date, date.equals(hours.lastKey()) ? null : hour.toInstant())));
        nights.sort(Comparator.comparing(DueNight::date));
        return nights;
    }
}
