package quotetracker.language;

import java.util.List;

/**
 * A word or expression that says when.
 *
 * @param words its words in lower case
 * @param unit {@code day}, {@code weekday}, {@code week}, {@code month}, {@code year} or {@code in-year}
 * @param value days, weeks or years from the publication date; the weekday (Monday 1) or month (January 1); 0 for in-year
 */
public record DateWord(List<String> words, String unit, int value) {
    /** Copies the list. */
    public DateWord {
        words = List.copyOf(words);
    }
}
