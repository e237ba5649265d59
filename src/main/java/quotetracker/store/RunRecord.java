package quotetracker.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is remembered.
 *
 * @param started when it was begun for the first time
 * @param finished when it ended, or null if it has not
 * @param workbook where its workbook is, if it was written
 */
public record RunRecord(
        Run run,
        RunStore.State state,
        Instant started,
        @Nullable Instant finished,
        RunCounts counts,
        @Nullable String workbook) {}
