package quotetracker.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a report in any of its formats. Immutable and thread-safe. */
public final class ReportWriter {
    private final Texts texts;

    /** Shows the words of one interface language; JSON has its own, which do not change with it. */
    public ReportWriter(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes beside the place and moves there, so that nobody sees half a file.
     *
     * @return where it is: {@code target}, or a numbered name beside it if {@code target} is held open by another program
     * @throws IOException if it cannot be written; an older file at the place is then untouched
     */
    public Path write(ReportSource source, ReportFormat format, Path target) throws IOException {
        return switch (format) {
            case XLSX -> new WorkbookWriter(texts).write(source, target);
            case CSV -> write(target, writer -> new CsvExport(texts).write(source, writer));
            case JSONL -> write(target, writer -> JsonExport.statements(source, writer));
            case CLAIMREVIEW -> write(target, writer -> JsonExport.claimReviews(source, writer));
        };
    }

    /**
     * Removes what programs that were killed left of the reports they were writing.
     *
     * @param folder where reports are written; nobody else may be writing there
     */
    public static void removeLeftovers(Path folder) throws IOException {
        SafeFile.removeLeftovers(folder);
    }

    /** Writes the characters of a file. */
    public interface Text {
        /** Writes them all. */
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Writes text in UTF-8 for the owner only, in the same way.
     *
     * @return where it is, as for a report
     * @throws IOException if it cannot be written; an older file at the place is then untouched
     */
    public static Path write(Path target, Text text) throws IOException {
        return SafeFile.write(target, (stream, scratch) -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }
}
