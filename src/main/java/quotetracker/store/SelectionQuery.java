package quotetracker.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import quotetracker.report.Selection;

/** Turns a selection into the part of a query that holds it: a common table {@code picked} of statements. */
final class SelectionQuery {
    /** Left joins, here and in all report queries, so that the database starts from the statements and looks up the rest. */
    private static final String STATEMENTS = """
             from reviewed_statement r
             left join article a on a.id = r.article_id
             left join entity e on e.id = r.entity_id
             where r.hidden = false and r.night between :from and :to""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Totals totals;
    private final Selection selection;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String statements;

    SelectionQuery(DataSource dataSource, Selection selection) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.totals = new Totals(dataSource);
        this.selection = selection;
        parameters.put("from", selection.from());
        parameters.put("to", selection.to());
        statements = "\n" + STATEMENTS + conditions();
    }

    private String conditions() {
        StringBuilder conditions = new StringBuilder();
        if (selection.speaker() != null) {
            parameters.put("speaker", contains(EntityStore.key(selection.speaker())));
            conditions.append(" and (e.name_key like :speaker escape '!' or exists (select 1 from entity_merge m"
                    + " join entity x on x.id = m.entity_id"
                    + " where m.into_id = e.id and x.name_key like :speaker escape '!'))");
        }
        if (selection.outlet() != null) {
            parameters.put("outlet", lower(selection.outlet()));
            conditions.append(" and lower(a.outlet) = :outlet");
        }
        if (selection.claim() != null) {
            parameters.put("claim", RowNumber.claim(selection.claim()));
            conditions.append(" and r.claim_id = coalesce("
                    + "(select g.into_id from claim_merge g where g.claim_id = :claim),"
                    + " (select k.merged_into from claim k where k.id = :claim), :claim)");
        }
        if (selection.language() != null) {
            parameters.put("language", selection.language());
            conditions.append(
                    " and exists (select 1 from statement l where l.id = r.statement_id and l.language = :language)");
        }
        if (selection.words() != null) {
            int number = 0;
            for (String word : selection.words().strip().split("\\s+")) {
                parameters.put("word" + number, contains(lower(word)));
                conditions
                        .append(" and lower(r.content) like :word")
                        .append(number)
                        .append(" escape '!'");
                number++;
            }
        }
        return conditions.toString();
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String contains(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The same store, another selection. */
    SelectionQuery of(Selection other) {
        return new SelectionQuery(dataSource, other);
    }

    Selection selection() {
        return selection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Totals totals() {
        return totals;
    }

    /** Whether the report covers all of its nights. */
    boolean isWhole() {
        return selection.equals(Selection.period(selection.from(), selection.to()));
    }

    /** A query that reads from {@code picked}. */
    StatementSpec picked(String sql) {
        return jdbc.sql("with picked as (select r.*" + statements + ")\n" + sql).params(parameters);
    }

    /** Makes sure that the counts over all time of the picked claims and speakers can be looked up. */
    void fillTotals() {
        totals.fillClaims(picked("""
                        select distinct q.claim_id from picked q left join claim_total t on t.claim_id = q.claim_id
                        where q.claim_id is not null and t.claim_id is null""").query(Long.class).list());
        totals.fillEntities(picked("""
                        select distinct q.entity_id from picked q left join entity_total t on t.entity_id = q.entity_id
                        where q.entity_id is not null and t.entity_id is null""").query(Long.class).list());
    }

    /** A query that knows the period only. */
    StatementSpec period(String sql) {
        return jdbc.sql(sql).param("from", selection.from()).param("to", selection.to());
    }
}
