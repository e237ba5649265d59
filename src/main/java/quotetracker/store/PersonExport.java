package quotetracker.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.report.ReportWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes down all that is attributed to a person, also what no report shows. */
public final class PersonExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INNER = "inner_";

    /** Columns are named after the fields of the report in JSON Lines; those that begin with {@code inner_} are not written. */
    private static final String ROWS = """
            select 'S' || s.id as id, e.name as speaker, r.content as words, s.speaker_role as role, s.type, s.act, s.said_on,
                   a.published, a.outlet, r.claim_id as inner_claim, s.confidence,
                   y.surroundings as inner_kept, t.text as inner_text,
                   (select min(w.start_offset) from statement_span w where w.statement_id = s.id and w.kind = 'part')
                       as inner_start,
                   (select max(w.end_offset) from statement_span w where w.statement_id = s.id and w.kind = 'part')
                       as inner_end,
                   (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'mention') as as_written,
                   (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'cue') as cue,
                   a.author, s.language, a.url, a.title, r.night as first_seen, s.content_rule,
                   s.attribution_rule as speaker_rule, r.hidden
            from reviewed_statement r
            join statement s on s.id = r.statement_id
            join article a on a.id = s.article_id
            left join article_text t on t.article_id = a.id
            left join statement_proof y on y.statement_id = s.id
            left join entity e on e.id = r.entity_id
            where r.entity_id in (:entities) order by s.id
            """;

    private final JdbcClient jdbc;

    /** Works on the given database. */
    public PersonExport(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Writes one statement a line, readable for the owner only.
     *
     * @return where the file is
     * @throws IOException if it cannot be written; an older file at the place is then untouched
     */
    public Path write(Person person, Path file) throws IOException {
        List<String> lines = jdbc.sql(ROWS)
                .param("entities", person.entities())
                .query((row, number) -> JSON.writeValueAsString(fields(row)))
                .list();
        return ReportWriter.write(file, writer -> {
            for (String line : lines) {
                writer.write(line + "\n");
            }
        });
    }

    private static Map<String, Object> fields(ResultSet row) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = row.getObject(i);
            if (value != null && !name.startsWith(INNER)) {
                fields.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        }
        if (row.getObject("inner_claim") != null) {
            fields.put("claim", RowNumber.claim(row.getLong("inner_claim")));
        }
        String kept = row.getString("inner_kept");
        String text = row.getString("inner_text");
        if (kept != null) {
            fields.put("sentence", kept);
        } else if (text != null) {
            fields.put("sentence", Surroundings.sentences(text, row.getInt("inner_start"), row.getInt("inner_end")));
        }
        return fields;
    }
}
