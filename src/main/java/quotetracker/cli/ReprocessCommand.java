package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.batch.DueNight;
import quotetracker.batch.JobRequest;
import quotetracker.batch.Scope;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** The stored articles once more. */
@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        description = {
            "Analyses the stored articles once more, after the rules or the language data changed; reads no new ones.",
            "Only what differs is changed: numbers of statements and claims stay, reviewers' corrections stay in force, and "
                    + "a statement that is not found any more is kept but not shown. The workbook lists what was gained, "
                    + "lost and changed. 'run --reprocess' does the same within a run."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar reprocess --since 2026-03-01 --dry-run")
public final class ReprocessCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ScopeOptions part = new ScopeOptions();

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
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        Scope scope = part.scope(true);
        Configuration configuration = Configuration.load(config, reports);
        Path store = configuration.settings().store();
        if (!StoreFile.exists(store)) {
            CommandOutput.error(spec).println(store + ": there is no store yet; 'run' makes it");
            return ExitCode.FAILED;
        }
        DueNight night = new DueNight(date == null ? configuration.today() : date, null);
        JobRequest request =
                configuration.request(List.of(), night).reading(List.of()).about(scope);
        NightRun run = new NightRun(CommandOutput.standard(spec), CommandOutput.error(spec), Duration.ZERO);
        return RunSummary.exitCode(part.dryRun() ? run.rehearse(request) : run.run(request));
    }
}
