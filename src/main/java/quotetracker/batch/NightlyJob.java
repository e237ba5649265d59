package quotetracker.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import quotetracker.batch.RunResult.Ending;
import quotetracker.report.ReportWriter;
import quotetracker.settings.Settings;
import quotetracker.store.ArticleTexts;
import quotetracker.store.InputNoteStore;
import quotetracker.store.Run;
import quotetracker.store.RunStore;
import quotetracker.store.RunStore.State;
import quotetracker.store.Space;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;
import quotetracker.store.StoreSchema;

/** Runs the job once, holding the store for as long as it runs. */
public final class NightlyJob {
    private static final int MOST_NOTES = 10;

    private NightlyJob() {}

    /**
     * Runs the job, or goes on with the last run of the date if that was not completed.
     *
     * @param patience how long to wait for another process that works on the store
     * @throws StoreLock.HeldException if it still does after that
     * @throws IOException if a folder cannot be used, or the store is lost under way; an {@link Obstacle} says what to do
     */
    public static RunResult run(JobRequest request, RunObserver observer, Duration patience)
            throws StoreLock.HeldException, IOException {
        try {
            return runAlone(request, observer, patience);
        } catch (IOException | RuntimeException e) {
            Optional<Obstacle> obstacle = Obstacle.behind(e, request.settings());
            if (obstacle.isPresent()) {
                throw obstacle.get();
            }
            throw e;
        }
    }

    private static RunResult runAlone(JobRequest request, RunObserver observer, Duration patience)
            throws StoreLock.HeldException, IOException {
        Settings settings = request.settings();
        StoreLock lock = StoreLock.take(settings.store(), patience, observer::waiting);
        try {
            // Found out before hours of work, not after them.
            Space.tryWriting(settings.reports());
            Space.tryWriting(settings.logging().folder());
            ReportWriter.removeLeftovers(settings.reports());
            Rehearsal.removeLeftovers();
            StoreSchema.upgrade(settings.store());
            RunResult result;
            try (ConfigurableApplicationContext context = start(request, observer)) {
                result = run(context);
            }
            return result.ending() == Ending.COMPLETED ? compacted(request, result) : result;
        } finally {
            lock.close();
        }
    }

    private static RunResult compacted(JobRequest request, RunResult result) {
        try {
            StoreFile.compact(request.settings().store());
            return result;
        } catch (SQLException | IOException e) {
            return result.failedWith(told(e, request.settings()));
        }
    }

    /** Only what is given here configures Spring: {@code config/application.yml} is the user's, and read by {@code settings}. */
    private static ConfigurableApplicationContext start(JobRequest request, RunObserver observer) {
        return new SpringApplicationBuilder(NightlyJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(RunLog.properties(request.settings().logging()))
                .properties(Map.of(
                        "spring.config.location", "classpath:/no-files-are-read/",
                        "spring.config.on-not-found", "ignore",
                        "spring.datasource.url",
                                StoreFile.url(request.settings().store()),
                        "spring.datasource.username", StoreFile.USER,
                        "spring.datasource.hikari.maximum-pool-size", "4",
                        "spring.batch.jdbc.initialize-schema", "never",
                        "spring.batch.job.enabled", "false"))
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("request", request);
                    RunBoard board = new RunBoard(request.settings().store());
                    context.getBeanFactory().registerSingleton("board", board);
                    context.getBeanFactory().registerSingleton("observer", new RunLog(observer, board));
                    context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String name) {
                            return bean instanceof DataSource store ? observer.watched(store) : bean;
                        }
                    });
                })
                .run();
    }

    private static RunResult run(ConfigurableApplicationContext context) {
        Run run = context.getBean(Run.class);
        RunStore runs = context.getBean(RunStore.class);
        RunBoard board = context.getBean(RunBoard.class);
        ArticleTexts texts = context.getBean(ArticleTexts.class);
        MDC.MDCCloseable about = RunLog.about(run);
        try {
            board.runs(runs.latest(RunBoard.SHOWN_RUNS), texts.erasures());
            RunResult result = execute(context, run);
            runs.finish(run, State.valueOf(result.ending().name()), Instant.now());
            board.runs(runs.latest(RunBoard.SHOWN_RUNS), texts.erasures());
            RunLog.ended(result);
            if (result.ending() == Ending.STOPPED) {
                context.getBean(RunObserver.class).stopped(result);
            }
            return result;
        } finally {
            about.close();
            context.getBean(GracefulStop.class).ended();
        }
    }

    private static RunResult execute(ConfigurableApplicationContext context, Run run) {
        try {
            JobExecution execution =
                    context.getBean(JobOperator.class).start(context.getBean(Job.class), RunStart.parameters(run));
            return result(
                    context,
                    run,
                    ending(execution.getStatus()),
                    execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        } catch (JobExecutionException e) {
            return result(context, run, Ending.FAILED, e);
        }
    }

    private static RunResult result(
            ConfigurableApplicationContext context, Run run, Ending ending, @Nullable Throwable failure) {
        RunStore runs = context.getBean(RunStore.class);
        Settings settings = context.getBean(JobRequest.class).settings();
        return new RunResult(
                run,
                ending,
                runs.counts(run),
                context.getBean(InputNoteStore.class).of(run, MOST_NOTES),
                runs.workbook(run).orElse(null),
                failure == null ? null : told(failure, settings));
    }

    private static Throwable told(Throwable failure, Settings settings) {
        Optional<Obstacle> obstacle = Obstacle.behind(failure, settings);
        return obstacle.isPresent() ? obstacle.get() : failure;
    }

    private static Ending ending(BatchStatus status) {
        if (status == BatchStatus.COMPLETED) {
            return Ending.COMPLETED;
        }
        return status == BatchStatus.STOPPED ? Ending.STOPPED : Ending.FAILED;
    }
}
