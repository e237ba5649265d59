package quotetracker.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Range;
import quotetracker.language.DateWord;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Reads dates from words and resolves them against the day of publication, never more precisely than both allow. */
final class DateReader {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

    private static final int MONTHS = 12;
    /** How many tokens an expression such as "of the coming" may have. */
    private static final int LONGEST_BESIDE = 3;

    private final Segmented text;
    private final @Nullable PartialDate published;

    DateReader(Segmented text, @Nullable PartialDate published) {
        this.text = text;
        this.published = published;
    }

    /**
     * A date and the words that prove it.
     *
     * @param date the date
     * @param evidence the words
     */
    record Dated(PartialDate date, Span evidence) {}

    /** A date expression in tokens; one that says another day than that of saying has no date. */
    private record Match(@Nullable PartialDate date, int first, int last) {}

    /**
     * The date whose words stand nearest to the cue.
     *
     * @param clause indexes of the tokens that may hold it, in order
     */
    @Nullable
    Dated nearest(List<Integer> clause, Range cue) {
        Dated best = null;
        int bestDistance = Integer.MAX_VALUE;
        int free = -1;
        for (int i : clause) {
            Match match = i > free ? at(i) : null;
            if (match == null || !clause.contains(match.last())) {
                continue;
            }
            free = match.last();
            int distance = i < cue.first() ? cue.first() - match.last() : i - cue.last();
            PartialDate date = match.date();
            if (date != null && distance < bestDistance && said(match, date)) {
                best = new Dated(date, words(match));
                bestDistance = distance;
            }
        }
        return best;
    }

    private Span words(Match match) {
        return text.normal()
                .original(
                        text.token(match.first()).start(),
                        text.token(match.last()).end());
    }

    /** Whether it can be the day of saying: not after publication, no owner ("Tuesday's vote"), no "next" beside it. */
    private boolean said(Match match, PartialDate date) {
        boolean later = published != null && date.earliest().isAfter(published.latest());
        int next = match.last() + 1;
        boolean owner = next < text.size() && text.token(next).lower().startsWith("'");
        return !later && !owner && !beside(match.first(), match.last(), DateWord.OTHER_DAY);
    }

    /** Whether an expression with this meaning stands directly before or behind. */
    private boolean beside(int first, int last, String unit) {
        if (last + 1 < text.size() && means(last + 1, unit) >= 0) {
            return true;
        }
        for (int i = Math.max(0, first - LONGEST_BESIDE); i < first; i++) {
            if (means(i, unit) == first - 1) {
                return true;
            }
        }
        return false;
    }

    /** Index of the last token of the expression with this meaning that begins here, or -1. */
    private int means(int index, String unit) {
        for (DateWord word : text.datesFrom(index)) {
            int end = word.unit().equals(unit) ? text.endOf(word, index) : index;
            if (end > index) {
                return end - 1;
            }
        }
        return -1;
    }

    private @Nullable Match at(int index) {
        Match numeric = text.token(index).kind() == Token.Kind.NUMBER ? numeric(index, text.token(index)) : null;
        if (numeric != null) {
            return numeric;
        }
        for (DateWord word : text.datesFrom(index)) {
            int end = text.endOf(word, index);
            if (end > index) {
                return resolved(word, index, end - 1);
            }
        }
        return null;
    }

    private @Nullable Match numeric(int index, Token token) {
        Matcher matcher = NUMERIC.matcher(token.text());
        if (matcher.matches()) {
            String day = matcher.group(1);
            String month = matcher.group(3);
            // "3/5/2026" is March in one country and May in another: only the year is sure.
            boolean unsure = matcher.group(2).equals("/")
                    && Integer.parseInt(day) <= MONTHS
                    && Integer.parseInt(month) <= MONTHS
                    && !day.equals(month);
            String year = matcher.group(4);
            return date(unsure ? year : year + "-" + month + "-" + day, index, index);
        }
        return ISO.matcher(token.text()).matches() ? date(token.text(), index, index) : null;
    }

    private static @Nullable Match date(String iso, int first, int last) {
        Optional<PartialDate> date = PartialDate.parse(iso);
        return date.isEmpty() ? null : new Match(date.get(), first, last);
    }

    private @Nullable Match resolved(DateWord word, int first, int last) {
        int number = first + Math.max(0, word.words().indexOf(DateWord.NUMBER));
        boolean counted = word.words().contains(DateWord.NUMBER);
        return switch (word.unit()) {
            case DateWord.OTHER_DAY, DateWord.LAST -> new Match(null, first, last);
            case "in-year" -> inYear(counted ? number : last + 1, first, last);
            case "month" -> spelt(first) ? month(word.value(), first, last) : null;
            default -> counted(word, counted ? times(number) : 1, first, last);
        };
    }

    private @Nullable Match inYear(int at, int first, int last) {
        int year = year(at);
        return year > 0 ? new Match(new PartialDate(year, null, null), first, Math.max(at, last)) : null;
    }

    private @Nullable Match counted(DateWord word, int times, int first, int last) {
        if (published == null || (word.unit().equals("weekday") && !spelt(first))) {
            return null;
        }
        boolean before = beside(first, last, DateWord.LAST);
        return new Match(RelativeDate.of(word.unit(), word.value() * times, before, published), first, last);
    }

    /** Whether a month or weekday has its capital, where the language writes them with one ("march", "may"). */
    private boolean spelt(int index) {
        return !text.language().profile().datesCapitalised()
                || !text.token(index).text().equals(text.token(index).lower());
    }

    /** The number of days or years in "3 days ago"; one too large to be meant literally gives a date long ago. */
    private int times(int index) {
        String digits = text.token(index).text();
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private int year(int index) {
        if (index >= text.size() || text.token(index).kind() != Token.Kind.NUMBER) {
            return 0;
        }
        String digits = text.token(index).text();
        return digits.matches("(1[89]|20)\\d\\d") ? Integer.parseInt(digits) : 0;
    }

    private int dayNumber(int index) {
        if (index < 0 || index >= text.size()) {
            return 0;
        }
        String digits = text.token(index).text().replaceAll("(?<=\\d)(st|nd|rd|th)$", "");
        return digits.matches("[0-3]?\\d") ? Integer.parseInt(digits) : 0;
    }

    private @Nullable Match month(int month, int first, int last) {
        int from = first;
        int to = last;
        int day = text.token(Math.max(0, first - 1)).kind() == Token.Kind.STOP
                ? dayNumber(first - 2)
                : dayNumber(first - 1);
        if (day > 0) {
            from = text.token(first - 1).kind() == Token.Kind.STOP ? first - 2 : first - 1;
        } else {
            day = dayNumber(last + 1);
            to = day > 0 ? last + 1 : last;
        }
        int after = to + 1 < text.size() && text.token(to + 1).kind() == Token.Kind.COMMA ? to + 2 : to + 1;
        int year = year(after);
        if (year > 0) {
            to = after;
        } else if (published == null) {
            return null;
        } else {
            boolean before = beside(from, to, DateWord.LAST);
            int current = published.latest().getMonthValue();
            year = month > current || (before && month == current) ? published.year() - 1 : published.year();
        }
        try {
            return new Match(new PartialDate(year, month, day > 0 ? day : null), from, to);
        } catch (IllegalArgumentException e) {
            // "31 shkurt" is no day; the month still stands.
            return new Match(new PartialDate(year, month, null), first, last);
        }
    }
}
