package quotetracker.language;

import java.util.List;

/**
 * A word or expression that says when.
 *
 * @param words its words in lower case; {@link #NUMBER} stands for a number in digits
 * @param unit {@code day}, {@code weekday}, {@code week}, {@code month}, {@code months}, {@code year}, {@code in-year},
 *     {@link #OTHER_DAY} or {@link #LAST}
 * @param value days, weeks, months or years from the publication date, times the number if there is one; the weekday
 *     (Monday 1) or month (January 1); 0 for the rest
 */
public record DateWord(List<String> words, String unit, int value) {
    /** In the place of a word: a number in digits. */
    public static final String NUMBER = "0";

    /** Neither it nor a date beside it is the day of saying: "tomorrow", "next", "until". */
    public static final String OTHER_DAY = "other-day";

    /** A weekday or month beside it is before that of publication: "last". */
    public static final String LAST = "last";

    /** Copies the list. */
    public DateWord {
        words = List.copyOf(words);
    }

    /** Whether it says when by itself, and not only of a date beside it. */
    boolean saysWhen() {
        return words.size() == 1 && !modifies();
    }

    /** Whether it only says something of a date beside it. */
    public boolean modifies() {
        return unit.equals(OTHER_DAY) || unit.equals(LAST);
    }
}
