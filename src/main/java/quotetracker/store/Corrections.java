package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.claim.Wording;
import quotetracker.model.SpeakerKind;
import quotetracker.report.Verdict;

/**
 * Works out what follows from all decisions that hold: for the statement each was made about, and for every other one with
 * the same words. It starts afresh each time, so the order in which statements and decisions came does not matter.
 */
final class Corrections {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final EntityStore entities;
    private final ReviewedStatements reviewed;

    Corrections(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.entities = new EntityStore(dataSource);
        this.reviewed = new ReviewedStatements(dataSource);
    }

    void workOut() {
        List<CorrectionRules.Decision> decisions = decisions();
        CorrectionRules rules = new CorrectionRules(decisions, this::entity, number -> today(RowNumber.claim(number)));
        rules.splitClaims().forEach(claim -> rules.restOf(claim, wordings(claim)));
        correct(decisions.isEmpty() ? new HashMap<>() : corrections(rules));
        Set<Long> entities = merge("entity_merge", "entity_id", rules.entityMerges());
        Set<Long> claims = merge("claim_merge", "claim_id", rules.claimMerges());
        // A reviewer may have called right what is not found any more, or may have taken that back.
        reviewed.refresh(jdbc.sql("select distinct v.statement_id from review_edit v"
                        + " join statement s on s.id = v.statement_id where s.lost_run_id is not null")
                .query(Long.class)
                .list());
        reviewed.refreshEntities(entities);
        reviewed.refreshClaims(claims);
        reviewed.refresh(setApart(claims));
    }

    /** Statements that reviewers set apart into these claims. */
    private List<Long> setApart(Set<Long> claims) {
        List<Long> ids = claims.stream().filter(id -> id < 0).map(id -> -id).toList();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select statement_id from statement_correction where split_from in (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
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
                row.getLong(1),
                Wording.of(row.getString(2)),
                row.getObject(3, Long.class),
                row.getObject(4, Long.class));
    }

    /** The wordings of a claim, the oldest first. */
    private List<String> wordings(long claim) {
        return jdbc.sql("select s.content from statement s join occurrence o on o.statement_id = s.id"
                        + " where o.claim_id = ? order by o.placement")
                .param(claim)
                .query((row, number) -> Wording.of(row.getString(1)))
                .list();
    }

    private Map<Long, CorrectionRules.Correction> corrections(CorrectionRules rules) {
        Map<Long, CorrectionRules.Correction> corrections = new HashMap<>();
        try (Stream<CorrectionRules.Found> statements = jdbc
                .sql("select s.id, s.content, s.entity_id, o.claim_id from statement s"
                        + " left join occurrence o on o.statement_id = s.id")
                .query((row, number) -> found(row))
                .stream()) {
            statements.forEach(statement -> {
                CorrectionRules.Correction correction = rules.of(statement);
                if (!correction.changesNothing()) {
                    corrections.put(statement.id(), correction);
                }
            });
        }
        return corrections;
    }

    /** Makes these the corrections that hold; only what differs is written. */
    private void correct(Map<Long, CorrectionRules.Correction> wanted) {
        Map<Long, CorrectionRules.Correction> present = new HashMap<>();
        jdbc.sql("select statement_id, hidden, speaker_set, entity_id, content, split_from from statement_correction")
                .query((row, number) -> present.put(
                        row.getLong(1),
                        new CorrectionRules.Correction(
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getObject(4, Long.class),
                                row.getString(5),
                                row.getObject(6, Long.class))))
                .list();
        Set<Long> changed = differences(present, wanted);
        batches.batchUpdate("delete from statement_correction where statement_id = ?", one(changed));
        batches.batchUpdate(
                "insert into statement_correction (statement_id, hidden, speaker_set, entity_id, content, split_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                changed.stream()
                        .filter(wanted::containsKey)
                        .map(id -> row(id, Objects.requireNonNull(wanted.get(id))))
                        .toList());
        reviewed.refresh(changed);
    }

    private static @Nullable Object[] row(long id, CorrectionRules.Correction correction) {
        return new @Nullable Object[] {
            id,
            correction.hidden(),
            correction.speakerSet(),
            correction.entity(),
            correction.content(),
            correction.splitFrom()
        };
    }

    private static List<Object[]> one(Set<Long> ids) {
        return ids.stream().map(id -> new Object[] {id}).toList();
    }

    /** The keys under which two tables do not hold the same, in order. */
    private static <V> Set<Long> differences(Map<Long, V> present, Map<Long, V> wanted) {
        Set<Long> keys = new TreeSet<>(present.keySet());
        keys.addAll(wanted.keySet());
        keys.removeIf(key -> Objects.equals(present.get(key), wanted.get(key)));
        return keys;
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

    /** The number under which a claim goes on after the job merged it, more than once perhaps. */
    private long today(long claim) {
        long at = claim;
        Optional<Long> into = mergedInto(at);
        while (into.isPresent()) {
            at = into.get();
            into = mergedInto(at);
        }
        return at;
    }

    private Optional<Long> mergedInto(long claim) {
        return jdbc.sql("select merged_into from claim where id = ? and merged_into is not null")
                .param(claim)
                .query(Long.class)
                .optional();
    }

    /**
     * Makes these the merges that hold, chains followed to their ends; only what differs is written.
     *
     * @return what is merged otherwise than before
     */
    private Set<Long> merge(String table, String key, Map<Long, Long> into) {
        Map<Long, Long> wanted = new HashMap<>();
        into.keySet().forEach(from -> {
            long to = end(from, into);
            if (to != from) {
                wanted.put(from, to);
            }
        });
        Map<Long, Long> present = new HashMap<>();
        jdbc.sql("select " + key + ", into_id from " + table)
                .query((row, number) -> present.put(row.getLong(1), row.getLong(2)))
                .list();
        Set<Long> changed = differences(present, wanted);
        batches.batchUpdate("delete from " + table + " where " + key + " = ?", one(changed));
        batches.batchUpdate(
                "insert into " + table + " (" + key + ", into_id) values (?, ?)",
                changed.stream()
                        .filter(wanted::containsKey)
                        .map(id -> new Object[] {id, wanted.get(id)})
                        .toList());
        return changed;
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
