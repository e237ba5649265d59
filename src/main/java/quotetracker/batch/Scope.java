package quotetracker.batch;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/**
 * Which articles a run is about.
 *
 * @param again whether stored articles shall be analysed once more
 * @param since articles published earlier are left out, as are those without a date; null for no limit
 * @param until articles published later are left out, as are those without a date; null for no limit
 * @param ids what the articles are called in their files; empty for all
 */
public record Scope(
        boolean again, @Nullable LocalDate since, @Nullable LocalDate until, Set<String> ids) {
    /** Whatever comes in, and nothing stored. */
    public static final Scope INCOMING = new Scope(false, null, null, Set.of());

    /** Copies the set. */
    public Scope {
        ids = Set.copyOf(ids);
    }

    /** Whether an article is meant. Of a date that is known in part, the known part decides. */
    boolean covers(String id, @Nullable PartialDate published) {
        return (ids.isEmpty() || ids.contains(id)) && covers(published);
    }

    private boolean covers(@Nullable PartialDate published) {
        if (since == null && until == null) {
            return true;
        }
        if (published == null) {
            return false;
        }
        String date = published.toString();
        return (since == null || date.compareTo(since.toString().substring(0, date.length())) >= 0)
                && (until == null || date.compareTo(until.toString().substring(0, date.length())) <= 0);
    }
}
