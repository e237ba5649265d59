package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.batch.Backlog;
import quotetracker.batch.DueNight;
import quotetracker.batch.JobRequest;
import quotetracker.batch.RunResult;
import quotetracker.batch.Scope;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreLock;

/** The nightly job, now. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the articles, finds the statements, groups the claims and writes the workbook.",
            "What was read before is recognised and adds nothing. A run that was killed, stopped or failed goes on where "
                    + "it was when the same date is run again; after a completed run, the next run of the same date reads "
                    + "what has come in since."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar run --input articles --reports reports --date 2026-03-12")
public final class RunCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "PATH",
            description = "files and folders to read (default: input.folders of the configuration)")
    private List<Path> inputs = new ArrayList<>();

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

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "the night the run stands for (default: today in schedule.time-zone)")
    private @Nullable LocalDate date;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "how long to wait if another process works on the same store (default: not at all)")
    private long wait;

    @Option(
            names = "--missed",
            description = "first make up for nights that were missed or not completed, in order; for runs that a timer "
                    + "starts")
    private boolean missed;

    @Option(names = "--reprocess", description = "analyse the stored articles once more as well, see 'reprocess'")
    private boolean reprocess;

    @Mixin
    private ScopeOptions part = new ScopeOptions();

    @Override
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        if (wait < 0) {
            CommandOutput.error(spec).println("--wait is " + wait + ", allowed are 0 seconds and more");
            return ExitCode.USAGE;
        }
        Scope scope = part.scope(reprocess);
        Configuration configuration = Configuration.load(config, reports);
        NightRun nightRun =
                new NightRun(CommandOutput.standard(spec), CommandOutput.error(spec), Duration.ofSeconds(wait));
        List<Path> wanted =
                inputs.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
        LocalDate tonight = date == null ? configuration.today() : date;
        int code = ExitCode.OK;
        for (DueNight night : nights(configuration, tonight, nightRun)) {
            if (!night.date().equals(tonight)) {
                CommandOutput.standard(spec).println("making up for " + night.date());
            }
            JobRequest request = configuration.request(wanted, night).about(scope);
            RunResult result = part.dryRun() ? nightRun.rehearse(request) : nightRun.run(request);
            code = ExitCode.worse(code, RunSummary.exitCode(result));
        }
        return code;
    }

    private List<DueNight> nights(Configuration configuration, LocalDate tonight, NightRun nightRun)
            throws StoreLock.HeldException, IOException {
        if (!missed) {
            return List.of(new DueNight(tonight, null));
        }
        return Backlog.of(
                configuration.settings(), tonight, configuration.now(), nightRun.patience(), nightRun::waiting);
    }
}
