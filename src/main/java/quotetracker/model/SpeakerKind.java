package quotetracker.model;

import java.util.Locale;

/** What sort of source a speaker is. */
public enum SpeakerKind {
    PERSON,
    GROUP,
    ORGANISATION,
    DOCUMENT,
    OUTLET,
    UNKNOWN;

    /** The lower-case word used in files and workbooks. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
