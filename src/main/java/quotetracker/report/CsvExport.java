package quotetracker.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements as comma-separated values (RFC 4180) that spreadsheet programs open safely: UTF-8 with a mark in front, and
 * an apostrophe before text they would take for a formula. Numbers and per cents, negative ones too, stay as they are.
 */
final class CsvExport {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?\\s*%?");

    private final Texts texts;

    CsvExport(Texts texts) {
        this.texts = texts;
    }

    void write(ReportSource source, Writer writer) throws IOException {
        Layout<StatementRow> layout = StatementColumns.STATEMENTS;
        List<Column<StatementRow>> columns = layout.columns().stream()
                .filter(column -> column.look() != Look.HIDDEN)
                .toList();
        writer.write(BYTE_ORDER_MARK);
        writeLine(
                writer,
                columns.stream()
                        .map(column -> texts.get(layout.titleKey(column)))
                        .toList());
        try (Stream<StatementRow> rows = source.statements()) {
            for (Iterator<StatementRow> row = rows.iterator(); row.hasNext(); ) {
                StatementRow statement = row.next();
                writeLine(
                        writer,
                        columns.stream()
                                .map(column -> text(column.value().apply(statement)))
                                .toList());
            }
        }
    }

    private String text(@Nullable Object value) {
        if (value instanceof Enum<?> word) {
            return texts.word(word);
        }
        if (value instanceof RowLink link) {
            return link.always() ? link.shown() : "";
        }
        if (value instanceof WebLink link) {
            return link.address();
        }
        return value == null ? "" : value.toString();
    }

    private static void writeLine(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(cell(cells.get(i)));
        }
        writer.write(LINE_END);
    }

    static String cell(String text) {
        boolean guarded = CellText.looksLikeFormula(text)
                && text.charAt(0) != '\''
                && !PLAIN_NUMBER.matcher(text).matches();
        String safe = guarded ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
