package quotetracker.claim;

import java.util.Set;
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
 * @param beside the ids of the same words of the same place by others who said them together with the speaker
 */
public record ClaimStatement(
        String id,
        String text,
        String language,
        @Nullable String speaker,
        @Nullable PartialDate date,
        @Nullable String outlet,
        Set<String> beside) {
    /** Copies the set. */
    public ClaimStatement {
        beside = Set.copyOf(beside);
    }

    /** A statement that its speaker made alone. */
    public ClaimStatement(
            String id,
            String text,
            String language,
            @Nullable String speaker,
            @Nullable PartialDate date,
            @Nullable String outlet) {
        this(id, text, language, speaker, date, outlet, Set.of());
    }
}
