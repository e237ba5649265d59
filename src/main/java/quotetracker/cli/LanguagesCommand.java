package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.claim.ClaimExample;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.StatementComparer;
import quotetracker.extraction.ExampleCheck;
import quotetracker.extraction.StatementExtractor;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Example;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.settings.ConfigDirectory;

/** Checks the language data: reads every file, runs every example; starts no Spring and opens no database. */
@Command(
        name = "languages",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every folder under config/languages: every fault is named with file and line, every example is run, "
                    + "and a table shows what each file holds.",
            "Known misses are the examples in a folder's known-misses.txt; they are no fault while they come out wrong."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar languages --config config")
public final class LanguagesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Path directory = ConfigDirectory.find(config).resolve("languages");
        Set<String> faults = new LinkedHashSet<>();
        Languages languages = Configuration.read(() -> Languages.load(directory), faults);
        ClaimLanguages claims = Configuration.read(() -> ClaimLanguages.load(directory), faults);
        if (languages == null || claims == null) {
            throw new ConfigurationException(new ArrayList<>(faults));
        }
        PrintWriter complaints = CommandOutput.error(spec);
        LanguageTable table = new LanguageTable(directory);
        List<String> wrong = new ArrayList<>();
        ExampleCheck check = new ExampleCheck(new StatementExtractor(languages));
        for (Language language : languages.all()) {
            table.language(language.profile());
            for (Example example : language.examples()) {
                var fault = check.fault(example);
                fault.ifPresent(wrong::add);
                table.example(example.place(), fault.isEmpty(), example.knownMiss());
            }
        }
        StatementComparer comparer = new StatementComparer(claims);
        for (ClaimExample example : claims.examples()) {
            var fault = example.fault(comparer);
            fault.ifPresent(wrong::add);
            table.example(example.place(), fault.isEmpty(), false);
        }
        wrong.forEach(complaints::println);
        complaints.flush();
        table.lines().forEach(CommandOutput.standard(spec)::println);
        CommandOutput.standard(spec).flush();
        return wrong.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
