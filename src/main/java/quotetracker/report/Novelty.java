package quotetracker.report;

/** How a statement stands to what was known before it. */
public enum Novelty {
    /** Nobody was known to have said this before. */
    NEW,
    /** The same words were known already. */
    REPEATED,
    /** The claim was known already, in other words. */
    REWORDED
}
