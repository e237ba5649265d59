package quotetracker.store;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import quotetracker.report.CorrectionRow;

/** Reads reviewers' edits as rows of a report. */
final class CorrectionQuery {
    private final SelectionQuery query;

    CorrectionQuery(SelectionQuery query) {
        this.query = query;
    }

    Stream<CorrectionRow> rows() {
        return query
                .period("""
                        select file, cell, statement_id, written, edit_value, reviewer, read_at, outcome, why
                        from review_edit where read_on between :from and :to
                        order by case outcome when 'applied' then 1 else 0 end, id desc""")
                .query((row, number) -> {
                    Long statement = row.getObject("statement_id", Long.class);
                    return new CorrectionRow(
                            row.getString("file"),
                            row.getString("cell"),
                            statement == null ? null : RowNumber.statement(statement),
                            row.getString("written"),
                            row.getString("edit_value"),
                            row.getString("reviewer"),
                            row.getObject("read_at", OffsetDateTime.class).toInstant(),
                            CorrectionRow.Outcome.valueOf(
                                    row.getString("outcome").toUpperCase(Locale.ROOT)),
                            row.getString("why"));
                })
                .stream();
    }
}
