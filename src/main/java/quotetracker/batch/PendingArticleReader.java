package quotetracker.batch;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import quotetracker.store.ArticleStore;
import quotetracker.store.StoredArticle;

/** Reads the stored articles that nobody has analysed yet, some at a time. */
final class PendingArticleReader implements ItemReader<StoredArticle> {
    private final ArticleStore articles;
    private final int atOnce;
    private final Queue<StoredArticle> page = new ArrayDeque<>();
    private long last;

    PendingArticleReader(ArticleStore articles, int atOnce) {
        this.articles = articles;
        this.atOnce = atOnce;
    }

    @Override
    public @Nullable StoredArticle read() {
        if (page.isEmpty()) {
            page.addAll(articles.pending(last, atOnce));
        }
        StoredArticle next = page.poll();
        if (next != null) {
            last = next.id();
        }
        return next;
    }
}
