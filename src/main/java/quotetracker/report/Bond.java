package quotetracker.report;

/** How a wording, or another claim, hangs together with a claim. */
public enum Bond {
    /** The same words. */
    COPY,
    /** The same words but for spelling or small words. */
    NEAR,
    /** One is a part of the other. */
    PART_OF,
    /** Partly other words. */
    REWORDED,
    /** Taken for a claim of its own first, and joined later by the program or a reviewer. */
    JOINED,
    /** Probably the same, which a person should decide. */
    PROBABLE,
    /** The same sentence with a difference that matters. */
    VARIANT,
    /** The same in another language. */
    TRANSLATION,
    /** The same words from another speaker. */
    OTHER_SPEAKER
}
