package quotetracker.store;

import java.util.Locale;
import java.util.stream.Stream;
import quotetracker.report.ChangeRow;

/** Reads what became different in articles that were analysed once more as rows of a report. */
final class ChangeQuery {
    private final SelectionQuery query;

    ChangeQuery(SelectionQuery query) {
        this.query = query;
    }

    Stream<ChangeRow> rows() {
        return query
                .period("""
                        select c.kind, c.statement_id, c.what, c.old_value, c.new_value, s.article_id
                        from run n
                        join statement_change c on c.run_id = n.id
                        join statement s on s.id = c.statement_id
                        where n.business_date between :from and :to
                        order by decode(c.kind, 'gained', 1, 'lost', 2, 3), c.statement_id, c.run_id, c.ordinal""")
                .query((row, number) -> new ChangeRow(
                        ChangeRow.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        RowNumber.statement(row.getLong("statement_id")),
                        row.getString("what"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        RowNumber.article(row.getLong("article_id"))))
                .stream();
    }
}
