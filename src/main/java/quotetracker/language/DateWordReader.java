package quotetracker.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line of {@code dates.tsv}. */
final class DateWordReader {
    private static final Pattern MEANING =
            Pattern.compile("(day|week|weekday|month|months|year):(-?\\d{1,2})|(in-year|other-day|last)");

    private DateWordReader() {}

    /** The word, or null after its fault was added. */
    static @Nullable DateWord read(DataLine line, String form, List<String> faults) {
        Matcher meaning = MEANING.matcher(line.cell(1));
        if (!meaning.matches()) {
            faults.add(line.fault("unknown meaning '" + line.cell(1) + "', expected one of [day:N, weekday:1-7, week:N,"
                    + " month:1-12, months:N, year:N, in-year, other-day, last]"));
            return null;
        }
        // "jan." is two tokens in a text.
        String apart = form.endsWith(".") ? form.substring(0, form.length() - 1) + "_." : form;
        List<String> words = List.of(apart.split("_"));
        if (meaning.group(3) != null) {
            return new DateWord(words, meaning.group(3), 0);
        }
        int value = Integer.parseInt(meaning.group(2));
        if (!inCalendar(meaning.group(1), value)) {
            faults.add(line.fault(
                    "'" + line.cell(1) + "' is no day or month, expected weekday:1 (Monday) to 7 or month:1 to 12"));
            return null;
        }
        return new DateWord(words, meaning.group(1), value);
    }

    private static boolean inCalendar(String unit, int value) {
        return switch (unit) {
            case "weekday" -> value >= 1 && value <= 7;
            case "month" -> value >= 1 && value <= 12;
            default -> true;
        };
    }
}
