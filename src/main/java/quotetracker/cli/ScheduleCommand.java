package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.batch.Backlog;
import quotetracker.batch.DueNight;
import quotetracker.batch.NightWatch;
import quotetracker.batch.Nights;
import quotetracker.batch.RunResult;
import quotetracker.claim.MeaningModel;
import quotetracker.door.Door;
import quotetracker.door.RunMetrics;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.Settings;
import quotetracker.store.RunCounts;
import quotetracker.store.Space;
import quotetracker.store.StoreLock;

/** The nightly job, every night. Between runs the store is closed, so that a run by hand can use it. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = {
            "Stays up and runs the job at schedule.cron in schedule.time-zone.",
            "With door.port in the configuration it also answers on a port of the loopback address.",
            "At its start it makes up for nights that were missed or not completed, each once and in order. The "
                    + "configuration is read anew before each run. SIGTERM or Ctrl-C ends it; a run then stops after its "
                    + "next commit and goes on at the next start; the exit code is then 143 (130 after Ctrl-C)."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar schedule --config config")
public final class ScheduleCommand implements Callable<Integer> {
    /** Somebody who starts a run by hand ends it some day; the night waits for that. */
    private static final Duration ALL_PATIENCE = Duration.ofDays(3650);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "where workbooks are written (default: reports.folder of the configuration)")
    private @Nullable Path reports;

    @Override
    public Integer call() throws ConfigurationException, IOException, InterruptedException {
        Configuration configuration = Configuration.load(config, reports);
        Settings settings = configuration.settings();
        RunMetrics metrics = new RunMetrics(() -> Space.usedOrNothing(settings.store()));
        Nightly nightly = new Nightly(configuration, metrics);
        Optional<Door> door = door(configuration, nightly, metrics);
        try {
            StoppableHours hours = new StoppableHours(settings.schedule().zone());
            new NightWatch(new Nights(settings.schedule()), hours, nightly).keep();
            return ExitCode.OK;
        } finally {
            door.ifPresent(Door::close);
        }
    }

    private Optional<Door> door(Configuration configuration, Nightly nightly, RunMetrics metrics)
            throws ConfigurationException, IOException {
        Settings settings = configuration.settings();
        if (settings.door().port() == 0) {
            return Optional.empty();
        }
        String token = DoorToken.read(
                System.getenv(DoorToken.VARIABLE), settings.door().tokenFile());
        RunDesk desk = new RunDesk(settings.store(), configuration::today, nightly::run);
        Door door = new Door(settings.door().port(), token, settings.reports(), desk, metrics::text);
        CommandOutput.standard(spec).println("the door is open: http://localhost:" + door.port());
        return Optional.of(door);
    }

    /** What is done each night; whatever goes wrong is told, and the next night comes all the same. */
    private final class Nightly implements NightWatch.Work {
        private final Settings settings;
        /** Kept open from night to night: the memory of a model's runtime is not given back. */
        private final @Nullable MeaningModel model;

        private final RunMetrics metrics;
        private final PrintWriter complaints = CommandOutput.error(spec);
        private final NightRun nightRun = new NightRun(CommandOutput.standard(spec), complaints, ALL_PATIENCE);

        Nightly(Configuration configuration, RunMetrics metrics) {
            this.settings = configuration.settings();
            this.model = configuration.claimLanguages().model();
            this.metrics = metrics;
        }

        @Override
        public SortedMap<LocalDate, ZonedDateTime> leftOver(ZonedDateTime now) {
            try {
                return Backlog.hours(settings, now, ALL_PATIENCE, nightRun::waiting);
            } catch (StoreLock.HeldException | IOException | RuntimeException e) {
                complaints.println(settings.store() + ": what is left over cannot be seen: " + e.getMessage());
                return new TreeMap<>();
            }
        }

        @Override
        public void next(ZonedDateTime night) {
            CommandOutput.standard(spec).println("next run at " + night);
        }

        @Override
        public void run(DueNight night) {
            try {
                Configuration fresh = Configuration.load(config, reports, model);
                long start = System.nanoTime();
                RunResult result = nightRun.run(fresh.request(List.of(), night));
                RunCounts counts = result.counts();
                metrics.ended(
                        result.ending().name(),
                        Duration.ofNanos(System.nanoTime() - start),
                        (double) counts.articlesNew(),
                        (double) counts.skipped(),
                        (double) counts.statements(),
                        (double) counts.claims());
            } catch (ConfigurationException e) {
                complaints.println("the run of " + night.date() + " was left out, the configuration is wrong:");
                e.faults().forEach(complaints::println);
            } catch (StoreLock.HeldException | IOException | RuntimeException e) {
                complaints.println("the run of " + night.date() + " broke off: " + Failure.sentence(e));
            }
        }
    }
}
