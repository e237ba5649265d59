package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/**
 * Puts a new finding of an article's statements in the place of an old one: numbers stay with the words they name, only what
 * differs is written, and each difference is kept for the workbook.
 */
final class Revision {
    /** Two findings are the same statement if they share at least this part of the shorter one's characters. */
    private static final double SAME = 0.5;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final EntityStore entities;
    private final ReviewedStatements reviewed;

    Revision(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.entities = new EntityStore(dataSource);
        this.reviewed = new ReviewedStatements(dataSource);
    }

    /** A statement as it is stored. */
    private record Old(long id, int ordinal, boolean lost, StatementFacts facts) {
        boolean sameSpeaker(StatementFacts other) {
            return Objects.equals(facts.value(StatementFacts.SPEAKER), other.value(StatementFacts.SPEAKER));
        }
    }

    /** A statement as it is found now, under its number if it was known. */
    private static final class Now {
        private final Statement statement;
        private final StatementFacts facts;
        private @Nullable Old old;

        private Now(Statement statement, String text) {
            this.statement = statement;
            this.facts = StatementFacts.of(statement, text);
        }
    }

    private record Change(
            long statement,
            String kind,
            String what,
            @Nullable String before,
            @Nullable String after) {}

    void replace(StatementStore.Found found, Run run) {
        StoredArticle article = found.article();
        List<Old> known = new ArrayList<>(stored(article.id()));
        List<Now> now = found.statements().stream()
                .map(statement -> new Now(statement, article.article().text()))
                .toList();
        match(now, known);
        Map<String, Long> speakers = entities.idsOf(
                now.stream().map(each -> each.statement.attribution().first()));
        StatementRows rows = new StatementRows();
        List<Change> changes = new ArrayList<>();
        Map<Long, Integer> order = new LinkedHashMap<>();
        List<Long> touched = new ArrayList<>();
        long highest = jdbc.sql("select coalesce(max(id), 0) from statement")
                .query(Long.class)
                .single();
        int ordinal = 0;
        for (Now each : now) {
            ordinal++;
            Old old = each.old;
            if (old == null) {
                highest++;
                rows.add(highest, ordinal, article, each.statement, EntityStore.idOf(each.statement, speakers), run);
                changes.add(new Change(highest, "gained", StatementFacts.WORDS, null, each.facts.toString()));
                touched.add(highest);
                continue;
            }
            if (old.ordinal() != ordinal) {
                order.put(old.id(), ordinal);
            }
            List<Change> differences = differences(old, each.facts);
            if (!differences.isEmpty()) {
                rows.change(old.id(), article, each.statement, EntityStore.idOf(each.statement, speakers));
                changes.addAll(differences);
                regroup(old.id(), differences);
                touched.add(old.id());
            }
        }
        for (Old gone : known) {
            if (!gone.lost()) {
                changes.add(new Change(
                        gone.id(), "lost", StatementFacts.WORDS, gone.facts().toString(), null));
                touched.add(gone.id());
                order.put(gone.id(), -Math.toIntExact(gone.id()));
            }
        }
        reorder(order);
        rows.write(batches);
        mark(changes, run);
        touched.addAll(order.keySet());
        reviewed.refresh(touched.stream().distinct().toList());
    }

    /** Gives each finding the stored statement it is, and leaves those that nothing was found of. */
    private static void match(List<Now> now, List<Old> known) {
        List<BiFunction<StatementFacts, List<Old>, Optional<Old>>> ways = List.of(
                (facts, old) -> samePlace(facts, old, other -> other.sameSpeaker(facts)),
                (facts, old) -> samePlace(facts, old, other -> true),
                Revision::best);
        for (BiFunction<StatementFacts, List<Old>, Optional<Old>> way : ways) {
            for (Now each : now) {
                if (each.old == null) {
                    way.apply(each.facts, known).ifPresent(old -> take(each, old, known));
                }
            }
        }
    }

    /** Words that several said together stand once for each of them; one that was lost comes last. */
    private static Optional<Old> samePlace(StatementFacts facts, List<Old> known, Predicate<Old> also) {
        return known.stream()
                .filter(old -> old.facts().parts().equals(facts.parts()) && also.test(old))
                .min(Comparator.comparing(Old::lost));
    }

    private static void take(Now now, Old old, List<Old> known) {
        now.old = old;
        known.remove(old);
    }

    private static Optional<Old> best(StatementFacts facts, List<Old> known) {
        return known.stream()
                .filter(old -> !old.lost())
                .filter(old -> facts.overlap(old.facts())
                        >= SAME * Math.min(facts.length(), old.facts().length()))
                .max(Comparator.<Old>comparingInt(old -> facts.overlap(old.facts()))
                        .thenComparing(old -> old.sameSpeaker(facts)));
    }

    private static List<Change> differences(Old old, StatementFacts now) {
        if (old.lost()) {
            return List.of(new Change(old.id(), "gained", StatementFacts.WORDS, null, now.toString()));
        }
        return old.facts().differences(now).stream()
                .map(name -> new Change(old.id(), "changed", name, old.facts().value(name), now.value(name)))
                .toList();
    }

