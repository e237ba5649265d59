package quotetracker.door;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the door can ask for. Called from several threads. */
public interface Runs {
    /**
     * Begins a run and returns at once.
     *
     * @param date the business date, or null for today
     * @return why no run was begun; empty if one was
     */
    Optional<String> begin(@Nullable LocalDate date) throws IOException;

    /** Who works on the store, how far the work is, and the last runs. */
    Map<String, Object> state() throws IOException;
}
