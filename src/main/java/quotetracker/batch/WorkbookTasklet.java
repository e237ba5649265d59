package quotetracker.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import quotetracker.report.Selection;
import quotetracker.report.WorkbookWriter;
import quotetracker.store.ReportStore;
import quotetracker.store.Run;
import quotetracker.store.RunStore;
import quotetracker.store.RunStore.State;

/**
 * Writes the workbook of the night: all that the runs of the date brought. A further run of the date writes it anew.
 *
 * <p>With it the run is done, and says so in the same commit.
 */
final class WorkbookTasklet implements Tasklet {
    private final JobRequest request;
    private final Run run;
    private final RunStore runs;
    private final ReportStore reports;
    private final Commits commits;

    WorkbookTasklet(JobRequest request, Run run, RunStore runs, ReportStore reports, RunObserver observer) {
        this.request = request;
        this.run = run;
        this.runs = runs;
        this.reports = reports;
        this.commits = new Commits(Stage.WORKBOOK, observer);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Path target = request.settings().reports().resolve(run.date() + "-statements.xlsx");
        Path written = new WorkbookWriter(request.texts()).write(reports.of(Selection.night(run.date())), target);
        runs.setWorkbook(run, written);
        runs.finish(run, State.COMPLETED, Instant.now());
        commits.add(1, 0);
        return RepeatStatus.FINISHED;
    }
}
