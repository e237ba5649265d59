package quotetracker.model;

import java.util.Locale;

/** What the speaker did in saying it, as the cue tells. */
public enum SpeechAct {
    SAID,
    ADDED,
    ANNOUNCED,
    CLAIMED,
    EXPLAINED,
    STRESSED,
    CONFIRMED,
    ADMITTED,
    DENIED,
    DEMANDED,
    PROPOSED,
    PROMISED,
    WARNED,
    PREDICTED,
    ASKED,
    ANSWERED,
    ACCUSED,
    DESCRIBED,
    WROTE,
    SHOWED,
    THOUGHT;

    /** The lower-case word used in files and workbooks. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
