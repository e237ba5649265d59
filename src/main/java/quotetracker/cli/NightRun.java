package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Help;
import quotetracker.batch.JobRequest;
import quotetracker.batch.NightlyJob;
import quotetracker.batch.Rehearsal;
import quotetracker.batch.RunObserver;
import quotetracker.batch.RunResult;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.Settings;
import quotetracker.store.StoreLock;

/**
 * Runs the job before the eyes of a person: how it proceeds, and what it brought.
 *
 * @param out where the summary goes
 * @param complaints where progress and failures go
 * @param patience how long to wait for another process that works on the store
 */
record NightRun(PrintWriter out, PrintWriter complaints, Duration patience) {
    /** One run. */
    RunResult run(JobRequest request) throws ConfigurationException, StoreLock.HeldException, IOException {
        RunObserver progress =
                new ProgressLine(complaints, Help.Ansi.AUTO.enabled(), stopped -> RunSummary.print(stopped, out));
        lookFor(request.settings().inputs());
        warn(request.settings());
        RunResult result = NightlyJob.run(request, progress, patience);
        if (result.ending() != RunResult.Ending.STOPPED) {
            RunSummary.print(result, out);
        }
        return result;
    }

    /** The same on a copy of the store, of which nothing stays. */
    RunResult rehearse(JobRequest request) throws ConfigurationException, StoreLock.HeldException, IOException {
        lookFor(request.settings().inputs());
        RunObserver progress = new ProgressLine(complaints, Help.Ansi.AUTO.enabled(), stopped -> {});
        RunResult result = Rehearsal.of(request, progress, patience);
        out.println();
        out.println("A dry run, of which nothing was kept:");
        RunSummary.print(result, out);
        return result;
    }

    /**
     * Articles that cannot be read are skipped and listed. But a night on which no place can be read at all, as when a disk is
     * missing, must not pass for one without news: it is not begun, and stays to be made up for.
     */
    private void lookFor(List<Path> inputs) throws ConfigurationException {
        List<String> faults = inputs.stream()
                .map(Doctor::input)
                .filter(finding -> finding.level() != Finding.Level.OK)
                .map(Finding::text)
                .toList();
        if (!faults.isEmpty() && faults.size() == inputs.size()) {
            throw new ConfigurationException(faults);
        }
        faults.forEach(fault -> complaints.println(Finding.warning("input", fault)));
    }

    private void warn(Settings settings) throws IOException {
        Finding disk = Doctor.disk(settings);
        if (disk.level() != Finding.Level.OK) {
            complaints.println(disk);
        }
    }

    /** Tells whom the run waits for. */
    void waiting(String holder) {
        complaints.println("waiting for " + holder);
    }
}
