package quotetracker.claim;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import quotetracker.model.PartialDate;

/**
 * Groups statements into claims, one statement after the other.
 *
 * <p>The result depends on the order of the statements alone: placing them in one go, or a part each night with
 * {@link #state} and {@link #restore} between, gives the same claims, numbers and links. Claims are numbered from 1 in
 * the order of their first statement; a number is never given twice and never changes.
 *
 * <p>A claim is known by its first statement and a few more representatives. A statement joins a claim if it fits one of
 * them and differs in substance from none; it is never compared with other members, so that likeness does not creep from
 * one to the next. A claim that turns out to be another one points to it from then on.
 *
 * <p>Not thread-safe: one clusterer belongs to one thread.
 */
public final class ClaimClusterer {
    /** How many of the likeliest representatives are compared word by word. */
    private static final int COMPARED = 8;
    /** The first statement and three more. */
    private static final int MOST_REPRESENTATIVES = 4;
    /** A longer wording replaces none but is kept beside the others if it adds this much. */
    private static final float LONGER = 1.15f;
    /** Two claims are only joined by a statement that contains so much of both. */
    private static final float JOINING_WEIGHT = 22;

    private static final int MOST_LINKS = 3;
    /** Statements that share a smaller part of their words than this are not compared word by word. */
    private static final double LEAST_SHARED = 0.3;

    private final ClaimLanguages languages;
    private final StatementComparer comparer;
    private final Boilerplate boilerplate;
    private final CandidateSearch search = new CandidateSearch();
    private final TranslationSearch translations;
    private final List<ClaimRow> claims = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    /** A representative with its words. */
    record Known(long claim, ClaimStatement statement, Passage passage, KeySet keys) {}

    /** What came of comparing a statement with one representative. */
    private record Match(int representative, Comparison comparison, float weight) {}

    private ClaimClusterer(ClaimLanguages languages) {
        this.languages = languages;
        this.comparer = new StatementComparer(languages);
        this.boilerplate = new Boilerplate(languages);
        this.translations = new TranslationSearch(languages);
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
        state.claims().stream()
                .sorted(Comparator.comparingLong(StoredClaim::id))
                .forEach(stored -> clusterer.claims.add(new ClaimRow(stored)));
        for (int i = 0; i < clusterer.claims.size(); i++) {
            if (clusterer.claims.get(i).id() != i + 1) {
                throw new IllegalArgumentException(
                        "claims are numbered from 1 without gaps, but claim " + (i + 1) + " is missing from the state");
            }
        }
        for (Representative representative : state.representatives()) {
            clusterer.keep(
                    representative.claim(), representative.statement(), clusterer.read(representative.statement()));
        }
        return clusterer;
    }

    /** Finds the claim of a statement, or founds one. Statements must come in the order of their publication. */
    public Placement place(ClaimStatement statement) {
        Passage passage = read(statement);
        PassageKeys keys = PassageKeys.of(passage);
        List<Integer> copies = search.copies(keys).stream()
                .filter(number -> known.get(number).passage().sameWords(passage))
                .toList();
        if (boilerplate.is(passage, copies, this::knownOf, this::rowOf)) {
            return formula(statement, passage, copies);
        }
        for (int number : copies) {
            if (mayShare(rowOf(number), statement)) {
                return join(
                        rowOf(number),
                        statement,
                        passage,
                        new Match(number, Comparison.of(Band.COPY, Band.COPY.meaning()), 0));
            }
        }
        return compared(statement, passage, search.likely(keys, COMPARED));
    }

    private Placement compared(ClaimStatement statement, Passage passage, List<Integer> likely) {
        Map<Long, Match> fitting = new TreeMap<>();
        List<Match> linked = new ArrayList<>();
        Map<Long, Boolean> clashing = new TreeMap<>();
        KeySet keys = KeySet.of(PassageKeys.of(passage));
        Map<Integer, Match> matches = new HashMap<>();
        for (int number : likely) {
            Match match = match(number, statement, passage, keys);
            matches.put(number, match);
            Band band = match.comparison().band();
            long claim = rowOf(number).id();
            if (band == Band.VARIANT) {
                clashing.put(claim, true);
                linked.add(match);
            } else if (band.relation() == Relation.SAME) {
                if (mayShare(rowOf(number), statement)) {
                    fitting.merge(claim, match, ClaimClusterer::better);
                } else {
                    linked.add(new Match(number, Comparison.of(Band.OTHER_SPEAKER, Band.OTHER_SPEAKER.meaning()), 0));
                }
            } else if (band == Band.PROBABLE) {
                linked.add(match);
            }
        }
        fitting.keySet().removeAll(clashing.keySet());
        fitting.entrySet()
                .removeIf(entry -> clashes(
                        rowOf(entry.getValue().representative()),
                        number -> matches.computeIfAbsent(number, each -> match(each, statement, passage, keys)),
                        linked));
        if (fitting.isEmpty()) {
            return found(statement, passage, Band.FIRST, linked);
        }
        Match best = fitting.values().stream().reduce(ClaimClusterer::better).orElseThrow();
        return join(best, fitting, statement, passage, linked);
    }

