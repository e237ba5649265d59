package quotetracker.store;

import java.util.ArrayList;
import java.util.HashMap;
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

    /** A statement as it was found. */
    private record Found(
            long id,
            String words,
            @Nullable Long entity,
            @Nullable Long claim) {}

    /** The decision that holds for a statement: the latest that was applied. */
    private record Decision(
            Found statement, Verdict verdict, @Nullable String value) {}

    private static final class Rules {
        private final Set<String> never = new HashSet<>();
        private final Set<Long> kept = new HashSet<>();
        private final Map<String, @Nullable Long> speakers = new HashMap<>();
        private final Map<Long, String> contents = new HashMap<>();
        private final Map<String, Long> splits = new HashMap<>();
    }

    void workOut() {
        jdbc.sql("delete from statement_correction").update();
        jdbc.sql("delete from entity_merge").update();
        jdbc.sql("delete from claim_merge").update();
        List<Decision> decisions = decisions();
        if (decisions.isEmpty()) {
            return;
        }
        correct(rules(decisions));
        mergeEntities(decisions);
        mergeClaims(decisions);
    }

    private List<Decision> decisions() {
        return jdbc.sql("""
                        select s.id, s.content, s.entity_id, o.claim_id, v.verdict, v.edit_value
                        from review_edit v
                        join statement s on s.id = v.statement_id
                        left join occurrence o on o.statement_id = s.id
                        where v.id in (select max(x.id) from review_edit x where x.outcome = 'applied' group by x.statement_id)
                        order by v.id""")
                .query((row, number) -> new Decision(
                        found(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, Long.class),
                                row.getObject(4, Long.class)),
                        Verdict.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        row.getString(6)))
                .list();
    }

    private static Found found(long id, String content, @Nullable Long entity, @Nullable Long claim) {
        return new Found(id, key(content), entity, claim);
    }

    private static String key(String content) {
        return BETWEEN_WORDS
                .matcher(content.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private Rules rules(List<Decision> decisions) {
        Rules rules = new Rules();
        for (Decision decision : decisions) {
            Found statement = decision.statement();
            String value = decision.value();
            switch (decision.verdict()) {
                case NOT_A_STATEMENT -> rules.never.add(statement.words());
                case WRONG_SPEAKER ->
                    rules.speakers.put(
                            statement.words() + "\n" + statement.entity(),
                            value == null ? null : entities.idOf(value, SpeakerKind.PERSON));
                case WRONG_TEXT -> {
                    if (value != null) {
                        rules.contents.put(statement.id(), value);
                    }
                }
                case NOT_THE_SAME -> rules.splits.put(statement.words() + "\n" + statement.claim(), statement.id());
                case OK -> rules.kept.add(statement.id());
                case SAME_AS, ALIAS_OF -> {}
            }
        }
        return rules;
    }

    private void correct(Rules rules) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (Stream<Found> statements = jdbc
                .sql("select s.id, s.content, s.entity_id, o.claim_id from statement s"
                        + " left join occurrence o on o.statement_id = s.id")
                .query((row, number) -> found(
                        row.getLong(1), row.getString(2), row.getObject(3, Long.class), row.getObject(4, Long.class)))
                .stream()) {
            statements.forEach(statement -> {
                String bySpeaker = statement.words() + "\n" + statement.entity();
                boolean hidden = rules.never.contains(statement.words()) && !rules.kept.contains(statement.id());
                boolean speaker = rules.speakers.containsKey(bySpeaker);
                String content = rules.contents.get(statement.id());
                Long split = rules.splits.get(statement.words() + "\n" + statement.claim());
                if (hidden || speaker || content != null || split != null) {
                    rows.add(new @Nullable Object[] {
                        statement.id(), hidden, speaker, rules.speakers.get(bySpeaker), content, split
                    });
                }
            });
        }
        batches.batchUpdate(
                "insert into statement_correction (statement_id, hidden, speaker_set, entity_id, content, split_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void mergeEntities(List<Decision> decisions) {
        Map<Long, Long> into = new HashMap<>();
        for (Decision decision : decisions) {
            Long entity = decision.statement().entity();
            String value = decision.value();
            if (decision.verdict() == Verdict.ALIAS_OF && entity != null && value != null) {
                into.put(entity, entities.idOf(value, kind(entity)));
            }
        }
        insertMerges("insert into entity_merge (entity_id, into_id) values (?, ?)", into);
    }

    private SpeakerKind kind(long entity) {
        return SpeakerKind.valueOf(jdbc.sql("select kind from entity where id = ?")
                .param(entity)
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
    }

    private void mergeClaims(List<Decision> decisions) {
        Map<Long, Long> into = new HashMap<>();
        for (Decision decision : decisions) {
            Long claim = decision.statement().claim();
            String value = decision.value();
            if (decision.verdict() == Verdict.SAME_AS && claim != null && value != null) {
                into.put(claim, today(RowNumber.claim(value)));
            }
        }
        insertMerges("insert into claim_merge (claim_id, into_id) values (?, ?)", into);
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
