package quotetracker.batch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import quotetracker.extraction.StatementExtractor;
import quotetracker.store.Run;
import quotetracker.store.StatementStore.Found;
import quotetracker.store.StoredArticle;

/**
 * Finds the statements of one article. Several articles are analysed at the same time; the order of results stays.
 *
 * <p>Why a fault of the program in one article does not end the run: one unforeseen text in ten thousand must not cost the
 * night. It is stored as failed, listed with its place in the program, and analysed again only on request.
 */
final class ArticleAnalyser implements ItemProcessor<StoredArticle, Analysis> {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleAnalyser.class);

    private final Run run;
    private final StatementExtractor extractor;

    ArticleAnalyser(Run run, StatementExtractor extractor) {
        this.run = run;
        this.extractor = extractor;
    }

    @Override
    public Analysis process(StoredArticle stored) {
        MDC.MDCCloseable aboutRun = RunLog.about(run);
        MDC.MDCCloseable aboutArticle = RunLog.aboutArticle(stored.id());
        try {
            Found found = new Found(stored, extractor.extract(stored.article()));
            return new Analysis.Done(found, extractor.remark(stored.article()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("an article could not be analysed", e);
            return new Analysis.Failed(stored, reason(e));
        } finally {
            aboutArticle.close();
            aboutRun.close();
        }
    }

    private static String reason(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        String where = frames.length == 0 ? "" : ", at " + frames[0];
        return "the program could not analyse it (" + fault + where + "); please report it with the article";
    }
}
