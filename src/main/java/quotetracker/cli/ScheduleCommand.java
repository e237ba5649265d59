package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.batch.Backlog;
import quotetracker.batch.Nights;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreLock;

/** The nightly job, every night. Between runs the store is closed, so that a run by hand can use it. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = {
            "Stays up and runs the job at schedule.cron in schedule.time-zone.",
            "At its start it goes on with runs that were not completed and makes up for a night that was missed. The "
                    + "configuration is read anew before each run. SIGTERM or Ctrl-C ends it; a run then stops after its "
                    + "next commit and goes on at the next start; the exit code is then 143 (130 after Ctrl-C)."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar schedule --config config")
public final class ScheduleCommand implements Callable<Integer> {
    /** A machine that slept, or whose clock was set, is noticed after at most this long. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

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

    private final CountDownLatch stop = new CountDownLatch(1);

    @Override
    public Integer call() throws ConfigurationException, InterruptedException {
        Configuration configuration = Configuration.load(config, reports);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop-schedule"));
        catchUp(configuration);
        Nights nights = new Nights(configuration.settings().schedule());
        ZonedDateTime last = now(configuration);
        Optional<ZonedDateTime> night = nights.after(last);
        while (night.isPresent()) {
            CommandOutput.standard(spec).println("next run at " + night.get());
            if (!waitFor(night.get())) {
                return ExitCode.OK;
            }
            run(night.get().toLocalDate());
            // Nights that came due during a run are made up for by one.
            night = nights.missed(night.get(), now(configuration)).or(() -> nights.after(now(configuration)));
        }
        return ExitCode.OK;
    }

    private static ZonedDateTime now(Configuration configuration) {
        return ZonedDateTime.now(configuration.settings().schedule().zone());
    }

    /** Returns false if the program was asked to stop meanwhile. */
    private boolean waitFor(ZonedDateTime moment) throws InterruptedException {
        Duration left = Duration.between(ZonedDateTime.now(moment.getZone()), moment);
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration step = left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
            if (stop.await(step.toMillis() + 1, TimeUnit.MILLISECONDS)) {
                return false;
            }
            left = Duration.between(ZonedDateTime.now(moment.getZone()), moment);
        }
        return stop.getCount() > 0;
    }

    private void catchUp(Configuration configuration) {
        try {
            for (LocalDate date : Backlog.of(configuration.settings(), now(configuration))) {
                CommandOutput.standard(spec).println("making up for " + date);
                run(date);
            }
        } catch (StoreLock.HeldException e) {
            CommandOutput.error(spec).println(e.getMessage());
        } catch (IOException e) {
            CommandOutput.error(spec).println(configuration.settings().store() + ": " + Failure.reason(e));
        }
    }

    /** One run; whatever goes wrong is told, and the next night comes all the same. */
    private void run(LocalDate date) {
        PrintWriter complaints = CommandOutput.error(spec);
        try {
            Configuration fresh = Configuration.load(config, reports);
            RunCommand.run(fresh.request(List.of(), date), CommandOutput.standard(spec), complaints);
        } catch (ConfigurationException e) {
            complaints.println("the run of " + date + " was left out, the configuration is wrong:");
            e.faults().forEach(complaints::println);
        }
    }
}
