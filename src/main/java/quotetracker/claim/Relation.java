package quotetracker.claim;

import java.util.Locale;

/** What two statements are to each other. */
public enum Relation {
    /** The same truth conditions: one claim. */
    SAME,
    /** Very likely the same, proposed for review, never merged by itself. */
    PROBABLE,
    /** The same sentence with another number, date, name, sense or modality at one place: linked, never merged. */
    VARIANT,
    /** The same claim in another language: linked, never merged. */
    TRANSLATION,
    /** Nothing in common that matters. */
    DIFFERENT;

    /** The word used in output: the lower-case name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
