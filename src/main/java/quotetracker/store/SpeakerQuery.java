package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quotetracker.model.SpeakerKind;
import quotetracker.report.DayCount;
import quotetracker.report.SpeakerRow;

/** Reads speakers as rows of a report. */
final class SpeakerQuery {
    private static final String ROWS = """
            , here as (select q.entity_id, count(*) as statements from picked q
                       where q.entity_id is not null group by q.entity_id)
            select h.entity_id, e.name, e.kind, h.statements, t.statements as all_statements, t.claims, t.outlets,
                   t.first_known, t.last_known
            from here h
            left join entity e on e.id = h.entity_id
            left join entity_total t on t.entity_id = h.entity_id
            order by h.statements desc, e.name, h.entity_id
            """;

    private static final String ALIASES = """
            select h.entity_id, l.name
            from (select distinct q.entity_id from picked q) h
            left join entity_merge m on m.into_id = h.entity_id
            left join alias l on l.entity_id = m.entity_id
            where l.name is not null
            union
            select h.entity_id, l.name
            from (select distinct q.entity_id from picked q) h
            left join alias l on l.entity_id = h.entity_id
            where l.name is not null
            order by 1, 2
            """;

    private static final String ROLES = """
            select x.entity_id, x.role, x.first_known, x.last_known
            from (select distinct q.entity_id from picked q) h
            left join entity_role x on x.entity_id = h.entity_id
            where x.role is not null
            order by x.entity_id, coalesce(x.first_known, '9999'), x.role
            """;

    private final SelectionQuery query;

    SpeakerQuery(SelectionQuery query) {
        this.query = query;
    }

    /** Names and roles of all speakers are held in memory: far fewer than statements, and short. */
    Stream<SpeakerRow> rows() {
        Map<Long, List<String>> aliases = new HashMap<>();
        query.picked(ALIASES)
                .query((row, number) -> aliases.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        Map<Long, List<SpeakerRow.Role>> roles = new HashMap<>();
        query.picked(ROLES)
                .query((row, number) -> roles.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new SpeakerRow.Role(
                                row.getString(2),
                                StatementQuery.date(row.getString(3)),
                                StatementQuery.date(row.getString(4)))))
                .list();
        return query.picked(ROWS).query((row, number) -> row(row, aliases, roles)).stream();
    }

    private static SpeakerRow row(
            ResultSet row, Map<Long, List<String>> aliases, Map<Long, List<SpeakerRow.Role>> roles)
            throws SQLException {
        long id = row.getLong("entity_id");
        String name = row.getString("name");
        return new SpeakerRow(
                RowNumber.speaker(id),
                name,
                SpeakerKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                aliases.getOrDefault(id, List.of()).stream()
                        .filter(alias -> !alias.equals(name))
                        .toList(),
                roles.getOrDefault(id, List.of()),
                row.getInt("statements"),
                row.getInt("all_statements"),
                row.getInt("claims"),
                row.getInt("outlets"),
                StatementQuery.date(row.getString("first_known")),
                StatementQuery.date(row.getString("last_known")));
    }

    Stream<DayCount> days() {
        DayWindow window = DayWindow.of(query);
        return query
                .picked("""
                        select r.entity_id, e.name, r.known_date, count(*)
                        from (select distinct q.entity_id from picked q) h
                        left join entity e on e.id = h.entity_id
                        left join reviewed_statement r on r.entity_id = h.entity_id
                        where r.hidden = false and length(r.known_date) = 10
                          and r.known_date between :first and :last
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
