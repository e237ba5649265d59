package quotetracker.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import quotetracker.claim.ClaimLanguages;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.report.Texts;
import quotetracker.settings.Settings;
import quotetracker.settings.Settings.Schedule;
import quotetracker.store.StoreLock;

/** Runs of the real job, with the project's language data, on small chunks so that every step commits several times. */
final class SampleRun {
    static final LocalDate NIGHT = LocalDate.of(2026, 3, 14);
    private static final Path LANGUAGES = Path.of("config/languages").toAbsolutePath();

    private static final Path TEXTS = Path.of("config/report").toAbsolutePath();

    private SampleRun() {}

    static RunResult run(Path input, Path reports) throws Exception {
        return run(input, reports, new Silence());
    }

    static RunResult run(Path input, Path reports, Scope scope) throws Exception {
        return run(input, reports, new Silence(), scope, 2, 2);
    }

    static RunResult run(Path input, Path reports, RunObserver observer)
            throws ConfigurationException, StoreLock.HeldException, IOException {
        return run(input, reports, observer, Scope.INCOMING, 2, 2);
    }

    static RunResult run(Path input, Path reports, int parallelArticles, int articlesPerCommit) throws Exception {
        return run(input, reports, new Silence(), Scope.INCOMING, parallelArticles, articlesPerCommit);
    }

    private static RunResult run(
            Path input, Path reports, RunObserver observer, Scope scope, int parallelArticles, int articlesPerCommit)
            throws ConfigurationException, StoreLock.HeldException, IOException {
        return run(input, reports, observer, scope, new Setting(NIGHT, 0, parallelArticles, articlesPerCommit));
    }

    /** What differs from run to run. */
    private record Setting(LocalDate night, int keepTextsDays, int parallelArticles, int articlesPerCommit) {}

    /** A run of a night that keeps texts for so many days. */
    static RunResult run(
            Path input, Path reports, RunObserver observer, Scope scope, LocalDate night, int keepTextsDays)
            throws ConfigurationException, StoreLock.HeldException, IOException {
        return run(input, reports, observer, scope, new Setting(night, keepTextsDays, 2, 2));
    }

    private static RunResult run(Path input, Path reports, RunObserver observer, Scope scope, Setting setting)
            throws ConfigurationException, StoreLock.HeldException, IOException {
        Settings settings = new Settings(
                LANGUAGES,
                TEXTS,
                "en",
                List.of(input),
                reports,
                reports.resolve("store"),
                setting.keepTextsDays(),
                setting.parallelArticles(),
                setting.articlesPerCommit(),
                null,
                new Schedule("0 30 3 * * *", ZoneId.of("Europe/Tirane")),
                new Settings.Logging(reports.resolve("logs"), "ecs", 10, 30),
                new Settings.Door(0, reports.resolve("no-token")));
        return NightlyJob.run(
                new JobRequest(
                        settings,
                        Languages.load(LANGUAGES),
                        ClaimLanguages.load(LANGUAGES),
                        Texts.load(TEXTS, "en"),
                        setting.night(),
                        null,
                        scope),
                observer,
                Duration.ZERO);
    }

    /** Watches without a word. */
    static final class Silence implements RunObserver {
        @Override
        public void started(Stage stage, long total) {}

        @Override
        public void storing(Stage stage, long done) {}

        @Override
        public void stored(Stage stage, long done, long statements) {}

        @Override
        public void finished(Stage stage) {}

        @Override
        public void stopping() {}
    }
}
