package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    public Integer call() throws ConfigurationException, IOException {
        ClaimLanguages languages = ClaimPipe.languages(config);
        Path concepts = ConfigDirectory.find(config).resolve("languages/sq/concepts.tsv");
        ClaimBenchmark benchmark = new ClaimBenchmark(languages, concepts);
        for (int size : sizes) {
            CommandOutput.standard(spec).print(benchmark.run(size, night));
            CommandOutput.standard(spec).flush();
        }
        return ExitCode.OK;
    }
}
