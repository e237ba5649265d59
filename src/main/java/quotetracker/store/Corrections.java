package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.SpeakerKind;
import quotetracker.report.Verdict;

/**
 * Works out what follows from all decisions that hold: for the statement each was made about, and for every other one with
 * the same words. It starts afresh each time, so the order in which statements and decisions came does not matter.
 */
final class Corrections {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final EntityStore entities;

    Corrections(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.entities = new EntityStore(dataSource);
    }

    void workOut() {
        jdbc.sql("delete from statement_correction").update();
        jdbc.sql("delete from entity_merge").update();
        jdbc.sql("delete from claim_merge").update();
        List<CorrectionRules.Decision> decisions = decisions();
        if (decisions.isEmpty()) {
            return;
        }
        CorrectionRules rules = new CorrectionRules(decisions, this::entity, number -> today(RowNumber.claim(number)));
        correct(rules);
        insertMerges("insert into entity_merge (entity_id, into_id) values (?, ?)", rules.entityMerges());
        insertMerges("insert into claim_merge (claim_id, into_id) values (?, ?)", rules.claimMerges());
    }

    private List<CorrectionRules.Decision> decisions() {
        return jdbc.sql("""
                        select s.id, s.content, s.entity_id, o.claim_id, v.verdict, v.edit_value
                        from review_edit v
                        join statement s on s.id = v.statement_id
                        left join occurrence o on o.statement_id = s.id
                        where v.outcome = 'applied'
                        order by v.id""")
                .query((row, number) -> new CorrectionRules.Decision(
                        found(row),
                        row.getString(5) == null
                                ? null
                                : Verdict.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        row.getString(6)))
                .list();
    }

    private static CorrectionRules.Found found(ResultSet row) throws SQLException {
        return new CorrectionRules.Found(
                row.getLong(1), key(row.getString(2)), row.getObject(3, Long.class), row.getObject(4, Long.class));
    }

    private static String key(String content) {
        return BETWEEN_WORDS
                .matcher(content.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private void correct(CorrectionRules rules) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (Stream<CorrectionRules.Found> statements = jdbc
                .sql("select s.id, s.content, s.entity_id, o.claim_id from statement s"
                        + " left join occurrence o on o.statement_id = s.id")
                .query((row, number) -> found(row))
                .stream()) {
            statements.forEach(statement -> {
                CorrectionRules.Correction correction = rules.of(statement);
                if (!correction.changesNothing()) {
                    rows.add(new @Nullable Object[] {
                        statement.id(),
                        correction.hidden(),
                        correction.speakerSet(),
                        correction.entity(),
                        correction.content(),
                        correction.splitFrom()
                    });
                }
            });
        }
        batches.batchUpdate(
                "insert into statement_correction (statement_id, hidden, speaker_set, entity_id, content, split_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** The entity of a name; a new one is of the kind of the other, or a person. */
    private long entity(String name, @Nullable Long like) {
        return entities.idOf(name, like == null ? SpeakerKind.PERSON : kind(like));
    }

    private SpeakerKind kind(long entity) {
        return SpeakerKind.valueOf(jdbc.sql("select kind from entity where id = ?")
                .param(entity)
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
    }

    /** The number under which a claim goes on after the job merged it. */
    private long today(long claim) {
        return jdbc.sql("select merged_into from claim where id = ? and merged_into is not null")
                .param(claim)
                .query(Long.class)
                .optional()
                .orElse(claim);
    }

    private void insertMerges(String sql, Map<Long, Long> into) {
        List<Object[]> rows = new ArrayList<>();
        into.keySet().stream().sorted().forEach(from -> {
            long to = end(from, into);
            if (to != from) {
                rows.add(new Object[] {from, to});
            }
        });
        batches.batchUpdate(sql, rows);
    }

    /** Follows a chain to its end; in a circle the smallest number stays. */
    private static long end(long from, Map<Long, Long> into) {
        Set<Long> passed = new HashSet<>();
        long at = from;
        while (passed.add(at)) {
            Long next = into.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        Set<Long> circle = new HashSet<>();
        while (circle.add(at)) {
            at = into.getOrDefault(at, at);
        }
        return circle.stream().mapToLong(Long::longValue).min().orElse(at);
    }
}
