package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.evaluation.ClaimEvaluation;
import quotetracker.evaluation.Evaluation;
import quotetracker.evaluation.EvaluationOptions;
import quotetracker.evaluation.EvaluationReport;
import quotetracker.evaluation.EvaluationResult;
import quotetracker.evaluation.GoldDocument;
import quotetracker.language.ConfigurationException;
import tools.jackson.core.JacksonException;

/** Measures what the engine finds against gold files; starts no Spring and opens no database. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the statements found in gold documents with the gold statements.",
            "Gold: JSON Lines, {\"id\",\"text\",\"lang\"?,\"date\"?,\"quotes\":[{\"start\",\"end\",\"parts\"?,\"type\","
                    + "\"speaker\",\"speaker_start\",\"speaker_end\"}]}."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar quote-tracker.jar evaluate gold.jsonl --canonical",
            "  java -jar quote-tracker.jar evaluate gold.jsonl --predictions found.jsonl --errors 5"
        })
public final class EvaluateCommand implements Callable<Integer> {
    /** What to do with statements that may or may not count. */
    enum Counting {
        ignore,
        count
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "GOLD", description = "gold files; their documents are scored together")
    private List<Path> gold = List.of();

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "score these (as extract writes them), not the engine")
    private @Nullable Path predictions;

    @Option(
            names = "--claims",
            paramLabel = "PAIRS",
            description = "labelled pairs of statements; scores their comparison")
    private @Nullable Path claims;

    @Option(names = "--canonical", description = "a speaker must be right by name, wherever it is mentioned")
    private boolean canonical;

    @Option(names = "--reporting-only", description = "leave out gold statements whose \"reporting\" is false")
    private boolean reportingOnly;

    @Option(names = "--split-parts", description = "each part of a statement counts as a statement")
    private boolean splitParts;

    @Option(
            names = "--nested",
            defaultValue = "ignore",
            description = "statements inside others: ${COMPLETION-CANDIDATES}")
    private Counting nested = Counting.ignore;

    @Option(
            names = "--unknown",
            defaultValue = "ignore",
            description = "statements of unknown type: ${COMPLETION-CANDIDATES}")
    private Counting unknown = Counting.ignore;

    @Option(
            names = "--mixed",
            defaultValue = "count",
            description = "direct predictions on mixed statements, in the direct row: ${COMPLETION-CANDIDATES}")
    private Counting mixed = Counting.count;

    @Option(
            names = "--jaccard",
            defaultValue = "0.8",
            paramLabel = "SHARE",
            description = "share of common words from which two contents are the same (default: ${DEFAULT-VALUE})")
    private double overlap = EvaluationOptions.DEFAULT_OVERLAP;

    @Option(names = "--where", paramLabel = "KEY=VALUE", description = "only gold documents with this field")
    private Map<String, String> where = Map.of();

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "list the mistakes by cause, with up to N examples of each")
    private int errors;

    @Option(names = "--json", description = "print the scores as JSON")
    private boolean json;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws ConfigurationException, IOException {
        PrintWriter complaints = CommandOutput.error(spec);
        try {
            Path pairs = claims;
            if (gold.isEmpty() && pairs == null) {
                complaints.println("nothing to score: name a GOLD file, or labelled pairs with --claims");
                return ExitCode.USAGE;
            }
            if (!gold.isEmpty()) {
                print(score(documents()), CommandOutput.standard(spec));
            }
            if (pairs != null) {
                CommandOutput.standard(spec)
                        .println(new ClaimEvaluation(ClaimPipe.languages(config)).report(pairs, errors));
            }
            return ExitCode.OK;
        } catch (JacksonException e) {
            complaints.println("a statement in a gold or prediction file is not as the help describes it: "
                    + e.getOriginalMessage());
            return ExitCode.FAILED;
        }
    }

    private List<GoldDocument> documents() throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        for (Path file : gold) {
            documents.addAll(GoldDocument.load(file));
        }
        documents.removeIf(document -> !where.entrySet().stream()
                .allMatch(condition -> document.has(condition.getKey(), condition.getValue())));
        return documents;
    }

    private EvaluationResult score(List<GoldDocument> documents) throws IOException, ConfigurationException {
        Evaluation evaluation = new Evaluation(new EvaluationOptions(
                overlap,
                canonical,
                reportingOnly,
                splitParts,
                nested == Counting.count,
                unknown == Counting.count,
                mixed == Counting.ignore));
        Path given = predictions;
        return given == null
                ? evaluation.ofEngine(documents, Engine.load(config))
                : evaluation.ofPredictions(documents, GoldDocument.load(given));
    }

    private void print(EvaluationResult result, PrintWriter out) {
        EvaluationReport report = new EvaluationReport(result);
        if (json) {
            out.println(report.json());
            return;
        }
        out.print(report.summary());
        out.println();
        out.print(report.languages());
        String confidence = report.confidence();
        if (!confidence.isEmpty()) {
            out.println();
            out.print(confidence);
        }
        if (errors > 0) {
            out.println();
            out.print(report.mistakes(errors));
        }
        out.flush();
    }
}
