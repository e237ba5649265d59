package quotetracker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.poi.ss.SpreadsheetVersion;

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
        return SafeFile.write(target, stream -> write(source, stream));
    }

    private void write(ReportSource source, OutputStream target) throws IOException {
        try (Book book = new Book(texts, maxRows)) {
            // What is linked to comes before what links to it.
            book.stream(ClaimColumns.CLAIMS, source.claims().flatMap(ClaimColumns::lines), line -> {});
            book.stream(RowColumns.ARTICLES, source.articles(), row -> {});
            book.stream(RowColumns.SPEAKERS, source.speakers(), row -> {});
            book.stream(ShiftColumns.SHIFTS, source.shifts(), row -> {});
            book.stream(StatementColumns.STATEMENTS, source.statements(), row -> {});
            book.stream(RowColumns.INPUTS, source.inputs(), row -> {});
            book.stream(RowColumns.CORRECTIONS, source.corrections(), row -> {});
            book.writeTo(target);
        }
    }
}
