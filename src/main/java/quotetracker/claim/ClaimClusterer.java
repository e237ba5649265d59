package quotetracker.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Groups statements into claims, one statement after the other.
 *
 * <p>The result depends on the order of the statements alone: placing them in one go, or a part each night with
 * {@link #state} and {@link #restore} between, gives the same claims, numbers and links. Claims are numbered from 1 in
 * the order of their first statement; a number is never given twice and never changes.
 *
 * <p>Not thread-safe: one clusterer belongs to one thread.
 */
public final class ClaimClusterer {
    private final List<StoredClaim> claims = new ArrayList<>();
    private final List<Representative> representatives = new ArrayList<>();
    private final Map<String, Long> byWords = new HashMap<>();
    private final ClaimLanguages languages;

    private ClaimClusterer(ClaimLanguages languages) {
        this.languages = languages;
    }

    /**
     * A clusterer that goes on from an earlier state.
     *
     * @param languages the language data
     * @param state what {@link #state} gave, or the same read back from the store; {@link ClaimState#EMPTY} to begin
     * @throws IllegalArgumentException if a representative belongs to a claim that the state does not list
     */
    public static ClaimClusterer restore(ClaimLanguages languages, ClaimState state) {
        ClaimClusterer clusterer = new ClaimClusterer(languages);
        clusterer.claims.addAll(state.claims());
        for (Representative representative : state.representatives()) {
            clusterer.keep(representative);
        }
        return clusterer;
    }

    /** Finds the claim of a statement, or founds one. Statements must come in the order of their publication. */
    public Placement place(ClaimStatement statement) {
        Long known = byWords.get(key(statement));
        if (known != null) {
            return new Placement(statement.id(), known, Band.COPY, Band.COPY.meaning(), false, List.of(), List.of());
        }
        StoredClaim claim = new StoredClaim(claims.size() + 1L, statement.speaker(), null, 1, 1, statement.date());
        claims.add(claim);
        keep(new Representative(claim.id(), statement));
        return new Placement(statement.id(), claim.id(), Band.FIRST, Band.FIRST.meaning(), true, List.of(), List.of());
    }

    /** What the next night needs to go on from here. */
    public ClaimState state() {
        return new ClaimState(claims, representatives);
    }

    /**
     * The claim with the given number, as it is now; the store keeps it after each {@link #place}.
     *
     * @throws IllegalArgumentException if there is no such claim
     */
    public StoredClaim claim(long id) {
        if (id < 1 || id > claims.size()) {
            throw new IllegalArgumentException("no claim " + id + ", there are " + claims.size());
        }
        return claims.get((int) id - 1);
    }

    /** The language data in use. */
    public ClaimLanguages languages() {
        return languages;
    }

    private void keep(Representative representative) {
        representatives.add(representative);
        byWords.putIfAbsent(key(representative.statement()), representative.claim());
    }

    private static String key(ClaimStatement statement) {
        return statement.speaker() + "\t" + statement.text().toLowerCase(Locale.ROOT);
    }
}
