package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.batch.DueNight;
import quotetracker.batch.JobRequest;
import quotetracker.bench.JobBenchmark;
import quotetracker.bench.JobCost;
import quotetracker.claim.ClaimLanguages;
import quotetracker.evaluation.ClaimBenchmark;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.ConfigDirectory;
import quotetracker.store.StoreLock;
import tools.jackson.databind.json.JsonMapper;

/** Measures the job, or the grouping of claims alone, on what nobody wrote. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole job on made-up articles, each number of them in a process of its own with the options of this "
                    + "one, and prints what each step cost. The same number gives the same articles.",
            "With --statements, groups a constructed 30-day stream of invented statements whose truth is known, and prints "
                    + "how right, how fast and how large the grouping is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -Xmx2g -jar quote-tracker.jar bench --articles 10000 --articles 50000",
            "  java -Xmx1500m -jar quote-tracker.jar bench --statements 100000 --night"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 15);
    private static final String ARTICLES = "articles.jsonl";
    private static final String COST = "cost.json";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "articles of a run; may be given several times, the smallest first (default: 1000)")
    private List<Integer> articles = List.of();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "an empty folder for articles, store and workbooks, which then stay (default: one that is removed)")
    private @Nullable Path folder;

    @Option(names = "--alone", hidden = true, description = "the run is made in this very process, in --folder")
    private boolean alone;

    @Option(
            names = "--statements",
            paramLabel = "N",
            description = "size of the stream of statements; may be given several times")
    private List<Integer> statements = List.of();

    @Option(
            names = "--night",
            description = "with --statements, also place 10,000 more, onto the full store and onto an empty one")
    private boolean night;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws ConfigurationException, IOException, InterruptedException, StoreLock.HeldException {
        if (statements.isEmpty()) {
            List<Integer> sizes = articles.isEmpty() ? List.of(1000) : articles;
            if (alone && folder != null) {
                measure(sizes.get(0), folder);
            } else {
                jobs(sizes);
            }
        } else {
            claims();
        }
        return ExitCode.OK;
    }

    private void claims() throws ConfigurationException, IOException {
        ClaimLanguages languages = ClaimPipe.languages(config);
        Path concepts = ConfigDirectory.find(config).resolve("languages/sq/concepts.tsv");
        ClaimBenchmark benchmark = new ClaimBenchmark(languages, concepts);
        for (int size : statements) {
            show(benchmark.run(size, night));
        }
    }

    private void jobs(List<Integer> sizes) throws ConfigurationException, IOException, InterruptedException {
        JobCost smaller = null;
        for (int size : sizes) {
            Path place = folder == null
                    ? Files.createTempDirectory("quote-tracker-bench")
                    : folder.resolve(String.valueOf(size));
            try {
                JobCost cost = apart(size, place);
                show(cost.table(smaller));
                smaller = cost;
            } finally {
                if (folder == null) {
                    remove(place);
                }
            }
        }
    }

    /** In a process of its own: a run in one that is warm would pass for cheaper than a night's. */
    private JobCost apart(int size, Path place) throws ConfigurationException, IOException, InterruptedException {
        Files.createDirectories(place);
        JobBenchmark.write(size, place.resolve(ARTICLES));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String program = System.getProperty("sun.java.command").split(" ", 2)[0];
        command.addAll(
                program.endsWith(".jar")
                        ? List.of("-jar", program)
                        : List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(
                "bench",
                "--alone",
                "--articles",
                String.valueOf(size),
                "--folder",
                place.toString(),
                "--config",
                ConfigDirectory.find(config).toString()));
        int code = new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != ExitCode.OK) {
            throw new IOException("the run of " + size + " articles ended with exit code " + code);
        }
        return JsonMapper.shared().readValue(place.resolve(COST).toFile(), JobCost.class);
    }

    private void measure(int size, Path place) throws ConfigurationException, IOException, StoreLock.HeldException {
        JobRequest request = Configuration.load(config, place)
                .request(List.of(place.resolve(ARTICLES).toAbsolutePath()), new DueNight(NIGHT, null));
        JsonMapper.shared().writeValue(place.resolve(COST).toFile(), JobBenchmark.run(request, size, place));
    }

    private static void remove(Path place) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(place)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private void show(String table) {
        PrintWriter out = CommandOutput.standard(spec);
        out.print(table);
        out.flush();
    }
}
