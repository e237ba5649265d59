package quotetracker.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Counts the rows of a report while they are written, so that the overview needs no second reading. */
final class Tally {
    /** How many rows a list of the overview shows; it says where the others are. */
    static final int TOP = 10;

    private static final int TOP_NEW = 6;
    private static final int TOP_SHIFTS = 5;
    /** Least certain statements kept for the sheet To review; those beyond are still in Statements. */
    static final int REVIEW_LIMIT = 5_000;
    /** Statements below this share are to be looked at. */
    static final double DOUBTFUL = 0.75;

    private static final Comparator<StatementRow> LEAST_CERTAIN = Comparator.comparingDouble(
                    (StatementRow row) -> row.decision().confidence())
            .thenComparing(StatementRow::id);

    private final Map<Novelty, Integer> claims = new EnumMap<>(Novelty.class);
    private final Map<String, Integer> outlets = new TreeMap<>();
    private final Map<String, Integer> languages = new TreeMap<>();
    private final Map<Integer, Integer> claimsByOutlets = new TreeMap<>();
    private final List<ClaimRow> topClaims = new ArrayList<>();
    private final List<ClaimRow> newClaims = new ArrayList<>();
    private final List<ShiftRow> topShifts = new ArrayList<>();
    private final List<SpeakerRow> topSpeakers = new ArrayList<>();
    private final List<InputRow> skipped = new ArrayList<>();
    private final PriorityQueue<StatementRow> doubtful = new PriorityQueue<>(LEAST_CERTAIN.reversed());
    private int statements;
    private int speakers;
    private int articles;
    private int shifts;
    private int doubtfulCount;
    private int openCorrections;

    void statement(StatementRow row) {
        statements++;
        String outlet = row.where().outlet();
        outlets.merge(outlet == null ? "" : outlet, 1, Integer::sum);
        languages.merge(row.words().language(), 1, Integer::sum);
        boolean decided = row.decision().review() != null;
        if (!decided && (row.decision().confidence() < DOUBTFUL || row.who().speaker() == null)) {
            doubtfulCount++;
            doubtful.add(row);
            if (doubtful.size() > REVIEW_LIMIT) {
                doubtful.remove();
            }
        }
    }

    void claim(ClaimRow claim) {
        claims.merge(claim.novelty(), 1, Integer::sum);
        claimsByOutlets.merge(claim.independentOutlets(), 1, Integer::sum);
        if (claim.occurrences() > 1 && topClaims.size() < TOP) {
            topClaims.add(claim);
        } else if (claim.novelty() == Novelty.NEW && newClaims.size() < TOP_NEW) {
            newClaims.add(claim);
        }
    }

    void speaker(SpeakerRow row) {
        speakers++;
        if (topSpeakers.size() < TOP) {
            topSpeakers.add(row);
        }
    }

    void article(ArticleRow row) {
        articles++;
    }

    void shift(ShiftRow row) {
        shifts++;
        if (topShifts.size() < TOP_SHIFTS) {
            topShifts.add(row);
        }
    }

    void input(InputRow row) {
        if (row.outcome() == InputRow.Outcome.SKIPPED && skipped.size() < TOP) {
            skipped.add(row);
        }
    }

    void correction(CorrectionRow row) {
        if (row.outcome() == CorrectionRow.Outcome.REFUSED || row.outcome() == CorrectionRow.Outcome.CONFLICT) {
            openCorrections++;
        }
    }

    int statements() {
        return statements;
    }

    int speakers() {
        return speakers;
    }

    int articles() {
        return articles;
    }

    int shifts() {
        return shifts;
    }

    /** How many statements a person should look at. */
    int doubtful() {
        return doubtfulCount;
    }

    /** Edits that were refused or contradict one another. */
    int openCorrections() {
        return openCorrections;
    }

    int claims(Novelty novelty) {
        return claims.getOrDefault(novelty, 0);
    }

    int claims() {
        return claims.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The claims made most often, all of them more than once. */
    List<ClaimRow> topClaims() {
        return List.copyOf(topClaims);
    }

    /** New claims that are not among {@link #topClaims()}, most often made first. */
    List<ClaimRow> newClaims() {
        return List.copyOf(newClaims);
    }

    List<ShiftRow> topShifts() {
        return List.copyOf(topShifts);
    }

    List<SpeakerRow> topSpeakers() {
        return List.copyOf(topSpeakers);
    }

    List<InputRow> skipped() {
        return List.copyOf(skipped);
    }

    /** The statements to be looked at, the least certain first. */
    List<StatementRow> leastCertain() {
        return doubtful.stream().sorted(LEAST_CERTAIN).toList();
    }

    /** Statements by outlet, most first; the empty name stands for articles that name none. */
    List<Map.Entry<String, Integer>> outlets() {
        return mostFirst(outlets);
    }

    /** Statements by language, most first. */
    List<Map.Entry<String, Integer>> languages() {
        return mostFirst(languages);
    }

    private static List<Map.Entry<String, Integer>> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** How many claims are carried by so many outlets. */
    Map<Integer, Integer> claimsByOutlets() {
        return new TreeMap<>(claimsByOutlets);
    }
}
