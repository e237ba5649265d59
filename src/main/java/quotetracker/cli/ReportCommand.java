package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quotetracker.language.ConfigurationException;
import quotetracker.report.ReportFormat;
import quotetracker.report.ReportWriter;
import quotetracker.report.RunRow;
import quotetracker.report.Selection;
import quotetracker.settings.Settings;
import quotetracker.store.ReportStore;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;
import quotetracker.store.StoreSchema;
import quotetracker.store.StoreSession;

/** A report on anything in the store, at any time. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes a workbook, or a file for other programs, about any period, speaker, outlet, claim, language or "
                        + "words. All conditions given must hold.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar quote-tracker.jar report --month 2026-03",
            "  java -jar quote-tracker.jar report --from 2026-01-01 --to 2026-03-31 --speaker Leka --format csv"
        })
public final class ReportCommand implements Callable<Integer> {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "first night (default: the store's first)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "last night (default: the store's last)")
    private @Nullable LocalDate to;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "all nights of a month, in place of --from and --to")
    private @Nullable YearMonth month;

    @Option(names = "--speaker", paramLabel = "NAME", description = "a name or a part of one, accents and case aside")
    private @Nullable String speaker;

    @Option(names = "--outlet", paramLabel = "NAME", description = "the whole name, case aside")
    private @Nullable String outlet;

    @Option(names = "--claim", paramLabel = "NUMBER", description = "as the workbooks show it, such as C12")
    private @Nullable String claim;

    @Option(names = "--language", paramLabel = "ISO", description = "language of the statements, such as sq")
    private @Nullable String language;

    @Option(names = "--words", paramLabel = "WORDS", description = "words or parts of words that all occur, case aside")
    private @Nullable String words;

    @Option(
            names = "--format",
            defaultValue = "xlsx",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.XLSX;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "default: a name after the period, in the reports folder")
    private @Nullable Path output;

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        PrintWriter complaints = CommandOutput.error(spec);
        if (month != null && (from != null || to != null)) {
            complaints.println("--month stands in place of --from and --to; give one or the other");
            return ExitCode.USAGE;
        }
        try {
            Configuration configuration = folders.configuration();
            Settings settings = configuration.settings();
            if (!StoreFile.exists(settings.store())) {
                complaints.println(settings.store() + ": there is no store yet; 'run' makes it");
                return ExitCode.FAILED;
            }
            StoreLock lock = StoreLock.take(settings.store());
            try {
                StoreSchema.upgrade(settings.store());
                try (StoreSession session = StoreSession.open(settings.store())) {
                    return write(configuration, session);
                }
            } finally {
                lock.close();
            }
        } catch (IllegalArgumentException e) {
            complaints.println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int write(Configuration configuration, StoreSession session) throws IOException {
        Settings settings = configuration.settings();
        String version = ReportCommand.class.getPackage().getImplementationVersion();
        ReportStore store = new ReportStore(
                session.source(),
                version == null ? "not packaged" : version,
                RunRow.Accuracy.of(configuration.languages()));
        Selection selection = store.knownPart(selection());
        Path target = output == null ? settings.reports().resolve(fileName(selection)) : output;
        Path written = new ReportWriter(configuration.texts()).write(store.of(selection), format, target);
        CommandOutput.standard(spec).println(written);
        return ExitCode.OK;
    }

    private Selection selection() {
        LocalDate first = from == null ? EVER : from;
        LocalDate last = to == null ? ALWAYS : to;
        return month == null
                ? new Selection(first, last, speaker, outlet, claim, language, words)
                : new Selection(month.atDay(1), month.atEndOfMonth(), speaker, outlet, claim, language, words);
    }

    private String fileName(Selection selection) {
        boolean night = selection.from().equals(selection.to());
        String days = night ? selection.from().toString() : selection.from() + "_" + selection.to();
        String period = month == null ? days : month.toString();
        boolean whole = selection.equals(Selection.period(selection.from(), selection.to()));
        return period + (whole ? "-statements." : "-selection.") + format.extension();
    }
}
