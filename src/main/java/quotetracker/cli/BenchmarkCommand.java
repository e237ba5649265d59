package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.claim.ClaimLanguages;
import quotetracker.evaluation.ClaimBenchmark;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.ConfigDirectory;

/** Measures the grouping of claims on a constructed stream; starts no Spring and opens no database. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Groups a constructed 30-day stream of invented statements whose truth is known, and prints how right, how "
                    + "fast and how large the grouping is. The same size gives the same stream."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "1:the configuration cannot be used", "2:the command line is wrong"},
        footerHeading = "%nExample:%n",
        footer = "  java -Xmx1500m -jar quote-tracker.jar benchmark --statements 100000 --statements 1000000 --night")
public final class BenchmarkCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--statements",
            paramLabel = "N",
            defaultValue = "100000",
            description = "size of the stream; may be given several times (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(names = "--night", description = "also place 10,000 more, onto the full store and onto an empty one")
    private boolean night;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() {
        ClaimPipe pipe = new ClaimPipe(CommandOutput.error(spec));
        Optional<ClaimLanguages> languages = pipe.languages(config);
        if (languages.isEmpty()) {
            return ExitCode.FAILED;
        }
        try {
            Path concepts = ConfigDirectory.find(config).resolve("languages/sq/concepts.tsv");
            ClaimBenchmark benchmark = new ClaimBenchmark(languages.get(), concepts);
            for (int size : sizes) {
                CommandOutput.standard(spec).print(benchmark.run(size, night));
                CommandOutput.standard(spec).flush();
            }
            return ExitCode.OK;
        } catch (ConfigurationException | IOException e) {
            CommandOutput.error(spec).println("the words for the sentences cannot be read: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
