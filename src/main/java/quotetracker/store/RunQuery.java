package quotetracker.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.report.RunRow;
import quotetracker.report.Selection;

/** Reads how the rows of a report came to be. */
final class RunQuery {
    /** An outlet is expected if it was there on most of these nights. */
    private static final int NIGHTS_BEFORE = 14;

    private static final int EXPECTED_NIGHTS = 5;
    /** Below this share of the usual figure something is wrong rather than quiet. */
    private static final double ALARMING_SHARE = 0.25;

    private static final String OUTLETS = """
            with night as (
                select a.outlet, n.business_date as night_date, count(*) as articles,
                       sum((select count(*) from statement s where s.article_id = a.id)) as statements
                from article a join run n on n.id = a.run_id
                where a.outlet is not null and n.business_date >= :since and n.business_date <= :to
                group by a.outlet, n.business_date),
            usual as (
                select outlet, count(*) as nights, avg(cast(articles as double precision)) as articles,
                       cast(sum(statements) as double precision) / sum(articles) as statements
                from night where night_date < :to group by outlet)
            select u.outlet, u.articles as usual_articles, u.statements as usual_statements,
                   coalesce(t.articles, 0) as articles,
                   case when t.articles is null then null
                        else cast(t.statements as double precision) / t.articles end as statements
            from usual u left join night t on t.outlet = u.outlet and t.night_date = :to
            where u.nights >= :nights
            order by u.outlet
            """;

    private final JdbcClient jdbc;
    private final String version;
    private final List<RunRow.Accuracy> accuracy;

    RunQuery(JdbcClient jdbc, String version, List<RunRow.Accuracy> accuracy) {
        this.jdbc = jdbc;
        this.version = version;
        this.accuracy = accuracy;
    }

    private record Totals(@Nullable Instant started, long read, long fresh, long skipped) {}

    RunRow run(Selection selection) {
        Totals totals = jdbc.sql("""
                        select max(n.started_at), coalesce(sum(n.articles_read), 0),
                               (select count(*) from article a join run b on b.id = a.run_id
                                where b.business_date between :from and :to),
                               (select count(*) from input_note i join run b on b.id = i.run_id
                                where i.outcome = 'skipped' and b.business_date between :from and :to)
                        from run n where n.business_date between :from and :to""")
                .param("from", selection.from())
                .param("to", selection.to())
                .query((row, number) -> {
                    OffsetDateTime started = row.getObject(1, OffsetDateTime.class);
                    return new Totals(
                            started == null ? null : started.toInstant(),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4));
                })
                .single();
        return new RunRow(
                selection,
                totals.started(),
                version,
                totals.read(),
                totals.fresh(),
                totals.skipped(),
                alarms(selection),
                accuracy);
    }

    /** Outlets whose last night is far from usual. */
    private List<RunRow.Alarm> alarms(Selection selection) {
        return jdbc
                .sql(OUTLETS)
                .param("since", selection.to().minusDays(NIGHTS_BEFORE))
                .param("to", selection.to())
                .param("nights", EXPECTED_NIGHTS)
                .query((row, number) -> {
                    double usual = row.getDouble("usual_articles");
                    double usualStatements = row.getDouble("usual_statements");
                    double statements = row.getDouble("statements");
                    boolean some = !row.wasNull();
                    String outlet = row.getString("outlet");
                    if (row.getDouble("articles") < usual * ALARMING_SHARE) {
                        return List.of(new RunRow.Alarm(
                                RunRow.Alarm.Kind.FEW_ARTICLES, outlet, usual, row.getDouble("articles")));
                    }
                    return some && statements < usualStatements * ALARMING_SHARE
                            ? List.of(new RunRow.Alarm(
                                    RunRow.Alarm.Kind.FEW_STATEMENTS, outlet, usualStatements, statements))
                            : List.<RunRow.Alarm>of();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
