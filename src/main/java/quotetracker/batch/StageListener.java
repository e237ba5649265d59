package quotetracker.batch;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the observer when a step begins and when it has ended well. */
record StageListener(Stage stage, LongSupplier total, RunObserver observer) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution step) {
        observer.started(stage, total.getAsLong());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            observer.finished(stage);
        }
        return null;
    }
}
