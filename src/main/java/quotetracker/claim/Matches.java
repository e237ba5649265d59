package quotetracker.claim;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import quotetracker.model.PartialDate;

/** One statement against representatives: each is compared once, word by word only if that can come to anything. */
final class Matches {
    /** Two texts that share a smaller part of their words' keys than this are not compared word by word. */
    private static final double LEAST_SHARED = 0.5;

    private static final Finding UNLIKE = Finding.of(Comparison.of(Band.DIFFERENT, "hardly a word in common"));

    private final ClaimBook book;
    private final StatementComparer comparer;
    private final ClaimStatement statement;
    private final Passage passage;
    private final int[] keys;
    private final Map<Integer, Match> made = new HashMap<>();

    /**
     * @param keys the passage's keys, each once, in order
     */
    Matches(ClaimBook book, StatementComparer comparer, ClaimStatement statement, Passage passage, int[] keys) {
        this.book = book;
        this.comparer = comparer;
        this.statement = statement;
        this.passage = passage;
        this.keys = keys;
    }

    /** Those of some representatives that are worth comparing, in the same order. */
    int[] worth(int[] representatives) {
        return book.keys().mayShare(representatives, keys, LEAST_SHARED);
    }

    /** How the statement and the representative with the given number hang together, speakers left aside. */
    Match with(int number) {
        return made.computeIfAbsent(number, this::compare);
    }

    private Match compare(int number) {
        boolean unlike = book.keys().shared(number, keys) < LEAST_SHARED;
        if (unlike && !comparer.asksModel()) {
            return new Match(number, UNLIKE, 0);
        }
        ClaimBook.Known other = book.known(number);
        long days = days(number);
        Finding words = unlike ? UNLIKE : comparer.passages(other.passage(), passage, days);
        Finding finding = comparer.asksModel()
                ? Finding.of(comparer.reconsidered(
                        words.comparison(), other.statement(), other.passage(), statement, passage, days))
                : words;
        return new Match(number, finding, Math.min(other.passage().weight(), passage.weight()));
    }

    /** Days to the representative or to the claim's latest statement, whichever is nearer. */
    private long days(int number) {
        PartialDate date = statement.date();
        long days = StatementComparer.days(book.known(number).statement(), statement);
        PartialDate latest = book.rowOf(number).latest();
        if (date == null || latest == null) {
            return days;
        }
        return Math.min(days, Math.abs(ChronoUnit.DAYS.between(latest.earliest(), date.earliest())));
    }
}
