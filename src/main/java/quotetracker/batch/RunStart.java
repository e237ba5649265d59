package quotetracker.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import quotetracker.store.Run;
import quotetracker.store.RunStore;

/**
 * Decides which run this is.
 *
 * <p>A run is known by its business date and its ordinal on that date. If the last run of the date did not complete, this one
 * goes on with it; if it did, this one is the next of that date, and reads whatever has come in since.
 */
final class RunStart {
    private final JobRepository history;
    private final JobOperator operator;
    private final RunStore runs;

    RunStart(JobRepository history, JobOperator operator, RunStore runs) {
        this.history = history;
        this.operator = operator;
        this.runs = runs;
    }

    /** What tells one run from another in the job's history. */
    static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addLocalDate("date", run.date())
                .addLong("ordinal", (long) run.ordinal())
                .toJobParameters();
    }

    Run begin(JobRequest request) {
        int last = runs.lastOrdinal(request.date());
        int ordinal = Math.max(1, last);
        if (last > 0 && completed(new Run(0, request.date(), last))) {
            ordinal = last + 1;
        }
        return runs.begin(request.date(), ordinal, request.settings().inputs(), Instant.now());
    }

    private boolean completed(Run run) {
        JobExecution last = lastExecution(run);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private @Nullable JobExecution lastExecution(Run run) {
        return history.getLastJobExecution(NightlyJobConfiguration.JOB, parameters(run));
    }

    /**
     * Marks executions whose process died as failed, so that they can go on. This process holds the store's lock: whatever
     * looks alive is not.
     */
    void buryTheDead() {
        for (JobExecution running : history.findRunningJobExecutions(NightlyJobConfiguration.JOB)) {
            operator.recover(running);
        }
        for (Run run : runs.unfinished()) {
            JobExecution last = lastExecution(run);
            if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
                fail(last);
            } else if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
                runs.finish(run, RunStore.State.COMPLETED, Instant.now());
            }
        }
    }

    /** A step whose last commit broke off is "unknown" and could never be repeated; here every step may be. */
    private void fail(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                history.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        history.update(execution);
    }
}
