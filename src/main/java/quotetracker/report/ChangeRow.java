package quotetracker.report;

import org.jspecify.annotations.Nullable;

/**
 * What became different when a stored article was analysed once more.
 *
 * @param statementId the statement, whose number stays
 * @param what which of its values, as the store names it
 * @param before null for a statement that is gained
 * @param after null for a statement that is lost
 */
public record ChangeRow(
        Kind kind,
        String statementId,
        String what,
        @Nullable String before,
        @Nullable String after,
        String articleId) {
    /** What became of the statement. */
    public enum Kind {
        GAINED,
        LOST,
        CHANGED
    }
}
