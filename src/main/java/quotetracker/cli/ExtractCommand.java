package quotetracker.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.extraction.StatementExtractor;
import quotetracker.language.ConfigurationException;

/** Articles as JSON Lines in, statements as JSON Lines out; starts no Spring and opens no database. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the statements in articles: JSON Lines in, JSON Lines out, in the same order.",
            "In:  {\"id\",\"text\",\"lang\"?,\"date\"?}",
            "Out: {\"id\",\"quotes\":[{\"start\",\"end\",\"parts\",\"type\",\"speaker\",\"speakers\","
                    + "\"speaker_start\",\"speaker_end\",\"mention\",\"cue\",\"confidence\",\"rule\"}]}",
            "Offsets are UTF-16 units of \"text\" as given, ends exclusive. Both sides are UTF-8. An article that "
                    + "cannot be read gives {\"id\",\"error\",\"quotes\":[]}; a line that is no JSON object gives a "
                    + "message with its number and no output."
        },
        footerHeading = "%nExample:%n",
        footer = "  echo '{\"id\":1,\"text\":\"“Po vijmë”, tha Arta Leka.\"}' | java -jar quote-tracker.jar extract")
public final class ExtractCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the articles; - or nothing reads standard input")
    private @Nullable Path file;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws InterruptedException, ConfigurationException {
        PrintWriter complaints = CommandOutput.error(spec);
        StatementExtractor extractor = Engine.load(config);
        Path given = file;
        boolean standardInput = given == null || given.toString().equals("-");
        String name = standardInput ? "standard input" : String.valueOf(given);
        try (InputStream in = standardInput || given == null ? System.in : Files.newInputStream(given)) {
            OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
            return new ExtractPipe(extractor, out, complaints).run(in, name);
        } catch (IOException e) {
            complaints.println(name + ": " + Failure.reason(e));
            return ExitCode.FAILED;
        }
    }
}
