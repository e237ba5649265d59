package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Article;
import quotetracker.model.PartialDate;

/** The articles that were read, each once. */
public final class ArticleStore {
    /** The most UTF-16 code units an article may have, all its fields together; the widest column holds so many. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final String COLUMNS = "a.id, a.input_id, t.text, a.title, a.outlet, a.author, a.published, a.url,"
            + " a.language, a.origin from article a join article_text t on t.article_id = a.id";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    /** Works on the given database. */
    public ArticleStore(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Keeps those articles that are not known yet, numbered in the order given.
     *
     * @return how many were new
     */
    public int addNew(List<Article> articles, Run run) {
        Map<String, Article> byHash = new LinkedHashMap<>();
        for (Article article : articles) {
            byHash.putIfAbsent(ContentHash.of(article), article);
        }
        byHash.keySet().removeAll(known(byHash.keySet()));
        byHash.values().removeAll(dropped(byHash.values()));
        long id = jdbc.sql("select coalesce(max(id), 0) from article")
                .query(Long.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> texts = new ArrayList<>();
        for (Map.Entry<String, Article> entry : byHash.entrySet()) {
            id++;
            rows.add(row(id, entry.getKey(), entry.getValue(), run));
            texts.add(new Object[] {id, entry.getValue().text()});
        }
        batches.batchUpdate(
                "insert into article (id, content_hash, input_id, origin, characters, title, outlet, author, published,"
                        + " url, language, run_id, extraction) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')",
                rows);
        batches.batchUpdate("insert into article_text (article_id, text) values (?, ?)", texts);
        return rows.size();
    }

    private Set<String> known(Set<String> hashes) {
        if (hashes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select content_hash from article where content_hash in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list());
    }

    /** Of these, the ones that were read before and whose texts are not kept: the same address and the same text. */
    private Set<Article> dropped(Collection<Article> articles) {
        Map<String, Set<String>> texts = new HashMap<>();
        jdbc.sql("select url, text_hash from article where text_hash is not null and url = any(?)")
                .param(articles.stream()
                        .map(Article::url)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(String[]::new))
                .query(row -> {
                    texts.computeIfAbsent(row.getString(1), unused -> new HashSet<>())
                            .add(row.getString(2));
                });
        return articles.stream()
                .filter(article -> article.url() != null
                        && texts.getOrDefault(article.url(), Set.of()).contains(ContentHash.of(article.text())))
                .collect(Collectors.toSet());
    }

    private static @Nullable Object[] row(long id, String hash, Article article, Run run) {
        return new @Nullable Object[] {
            id,
            hash,
            article.id(),
            article.origin(),
            article.text().length(),
            article.title(),
            article.outlet(),
            article.author(),
            article.published() == null ? null : article.published().toString(),
            article.url(),
            article.language(),
            run.id()
        };
    }

    /** How many articles have not been analysed yet. */
    public long countPending() {
        return jdbc.sql("select count(*) from article where extraction in ('pending', 'again')")
                .query(Long.class)
                .single();
    }

    /**
     * Articles that have not been analysed yet, or shall be once more, in the order of their numbers.
     *
     * @param after only articles with a greater number
     * @param most at most so many
     */
    public List<StoredArticle> pending(long after, int most) {
        return jdbc.sql("select a.extraction, " + COLUMNS
                        + " where a.extraction in ('pending', 'again') and a.id > ? order by a.id limit ?")
                .params(after, most)
                .query((row, number) -> new StoredArticle(
                        row.getLong("id"),
                        article(row),
                        row.getString("extraction").equals("again")))
                .list();
    }

    /**
     * Asks for articles to be analysed once more.
     *
     * @param which the number in its file and the date of publication of those that are meant
     * @return how many of them cannot be, since their text is not kept any longer
     */
    public int again(BiPredicate<String, @Nullable PartialDate> which) {
        List<Object[]> ids = new ArrayList<>();
        AtomicInteger withoutText = new AtomicInteger();
        jdbc.sql("select id, input_id, published, text_dropped_on is null from article"
                        + " where extraction in ('done', 'failed') order by id")
                .query(row -> {
                    String published = row.getString(3);
                    PartialDate date = published == null
                            ? null
                            : PartialDate.parse(published).orElseThrow();
                    if (!which.test(row.getString(2), date)) {
                        return;
                    }
                    if (row.getBoolean(4)) {
                        ids.add(new Object[] {row.getLong(1)});
                    } else {
                        withoutText.incrementAndGet();
                    }
                });
        batches.batchUpdate("update article set extraction = 'again' where id = ?", ids);
        return withoutText.get();
    }

    private static Article article(ResultSet row) throws SQLException {
        String published = row.getString("published");
        return new Article(
                row.getString("input_id"),
                row.getString("text"),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("author"),
                published == null ? null : PartialDate.parse(published).orElseThrow(),
                row.getString("url"),
                row.getString("language"),
                row.getString("origin"));
    }

    /** Notes that articles were analysed, with success or without. */
    public void markAnalysed(List<Long> done, List<Long> failed) {
        mark("done", done);
        mark("failed", failed);
    }

    private void mark(String state, List<Long> ids) {
        batches.batchUpdate(
                "update article set extraction = ? where id = ?",
                ids.stream().map(id -> new Object[] {state, id}).toList());
    }
}