    /** Whether any representative of the claim differs in substance. */
    private static boolean clashes(ClaimRow row, IntFunction<Match> matches, List<Match> linked) {
        for (int number : row.representatives()) {
            Match match = matches.apply(number);
            if (match.comparison().band() == Band.VARIANT) {
                linked.add(match);
                return true;
            }
        }
        return false;
    }

    private Placement join(
            Match best, Map<Long, Match> fitting, ClaimStatement statement, Passage passage, List<Match> linked) {
        List<ClaimRow> whole = fitting.values().stream()
                .filter(match -> contains(passage, match))
                .map(match -> rowOf(match.representative()))
                .sorted(Comparator.comparingLong(ClaimRow::id))
                .toList();
        ClaimRow target = rowOf(best.representative());
        List<Long> merged = new ArrayList<>();
        if (whole.size() > 1 && whole.contains(target)) {
            target = whole.get(0);
            for (ClaimRow younger : whole.subList(1, whole.size())) {
                if (mayMerge(target, younger)) {
                    target.absorb(younger);
                    merged.add(younger.id());
                }
            }
        }
        ClaimRow home = target;
        for (Match match : fitting.values()) {
            if (rowOf(match.representative()).id() != home.id()) {
                linked.add(match);
            }
        }
        boolean kept = worthKeeping(home, passage, best);
        home.count(statement);
        if (kept) {
            keep(home.id(), statement, passage);
        }
        return new Placement(
                statement.id(),
                home.id(),
                best.comparison().band(),
                best.comparison().why(),
                kept,
                links(home.id(), statement, passage, linked),
                merged);
    }

    private Placement join(ClaimRow row, ClaimStatement statement, Passage passage, Match copy) {
        row.count(statement);
        return new Placement(
                statement.id(),
                row.id(),
                copy.comparison().band(),
                copy.comparison().why(),
                false,
                links(row.id(), statement, passage, List.of()),
                List.of());
    }

    private Placement found(ClaimStatement statement, Passage passage, Band band, List<Match> linked) {
        ClaimRow row =
                new ClaimRow(new StoredClaim(claims.size() + 1L, statement.speaker(), null, 1, 1, statement.date()));
        claims.add(row);
        List<ClaimLink> links = links(row.id(), statement, passage, linked);
        keep(row.id(), statement, passage);
        return new Placement(statement.id(), row.id(), band, band.meaning(), true, links, List.of());
    }

    /** A formula belongs to one claim a speaker and day. */
    private Placement formula(ClaimStatement statement, Passage passage, List<Integer> copies) {
        for (int number : copies) {
            Known other = known.get(number);
            boolean sameDay = java.util.Objects.equals(other.statement().date(), statement.date());
            if (sameDay && Speakers.same(other.statement().speaker(), statement.speaker())) {
                ClaimRow row = rowOf(number);
                row.count(statement);
                return new Placement(
                        statement.id(),
                        row.id(),
                        Band.BOILERPLATE,
                        Band.BOILERPLATE.meaning(),
                        false,
                        List.of(),
                        List.of());
            }
        }
        return found(statement, passage, Band.BOILERPLATE, List.of());
    }

    /** Compares word by word, unless so few keys are shared that the two cannot be the same. */
    private Match match(int number, ClaimStatement statement, Passage passage, KeySet keys) {
        if (known.get(number).keys().shared(keys) < LEAST_SHARED) {
            return new Match(number, Comparison.of(Band.DIFFERENT, "hardly a word in common"), 0);
        }
        return match(number, statement, passage);
    }

    private Match match(int number, ClaimStatement statement, Passage passage) {
        Known other = known.get(number);
        Comparison comparison = comparer.passages(other.passage(), passage, days(number, statement));
        return new Match(number, comparison, Math.min(other.passage().weight(), passage.weight()));
    }

