package quotetracker.cli;

import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param what what it is, in a word or two
 * @param text how it is, and if it is not well, the way out
 */
record Finding(Level level, String what, String text) {
    /** How serious it is. */
    enum Level {
        OK,
        /** It works, but not for ever, or not as one would think. */
        WARNING,
        /** Runs fail, or will. */
        FAULT
    }

    static Finding ok(String what, String text) {
        return new Finding(Level.OK, what, text);
    }

    static Finding warning(String what, String text) {
        return new Finding(Level.WARNING, what, text);
    }

    static Finding fault(String what, String text) {
        return new Finding(Level.FAULT, what, text);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-8s%-15s%s", level.name().toLowerCase(Locale.ROOT), what, text);
    }
}
