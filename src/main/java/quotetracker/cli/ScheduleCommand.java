package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
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
import quotetracker.language.ConfigurationException;
import quotetracker.settings.Settings;
import quotetracker.store.StoreLock;

/** The nightly job, every night. Between runs the store is closed, so that a run by hand can use it. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = {
            "Stays up and runs the job at schedule.cron in schedule.time-zone.",
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
    public Integer call() throws ConfigurationException, InterruptedException {
        Configuration configuration = Configuration.load(config, reports);
        StoppableHours hours =
                new StoppableHours(configuration.settings().schedule().zone());
        new NightWatch(new Nights(configuration.settings().schedule()), hours, new Nightly(configuration.settings()))
                .keep();
        return ExitCode.OK;
    }

    /** What is done each night; whatever goes wrong is told, and the next night comes all the same. */
    private final class Nightly implements NightWatch.Work {
        private final Settings settings;
        private final PrintWriter complaints = CommandOutput.error(spec);
        private final NightRun nightRun = new NightRun(CommandOutput.standard(spec), complaints, ALL_PATIENCE);

        Nightly(Settings settings) {
            this.settings = settings;
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
                Configuration fresh = Configuration.load(config, reports);
                nightRun.run(fresh.request(List.of(), night));
            } catch (ConfigurationException e) {
                complaints.println("the run of " + night.date() + " was left out, the configuration is wrong:");
                e.faults().forEach(complaints::println);
            } catch (StoreLock.HeldException | IOException | RuntimeException e) {
                complaints.println("the run of " + night.date() + " could not be begun: " + e);
            }
        }
    }
}
