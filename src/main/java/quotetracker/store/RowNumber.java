package quotetracker.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers people see in workbooks: a letter for the kind, then the number in the store. */
final class RowNumber {
    private static final Pattern CLAIM = Pattern.compile("C(S?)(\\d{1,18})");
    private static final Pattern STATEMENT = Pattern.compile("S(\\d{1,18})");

    private static final Pattern SPEAKER = Pattern.compile("P(\\d{1,18})");

    private RowNumber() {}

    static String statement(long id) {
        return "S" + id;
    }

    static String article(long id) {
        return "A" + id;
    }

    static String speaker(long id) {
        return "P" + id;
    }

    /**
     * @throws IllegalArgumentException if the text is no number of a speaker
     */
    static long speaker(String text) {
        Matcher matcher = SPEAKER.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number of a speaker, expected one such as P12");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Claims that reviewers set apart are named after their first statement. */
    static String claim(long id) {
        return id < 0 ? "CS" + -id : "C" + id;
    }

    /**
     * @throws IllegalArgumentException if the text is no number of a claim
     */
    static long claim(String text) {
        Matcher matcher = CLAIM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number of a claim, expected one such as C12");
        }
        long number = Long.parseLong(matcher.group(2));
        return matcher.group(1).isEmpty() ? number : -number;
    }

    /**
     * @throws IllegalArgumentException if the text is no number of a statement
     */
    static long statement(String text) {
        Matcher matcher = STATEMENT.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number of a statement, expected one such as S12");
        }
        return Long.parseLong(matcher.group(1));
    }
}
