package quotetracker.batch;

import java.util.Optional;
import quotetracker.store.StatementStore.Found;
import quotetracker.store.StoredArticle;

/** What came of looking for statements in one article. */
sealed interface Analysis {
    /** The article that was analysed. */
    StoredArticle article();

    /**
     * It went through, with or without statements.
     *
     * @param remark what a person should know of how it was read, if anything
     */
    record Done(Found found, Optional<String> remark) implements Analysis {
        @Override
        public StoredArticle article() {
            return found.article();
        }
    }

    /** The program could not cope with it. */
    record Failed(StoredArticle article, String reason) implements Analysis {}
}
