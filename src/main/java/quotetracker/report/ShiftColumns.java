package quotetracker.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet Shifts: two statements side by side. */
final class ShiftColumns {
    static final Layout<ShiftRow> SHIFTS = new Layout<>(
            Layout.Name.SHIFTS,
            1,
            row -> List.of(row.later().id(), row.earlier().id()),
            row -> 0,
            List.of(
                    new Column<>("kind", Look.WRAPPED, 28, ShiftRow::kind),
                    new Column<>(
                            "earlier_speaker",
                            Look.WRAPPED,
                            20,
                            earlier(row -> row.who().speaker())),
                    new Column<>("earlier_date", Look.DATE, 12, earlier(ShiftColumns::date)),
                    new Column<>("earlier_words", Look.QUOTED, 56, row -> marked(row, true)),
                    new Column<>("later_words", Look.QUOTED, 56, row -> marked(row, false)),
                    new Column<>(
                            "later_speaker",
                            Look.WRAPPED,
                            20,
                            later(row -> row.who().speaker())),
                    new Column<>("later_date", Look.DATE, 12, later(ShiftColumns::date)),
                    new Column<>(
                            "earlier_outlet",
                            Look.WRAPPED,
                            18,
                            earlier(row -> row.where().outlet())),
                    new Column<>(
                            "later_outlet",
                            Look.WRAPPED,
                            18,
                            later(row -> row.where().outlet())),
                    new Column<>("earlier_id", Look.TEXT, 10, earlier(ShiftColumns::link)),
                    new Column<>("later_id", Look.TEXT, 10, later(ShiftColumns::link))));

    private ShiftColumns() {}

    private static Function<ShiftRow, @Nullable Object> earlier(Function<StatementRow, @Nullable Object> value) {
        return row -> value.apply(row.earlier());
    }

    private static Function<ShiftRow, @Nullable Object> later(Function<StatementRow, @Nullable Object> value) {
        return row -> value.apply(row.later());
    }

    private static Object link(StatementRow row) {
        return new RowLink(Layout.Name.STATEMENTS, row.id());
    }

    private static @Nullable Object date(StatementRow row) {
        return row.when().saidOn() != null ? row.when().saidOn() : row.when().published();
    }

    private static Marked marked(ShiftRow row, boolean earlier) {
        String before = row.earlier().words().content();
        String after = row.later().words().content();
        return earlier ? WordDifference.mark(before, after) : WordDifference.mark(after, before);
    }
}
