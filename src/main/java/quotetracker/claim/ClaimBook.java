package quotetracker.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/** All claims, numbered from 1, and all representatives, numbered from 0, each with the claim it belongs to today. */
final class ClaimBook {
    private final List<ClaimRow> claims = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final KeyTable keys = new KeyTable();

    /** A representative with its words. */
    record Known(long claim, ClaimStatement statement, Passage passage) {}

    /**
     * @param stored claims in any order
     * @throws IllegalArgumentException if a number is missing
     */
    ClaimBook(List<StoredClaim> stored) {
        stored.stream()
                .sorted(Comparator.comparingLong(StoredClaim::id))
                .forEach(claim -> claims.add(new ClaimRow(claim)));
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).id() != i + 1) {
                throw new IllegalArgumentException(
                        "claims are numbered from 1 without gaps, but claim " + (i + 1) + " is missing from the state");
            }
        }
    }

    /** A new claim with nothing in it. */
    ClaimRow found(@Nullable String speaker, @Nullable PartialDate date) {
        ClaimRow row = new ClaimRow(new StoredClaim(claims.size() + 1L, speaker, null, 1, 1, date));
        claims.add(row);
        return row;
    }

    /**
     * Takes in a representative.
     *
     * @return its number
     * @throws IllegalArgumentException if there is no such claim
     */
    int keep(Known representative, PassageKeys passageKeys) {
        long claim = representative.claim();
        if (claim < 1 || claim > claims.size()) {
            throw new IllegalArgumentException("representative '"
                    + representative.statement().id() + "' belongs to claim " + claim + ", but there are "
                    + claims.size());
        }
        int number = known.size();
        known.add(representative);
        keys.add(KeyTable.sorted(passageKeys));
        rowOf(number).addRepresentative(number);
        return number;
    }

    Known known(int number) {
        return known.get(number);
    }

    List<Known> known() {
        return known;
    }

    /** The keys of all representatives. */
    KeyTable keys() {
        return keys;
    }

    /** The claim a representative belongs to today. */
    ClaimRow rowOf(int number) {
        ClaimRow row = claims.get((int) known.get(number).claim() - 1);
        for (Long into = row.mergedInto(); into != null; into = row.mergedInto()) {
            row = claims.get((int) (into - 1));
        }
        return row;
    }

    /** The claim with the given number, whether it stands for itself or not. */
    ClaimRow row(long id) {
        if (id < 1 || id > claims.size()) {
            throw new IllegalArgumentException("no claim " + id + ", there are " + claims.size());
        }
        return claims.get((int) id - 1);
    }

    ClaimState state() {
        return new ClaimState(
                claims.stream().map(ClaimRow::stored).toList(),
                known.stream()
                        .map(representative -> new Representative(representative.claim(), representative.statement()))
                        .toList());
    }
}
