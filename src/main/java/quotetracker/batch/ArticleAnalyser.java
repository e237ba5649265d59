package quotetracker.batch;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import quotetracker.extraction.StatementExtractor;
import quotetracker.store.StatementStore.Found;
import quotetracker.store.StoredArticle;

/**
 * Finds the statements of one article. Several articles are analysed at the same time; the order of results stays.
 *
 * <p>Why a fault of the program in one article does not end the run: one unforeseen text in ten thousand must not cost the
 * night. It is stored as failed, listed with its place in the program, and analysed again only on request.
 */
final class ArticleAnalyser implements ItemProcessor<StoredArticle, Analysis> {
    private final StatementExtractor extractor;

    ArticleAnalyser(StatementExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public Analysis process(StoredArticle stored) {
        try {
            return new Analysis.Done(new Found(stored, extractor.extract(stored.article())));
        } catch (RuntimeException | StackOverflowError e) {
            return new Analysis.Failed(stored, reason(e));
        }
    }

    private static String reason(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        String where = frames.length == 0 ? "" : ", at " + frames[0];
        return "the program could not analyse it (" + fault + where + "); please report it with the article";
    }
}
