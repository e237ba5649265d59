package quotetracker.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/** The statements of the articles, with the proof where each stands. */
public final class StatementStore {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final EntityStore entities;
    private final ReviewedStatements reviewed;

    /** Works on the given database. */
    public StatementStore(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.entities = new EntityStore(dataSource);
        this.reviewed = new ReviewedStatements(dataSource);
    }

    /**
     * The statements found in one article.
     *
     * @param article the article, whose text all spans refer to
     * @param statements in the order of their start
     */
    public record Found(StoredArticle article, List<Statement> statements) {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a span reaches past the end of the text
         */
        public Found {
            statements = List.copyOf(statements);
            int end = article.article().text().length();
            for (Statement statement : statements) {
                for (PlacedSpan placed : PlacedSpan.of(statement)) {
                    if (placed.span().end() > end) {
                        throw new IllegalArgumentException(
                                placed.kind() + " " + placed.span() + " reaches past the text's end at " + end);
                    }
                }
            }
        }
    }

    /** Keeps the statements of several articles, numbered in the order given. */
    public void add(List<Found> articles, Run run) {
        long id = jdbc.sql("select coalesce(max(id), 0) from statement")
                .query(Long.class)
                .single();
        long before = id;
        Rows rows = new Rows();
        for (Found found : articles) {
            int ordinal = 0;
            for (Statement statement : found.statements()) {
                id++;
                ordinal++;
                rows.add(id, ordinal, found.article(), statement, entityOf(statement.attribution()), run);
            }
        }
        rows.insert(batches);
        reviewed.add(LongStream.rangeClosed(before + 1, id).boxed().toList());
    }

    private @Nullable Long entityOf(Attribution attribution) {
        String speaker = attribution.speaker();
        return speaker == null ? null : entities.idOf(speaker, attribution.kind());
    }

    /**
     * The statements whose words do not stand in the article's text where the store says: none, unless the program or the file
     * is broken.
     *
     * @param firstArticle number of the first article to look at
     * @param lastArticle number of the last one
     */
    public List<Long> withoutProof(long firstArticle, long lastArticle) {
        return jdbc.sql("""
                select distinct s.id
                from statement s
                join article_text t on t.article_id = s.article_id
                join statement_span w on w.statement_id = s.id
                where s.article_id between ? and ?
                  and (w.words <> substring(t.text from w.start_offset + 1 for w.end_offset - w.start_offset)
                       or w.kind = 'part' and locate(w.words, s.content) = 0)
                order by s.id""").params(firstArticle, lastArticle).query(Long.class).list();
    }

    /** How many statements a run found. */
    public long count(Run run) {
        return jdbc.sql("select count(*) from statement where run_id = ?")
                .param(run.id())
                .query(Long.class)
                .single();
    }

    /** The rows of several statements, collected to be inserted table by table. */
    private static final class Rows {
        private final List<@Nullable Object[]> statements = new ArrayList<>();
        private final List<@Nullable Object[]> spans = new ArrayList<>();
        private final List<@Nullable Object[]> candidates = new ArrayList<>();

        void add(long id, int ordinal, StoredArticle in, Statement statement, @Nullable Long entity, Run run) {
            String text = in.article().text();
            Attribution by = statement.attribution();
            PartialDate saidOn = statement.occasion().saidOn();
            statements.add(new @Nullable Object[] {
                id,
                in.id(),
                ordinal,
                statement.content(text),
                statement.type().label(),
                statement.act().label(),
                entity,
                by.speaker(),
                by.kind().label(),
                by.role(),
                by.rule(),
                statement.rule(),
                statement.confidence(),
                saidOn == null ? null : saidOn.toString(),
                statement.language(),
                statement.repaired(),
                run.id()
            });
            for (PlacedSpan placed : PlacedSpan.of(statement)) {
                Span span = placed.span();
                spans.add(new Object[] {id, placed.kind(), placed.ordinal(), span.start(), span.end(), span.in(text)});
            }
            int place = 0;
            for (Candidate lost : by.lost()) {
                place++;
                Span mention = lost.mention();
                candidates.add(new Object[] {
                    id, place, lost.speaker(), mention.start(), mention.end(), mention.in(text), lost.why()
                });
            }
        }

        void insert(JdbcTemplate batches) {
            batches.batchUpdate(
                    "insert into statement (id, article_id, ordinal, content, type, act, entity_id, speaker,"
                            + " speaker_kind, speaker_role, attribution_rule, content_rule, confidence, said_on,"
                            + " language, repaired, run_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    statements);
            batches.batchUpdate(
                    "insert into statement_span (statement_id, kind, ordinal, start_offset, end_offset, words)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    spans);
            batches.batchUpdate(
                    "insert into statement_candidate (statement_id, ordinal, speaker, start_offset, end_offset, words,"
                            + " why) values (?, ?, ?, ?, ?, ?, ?)",
                    candidates);
        }
    }
}
