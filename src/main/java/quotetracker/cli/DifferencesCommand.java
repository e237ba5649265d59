package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.evaluation.Differences;
import quotetracker.evaluation.EvaluationOptions;
import quotetracker.evaluation.GoldDocument;
import tools.jackson.core.JacksonException;

/** What a change of rules or language data does to the statements; starts no Spring and opens no database. */
@Command(
        name = "differences",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the statements that were gained, lost and changed between two outputs of 'extract' from the same articles: "
                    + "before and after a change of the rules or the language data.",
            "Words, speaker, mention, cue and type are compared; which rule found a statement, and its confidence, are not. If "
                    + "the articles are a gold file ('evaluate --help' shows one), each statement is called right or wrong."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  java -jar quote-tracker.jar extract articles.jsonl > old.jsonl",
            "  (change something, build again)",
            "  java -jar quote-tracker.jar extract articles.jsonl > new.jsonl",
            "  java -jar quote-tracker.jar differences old.jsonl new.jsonl --texts articles.jsonl"
        })
public final class DifferencesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "statements as 'extract' wrote them before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "statements as 'extract' writes them now")
    private Path after = Path.of("");

    @Option(
            names = "--texts",
            required = true,
            paramLabel = "FILE",
            description = "the articles that both were extracted from")
    private Path texts = Path.of("");

    @Option(names = "--canonical", description = "a speaker must be right by name, wherever it is mentioned")
    private boolean canonical;

    @Override
    public Integer call() throws IOException {
        PrintWriter complaints = CommandOutput.error(spec);
        EvaluationOptions rules =
                new EvaluationOptions(EvaluationOptions.DEFAULT_OVERLAP, canonical, false, false, false, false, false);
        try {
            Differences differences = new Differences(rules);
            List<GoldDocument> articles = GoldDocument.load(texts);
            differences.compare(articles, GoldDocument.load(before), GoldDocument.load(after));
            PrintWriter out = CommandOutput.standard(spec);
            out.print(differences.report());
            out.flush();
            if (differences.leftOut() > 0) {
                complaints.println(differences.leftOut() + " articles are not in all three files and were left out");
                return ExitCode.SKIPPED;
            }
            return ExitCode.OK;
        } catch (JacksonException e) {
            complaints.println(
                    "a statement in one of the files is not as 'extract' writes it: " + e.getOriginalMessage());
            return ExitCode.FAILED;
        }
    }
}
