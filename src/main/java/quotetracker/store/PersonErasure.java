package quotetracker.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a person out of the store. Numbers stay with what they named: an erased statement, a claim nobody else made and the
 * person's own entry are empty rows from then on. Statements of others stay word for word, also where they mention the person.
 */
public final class PersonErasure {
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    /** Works on the given database. */
    public PersonErasure(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Erases all or nothing. The bytes may stay in the database's file until {@link StoreFile#compact}.
     *
     * @param command what was asked for, without the name
     * @param on the business date
     * @throws IllegalStateException if articles or statements wait to be worked on, in which the person may still turn up
     */
    public Erasures.Forgetting erase(Person person, String command, Instant at, LocalDate on) {
        return transaction.execute(status -> {
            if (new ArticleStore(dataSource).countPending() + new ClaimStore(dataSource).countUngrouped() > 0) {
                throw new IllegalStateException("a run is not completed; complete it with 'run' before");
            }
            return erased(person, command, at, on);
        });
    }

    private Erasures.Forgetting erased(Person person, String command, Instant at, LocalDate on) {
        List<Long> statements = statements(person);
        PersonTraces traces = new PersonTraces(person.names(), contents(statements));
        Set<Long> spokeIn = new TreeSet<>(articles(statements));
        long id = record(person, command, at);
        ClaimErasure claims = new ClaimErasure(dataSource);
        Set<Long> touched = claims.of(statements);
        unnameBeside(statements);
        empty(statements, id);
        claims.erase(touched, person.names());
        TraceSweep sweep = new TraceSweep(dataSource, traces, spokeIn);
        int texts = sweep.texts(on);
        Set<Long> beside = sweep.surroundings();
        sweep.rows();
        sweep.reviews(statements);
        List<Long> corrected = anonymous(person, statements);
        unname(person);
        new Corrections(dataSource).workOut();
        ReviewedStatements reviewed = new ReviewedStatements(dataSource);
        reviewed.refresh(statements);
        reviewed.refresh(corrected);
        reviewed.refresh(beside);
        reviewed.refreshClaims(touched);
        jdbc.sql("update forgetting set statements = ?, texts = ? where id = ?")
                .params(statements.size(), texts, id)
                .update();
        return new Erasures.Forgetting(at, command, statements.size(), texts);
    }

    private List<Long> statements(Person person) {
        return jdbc.sql("select statement_id from reviewed_statement where entity_id in (:entities) order by 1")
                .param("entities", person.entities())
                .query(Long.class)
                .list();
    }

    private List<String> contents(List<Long> statements) {
        return each("select content from statement where id = ?", statements, String.class);
    }

    private List<Long> articles(List<Long> statements) {
        return each("select article_id from statement where id = ?", statements, Long.class);
    }

    /** One look-up each: long lists in a query make the database compare each with each. */
    private <T> List<T> each(String sql, List<Long> ids, Class<T> type) {
        return ids.stream()
                .map(id -> jdbc.sql(sql).param(id).query(type).single())
                .toList();
    }

    private long record(Person person, String command, Instant at) {
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from forgetting")
                .query(Long.class)
                .single();
        jdbc.sql("insert into forgetting (id, done_at, command, statements, texts) values (?, ?, ?, 0, 0)")
                .params(id, at.atOffset(ZoneOffset.UTC), command)
                .update();
        List<Object[]> names = person.names().stream()
                .map(EntityStore::key)
                .distinct()
                .map(key -> new Object[] {ForgottenNames.hash(key), ForgottenNames.words(key), id})
                .toList();
        batches.batchUpdate("merge into forgotten_name (name_hash, words, forgetting_id) values (?, ?, ?)", names);
        return id;
    }

    /** Who spoke together with the person is named by the same words: they go from the statements of the others too. */
    private void unnameBeside(List<Long> statements) {
        List<Long> beside = new ArrayList<>();
        for (long statement : statements) {
            beside.addAll(jdbc.sql("""
                            select o.id from statement s
                            join statement_span m on m.statement_id = s.id and m.kind = 'mention'
                            join statement o on o.article_id = s.article_id and o.id <> s.id
                            join statement_span w on w.statement_id = o.id and w.kind = 'mention'
                                 and w.start_offset = m.start_offset and w.end_offset = m.end_offset
                            where s.id = ?""").param(statement).query(Long.class).list());
        }
        unmention(beside);
    }

    private void empty(List<Long> statements, long forgetting) {
        List<Object[]> ids = Totals.rows(statements);
        for (String table : List.of("statement_span", "statement_candidate", "statement_proof", "statement_change")) {
            batches.batchUpdate("delete from " + table + " where statement_id = ?", ids);
        }
        batches.batchUpdate(
                "update statement set content = '', entity_id = null, speaker = null, speaker_kind = 'unknown',"
                        + " speaker_role = null, attribution_rule = '', content_rule = '', confidence = 0, said_on = null,"
                        + " forgetting_id = " + forgetting + " where id = ?",
                ids);
    }

    /** Statements that were found to be the person's and that a reviewer gave to somebody else. */
    private List<Long> anonymous(Person person, List<Long> erased) {
        Set<Long> known = Set.copyOf(erased);
        List<Long> ids = jdbc
                .sql("select id from statement where entity_id in (:entities)")
                .param("entities", person.entities())
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> !known.contains(id))
                .toList();
        List<Object[]> rows = Totals.rows(ids);
        batches.batchUpdate(
                "update statement set entity_id = null, speaker = null, speaker_kind = 'unknown', speaker_role = null"
                        + " where id = ?",
                rows);
        unnameBeside(ids);
        unmention(ids);
        return ids;
    }

    private void unmention(List<Long> statements) {
        batches.batchUpdate(
                "delete from statement_span where kind = 'mention' and statement_id = ?", Totals.rows(statements));
    }

    /** No name has this key, so that nobody is ever taken for the empty entry. */
    private void unname(Person person) {
        for (String sql : List.of(
                "delete from alias where entity_id = ?",
                "delete from entity_total where entity_id = ?",
                "delete from entity_merge where entity_id = ?",
                "update entity set name = '', name_key = '#' || id where id = ?")) {
            batches.batchUpdate(sql, Totals.rows(person.entities()));
        }
    }
}
