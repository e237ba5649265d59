package quotetracker.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import quotetracker.report.Selection;

/** Turns a selection into the part of a query that holds it: a common table {@code picked} of statements. */
final class SelectionQuery {
    private static final String PICKED = """
            with picked as (
                select r.* from reviewed_statement r
                join run n on n.id = r.run_id
                join article a on a.id = r.article_id
                left join entity e on e.id = r.entity_id
                where not r.hidden and n.business_date between :from and :to""";

    private final JdbcClient jdbc;
    private final Selection selection;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String picked;

    SelectionQuery(JdbcClient jdbc, Selection selection) {
        this.jdbc = jdbc;
        this.selection = selection;
        parameters.put("from", selection.from());
        parameters.put("to", selection.to());
        picked = PICKED + conditions() + ")\n";
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

    Selection selection() {
        return selection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Whether the report covers all of its nights. */
    boolean isWhole() {
        return selection.equals(Selection.period(selection.from(), selection.to()));
    }

    /** A query that reads from {@code picked}. */
    StatementSpec picked(String sql) {
        return jdbc.sql(picked + sql).params(parameters);
    }

    /** A query that knows the period only. */
    StatementSpec period(String sql) {
        return jdbc.sql(sql).param("from", selection.from()).param("to", selection.to());
    }
}