    private static Match better(Match one, Match other) {
        int byBand = one.comparison().band().compareTo(other.comparison().band());
        if (byBand != 0) {
            return byBand < 0 ? one : other;
        }
        if (one.weight() != other.weight()) {
            return one.weight() > other.weight() ? one : other;
        }
        return one.representative() < other.representative() ? one : other;
    }

    /** Whether the new statement holds all that the representative says, and that is enough to join claims by. */
    private boolean contains(Passage passage, Match match) {
        Known other = known.get(match.representative());
        Band band = match.comparison().band();
        return (band == Band.NEAR || band == Band.PART_OF)
                && other.passage().weight() >= JOINING_WEIGHT
                && passage.weight() >= other.passage().weight();
    }

    /** Two claims become one only if their speakers agree and no two of their representatives differ in substance. */
    private boolean mayMerge(ClaimRow older, ClaimRow younger) {
        if (older.speaker() != null
                && younger.speaker() != null
                && !Speakers.same(older.speaker(), younger.speaker())) {
            return false;
        }
        for (int a : older.representatives()) {
            for (int b : younger.representatives()) {
                Known other = known.get(b);
                if (match(a, other.statement(), other.passage()).comparison().band() == Band.VARIANT) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean worthKeeping(ClaimRow row, Passage passage, Match best) {
        if (row.representatives().length >= MOST_REPRESENTATIVES) {
            return false;
        }
        float longest = 0;
        for (int number : row.representatives()) {
            longest = Math.max(longest, known.get(number).passage().weight());
        }
        return passage.weight() > LONGER * longest || best.comparison().band() == Band.REWORDED;
    }

    private List<ClaimLink> links(long claim, ClaimStatement statement, Passage passage, List<Match> linked) {
        List<ClaimLink> links = new ArrayList<>();
        for (Match match : linked) {
            long other = rowOf(match.representative()).id();
            boolean known = links.stream().anyMatch(link -> link.other() == other);
            if (other != claim && !known && links.size() < MOST_LINKS) {
                Comparison shown = match.comparison();
                links.add(new ClaimLink(claim, other, shown.band(), shown.why(), shown.differences()));
            }
        }
        translations.find(statement, passage, known, this::rowOf).ifPresent(found -> {
            ClaimRow row = rowOf(found.representative());
            links.add(new ClaimLink(claim, row.id(), Band.TRANSLATION, found.why(), List.of()));
        });
        return links;
    }

    private void keep(long claim, ClaimStatement statement, Passage passage) {
        if (claim < 1 || claim > claims.size()) {
            throw new IllegalArgumentException("representative '" + statement.id() + "' belongs to claim " + claim
                    + ", but there are " + claims.size());
        }
        int number = known.size();
        known.add(new Known(claim, statement, passage, KeySet.of(PassageKeys.of(passage))));
        rowOf(number).addRepresentative(number);
        search.add(number, passage);
        translations.add(number, known);
    }

    private Passage read(ClaimStatement statement) {
        String language = statement.language().isEmpty() ? languages.guess(statement.text()) : statement.language();
        return languages.reader(language).read(statement.text());
    }

    private Known knownOf(int number) {
        return known.get(number);
    }

    /** The claim a representative belongs to today. */
    private ClaimRow rowOf(int number) {
        ClaimRow row = claims.get((int) known.get(number).claim() - 1);
        for (Long into = row.mergedInto(); into != null; into = row.mergedInto()) {
            row = claims.get((int) (into - 1));
        }
        return row;
    }

    private static boolean mayShare(ClaimRow row, ClaimStatement statement) {
        return row.speaker() == null
                || statement.speaker() == null
                || Speakers.same(row.speaker(), statement.speaker());
    }

    /** Days to the representative or to the claim's latest statement, whichever is nearer. */
    private long days(int number, ClaimStatement statement) {
        PartialDate date = statement.date();
        long days = StatementComparer.days(known.get(number).statement(), statement);
        PartialDate latest = rowOf(number).latest();
        if (date == null || latest == null) {
            return days;
        }
        return Math.min(days, Math.abs(ChronoUnit.DAYS.between(latest.earliest(), date.earliest())));
    }

    /** What the next night needs to go on from here. */
    public ClaimState state() {
        return new ClaimState(
                claims.stream().map(ClaimRow::stored).toList(),
                known.stream()
                        .map(representative -> new Representative(representative.claim(), representative.statement()))
                        .toList());
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
        return claims.get((int) id - 1).stored();
    }

    /** The language data in use. */
    public ClaimLanguages languages() {
        return languages;
    }
}
