package quotetracker.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a statement is attributed to. An honest "unattributed" has no speaker and says why.
 *
 * @param speaker the fullest form of the name used in the article, in its base form and without titles; for an unnamed
 *     source the description as written; null if nothing in the article says who spoke
 * @param kind what sort of source the speaker is
 * @param mention the words nearest the cue that name the source, or null if there are none
 * @param role the title or description the article gives the speaker here ("ministri i Jashtëm"), or null
 * @param rule name of the rule that decided, or of the reason why nobody was chosen
 * @param lost those who might have been the speaker, best first
 */
public record Attribution(
        @Nullable String speaker,
        SpeakerKind kind,
        @Nullable Span mention,
        @Nullable String role,
        String rule,
        List<Candidate> lost) {
    /** Copies the list. */
    public Attribution {
        lost = List.copyOf(lost);
    }
}
