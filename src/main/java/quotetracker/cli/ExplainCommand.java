package quotetracker.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.extraction.StatementExtractor;
import quotetracker.input.ArticleReader;
import quotetracker.input.Reading;
import quotetracker.language.ConfigurationException;

/** Shows what the engine finds in an article and why; starts no Spring and opens no database. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows an article with its statements marked, and for each who said it, by which cue, which rules decided, "
                    + "how sure that is, and who else might have been meant.",
            "Marks: [1|content] {1|cue} <1|source>; the number is the statement's. Colours on a terminal only."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar explain src/samples/articles/ura-e-re-1.txt")
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "text, JSON Lines or web pages, or folders of them")
    private List<Path> files = List.of();

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws ConfigurationException {
        return explain(Engine.load(config), CommandOutput.standard(spec), CommandOutput.error(spec));
    }

    private int explain(StatementExtractor engine, PrintWriter out, PrintWriter complaints) {
        int code = ExitCode.OK;
        try (ArticleReader reader = new ArticleReader(files)) {
            while (reader.hasNext()) {
                Reading reading = reader.next();
                if (reading instanceof Reading.Read read) {
                    Stream.concat(read.remarks().stream(), engine.remark(read.article()).stream())
                            .forEach(remark -> complaints.println(read.origin() + ": " + remark));
                    new Explanation(read.article(), engine.weigh(read.article()), Help.Ansi.AUTO.enabled())
                            .lines()
                            .forEach(out::println);
                } else if (reading instanceof Reading.Skipped skipped) {
                    complaints.println(skipped.origin() + ": " + skipped.reason());
                    code = ExitCode.SKIPPED;
                }
                out.flush();
            }
        }
        return code;
    }
}
