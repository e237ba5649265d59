package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.batch.JobRequest;
import quotetracker.batch.NightlyJob;
import quotetracker.batch.RunResult;
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

    @Override
    public Integer call() throws ConfigurationException {
        Configuration configuration = Configuration.load(config, reports);
        List<Path> wanted =
                inputs.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
        JobRequest request = configuration.request(wanted, date);
        return run(request, CommandOutput.standard(spec), CommandOutput.error(spec));
    }

    /** Runs the job, shows how it proceeds and what it brought, and gives the exit code. */
    static int run(JobRequest request, PrintWriter out, PrintWriter complaints) {
        ProgressLine progress = new ProgressLine(complaints, Help.Ansi.AUTO.enabled());
        try {
            RunResult result = NightlyJob.run(request, progress);
            RunSummary.print(result, out);
            return RunSummary.exitCode(result);
        } catch (StoreLock.HeldException e) {
            complaints.println(e.getMessage());
            return ExitCode.BUSY;
        } catch (IOException e) {
            complaints.println(request.settings().store() + ": " + Failure.reason(e));
            return ExitCode.FAILED;
        }
    }
}
