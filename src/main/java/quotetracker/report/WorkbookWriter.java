package quotetracker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** Writes a report as a workbook. Immutable and thread-safe. */
public final class WorkbookWriter {
    private final Texts texts;
    private final int maxRows;

    /** Shows the words of one interface language. */
    public WorkbookWriter(Texts texts) {
        this(texts, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    WorkbookWriter(Texts texts, int maxRows) {
        this.texts = texts;
        this.maxRows = maxRows;
    }

    /**
     * Writes the workbook beside its place and moves it there, so that nobody sees half of one.
     *
     * @param target where it belongs; missing folders are made
     * @return where it is: {@code target}, or a numbered name beside it if {@code target} is held open by another program
     * @throws IOException if it cannot be written; an older workbook at the place is then untouched
     */
    public Path write(ReportSource source, Path target) throws IOException {
        return SafeFile.write(target, (stream, scratch) -> inFolder(scratch, () -> write(source, stream)));
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Lets the spreadsheet library keep its temporary files in a folder: they hold the report, and shall be gone with it. */
    private static void inFolder(Path scratch, Writing writing) throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()));
        try {
            writing.run();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private void write(ReportSource source, OutputStream target) throws IOException {
        RunRow run = source.run();
        Tally tally = new Tally();
        try (Book book = new Book(texts, maxRows)) {
            // What is linked to comes before what links to it.
            book.stream(
                    ClaimColumns.CLAIMS, source.claims().peek(tally::claim).flatMap(ClaimColumns::lines), row -> {});
            book.stream(RowColumns.ARTICLES, source.articles(), tally::article);
            book.stream(RowColumns.SPEAKERS, source.speakers(), tally::speaker);
            book.reserve(ShiftColumns.SHIFTS, source.shifts());
            book.nameSpeakers(tally.speakers());
            ColumnsPage.write(book);
            book.stream(StatementColumns.STATEMENTS, source.statements(), tally::statement);
            book.stream(ShiftColumns.SHIFTS, source.shifts(), tally::shift);
            book.stream(
                    StatementColumns.TO_REVIEW,
                    Stream.concat(source.disputed(), tally.leastCertain().stream()),
                    row -> {});
            book.stream(RowColumns.INPUTS, source.inputs(), tally::input);
            book.stream(RowColumns.CORRECTIONS, source.corrections(), tally::correction);
            book.stream(RowColumns.CHANGES, source.changes(), row -> {});
            TimelinePage.write(book, all(source.speakerDays()));
            new OverviewPage(book, tally).write(run, source.statementDays(), all(source.claimDays()));
            RunPage.write(book, run);
            book.describe(run);
            book.writeTo(target);
        }
    }

    private static <R> List<R> all(Stream<R> rows) {
        try (rows) {
            return rows.toList();
        }
    }
}
