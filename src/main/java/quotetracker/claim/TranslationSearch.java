package quotetracker.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the representative of another language that says the same within a week. Nothing is indexed before a second
 * language turns up; then all is, so that the result does not depend on when it does.
 */
final class TranslationSearch {
    private static final int DAYS = 7;
    private static final int PER_PAIR = 32;
    private static final int COMPARED = 8;
    /** So many concepts of a statement are paired; more only cost time. */
    private static final int PAIRED = 8;

    private final ClaimLanguages languages;
    private final StatementComparer comparer;
    private final CandidateIndex index = new CandidateIndex();
    private @Nullable String only;
    private boolean several;

    TranslationSearch(ClaimLanguages languages) {
        this.languages = languages;
        this.comparer = new StatementComparer(languages);
    }

    /** A translation that was found. */
    record Found(int representative, String why) {}

    /** Takes in the newest representative. */
    void add(int number, ClaimBook book) {
        String language = book.known(number).passage().language();
        if (several) {
            put(number, book.known(number).passage());
        } else if (only == null) {
            only = language;
        } else if (!only.equals(language)) {
            several = true;
            for (int earlier = 0; earlier <= number; earlier++) {
                put(earlier, book.known(earlier).passage());
            }
        }
    }

    private void put(int number, Passage passage) {
        keys(passage).forEach(key -> index.add(key, number));
    }

    /** The likeliest translation among the representatives, if one is good enough. */
    Optional<Found> find(ClaimStatement statement, Passage passage, ClaimBook book) {
        if (only == null || (!several && passage.language().equals(only))) {
            return Optional.empty();
        }
        if (!several) {
            return best(statement, passage, book, newest(book.known().size()));
        }
        Map<Integer, Integer> hits = new HashMap<>();
        for (int key : keys(passage)) {
            index.newest(key, PER_PAIR, number -> hits.merge(number, 1, Integer::sum));
        }
        List<Integer> likely = hits.entrySet().stream()
                .filter(hit -> !book.known(hit.getKey()).passage().language().equals(passage.language()))
                .filter(hit -> sameSpeaker(book.rowOf(hit.getKey()), statement))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED)
                .map(Map.Entry::getKey)
                .toList();
        return best(statement, passage, book, likely);
    }

    private static List<Integer> newest(int size) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = Math.max(0, size - PER_PAIR); number < size; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static boolean sameSpeaker(ClaimRow row, ClaimStatement statement) {
        return row.speaker() == null
                || statement.speaker() == null
                || Speakers.same(row.speaker(), statement.speaker());
    }

    private Optional<Found> best(ClaimStatement statement, Passage passage, ClaimBook book, List<Integer> likely) {
        Optional<Found> proposed = Optional.empty();
        for (int number : likely) {
            ClaimBook.Known other = book.known(number);
            if (other.passage().language().equals(passage.language())
                    || StatementComparer.days(other.statement(), statement) > DAYS) {
                continue;
            }
            Comparison comparison = comparer.translation(other.statement(), other.passage(), statement, passage);
            if (comparison.band() == Band.TRANSLATION) {
                Optional<Found> found = Optional.of(new Found(number, comparison.why()));
                if (!comparison.byModel()) {
                    return found;
                }
                proposed = proposed.or(() -> found);
            }
        }
        return proposed;
    }

    /** Keys of pairs of what the words stand for, whatever their order. */
    private List<Integer> keys(Passage passage) {
        TreeSet<Integer> meanings = new TreeSet<>();
        Concepts concepts = languages.concepts(passage.language());
        for (int i = 0; i < passage.size() && meanings.size() < PAIRED; i++) {
            Word word = passage.word(i);
            if (word.counts()) {
                meanings.add(word.value().hashCode() * 31);
            } else if (passage.has(i, Passage.NAME) && word.plain()) {
                meanings.add(Cognate.skeleton(word.written()).hashCode());
            } else if (word.weight() >= 3) {
                concepts.of(word).stream().min(Integer::compare).ifPresent(meanings::add);
            }
        }
        List<Integer> sorted = List.copyOf(meanings);
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                keys.add(Integer.rotateLeft(sorted.get(i), 13) ^ (sorted.get(j) * 0x27D4EB2F));
            }
        }
        return keys;
    }
}
