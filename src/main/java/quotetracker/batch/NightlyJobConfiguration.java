package quotetracker.batch;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import quotetracker.claim.ClaimStatement;
import quotetracker.extraction.StatementExtractor;
import quotetracker.input.Reading;
import quotetracker.report.RunRow;
import quotetracker.store.ArticleStore;
import quotetracker.store.ArticleTexts;
import quotetracker.store.ClaimStore;
import quotetracker.store.ForgottenNames;
import quotetracker.store.InputNote;
import quotetracker.store.InputNote.Outcome;
import quotetracker.store.InputNoteStore;
import quotetracker.store.ReportStore;
import quotetracker.store.ReviewStore;
import quotetracker.store.Run;
import quotetracker.store.RunStore;
import quotetracker.store.StatementStore;
import quotetracker.store.StoredArticle;

/**
 * The job: read the articles, find the statements, group the claims, read reviewers' edits, drop texts that were kept long
 * enough, write the workbook.
 *
 * <p>Why a killed run is simply run again: every step asks the store what is still to be done, and a commit holds both the work
 * and the note that it is done. So every step may start again ({@code allowStartIfComplete}), articles that came in meanwhile are
 * read as well, and nothing is done twice.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightlyJobConfiguration {
    static final String JOB = "nightly";
    /** Statements are small beside the articles they come from. */
    private static final int STATEMENTS_PER_ARTICLE = 5;

    @Bean
    Job nightlyJob(
            JobRequest request,
            JobRepository history,
            GracefulStop gracefulStop,
            Step importArticles,
            Step extractStatements,
            Step groupClaims,
            Step readReviews,
            Step dropOldTexts,
            Step writeWorkbook) {
        SimpleJobBuilder steps = new JobBuilder(JOB, history)
                .listener(gracefulStop)
                .start(importArticles)
                .next(extractStatements)
                .next(groupClaims)
                .next(readReviews);
        if (request.settings().keepTextsDays() > 0) {
            steps.next(dropOldTexts);
        }
        return steps.next(writeWorkbook).build();
    }

    @Bean
    Step importArticles(
            JobRequest request,
            RunObserver observer,
            Run run,
            JobRepository history,
            PlatformTransactionManager commits,
            RunStore runs,
            ArticleStore articles,
            InputNoteStore notes) {
        ImportWriter writer = new ImportWriter(run, runs, articles, notes, observer);
        return new StepBuilder(Stage.IMPORT.step(), history)
                .<Reading, Reading>chunk(request.settings().articlesPerCommit())
                .transactionManager(commits)
                .reader(new IncomingReader(request.settings().inputs(), request.arrivedBy(), request.scope()))
                .writer(writer)
                .listener(writer)
                .listener(new StageListener(Stage.IMPORT, () -> RunObserver.UNKNOWN, observer))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step extractStatements(
            JobRequest request,
            RunObserver observer,
            Run run,
            JobRepository history,
            PlatformTransactionManager commits,
            AsyncTaskExecutor analysts,
            ArticleStore articles,
            StatementStore statements,
            InputNoteStore notes,
            ArticleTexts texts,
            ForgottenNames forgotten) {
        int atOnce = request.settings().articlesPerCommit();
        return new StepBuilder(Stage.EXTRACTION.step(), history)
                .<StoredArticle, Analysis>chunk(atOnce)
                .transactionManager(commits)
                .reader(new PendingArticleReader(articles, atOnce))
                .processor(new ArticleAnalyser(run, new StatementExtractor(request.languages())))
                .taskExecutor(analysts)
                .writer(new AnalysisWriter(run, articles, statements, notes, texts, forgotten, observer))
                .listener(new StageListener(Stage.EXTRACTION, articles::countPending, observer))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step groupClaims(
            JobRequest request,
            RunObserver observer,
            Run run,
            JobRepository history,
            PlatformTransactionManager commits,
            ClaimStore claims) {
        ClaimWriter writer = new ClaimWriter(run, claims, request.claimLanguages(), observer);
        int atOnce = STATEMENTS_PER_ARTICLE * request.settings().articlesPerCommit();
        return new StepBuilder(Stage.CLAIMS.step(), history)
                .<ClaimStatement, ClaimStatement>chunk(atOnce)
                .transactionManager(commits)
                .reader(new UngroupedReader(claims, atOnce))
                .writer(writer)
                .listener(writer)
                .listener(new StageListener(Stage.CLAIMS, claims::countUngrouped, observer))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step readReviews(
            JobRequest request,
            RunObserver observer,
            Run run,
            JobRepository history,
            PlatformTransactionManager commits,
            ReviewStore reviews,
            InputNoteStore notes) {
        return new StepBuilder(Stage.REVIEW.step(), history)
                .tasklet(new ReviewTasklet(request, run, reviews, notes, observer), commits)
                .listener(new StageListener(Stage.REVIEW, () -> RunObserver.UNKNOWN, observer))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step dropOldTexts(
            JobRequest request,
            RunObserver observer,
            Run run,
            JobRepository history,
            PlatformTransactionManager commits,
            ArticleTexts texts) {
        return new StepBuilder(Stage.RETENTION.step(), history)
                .tasklet(new RetentionTasklet(request, run, texts, observer), commits)
                .listener(new StageListener(Stage.RETENTION, () -> RunObserver.UNKNOWN, observer))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step writeWorkbook(
            JobRequest request,
            RunObserver observer,
            Run run,
            JobRepository history,
            PlatformTransactionManager commits,
            RunStore runs,
            ReportStore reports) {
        return new StepBuilder(Stage.WORKBOOK.step(), history)
                .tasklet(new WorkbookTasklet(request, run, runs, reports, observer), commits)
                .listener(new StageListener(Stage.WORKBOOK, () -> 1, observer))
                .allowStartIfComplete(true)
                .build();
    }

    /** In one commit: a run that was begun knows what it is about, whenever it dies. */
    @Bean
    Run run(
            JobRequest request,
            JobRepository history,
            JobOperator operator,
            PlatformTransactionManager commits,
            RunStore runs,
            ArticleStore articles,
            InputNoteStore notes) {
        RunStart start = new RunStart(history, operator, runs);
        start.buryTheDead();
        return new TransactionTemplate(commits).execute(status -> {
            Run run = start.begin(request);
            if (request.scope().again()) {
                int left = articles.again(request.scope()::covers);
                notes.clear(run, InputNoteStore.Stage.REPROCESS);
                // Of an attempt that was killed: its articles are analysed once more.
                notes.clear(run, InputNoteStore.Stage.EXTRACTION);
                if (left > 0) {
                    notes.add(run, InputNoteStore.Stage.REPROCESS, List.of(withoutText(left)));
                }
            }
            return run;
        });
    }

    private static InputNote withoutText(int articles) {
        return new InputNote(
                Outcome.REMARK,
                "stored articles",
                articles + " are left as they are: their texts are not kept any longer");
    }

    @Bean
    AsyncTaskExecutor analysts(JobRequest request) {
        ThreadPoolTaskExecutor analysts = new ThreadPoolTaskExecutor();
        analysts.setCorePoolSize(request.settings().parallelArticles());
        analysts.setThreadNamePrefix("analyst-");
        return analysts;
    }

    @Bean
    GracefulStop gracefulStop(ObjectProvider<JobOperator> operator, RunObserver observer) {
        return new GracefulStop(operator, observer);
    }

    @Bean
    RunStore runStore(DataSource dataSource) {
        return new RunStore(dataSource);
    }

    @Bean
    ArticleStore articleStore(DataSource dataSource) {
        return new ArticleStore(dataSource);
    }

    @Bean
    ArticleTexts articleTexts(DataSource dataSource) {
        return new ArticleTexts(dataSource);
    }

    @Bean
    @DependsOn("run")
    ForgottenNames forgottenNames(DataSource dataSource, JobRequest request) {
        return new ForgottenNames(dataSource, request.languages());
    }

    @Bean
    StatementStore statementStore(DataSource dataSource) {
        return new StatementStore(dataSource);
    }

    @Bean
    ClaimStore claimStore(DataSource dataSource) {
        return new ClaimStore(dataSource);
    }

    @Bean
    ReportStore reportStore(DataSource dataSource, JobRequest request) {
        String version = NightlyJob.class.getPackage().getImplementationVersion();
        return new ReportStore(
                dataSource, version == null ? "not packaged" : version, RunRow.Accuracy.of(request.languages()));
    }

    @Bean
    InputNoteStore inputNoteStore(DataSource dataSource) {
        return new InputNoteStore(dataSource);
    }

    @Bean
    ReviewStore reviewStore(DataSource dataSource) {
        return new ReviewStore(dataSource);
    }
}
