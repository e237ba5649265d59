package quotetracker.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads back what reviewers changed in a workbook, in whatever program they did. Columns are found by their titles, in any
 * installed interface language, so rows may be sorted and columns moved. The file is only read. Immutable.
 */
public final class ReviewReader {
    private final List<Texts> languages;

    /** Knows workbooks in these interface languages. */
    public ReviewReader(List<Texts> languages) {
        this.languages = List.copyOf(languages);
    }

    /**
     * The edits of a workbook, in the order of sheets and rows.
     *
     * @throws IOException if the file cannot be read, or is no workbook with statements; the message says which
     */
    public List<ReviewEdit> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        List<ReviewEdit> edits = new ArrayList<>();
        boolean known = false;
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            Optional<String> saver = pack.getPackageProperties().getLastModifiedByProperty();
            XSSFReader reader = new XSSFReader(pack);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    SheetEdits rows = new SheetEdits(sheets.getSheetName(), saver.orElse(null));
                    parse(sheet, new XSSFSheetXMLHandler(styles, strings, rows, false));
                    known |= rows.known();
                    edits.addAll(rows.edits());
                }
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException | SAXException e) {
            throw new IOException("it cannot be read as a workbook (" + e.getMessage() + ")", e);
        }
        if (!known) {
            throw new IOException(
                    "it has no sheet with the columns of a review; expected a workbook this program wrote");
        }
        return List.copyOf(edits);
    }

    private static void parse(InputStream sheet, XSSFSheetXMLHandler handler) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(sheet));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("this Java platform has no XML parser that can be used", e);
        }
    }

    /** The titles of a review's columns in one interface language. */
    private record Titles(Texts texts, Map<String, String> keys) {
        private static Titles of(Texts texts, Layout<StatementRow> layout) {
            Map<String, String> keys = new HashMap<>();
            for (Column<StatementRow> column : layout.columns()) {
                keys.put(Texts.fold(texts.get(layout.titleKey(column))), column.key());
            }
            return new Titles(texts, keys);
        }
    }

    /** Collects the edits of one sheet while its cells are read. */
    private final class SheetEdits implements XSSFSheetXMLHandler.SheetContentsHandler {
        private static final List<String> NEEDED = List.of("id", StatementColumns.VERDICT, StatementColumns.BASELINE);

        private final String sheet;
        private final @Nullable String saver;
        private final List<ReviewEdit> edits = new ArrayList<>();
        private final Map<String, String> cells = new HashMap<>();
        private final Map<String, String> columnKeys = new HashMap<>();
        private @Nullable Texts texts;

        private SheetEdits(String sheet, @Nullable String saver) {
            this.sheet = sheet;
            this.saver = saver;
        }

        private boolean known() {
            return texts != null;
        }

        private List<ReviewEdit> edits() {
            return edits;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(
                @Nullable String address,
                @Nullable String value,
                org.apache.poi.xssf.usermodel.@Nullable XSSFComment comment) {
            if (address != null && value != null) {
                cells.put(address.replaceAll("\\d", ""), value);
            }
        }

        @Override
        public void endRow(int row) {
            if (texts == null) {
                header();
            } else {
                edit(texts, row);
            }
        }

        private void header() {
            for (Texts language : languages) {
                for (Layout<StatementRow> layout : List.of(StatementColumns.STATEMENTS, StatementColumns.TO_REVIEW)) {
                    Titles titles = Titles.of(language, layout);
                    Map<String, String> found = new HashMap<>();
                    cells.forEach((column, title) -> {
                        String key = titles.keys().get(Texts.fold(title));
                        if (key != null) {
                            found.put(key, column);
                        }
                    });
                    if (found.keySet().containsAll(NEEDED)) {
                        texts = language;
                        columnKeys.putAll(found);
                        return;
                    }
                }
            }
        }

        private void edit(Texts language, int row) {
            String written = text("verdict");
            String value = text(StatementColumns.VALUE);
            String note = text(StatementColumns.NOTE);
            String baseline = text(StatementColumns.BASELINE);
            Verdict verdict = verdict(language, written);
            boolean untouched = verdict == null
                    ? (written + value + note + ReviewBaseline.decided(baseline)).isEmpty()
                    : ReviewBaseline.isUntouched(baseline, verdict, value, note);
            if (untouched) {
                return;
            }
            String reviewer = text(StatementColumns.REVIEWER);
            edits.add(new ReviewEdit(
                    sheet + "!" + columnKeys.get(StatementColumns.VERDICT) + (row + 1),
                    text("id"),
                    written,
                    verdict,
                    value.isEmpty() ? null : value,
                    note.isEmpty() ? null : note,
                    reviewer.isEmpty() ? saver : reviewer,
                    baseline));
        }

        private String text(String key) {
            String column = columnKeys.get(key);
            return column == null ? "" : cells.getOrDefault(column, "").strip();
        }

        private static @Nullable Verdict verdict(Texts language, String written) {
            for (Verdict verdict : Verdict.values()) {
                if (Texts.fold(language.word(verdict)).equals(Texts.fold(written))) {
                    return verdict;
                }
            }
            return null;
        }
    }
}
