package quotetracker.store;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Statement;

/** The statements of the articles, with the proof where each stands. */
public final class StatementStore {
    private final DataSource dataSource;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final EntityStore entities;
    private final ReviewedStatements reviewed;

    /** Works on the given database. */
    public StatementStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.entities = new EntityStore(dataSource);
        this.reviewed = new ReviewedStatements(dataSource);
    }

    /**
     * The statements found in one article.
     *
     * @param article the article, whose text all spans refer to
     * @param statements in the order of their start; what several said together becomes one statement for each of them
     */
    public record Found(StoredArticle article, List<Statement> statements) {
        /**
         * Copies the list, and takes apart what has several speakers.
         *
         * @throws IllegalArgumentException if a span reaches past the end of the text
         */
        public Found {
            statements = statements.stream()
                    .flatMap(statement -> statement.apart().stream())
                    .toList();
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
        Map<String, Long> speakers = entities.idsOf(articles.stream()
                .flatMap(found -> found.statements().stream())
                .map(statement -> statement.attribution().first()));
        StatementRows rows = new StatementRows();
        for (Found found : articles) {
            int ordinal = 0;
            for (Statement statement : found.statements()) {
                id++;
                ordinal++;
                rows.add(id, ordinal, found.article(), statement, EntityStore.idOf(statement, speakers), run);
            }
        }
        rows.write(batches);
        reviewed.add(LongStream.rangeClosed(before + 1, id).boxed().toList());
    }

    /**
     * Puts what was found now in the place of what was found before in the same articles. Numbers stay with their statements;
     * one that was not found again is marked as lost, and read by nobody unless a reviewer said that it is right.
     */
    public void replace(List<Found> articles, Run run) {
        Revision revision = new Revision(dataSource);
        articles.forEach(found -> revision.replace(found, run));
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
}
