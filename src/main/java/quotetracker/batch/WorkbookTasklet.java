package quotetracker.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.Temporal;
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
 * Writes the workbook of the night, with all that the runs of the date brought, and that of its month so far. A further run
 * of the date writes them anew.
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
        WorkbookWriter writer = new WorkbookWriter(request.texts());
        Path written = writer.write(reports.of(Selection.night(run.date())), place(run.date()));
        YearMonth month = YearMonth.from(run.date());
        Selection nights = reports.knownPart(Selection.period(month.atDay(1), month.atEndOfMonth()));
        writer.write(reports.of(nights), place(month));
        runs.setWorkbook(run, written);
        runs.finish(run, State.COMPLETED, Instant.now());
        commits.add(1, 0);
        return RepeatStatus.FINISHED;
    }

    private Path place(Temporal period) {
        return request.settings().reports().resolve(period + "-statements.xlsx");
    }
}
