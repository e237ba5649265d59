package quotetracker.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.evaluation.GoldDocument;
import quotetracker.evaluation.Training;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.language.Weights;
import quotetracker.settings.ConfigDirectory;

/** Learns the weights of candidates' features from gold files; starts no Spring and opens no database. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns from gold documents what the features of candidates weigh, and writes weights.tsv into the languages' folders.",
            "The same documents in the same order give the same weights. Nothing of the texts is kept but figures."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar train gold.jsonl more.jsonl --config config")
public final class TrainCommand implements Callable<Integer> {
    private static final String FILE = "weights.tsv";
    private static final String HEAD =
            "# What features of candidates weigh, learned by `train`: feature, weight, support. Not written by hand.\n";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "gold files, as `evaluate` reads them")
    private List<Path> gold = List.of();

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Path directory = ConfigDirectory.find(config).resolve("languages");
        List<GoldDocument> documents = new ArrayList<>();
        for (Path file : gold) {
            documents.addAll(GoldDocument.load(file));
        }
        Map<String, Weights> weights = new Training(Languages.load(directory)).weights(documents);
        for (Map.Entry<String, Weights> entry : weights.entrySet()) {
            Path folder = directory.resolve(entry.getKey());
            if (Files.isDirectory(folder)) {
                Files.writeString(folder.resolve(FILE), lines(entry.getValue()), StandardCharsets.UTF_8);
                CommandOutput.standard(spec)
                        .println(entry.getKey() + ": " + entry.getValue().all().size() + " weights");
            }
        }
        CommandOutput.standard(spec).flush();
        return ExitCode.OK;
    }

    private static String lines(Weights weights) {
        StringBuilder lines = new StringBuilder(HEAD);
        weights.all()
                .forEach((feature, weight) -> lines.append(feature)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.3f", weight.value()))
                        .append('\t')
                        .append(weight.support())
                        .append('\n'));
        return lines.toString();
    }
}
