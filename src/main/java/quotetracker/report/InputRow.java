package quotetracker.report;

/**
 * What became of one input.
 *
 * @param origin the file (and line)
 * @param detail for a skipped input the step and the reason, in plain words; empty otherwise
 */
public record InputRow(String origin, Outcome outcome, String detail) {
    /** What became of an input. */
    public enum Outcome {
        /** Read for the first time. */
        NEW,
        /** A later version of an article known already. */
        CHANGED,
        /** Known already, nothing to do. */
        KNOWN,
        /** Could not be used. */
        SKIPPED
    }
}
