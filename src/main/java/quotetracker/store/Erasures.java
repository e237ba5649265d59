package quotetracker.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store does not hold any longer.
 *
 * @param texts articles whose full text was dropped
 * @param lastDropped the night on which the last of them was, or null if none was
 * @param forgettings the people who were forgotten, latest first
 */
public record Erasures(long texts, @Nullable LocalDate lastDropped, List<Forgetting> forgettings) {
    /** Nothing was ever dropped. */
    public static final Erasures NONE = new Erasures(0, null, List.of());

    /** Copies the list. */
    public Erasures {
        forgettings = List.copyOf(forgettings);
    }

    /**
     * That a person was forgotten; not who.
     *
     * @param command what was asked for
     * @param statements how many statements were erased
     * @param texts how many articles lost their text for it
     */
    public record Forgetting(Instant at, String command, long statements, long texts) {}
}
