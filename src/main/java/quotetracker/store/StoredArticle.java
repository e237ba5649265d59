package quotetracker.store;

import quotetracker.model.Article;

/**
 * An article with its permanent number.
 *
 * @param id permanent number
 * @param article as it was read
 */
public record StoredArticle(long id, Article article) {}
