package quotetracker.store;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import quotetracker.report.Selection;

/**
 * The days a report looks at: those of its period, and at least the 30 that end with its latest statement. A night on which
 * old articles are read thus shows the days they are about.
 */
record DayWindow(LocalDate first, LocalDate last) {
    private static final int DAYS = 30;

    static DayWindow of(SelectionQuery query) {
        LocalDate last = query
                .picked("select max(known_date) from picked where length(known_date) = 10 and known_date <= :last")
                .param("last", query.selection().to().toString())
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(LocalDate::parse)
                .findFirst()
                .orElse(query.selection().to());
        LocalDate early = last.minusDays(DAYS - 1L);
        LocalDate from = query.selection().from();
        return new DayWindow(from.isBefore(early) ? from : early, last);
    }

    /** How many statements that meet the report's other conditions fall on each of the days. */
    SortedMap<LocalDate, Integer> statements(SelectionQuery query) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        Selection selection = query.selection();
        LocalDate from = selection.from().isBefore(first) ? selection.from() : first;
        query.of(selection.within(from, selection.to()))
                .picked("""
                        select known_date, count(*) from picked
                        where length(known_date) = 10 and known_date between :first and :last
                        group by known_date""")
                .param("first", first.toString())
                .param("last", last.toString())
                .query(row -> {
                    days.put(LocalDate.parse(row.getString(1)), row.getInt(2));
                });
        return days;
    }
}
