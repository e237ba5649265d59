package quotetracker.report;

/**
 * Two statements a reader should see side by side.
 *
 * @param kind why
 * @param earlier the one said or read first
 * @param later the other
 */
public record ShiftRow(Kind kind, StatementRow earlier, StatementRow later) {
    /** Why two statements are shown side by side. */
    public enum Kind {
        /** The same speaker on the same matter, with another number. */
        OTHER_NUMBER,
        /** The same speaker on the same matter, in the opposite sense. */
        OPPOSITE,
        /** The same speaker on the same matter, with another name or word where it counts. */
        OTHER_WORD,
        /** The same words, two speakers. */
        OTHER_SPEAKER,
        /** The headline differs from the body. */
        HEADLINE,
        /** The article was edited and the quotation changed. */
        EDITED
    }
}
