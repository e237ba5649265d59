package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import quotetracker.model.SpeakerKind;
import quotetracker.report.DayCount;
import quotetracker.report.SpeakerRow;

/** Reads speakers as rows of a report. */
final class SpeakerQuery {
    private static final String ROWS = """
            , here as (select q.entity_id, count(*) as statements from picked q
                       where q.entity_id is not null group by q.entity_id)
            select h.entity_id, e.name, e.kind, h.statements, count(*) as all_statements,
                   count(distinct r.claim_id) as claims, count(distinct a.outlet) as outlets,
                   min(r.known_date) as first_known, max(r.known_date) as last_known
            from here h
            join entity e on e.id = h.entity_id
            join reviewed_statement r on r.entity_id = h.entity_id and not r.hidden
            join article a on a.id = r.article_id
            group by h.entity_id, e.name, e.kind, h.statements
            order by h.statements desc, e.name, h.entity_id
            """;

    private final SelectionQuery query;

    SpeakerQuery(SelectionQuery query) {
        this.query = query;
    }

    Stream<SpeakerRow> rows() {
        return query.picked(ROWS).query((row, number) -> row(row)).stream();
    }

    private SpeakerRow row(ResultSet row) throws SQLException {
        long id = row.getLong("entity_id");
        String name = row.getString("name");
        return new SpeakerRow(
                RowNumber.speaker(id),
                name,
                SpeakerKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                aliases(id, name),
                roles(id),
                row.getInt("statements"),
                row.getInt("all_statements"),
                row.getInt("claims"),
                row.getInt("outlets"),
                StatementQuery.date(row.getString("first_known")),
                StatementQuery.date(row.getString("last_known")));
    }

    private List<String> aliases(long id, String name) {
        return query.jdbc()
                .sql("""
                        select distinct l.name from alias l
                        where (l.entity_id = :id or l.entity_id in (select entity_id from entity_merge where into_id = :id))
                          and l.name <> :name
                        order by l.name""")
                .param("id", id)
                .param("name", name)
                .query(String.class)
                .list();
    }

    private List<SpeakerRow.Role> roles(long id) {
        return query.jdbc()
                .sql("""
                        select s.speaker_role, min(r.known_date), max(r.known_date)
                        from reviewed_statement r join statement s on s.id = r.statement_id
                        where r.entity_id = :id and not r.hidden and s.speaker_role is not null
                        group by s.speaker_role
                        order by coalesce(min(r.known_date), '9999'), s.speaker_role""")
                .param("id", id)
                .query((row, number) -> new SpeakerRow.Role(
                        row.getString(1), StatementQuery.date(row.getString(2)), StatementQuery.date(row.getString(3))))
                .list();
    }

    Stream<DayCount> days() {
        DayWindow window = DayWindow.of(query);
        return query
                .picked("""
                        select r.entity_id, e.name, r.known_date, count(*)
                        from reviewed_statement r
                        join entity e on e.id = r.entity_id
                        where not r.hidden and length(r.known_date) = 10
                          and r.known_date between :first and :last
                          and r.entity_id in (select q.entity_id from picked q)
                        group by r.entity_id, e.name, r.known_date
                        order by r.known_date, e.name, r.entity_id""")
                .param("first", window.first().toString())
                .param("last", window.last().toString())
                .query((row, number) -> new DayCount(
                        RowNumber.speaker(row.getLong(1)),
                        row.getString(2),
                        LocalDate.parse(row.getString(3)),
                        row.getInt(4)))
                .stream();
    }
}
