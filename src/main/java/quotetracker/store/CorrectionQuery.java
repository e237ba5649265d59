package quotetracker.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import quotetracker.report.CorrectionRow;

/** Reads reviewers' edits as rows of a report. */
final class CorrectionQuery {
    /** A conflict of any night until somebody decides. */
    private static final String OPEN = """
            (x.outcome = 'conflict' and x.read_on <= :to
             and not exists (select 1 from review_edit y
                             where y.statement_id = x.statement_id and y.outcome = 'applied' and y.id > x.id))
            """;

    private final SelectionQuery query;

    CorrectionQuery(SelectionQuery query) {
        this.query = query;
    }

    Stream<CorrectionRow> rows() {
        return query
                .period("""
                        select file, cell, statement_id, written, edit_value, reviewer, read_at, outcome, why
                        from review_edit x where outcome <> 'erased' and read_on between :from and :to or
                        """ + OPEN + """
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
                            outcome(row.getString("outcome"), row.getString("written")),
                            row.getString("why"));
                })
                .stream();
    }

    private static CorrectionRow.Outcome outcome(String word, String written) {
        CorrectionRow.Outcome outcome = CorrectionRow.Outcome.valueOf(word.toUpperCase(Locale.ROOT));
        return outcome == CorrectionRow.Outcome.APPLIED && written.isEmpty()
                ? CorrectionRow.Outcome.TAKEN_BACK
                : outcome;
    }

    /** The statements on which two people disagree, in order. */
    List<Long> disputed() {
        return query.period("select distinct statement_id from review_edit x where " + OPEN + " order by statement_id")
                .query(Long.class)
                .list();
    }
}
