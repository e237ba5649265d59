package quotetracker.language;

import java.util.Locale;
import java.util.Optional;

/** What sort of form a cue's form is. */
public enum FormTag {
    SG,
    PL,
    ANY,
    PART,
    INF,
    GER,
    PASS,
    NOUN,
    PREP,
    POSTP,
    /** Attributes by itself: "demnach", "nach eigenen Angaben". */
    ADV;

    static Optional<FormTag> parse(String name) {
        for (FormTag tag : values()) {
            if (tag.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** Whether the form is a finite verb, active or passive. */
    public boolean finite() {
        return this == SG || this == PL || this == ANY || this == PASS;
    }
}
