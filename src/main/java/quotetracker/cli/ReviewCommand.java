package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.language.ConfigurationException;
import quotetracker.report.CorrectionRow.Outcome;
import quotetracker.report.ReviewReader;
import quotetracker.report.Texts;
import quotetracker.settings.Settings;
import quotetracker.store.ReviewStore;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;
import quotetracker.store.StoreSchema;

/** Reads back what people changed in workbooks. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the review columns of workbooks, applies what changed in them and remembers it.",
            "'run' does the same with every workbook in the folder 'review' of the reports folder. Reading a workbook "
                    + "twice changes nothing."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar review 2026-03-12-statements.xlsx")
public final class ReviewCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "workbooks with edits; they are only read")
    private List<Path> files = List.of();

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        Configuration configuration = folders.configuration();
        Settings settings = configuration.settings();
        ReviewReader reader = new ReviewReader(Texts.loadAll(settings.reportTexts()));
        if (!StoreFile.exists(settings.store())) {
            CommandOutput.error(spec).println(settings.store() + ": there is no store yet; 'run' makes it");
            return ExitCode.FAILED;
        }
        StoreLock lock = StoreLock.take(settings.store());
        try {
            StoreSchema.upgrade(settings.store());
            return read(settings, reader);
        } finally {
            lock.close();
        }
    }

    private int read(Settings settings, ReviewReader reader) {
        ReviewStore store = new ReviewStore(StoreFile.open(settings.store()));
        LocalDate today = LocalDate.now(settings.schedule().zone());
        List<ReviewStore.Answer> answers = new ArrayList<>();
        boolean unreadable = false;
        for (Path file : files) {
            try {
                answers.addAll(store.add(file.getFileName().toString(), reader.read(file), today, Instant.now()));
            } catch (IOException e) {
                unreadable = true;
                CommandOutput.error(spec).println(file + ": " + Failure.reason(e));
            }
        }
        boolean all = print(answers);
        if (unreadable) {
            return ExitCode.FAILED;
        }
        return all ? ExitCode.OK : ExitCode.SKIPPED;
    }

    /** Lists what was not applied; true if there is nothing of that kind. */
    private boolean print(List<ReviewStore.Answer> answers) {
        PrintWriter out = CommandOutput.standard(spec);
        long applied = answers.stream()
                .filter(answer -> answer.outcome() == Outcome.APPLIED)
                .count();
        out.println(answers.size() + " new edits, " + applied + " applied");
        for (ReviewStore.Answer answer : answers) {
            if (answer.outcome() != Outcome.APPLIED) {
                String what = answer.outcome() == Outcome.CONFLICT ? "conflict" : "refused ";
                out.println("  " + what + " " + answer.edit().cell() + ": " + answer.why());
            }
        }
        return applied == answers.size();
    }
}
