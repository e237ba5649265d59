package quotetracker.batch;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what a step did and tells the observer on both sides of each commit. */
final class Commits {
    private final Stage stage;
    private final RunObserver observer;
    private long done;
    private long statements;

    Commits(Stage stage, RunObserver observer) {
        this.stage = stage;
        this.observer = observer;
    }

    /** To be called at the end of a writer, inside its transaction. */
    void add(int items, int newStatements) {
        done += items;
        statements += newStatements;
        observer.storing(stage, done);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                observer.stored(stage, done, statements);
            }
        });
    }
}
