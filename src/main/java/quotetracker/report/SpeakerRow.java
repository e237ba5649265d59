package quotetracker.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import quotetracker.model.SpeakerKind;

/**
 * Somebody who makes statements.
 *
 * @param id the same in every workbook
 * @param name the name shown
 * @param aliases the other forms met or taught
 * @param roles the titles met, with the dates they were met, earliest first
 * @param statements how many statements in the period
 * @param allStatements how many statements so far
 * @param claims how many different claims so far
 * @param outlets how many outlets quoted them so far
 * @param first the earliest date known
 * @param last the latest date known
 */
public record SpeakerRow(
        String id,
        String name,
        SpeakerKind kind,
        List<String> aliases,
        List<Role> roles,
        int statements,
        int allStatements,
        int claims,
        int outlets,
        @Nullable PartialDate first,
        @Nullable PartialDate last) {
    /** Copies the lists. */
    public SpeakerRow {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }

    /** A title somebody was given, and when it was met first and last. */
    public record Role(
            String title,
            @Nullable PartialDate first,
            @Nullable PartialDate last) {}
}
