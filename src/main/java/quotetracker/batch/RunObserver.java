package quotetracker.batch;

import javax.sql.DataSource;

/** Is told how a run proceeds. All calls but {@link #stopping} come from the thread of the run, one after the other. */
public interface RunObserver {
    /** A total that nobody knows beforehand. */
    long UNKNOWN = -1;

    /**
     * Another process works on the store, and the run waits for it.
     *
     * @param holder who that is
     */
    default void waiting(String holder) {}

    /**
     * A step begins.
     *
     * @param total how many items it has to do, or {@link #UNKNOWN}
     */
    void started(Stage stage, long total);

    /**
     * Everything up to here is written but not committed: if the process died now, the last items would be done again.
     *
     * @param done items of this step so far
     */
    void storing(Stage stage, long done);

    /**
     * Everything up to here is safe on disk.
     *
     * @param done items of this step so far
     * @param statements statements found so far, in the step that finds them, else 0
     */
    void stored(Stage stage, long done, long statements);

    /** A step has ended well. */
    void finished(Stage stage);

    /** The run was asked to stop and will, after its next commit. Comes from another thread. */
    void stopping();

    /**
     * Whom the run asks instead of its store: for watching what is asked.
     *
     * @param store the store
     */
    default DataSource watched(DataSource store) {
        return store;
    }

    /** The run has stopped as asked. The process is about to end: nothing that comes later is sure to happen. */
    default void stopped(RunResult result) {}
}
