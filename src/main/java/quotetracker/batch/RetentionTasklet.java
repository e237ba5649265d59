package quotetracker.batch;

import java.time.LocalDate;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import quotetracker.store.ArticleTexts;
import quotetracker.store.Run;

/**
 * Drops the full texts of articles that were first read more than so many days before the night of the run; some at a time,
 * so that a killed run goes on where it was.
 */
final class RetentionTasklet implements Tasklet {
    private final JobRequest request;
    private final Run run;
    private final ArticleTexts texts;
    private final Commits commits;

    RetentionTasklet(JobRequest request, Run run, ArticleTexts texts, RunObserver observer) {
        this.request = request;
        this.run = run;
        this.texts = texts;
        this.commits = new Commits(Stage.RETENTION, observer);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        int atOnce = request.settings().articlesPerCommit();
        LocalDate oldest = today().minusDays(request.settings().keepTextsDays());
        int dropped = texts.dropReadBefore(oldest, today(), atOnce);
        commits.add(dropped, 0);
        return RepeatStatus.continueIf(dropped == atOnce);
    }

    /** A run for a night still to come, perhaps by mistake, must not drop what has its time yet. */
    private LocalDate today() {
        LocalDate now = LocalDate.now(request.settings().schedule().zone());
        return run.date().isBefore(now) ? run.date() : now;
    }
}
