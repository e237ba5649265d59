package quotetracker.language;

import java.util.Locale;
import java.util.Optional;

/** Where the content of a cue may stand; the meanings are explained in {@code config/languages/README.md}. */
public enum Frame {
    QUOTE,
    THAT,
    BARE,
    PAREN,
    COLON,
    INF,
    NOUN,
    AS,
    DOCUMENT,
    RELAY,
    ADDRESSEE,
    THOUGHT,
    ASIDE,
    CITES,
    LINKED,
    STATE;

    static Optional<Frame> parse(String name) {
        for (Frame frame : values()) {
            if (frame.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }
}
