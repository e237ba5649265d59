package quotetracker.store;

/**
 * Something about the input that a person should know.
 *
 * @param outcome what became of it
 * @param origin the file and line it stands in
 * @param note why, in plain words
 */
public record InputNote(Outcome outcome, String origin, String note) {
    /** What became of the input. */
    public enum Outcome {
        /** Nothing of it was used. */
        SKIPPED,
        /** It was used, but for something that had to be left out. */
        REMARK
    }

    /** A note about input of which nothing was used. */
    public static InputNote skipped(String origin, String note) {
        return new InputNote(Outcome.SKIPPED, origin, note);
    }
}
