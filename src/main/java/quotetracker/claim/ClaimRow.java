package quotetracker.claim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/** A claim while the clusterer works on it. */
final class ClaimRow {
    private final long id;
    private @Nullable String speaker;
    private @Nullable Long mergedInto;
    private int occurrences;
    private int days;
    private @Nullable PartialDate latest;
    private int[] representatives = {};

    ClaimRow(StoredClaim stored) {
        this.id = stored.id();
        this.speaker = stored.speaker();
        this.mergedInto = stored.mergedInto();
        this.occurrences = stored.occurrences();
        this.days = stored.days();
        this.latest = stored.latest();
    }

    StoredClaim stored() {
        return new StoredClaim(id, speaker, mergedInto, occurrences, days, latest);
    }

    long id() {
        return id;
    }

    @Nullable
    String speaker() {
        return speaker;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    int occurrences() {
        return occurrences;
    }

    int days() {
        return days;
    }

    @Nullable
    PartialDate latest() {
        return latest;
    }

    /** Numbers of its representatives, oldest first. */
    int[] representatives() {
        return representatives;
    }

    /** Keeps the numbers in order, whichever way they come. */
    void addRepresentative(int number) {
        representatives = Arrays.copyOf(representatives, representatives.length + 1);
        representatives[representatives.length - 1] = number;
        Arrays.sort(representatives);
    }

    /** One more statement. */
    void count(ClaimStatement statement) {
        occurrences++;
        if (speaker == null) {
            speaker = statement.speaker();
        }
        PartialDate date = statement.date();
        if (date != null && (latest == null || date.compareTo(latest) > 0)) {
            days += latest == null ? 0 : 1;
            latest = date;
        }
    }

    /** Takes over what a younger claim has gathered. */
    void absorb(ClaimRow younger) {
        younger.mergedInto = id;
        occurrences += younger.occurrences;
        days = Math.max(days, younger.days);
        if (speaker == null) {
            speaker = younger.speaker;
        }
        if (latest == null || (younger.latest != null && younger.latest.compareTo(latest) > 0)) {
            latest = younger.latest;
        }
        for (int representative : younger.representatives) {
            addRepresentative(representative);
        }
        younger.representatives = new int[0];
    }
}
