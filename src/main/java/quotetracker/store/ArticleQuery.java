package quotetracker.store;

import java.util.Locale;
import java.util.stream.Stream;
import quotetracker.report.ArticleRow;
import quotetracker.report.InputRow;

/** Reads articles and notes on input as rows of a report. */
final class ArticleQuery {
    private static final String INPUTS = """
            select kind, origin, note from (
                select i.outcome as kind, i.origin, i.note
                from input_note i join run n on n.id = i.run_id
                where n.business_date between :from and :to
                union all
                select case when exists (select 1 from article b where b.url = a.url and b.id < a.id)
                            then 'changed' else 'new' end, a.origin, ''
                from article a join run n on n.id = a.run_id
                where n.business_date between :from and :to)
            order by decode(kind, 'skipped', 1, 'remark', 2, 'changed', 3, 4), origin, note
            """;

    private final SelectionQuery query;

    ArticleQuery(SelectionQuery query) {
        this.query = query;
    }

    /** The articles of the picked statements; for a report on whole nights also those without statements. */
    Stream<ArticleRow> rows() {
        String others = query.isWhole()
                ? " union select x.id from article x join run y on y.id = x.run_id"
                        + " where y.business_date between :from and :to"
                : " group by q.article_id";
        return query
                .picked("""
                        select a.id, a.title, a.outlet, a.author, a.published, n.business_date, a.url, a.origin, a.characters,
                               coalesce(a.language, (select min(s.language) from statement s where s.article_id = a.id), '')
                                   as language,
                               (select count(*) from reviewed_statement r where r.article_id = a.id and r.hidden = false)
                                   as statements
                        from (select q.article_id from picked q""" + others + """
                        ) h
                        left join article a on a.id = h.article_id
                        left join run n on n.id = a.run_id
                        order by a.outlet nulls last, a.published nulls last, a.id""")
                .query((row, number) -> new ArticleRow(
                        RowNumber.article(row.getLong("id")),
                        row.getString("title"),
                        row.getString("outlet"),
                        row.getString("author"),
                        StatementQuery.date(row.getString("published")),
                        row.getDate("business_date").toLocalDate(),
                        row.getString("language"),
                        row.getString("url"),
                        row.getString("origin"),
                        row.getInt("characters"),
                        row.getInt("statements")))
                .stream();
    }

    Stream<InputRow> inputs() {
        return query
                .period(INPUTS)
                .query((row, number) ->
                        new InputRow(row.getString("origin"), outcome(row.getString("kind")), row.getString("note")))
                .stream();
    }

    private static InputRow.Outcome outcome(String kind) {
        return kind.equals("remark")
                ? InputRow.Outcome.PARTLY
                : InputRow.Outcome.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
