package quotetracker.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readings of one file, one after the other. */
interface Readings extends Closeable {
    /**
     * The next reading, or empty after the last.
     *
     * @throws IOException if the file cannot be read on; what was read before stands
     */
    Optional<Reading> next() throws IOException;

    @Override
    default void close() throws IOException {}

    /** The one reading of a file that holds one article. */
    static Readings of(Reading only) {
        return new Readings() {
            private @Nullable Reading left = only;

            @Override
            public Optional<Reading> next() {
                Optional<Reading> next = Optional.ofNullable(left);
                left = null;
                return next;
            }
        };
    }
}
