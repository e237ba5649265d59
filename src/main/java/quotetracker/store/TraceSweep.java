package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through everything the store keeps beside statements for traces of a person, and takes them away. */
final class TraceSweep {
    /** Few enough for the database's memory, many enough to be quick. */
    private static final long AT_ONCE = 1000;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final ArticleTexts articleTexts;
    private final PersonTraces traces;
    private final Set<Long> spokeIn;

    /**
     * @param spokeIn the articles the person spoke in: there every word of the name and every quotation is a trace, elsewhere
     *     the full name
     */
    TraceSweep(DataSource dataSource, PersonTraces traces, Set<Long> spokeIn) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.articleTexts = new ArticleTexts(dataSource);
        this.traces = traces;
        this.spokeIn = spokeIn;
    }

    private boolean isTrace(long article, @Nullable String text) {
        return spokeIn.contains(article) ? traces.told(text) : traces.named(text);
    }

    /** Tells whether something of a row has to go. */
    private interface Row {
        boolean isConcerned(ResultSet row) throws SQLException;
    }

    /**
     * The rows that are concerned, read part by part in the order of one column.
     *
     * @param sql a query that ends before the limits of that column, and begins with the columns of the key
     * @param keys how many columns the key has
     */
    private List<Object[]> concerned(String sql, String table, String column, int keys, Row rule) {
        long last = jdbc.sql("select coalesce(max(" + column + "), 0) from " + table)
                .query(Long.class)
                .single();
        List<Object[]> found = new ArrayList<>();
        for (long from = 0; from <= last; from += AT_ONCE) {
            jdbc.sql(sql + " between ? and ?").params(from, from + AT_ONCE - 1).query(row -> {
                if (rule.isConcerned(row)) {
                    Object[] key = new Object[keys];
                    for (int i = 0; i < keys; i++) {
                        key[i] = row.getObject(i + 1);
                    }
                    found.add(key);
                }
            });
        }
        return found;
    }

    /**
     * Drops the texts that name the person or in which the person spoke, and what is kept of texts that went before.
     *
     * @return how many texts
     */
    int texts(LocalDate on) {
        List<Object[]> articles = concerned(
                "select article_id, text from article_text where article_id",
                "article_text",
                "article_id",
                1,
                row -> spokeIn.contains(row.getLong(1)) || traces.named(row.getString(2)));
        for (Object[] key : articles) {
            long article = (Long) key[0];
            articleTexts.drop(List.of(article), on, (statement, sentences) -> !isTrace(article, sentences));
        }
        batches.batchUpdate(
                "update statement_proof y set surroundings ="
                        + " (select s.content from statement s where s.id = y.statement_id) where y.statement_id = ?",
                concerned(
                        "select y.statement_id, y.surroundings, s.article_id from statement_proof y"
                                + " join statement s on s.id = y.statement_id where y.statement_id",
                        "statement_proof",
                        "statement_id",
                        1,
                        row -> isTrace(row.getLong(3), row.getString(2))));
        return articles.size();
    }

    /**
     * What the articles say beside the statements of others: to whom and where they were made, and what their speakers are
     * called.
     *
     * @return the statements that changed
     */
    Set<Long> surroundings() {
        List<Object[]> roles = concerned(
                "select id, speaker_role from statement where id",
                "statement",
                "id",
                1,
                row -> traces.named(row.getString(2)));
        batches.batchUpdate("update statement set speaker_role = null where id = ?", roles);
        List<Object[]> spans = concerned(
                "select w.statement_id, w.kind, w.ordinal, w.words, s.article_id from statement_span w"
                        + " join statement s on s.id = w.statement_id where w.kind not in ('part', 'cue')"
                        + " and w.statement_id",
                "statement_span",
                "statement_id",
                3,
                // How another speaker is called may hold one word of the name, which others have as well.
                row -> row.getString(2).equals("mention")
                        ? traces.named(row.getString(4))
                        : isTrace(row.getLong(5), row.getString(4)));
        batches.batchUpdate("delete from statement_span where statement_id = ? and kind = ? and ordinal = ?", spans);
        Set<Long> changed = new TreeSet<>();
        roles.forEach(key -> changed.add((Long) key[0]));
        spans.forEach(key -> changed.add((Long) key[0]));
        return changed;
    }

    /** Facts of articles, guesses at speakers, changes, notes, and how runs went. */
    void rows() {
        for (String column : List.of("title", "author", "url")) {
            blank("article", column, "null");
        }
        blank("article", "origin", "''");
        blank("article", "input_id", "''");
        batches.batchUpdate(
                "delete from statement_candidate where statement_id = ? and ordinal = ?",
                concerned(
                        "select c.statement_id, c.ordinal, c.speaker || ' | ' || c.words || ' | ' || c.why, s.article_id"
                                + " from statement_candidate c join statement s on s.id = c.statement_id"
                                + " where c.statement_id",
                        "statement_candidate",
                        "statement_id",
                        2,
                        row -> isTrace(row.getLong(4), row.getString(3))));
        batches.batchUpdate(
                "update statement_change set old_value = null, new_value = null where run_id = ? and ordinal = ?",
                concerned(
                        "select c.run_id, c.ordinal, coalesce(c.old_value, '') || ' | ' || coalesce(c.new_value, ''),"
                                + " s.article_id from statement_change c join statement s on s.id = c.statement_id"
                                + " where c.statement_id",
                        "statement_change",
                        "statement_id",
                        2,
                        row -> isTrace(row.getLong(4), row.getString(3))));
        blank("run", "inputs", "''");
        for (String column : List.of("origin", "note")) {
            batches.batchUpdate(
                    "update input_note set " + column + " = '' where run_id = ? and stage = ? and ordinal = ?",
                    concerned(
                            "select run_id, stage, ordinal, " + column + " from input_note where run_id",
                            "input_note",
                            "run_id",
                            3,
                            row -> traces.named(row.getString(4))));
        }
        // What went wrong in a run may quote the row it was about.
        batches.update("update batch_job_execution set exit_message = '' where exit_message <> ''");
        batches.update("update batch_step_execution set exit_message = '' where exit_message <> ''");
    }

    /** Empties a column wherever it holds a trace. */
    private void blank(String table, String column, String empty) {
        boolean ofArticles = table.equals("article");
        batches.batchUpdate(
                "update " + table + " set " + column + " = " + empty + " where id = ?",
                concerned(
                        "select id, " + column + " from " + table + " where id",
                        table,
                        "id",
                        1,
                        row -> ofArticles
                                ? isTrace(row.getLong(1), row.getString(2))
                                : traces.named(row.getString(2))));
    }

    /**
     * Empties the edits about the person's statements, and those that give the name to others.
     *
     * @param statements the person's
     */
    void reviews(List<Long> statements) {
        String empty = "update review_edit set verdict = null, written = '', edit_value = null, note = null,"
                + " reviewer = null, baseline = '', file = '', cell = '', outcome = 'erased', why = null where ";
        batches.batchUpdate(empty + "statement_id = ?", Totals.rows(statements));
        batches.batchUpdate(
                empty + "id = ?",
                concerned(
                        "select id, written || ' | ' || coalesce(edit_value, '') || ' | ' || coalesce(why, '')"
                                + " from review_edit where id",
                        "review_edit",
                        "id",
                        1,
                        row -> traces.named(row.getString(2))));
        for (String column : List.of("note", "reviewer", "baseline", "file")) {
            blank("review_edit", column, "''");
        }
    }
}
