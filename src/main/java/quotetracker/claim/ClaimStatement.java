package quotetracker.claim;

import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/**
 * One statement as far as claims are concerned: the words and who, when and where.
 *
 * @param id what the statement is called by its owner; not interpreted
 * @param text the content as it was printed
 * @param language ISO 639 code of the text; empty to have it told from the text
 * @param speaker the canonical speaker, or null if nobody is named
 * @param date when it was said or published, as far as known
 * @param outlet the newspaper or site that carries it, if known
 */
public record ClaimStatement(
        String id,
        String text,
        String language,
        @Nullable String speaker,
        @Nullable PartialDate date,
        @Nullable String outlet) {}
