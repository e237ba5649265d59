package quotetracker.model;

import org.jspecify.annotations.Nullable;

/**
 * When, where and how a statement was made, as far as the article says so beside the statement.
 *
 * @param saidOn the day, month or year it was said, or null if only the publication date is known
 * @param saidOnEvidence the words that prove {@code saidOn}
 * @param medium where it was carried first ("Facebook", "Rossiya-1")
 * @param event the meeting, session or document it belongs to
 * @param relay the outlet or agency this article takes it from ("Anadolu")
 * @param addressee to whom it was said
 */
public record Occasion(
        @Nullable PartialDate saidOn,
        @Nullable Span saidOnEvidence,
        @Nullable Span medium,
        @Nullable Span event,
        @Nullable Span relay,
        @Nullable Span addressee) {
    /** Nothing known beside the article itself. */
    public static final Occasion UNKNOWN = new Occasion(null, null, null, null, null, null);
}
