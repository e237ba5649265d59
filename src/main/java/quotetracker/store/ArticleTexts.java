package quotetracker.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Article;

/**
 * The full texts of articles, and how they go. What stays of a dropped text is its hash, and for each statement the sentences
 * around it: exactly what the workbook showed before.
 */
public final class ArticleTexts {
    private static final int AROUND = Surroundings.AROUND;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    /** Works on the given database. */
    public ArticleTexts(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Drops the texts of analysed articles that were first read before a night, the oldest first.
     *
     * @param on the date to note
     * @param most at most so many
     * @return how many
     */
    public int dropReadBefore(LocalDate night, LocalDate on, int most) {
        List<Long> articles =
                jdbc.sql("""
                        select a.id from article a join run n on n.id = a.run_id
                        where a.text_dropped_on is null and a.extraction in ('done', 'failed') and n.business_date < ?
                        order by a.id limit ?""").params(night, most).query(Long.class).list();
        drop(articles, on, (statement, surroundings) -> true);
        return articles.size();
    }

    /**
     * Drops the texts of some articles.
     *
     * @param shown whether the sentences around a statement may stay; if not, only its own words do
     */
    void drop(List<Long> articles, LocalDate on, BiPredicate<Long, String> shown) {
        List<Object[]> proofs = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        for (long article : articles) {
            jdbc.sql("select text from article_text where article_id = ?")
                    .param(article)
                    .query(String.class)
                    .optional()
                    .ifPresent(text -> {
                        proofs.addAll(proofs(article, text, shown));
                        marks.add(new Object[] {ContentHash.of(text), on, article});
                    });
        }
        batches.batchUpdate("insert into statement_proof (statement_id, surroundings) values (?, ?)", proofs);
        batches.batchUpdate("update article set text_hash = ?, text_dropped_on = ? where id = ?", marks);
        batches.batchUpdate(
                "delete from article_text where article_id = ?",
                marks.stream().map(mark -> new Object[] {mark[2]}).toList());
    }

    /**
     * The statements of dropped texts whose words do not stand in what is kept: none, unless the program or the file is broken.
     */
    List<Long> withoutProof() {
        return jdbc.sql("""
                        select distinct s.id
                        from article a
                        join statement s on s.article_id = a.id
                        join statement_span w on w.statement_id = s.id and w.kind = 'part'
                        left join statement_proof y on y.statement_id = s.id
                        where a.text_dropped_on is not null and locate(w.words, coalesce(y.surroundings, '')) = 0
                        order by s.id""").query(Long.class).list();
    }

    /** Whether the store's tables have the form that lets texts go; those of an older version do not before the next run. */
    public boolean ready() {
        return jdbc.sql("select count(*) from information_schema.tables where table_name = 'STATEMENT_PROOF'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What was dropped so far. */
    public Erasures erasures() {
        List<Erasures.Forgetting> forgettings = jdbc.sql(
                        "select done_at, command, statements, texts from forgetting order by id desc")
                .query((row, number) -> new Erasures.Forgetting(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4)))
                .list();
        return jdbc.sql("select count(text_dropped_on), max(text_dropped_on) from article")
                .query((row, number) -> new Erasures(row.getLong(1), row.getObject(2, LocalDate.class), forgettings))
                .single();
    }

    /**
     * Drops the texts of articles in which somebody is named who asked to be forgotten, and empties what else names them.
     *
     * @param spokeIn those in which such a person spoke; nothing but the statements of others is kept of them
     * @param on the date to note
     */
    public void dropNaming(ForgottenNames names, List<StoredArticle> articles, Set<Long> spokeIn, LocalDate on) {
        for (StoredArticle stored : articles) {
            Article article = stored.article();
            boolean spoke = spokeIn.contains(stored.id());
            if (spoke || names.namedIn(article)) {
                drop(List.of(stored.id()), on, (statement, sentences) -> !spoke && !names.namedIn(sentences));
                jdbc.sql("update article set title = ?, author = ?, url = ?, origin = ?, input_id = ? where id = ?")
                        .param(spoke || names.namedIn(article.title()) ? null : article.title())
                        .param(names.namedIn(article.author()) ? null : article.author())
                        .param(names.namedIn(article.url()) ? null : article.url())
                        .param(names.namedIn(article.origin()) ? "" : article.origin())
                        .param(names.namedIn(article.id()) ? "" : article.id())
                        .param(stored.id())
                        .update();
            }
        }
    }

    private List<Object[]> proofs(long article, String text, BiPredicate<Long, String> shown) {
        return jdbc.sql("""
                        select s.id, s.content, min(w.start_offset), max(w.end_offset)
                        from statement s join statement_span w on w.statement_id = s.id and w.kind = 'part'
                        where s.article_id = ? group by s.id, s.content""")
                .param(article)
                .query((row, number) -> {
                    long statement = row.getLong(1);
                    int start = row.getInt(3);
                    int end = row.getInt(4);
                    int from = Math.max(0, start - AROUND);
                    int to = Math.min(text.length(), end + AROUND);
                    String sentences = Surroundings.sentences(text.substring(from, to), start - from, end - from);
                    return new Object[] {statement, shown.test(statement, sentences) ? sentences : row.getString(2)};
                })
                .list();
    }
}
