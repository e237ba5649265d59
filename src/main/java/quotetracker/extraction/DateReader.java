package quotetracker.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quotetracker.language.DateWord;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.quotation.Range;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Reads dates from words and resolves them against the day of publication, never more precisely than both allow. */
final class DateReader {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

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

    /** A date expression in tokens. */
    private record Match(PartialDate date, int first, int last) {}

    /**
     * The date whose words stand nearest to the cue.
     *
     * @param clause indexes of the tokens that may hold it, in order
     */
    @Nullable
    Dated nearest(List<Integer> clause, Range cue) {
        Match best = null;
        int bestDistance = Integer.MAX_VALUE;
        int free = -1;
        for (int i : clause) {
            Match match = i > free ? at(i) : null;
            if (match == null || !clause.contains(match.last())) {
                continue;
            }
            free = match.last();
            int distance = i < cue.first() ? cue.first() - match.last() : i - cue.last();
            if (distance < bestDistance) {
                best = match;
                bestDistance = distance;
            }
        }
        return best == null
                ? null
                : new Dated(
                        best.date(),
                        text.normal()
                                .original(
                                        text.token(best.first()).start(),
                                        text.token(best.last()).end()));
    }

    private @Nullable Match at(int index) {
        Token token = text.token(index);
        if (!token.isWord()) {
            return numeric(index, token);
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
            return date(matcher.group(3) + "-" + matcher.group(2) + "-" + matcher.group(1), index, index);
        }
        return ISO.matcher(token.text()).matches() ? date(token.text(), index, index) : null;
    }

    private static @Nullable Match date(String iso, int first, int last) {
        Optional<PartialDate> date = PartialDate.parse(iso);
        return date.isEmpty() ? null : new Match(date.get(), first, last);
    }

    private @Nullable Match resolved(DateWord word, int first, int last) {
        if (word.unit().equals("in-year")) {
            return year(last + 1) > 0 ? new Match(new PartialDate(year(last + 1), null, null), first, last + 1) : null;
        }
        if (word.unit().equals("month")) {
            return month(word.value(), first, last);
        }
        PartialDate date = published == null ? null : relative(word, published);
        return date == null ? null : new Match(date, first, last);
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
            year = month > published.latest().getMonthValue() ? published.year() - 1 : published.year();
        }
        try {
            return new Match(new PartialDate(year, month, day > 0 ? day : null), from, to);
        } catch (IllegalArgumentException e) {
            // "31 shkurt" is no day; the month still stands.
            return new Match(new PartialDate(year, month, null), first, last);
        }
    }

    private static @Nullable PartialDate relative(DateWord word, PartialDate published) {
        if (word.unit().equals("year")) {
            return new PartialDate(published.year() + word.value(), null, null);
        }
        Optional<LocalDate> day = published.exactDay();
        if (day.isEmpty()) {
            // The month of publication is all that "yesterday" leaves certain, and at its edge not even that.
            return word.unit().equals("day") && word.value() == 0 ? published : null;
        }
        return switch (word.unit()) {
            case "day" -> PartialDate.of(day.get().plusDays(word.value()));
            case "weekday" ->
                PartialDate.of(day.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.of(word.value()))));
            case "week" -> week(day.get().plusWeeks(word.value()));
            default -> null;
        };
    }

    /** A week has no notation of its own: its month, or its year if it lies in two months. */
    private static PartialDate week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        boolean oneMonth = monday.getMonth() == sunday.getMonth();
        return new PartialDate(monday.getYear(), oneMonth ? monday.getMonthValue() : null, null);
    }
}
