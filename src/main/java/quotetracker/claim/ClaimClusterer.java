package quotetracker.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

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
    private static final Finding OTHER_SPEAKER =
            Finding.of(Comparison.of(Band.OTHER_SPEAKER, Band.OTHER_SPEAKER.meaning()));

    private final ClaimLanguages languages;
    private final StatementComparer comparer;
    private final Boilerplate boilerplate;
    private final CandidateSearch search = new CandidateSearch();
    private final TranslationSearch translations;
    private final ClaimBook book;

    /** A statement on its way to its claim. */
    private record Arriving(ClaimStatement statement, Passage passage, PassageKeys keys) {}

    private ClaimClusterer(ClaimLanguages languages, ClaimBook book) {
        this.languages = languages;
        this.comparer = new StatementComparer(languages);
        this.boilerplate = new Boilerplate(languages);
        this.translations = new TranslationSearch(languages);
        this.book = book;
    }

    /**
     * A clusterer that goes on from an earlier state.
     *
     * @param languages the language data
     * @param state what {@link #state} gave, or the same read back from the store; {@link ClaimState#EMPTY} to begin
     * @throws IllegalArgumentException if a representative belongs to a claim that the state does not list
     */
    public static ClaimClusterer restore(ClaimLanguages languages, ClaimState state) {
        ClaimClusterer clusterer = new ClaimClusterer(languages, new ClaimBook(state.claims()));
        for (Representative representative : state.representatives()) {
            clusterer.keep(representative.claim(), clusterer.read(representative.statement()));
        }
        return clusterer;
    }

    /** Finds the claim of a statement, or founds one. Statements must come in the order of their publication. */
    public Placement place(ClaimStatement statement) {
        Arriving arriving = read(statement);
        List<Integer> copies = search.copies(arriving.keys()).stream()
                .filter(number -> book.known(number).passage().sameWords(arriving.passage()))
                .toList();
        if (boilerplate.is(arriving.passage(), ofOthers(copies, statement), book)) {
            return formula(arriving, copies);
        }
        for (int number : copies) {
            if (mayShare(book.rowOf(number), statement)) {
                return copy(book.rowOf(number), arriving);
            }
        }
        return compared(arriving, search.likely(arriving.keys(), COMPARED));
    }

    private Placement compared(Arriving arriving, int[] likely) {
        Map<Long, Match> fitting = new TreeMap<>();
        List<Match> linked = new ArrayList<>();
        Set<Long> clashing = new HashSet<>();
        Matches matches =
                new Matches(book, comparer, arriving.statement(), arriving.passage(), KeyTable.sorted(arriving.keys()));
        for (int number : matches.worth(likely)) {
            Match match = matches.with(number);
            Relation relation = match.band().relation();
            if (relation == Relation.VARIANT) {
                clashing.add(book.rowOf(number).id());
                linked.add(match);
            } else if (relation == Relation.PROBABLE) {
                linked.add(match);
            } else if (relation == Relation.SAME) {
                ClaimRow row = book.rowOf(number);
                if (mayShare(row, arriving.statement())) {
                    fitting.merge(row.id(), match, Match::better);
                } else if (!together(number, arriving.statement())) {
                    linked.add(new Match(number, OTHER_SPEAKER, 0));
                }
            }
        }
        fitting.keySet().removeAll(clashing);
        fitting.values().removeIf(match -> clashes(book.rowOf(match.representative()), matches, linked));
        if (fitting.isEmpty()) {
            return found(arriving, Band.FIRST, linked);
        }
        // Who says an own claim again takes up nobody else's words, and two who said it together do not repeat each
        // other.
        linked.removeIf(match -> match.band() == Band.OTHER_SPEAKER);
        return join(arriving, fitting, linked);
    }

    /** Whether it holds the same words of the same place: several said them together. */
    private boolean together(int number, ClaimStatement statement) {
        return statement.beside().contains(book.known(number).statement().id());
    }

    private List<Integer> ofOthers(List<Integer> copies, ClaimStatement statement) {
        return copies.stream().filter(number -> !together(number, statement)).toList();
    }

    /** Whether any representative of the claim differs in substance. */
    private static boolean clashes(ClaimRow row, Matches matches, List<Match> linked) {
        for (int number : row.representatives()) {
            Match match = matches.with(number);
            if (match.band() == Band.VARIANT) {
                linked.add(match);
                return true;
            }
        }
        return false;
    }

    private Placement join(Arriving arriving, Map<Long, Match> fitting, List<Match> linked) {
        Match best = fitting.values().stream().reduce(Match::better).orElseThrow();
        List<Long> merged = new ArrayList<>();
        ClaimRow home = home(arriving, best, fitting, merged);
        for (Match match : fitting.values()) {
            if (book.rowOf(match.representative()).id() != home.id()) {
                linked.add(match);
            }
        }
        boolean kept = worthKeeping(home, arriving.passage(), best);
        home.count(arriving.statement());
        if (kept) {
            keep(home.id(), arriving);
        }
        return new Placement(
                arriving.statement().id(),
                home.id(),
                best.band(),
                best.comparison().why(),
                kept,
                links(home.id(), arriving, linked),
                merged);
    }

    /** The best claim; if the statement holds the whole of several, they turn out to be one, and the oldest stays. */
    private ClaimRow home(Arriving arriving, Match best, Map<Long, Match> fitting, List<Long> merged) {
        ClaimRow home = book.rowOf(best.representative());
        List<ClaimRow> whole = fitting.values().stream()
                .filter(match -> contains(arriving.passage(), match))
                .map(match -> book.rowOf(match.representative()))
                .sorted(Comparator.comparingLong(ClaimRow::id))
                .toList();
        if (whole.size() < 2 || !whole.contains(home)) {
            return home;
        }
        ClaimRow oldest = whole.get(0);
        for (ClaimRow younger : whole.subList(1, whole.size())) {
            if (mayMerge(oldest, younger)) {
                oldest.absorb(younger);
                merged.add(younger.id());
            }
        }
        return oldest;
    }

    private Placement copy(ClaimRow row, Arriving arriving) {
        row.count(arriving.statement());
        return placed(row, arriving, Band.COPY, links(row.id(), arriving, List.of()));
    }

    private static Placement placed(ClaimRow row, Arriving arriving, Band band, List<ClaimLink> links) {
        return new Placement(arriving.statement().id(), row.id(), band, band.meaning(), false, links, List.of());
    }

    private Placement found(Arriving arriving, Band band, List<Match> linked) {
        ClaimStatement statement = arriving.statement();
        ClaimRow row = book.found(statement.speaker(), statement.date());
        List<ClaimLink> links = links(row.id(), arriving, linked);
        keep(row.id(), arriving);
        return new Placement(statement.id(), row.id(), band, band.meaning(), true, links, List.of());
    }

    /** A formula belongs to one claim a speaker and day. */
    private Placement formula(Arriving arriving, List<Integer> copies) {
        ClaimStatement statement = arriving.statement();
        for (int number : copies) {
            ClaimStatement other = book.known(number).statement();
            if (Objects.equals(other.date(), statement.date()) && Speakers.same(other.speaker(), statement.speaker())) {
                ClaimRow row = book.rowOf(number);
                row.count(statement);
                return placed(row, arriving, Band.BOILERPLATE, List.of());
            }
        }
        return found(arriving, Band.BOILERPLATE, List.of());
    }

    /** Whether the new statement holds all that the representative says, and that is enough to join claims by. */
    private boolean contains(Passage passage, Match match) {
        float weight = book.known(match.representative()).passage().weight();
        return (match.band() == Band.NEAR || match.band() == Band.PART_OF)
                && weight >= JOINING_WEIGHT
                && passage.weight() >= weight;
    }

    /** Two claims become one only if their speakers agree and no two of their representatives differ in substance. */
    private boolean mayMerge(ClaimRow older, ClaimRow younger) {
        if (older.speaker() != null
                && younger.speaker() != null
                && !Speakers.same(older.speaker(), younger.speaker())) {
            return false;
        }
        for (int number : younger.representatives()) {
            ClaimBook.Known other = book.known(number);
            Matches matches = new Matches(
                    book,
                    comparer,
                    other.statement(),
                    other.passage(),
                    book.keys().of(number));
            if (clashes(older, matches, new ArrayList<>())) {
                return false;
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
            longest = Math.max(longest, book.known(number).passage().weight());
        }
        return passage.weight() > LONGER * longest || best.band() == Band.REWORDED;
    }

    private List<ClaimLink> links(long claim, Arriving arriving, List<Match> linked) {
        List<ClaimLink> links = new ArrayList<>();
        List<Match> wordsFirst = linked.stream()
                .sorted(Comparator.comparing(match -> match.finding().byModel()))
                .toList();
        for (Match match : wordsFirst) {
            long other = book.rowOf(match.representative()).id();
            boolean known = links.stream().anyMatch(link -> link.other() == other);
            if (other != claim && !known && links.size() < MOST_LINKS) {
                Comparison shown = match.comparison();
                links.add(new ClaimLink(claim, other, shown.band(), shown.why(), shown.differences()));
            }
        }
        translations.find(arriving.statement(), arriving.passage(), book).ifPresent(found -> {
            ClaimRow row = book.rowOf(found.representative());
            links.add(new ClaimLink(claim, row.id(), Band.TRANSLATION, found.why(), List.of()));
        });
        return links;
    }

    private void keep(long claim, Arriving arriving) {
        int number = book.keep(new ClaimBook.Known(claim, arriving.statement(), arriving.passage()), arriving.keys());
        search.add(number, arriving.keys());
        translations.add(number, book);
    }

    private Arriving read(ClaimStatement statement) {
        String language = statement.language().isEmpty() ? languages.guess(statement.text()) : statement.language();
        Passage passage = languages.reader(language).read(statement.text());
        return new Arriving(statement, passage, PassageKeys.of(passage));
    }

    private static boolean mayShare(ClaimRow row, ClaimStatement statement) {
        return row.speaker() == null
                || statement.speaker() == null
                || Speakers.same(row.speaker(), statement.speaker());
    }

    /** What the next night needs to go on from here. */
    public ClaimState state() {
        return book.state();
    }

    /**
     * The claim with the given number, as it is now; the store keeps it after each {@link #place}.
     *
     * @throws IllegalArgumentException if there is no such claim
     */
    public StoredClaim claim(long id) {
        return book.row(id).stored();
    }

    /** The language data in use. */
    public ClaimLanguages languages() {
        return languages;
    }
}
