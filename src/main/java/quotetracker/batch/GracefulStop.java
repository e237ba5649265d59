package quotetracker.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Ends a run between two commits when the process is asked to stop (SIGTERM, Ctrl-C): without it the job's history would say
 * "running" for ever.
 */
final class GracefulStop implements SmartLifecycle, JobExecutionListener {
    /** Service managers commonly kill after 90 seconds; a commit takes a few. */
    private static final long PATIENCE_SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    private final ObjectProvider<JobOperator> operator;
    private final RunObserver observer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable JobExecution current;
    private volatile boolean running;

    /** The operator comes late, since it needs the job, which needs this listener. */
    GracefulStop(ObjectProvider<JobOperator> operator, RunObserver observer) {
        this.operator = operator;
        this.observer = observer;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        current = execution;
    }

    /** To be called when the operator has returned: only then is the end of the job written down. */
    void ended() {
        current = null;
        ended.countDown();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        JobExecution execution = current;
        if (execution == null) {
            return;
        }
        try {
            operator.getObject().stop(execution);
            observer.stopping();
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "the run did not stop within {} s; the next run will go on from its last commit",
                        PATIENCE_SECONDS);
            }
        } catch (JobExecutionNotRunningException e) {
            LOG.debug("the run ended while it was asked to", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the database closes. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
