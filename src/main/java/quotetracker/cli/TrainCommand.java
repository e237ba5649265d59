package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import quotetracker.language.Accuracy;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.language.Weights;
import quotetracker.model.StatementType;
import quotetracker.settings.ConfigDirectory;

/** Learns the weights of candidates' features from gold files; starts no Spring and opens no database. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns from gold documents what the features of candidates weigh, and writes weights.tsv into the languages' folders,",
            "and accuracy.tsv: how often statements are right in articles that nothing was learned from.",
            "The same documents in the same order give the same weights. Nothing of the texts is kept but figures."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar train gold.jsonl more.jsonl --config config")
public final class TrainCommand implements Callable<Integer> {
    private static final String WEIGHTS_HEAD =
            "# What features of candidates weigh, learned by `train`: feature, weight, support. Not written by hand.\n";
    private static final String ACCURACY_HEAD =
            "# How often statements are right in articles that nothing was learned from, "
                    + "measured by `train`:\n# type, statements, right ones. Not written by hand.\n";

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
        Training.Learned learned = new Training(Languages.load(directory)).learn(documents);
        PrintWriter out = CommandOutput.standard(spec);
        for (Map.Entry<String, Weights> entry : learned.weights().entrySet()) {
            String language = entry.getKey();
            Path folder = directory.resolve(language);
            if (Files.isDirectory(folder)) {
                write(folder.resolve("weights.tsv"), lines(entry.getValue()));
                Map<StatementType, Accuracy> accuracy = learned.accuracy().getOrDefault(language, Map.of());
                if (!accuracy.isEmpty()) {
                    write(folder.resolve("accuracy.tsv"), lines(accuracy));
                }
                Accuracy all = accuracy.values().stream().reduce(Accuracy.NONE, Accuracy::and);
                out.printf(
                        Locale.ROOT,
                        "%s: %d weights",
                        language,
                        entry.getValue().all().size());
                out.println(
                        all.statements() == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "; of %d statements %.3f are right",
                                        all.statements(),
                                        all.share()));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void write(Path file, String lines) throws IOException {
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    private static String lines(Map<StatementType, Accuracy> accuracy) {
        StringBuilder lines = new StringBuilder(ACCURACY_HEAD);
        accuracy.forEach((type, measured) -> lines.append(type.label())
                .append('\t')
                .append(measured.statements())
                .append('\t')
                .append(measured.right())
                .append('\n'));
        return lines.toString();
    }

    private static String lines(Weights weights) {
        StringBuilder lines = new StringBuilder(WEIGHTS_HEAD);
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
