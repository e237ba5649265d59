package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quotetracker.language.ConfigurationException;

/** Looks at everything a run needs, and says how to mend what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at the configuration, the language data, the folders, the disk, the store, the nights and the clock. "
                    + "Each gets a line: ok, warning or fault, with the way out. With a fault the exit code is 1, or 2 if "
                    + "it lies in the configuration.",
            "Reads the whole store, which takes a while if it is large, and changes nothing."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar doctor --reports /var/lib/quote-tracker")
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = CommandOutput.standard(spec);
        List<Finding> findings = new ArrayList<>();
        int code = ExitCode.OK;
        try {
            Configuration configuration = folders.configuration();
            findings.add(Finding.ok("configuration", "read without a fault, language data included"));
            findings.addAll(Doctor.examine(configuration.settings()));
        } catch (ConfigurationException e) {
            e.faults().forEach(fault -> findings.add(Finding.fault("configuration", fault)));
            code = ExitCode.USAGE;
        }
        findings.forEach(out::println);
        out.flush();
        boolean fault = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAULT);
        return fault && code == ExitCode.OK ? ExitCode.FAILED : code;
    }
}
