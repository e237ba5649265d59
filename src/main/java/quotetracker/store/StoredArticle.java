package quotetracker.store;

import quotetracker.model.Article;

/**
 * An article with its permanent number.
 *
 * @param id permanent number
 * @param article as it was read
 * @param again whether it was analysed before
 */
public record StoredArticle(long id, Article article, boolean again) {
    /** An article that is analysed for the first time. */
    public StoredArticle(long id, Article article) {
        this(id, article, false);
    }
}
