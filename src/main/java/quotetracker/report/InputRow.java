package quotetracker.report;

/**
 * What became of one input.
 *
 * @param origin the file (and line)
 * @param detail what could not be used and why, in plain words; empty if there is nothing to say
 */
public record InputRow(String origin, Outcome outcome, String detail) {
    /** What became of an input. */
    public enum Outcome {
        /** Nothing of it could be used. */
        SKIPPED,
        /** Something of it had to be left out. */
        PARTLY,
        /** Another version of an article known already. */
        CHANGED,
        /** Read for the first time. */
        NEW
    }
}