    /** Other words or another speaker may be another claim; the statement a claim was founded with stays, so that its number does. */
    private void regroup(long statement, List<Change> differences) {
        boolean other = differences.stream()
                .anyMatch(change -> change.what().equals(StatementFacts.WORDS)
                        || change.what().equals(StatementFacts.SPEAKER));
        if (!other) {
            return;
        }
        boolean founder = jdbc.sql("select count(*) from claim where anchor_id = ?")
                        .param(statement)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!founder) {
            jdbc.sql("update claim set occurrences = occurrences - 1 where occurrences > 1 and id ="
                            + " (select o.claim_id from occurrence o where o.statement_id = ?)")
                    .param(statement)
                    .update();
            jdbc.sql("delete from claim_link where statement_id = ?")
                    .param(statement)
                    .update();
            jdbc.sql("delete from occurrence where statement_id = ?")
                    .param(statement)
                    .update();
        }
    }

    /** Places are unique in an article, so all that move step aside first. */
    private void reorder(Map<Long, Integer> order) {
        List<Object[]> aside = new ArrayList<>();
        List<Object[]> places = new ArrayList<>();
        order.forEach((id, ordinal) -> {
            aside.add(new Object[] {-Math.toIntExact(id), id});
            places.add(new Object[] {ordinal, id});
        });
        batches.batchUpdate("update statement set ordinal = ? where id = ?", aside);
        batches.batchUpdate("update statement set ordinal = ? where id = ?", places);
    }

    private void mark(List<Change> changes, Run run) {
        int last = jdbc.sql("select coalesce(max(ordinal), 0) from statement_change where run_id = ?")
                .param(run.id())
                .query(Integer.class)
                .single();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<Object[]> lost = new ArrayList<>();
        List<Object[]> found = new ArrayList<>();
        for (Change change : changes) {
            last++;
            rows.add(new @Nullable Object[] {
                run.id(), last, change.statement(), change.kind(), change.what(), change.before(), change.after()
            });
            (change.kind().equals("lost") ? lost : found).add(new Object[] {change.statement()});
        }
        batches.batchUpdate("update statement set lost_run_id = null where lost_run_id is not null and id = ?", found);
        batches.batchUpdate("update statement set lost_run_id = " + run.id() + " where id = ?", lost);
        batches.batchUpdate(
                "insert into statement_change (run_id, ordinal, statement_id, kind, what, old_value, new_value)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private List<Old> stored(long article) {
        Map<Long, List<Span>> parts = new HashMap<>();
        Map<Long, Map<String, String>> values = new HashMap<>();
        jdbc.sql("""
                        select w.statement_id, w.kind, w.words, w.start_offset, w.end_offset
                        from statement s join statement_span w on w.statement_id = s.id
                        where s.article_id = ? order by w.statement_id, w.kind, w.ordinal""").param(article).query(row -> {
            long id = row.getLong(1);
            Span span = new Span(row.getInt(4), row.getInt(5));
            if (row.getString(2).equals("part")) {
                parts.computeIfAbsent(id, unused -> new ArrayList<>()).add(span);
            } else {
                StatementFacts.put(
                        values.computeIfAbsent(id, unused -> new LinkedHashMap<>()),
                        row.getString(2),
                        row.getString(3),
                        span);
            }
        });
        jdbc.sql("""
                        select c.statement_id, listagg(c.speaker || ': ' || c.why, chr(10)) within group (order by c.ordinal)
                        from statement s join statement_candidate c on c.statement_id = s.id
                        where s.article_id = ? group by c.statement_id""").param(article).query(row -> {
            values.computeIfAbsent(row.getLong(1), unused -> new LinkedHashMap<>())
                    .put("candidates", row.getString(2));
        });
        return jdbc.sql("select * from statement where article_id = ? order by ordinal")
                .param(article)
                .query((row, number) -> old(row, parts, values))
                .list();
    }

    private static Old old(ResultSet row, Map<Long, List<Span>> parts, Map<Long, Map<String, String>> spans)
            throws SQLException {
        long id = row.getLong("id");
        Map<String, String> values = new LinkedHashMap<>();
        values.put(StatementFacts.WORDS, row.getString("content"));
        StatementFacts.put(values, StatementFacts.SPEAKER, row.getString("speaker"));
        values.put("kind of speaker", row.getString("speaker_kind"));
        StatementFacts.put(values, "role", row.getString("speaker_role"));
        values.put("type", row.getString("type"));
        values.put("act", row.getString("act"));
        StatementFacts.put(values, "said on", row.getString("said_on"));
        values.put("language", row.getString("language"));
        values.put("attribution rule", row.getString("attribution_rule"));
        values.put("content rule", row.getString("content_rule"));
        values.put("confidence", Double.toString(row.getDouble("confidence")));
        values.put("repaired", Boolean.toString(row.getBoolean("repaired")));
        values.putAll(spans.getOrDefault(id, Map.of()));
        return new Old(
                id,
                row.getInt("ordinal"),
                row.getObject("lost_run_id") != null,
                new StatementFacts(parts.getOrDefault(id, List.of()), values));
    }
}
