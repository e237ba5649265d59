package quotetracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The workbook as others see it: another library, the published schemas, LibreOffice. */
class OtherReadersTest {
    @TempDir
    private Path folder;

    private Path written(ReportSource source, String language) throws Exception {
        Texts texts = Texts.load(Path.of("config", "report"), language);
        return new WorkbookWriter(texts).write(source, folder.resolve("book-" + language + ".xlsx"));
    }

    @Test
    void anotherLibraryReadsEverySheet() throws Exception {
        Path file = written(new SampleReport(120), "en");
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }

        assertThat(sheets).hasSize(Layout.Name.values().length);
        List<Row> statements = sheets.getOrDefault("Statements", List.of());
        assertThat(statements).hasSize(121);
        List<String> words = new ArrayList<>();
        for (Row row : statements.subList(1, 121)) {
            words.add(row.getCellText(2));
            assertThat(row.getCell(StatementColumns.STATEMENTS.indexOf("published"))
                            .getType())
                    .isEqualTo(CellType.NUMBER);
        }
        try (Stream<StatementRow> rows = new SampleReport(120).statements()) {
            assertThat(words).isEqualTo(rows.map(row -> row.words().content()).toList());
        }
    }

    /** The schemas are those of the standard, compiled into the library; they judge what was written, not how. */
    @Test
    void everySheetTableAndChartKeepsToTheSchemas() throws Exception {
        for (ReportSource source : List.of(new SampleReport(30), new SampleReport(0))) {
            for (Map.Entry<String, byte[]> part : parts(written(source, "sq")).entrySet()) {
                XmlObject document = document(part.getKey(), new ByteArrayInputStream(part.getValue()));
                if (document != null) {
                    List<XmlError> faults = new ArrayList<>();
                    document.validate(new XmlOptions().setErrorListener(faults));
                    // Excel writes xml:space itself, though the schema does not name it.
                    assertThat(faults)
                            .as(part.getKey())
                            .filteredOn(
                                    fault -> !fault.getMessage().contains("space@http://www.w3.org/XML/1998/namespace"))
                            .isEmpty();
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable XmlObject document(String part, InputStream stream)
            throws Exception {
        if (part.startsWith("xl/worksheets/sheet")) {
            return WorksheetDocument.Factory.parse(stream);
        }
        if (part.startsWith("xl/tables/")) {
            return TableDocument.Factory.parse(stream);
        }
        if (part.startsWith("xl/charts/")) {
            return ChartSpaceDocument.Factory.parse(stream);
        }
        return switch (part) {
            case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(stream);
            case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(stream);
            case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(stream);
            default -> null;
        };
    }

    @Test
    void everyPartThatIsReferredToIsThere() throws Exception {
        Map<String, byte[]> parts = parts(written(new SampleReport(30), "en"));
        for (String name : parts.keySet()) {
            if (name.endsWith(".rels")) {
                // What "folder/_rels/part.xml.rels" says is seen from "folder/".
                URI base = URI.create("/" + name.replaceFirst("_rels/[^/]*$", ""));
                NodeList relations = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])))
                        .getElementsByTagName("Relationship");
                for (int i = 0; i < relations.getLength(); i++) {
                    Element relation = (Element) relations.item(i);
                    if (!relation.getAttribute("TargetMode").equals("External")) {
                        URI target = base.resolve(relation.getAttribute("Target"));
                        assertThat(parts).containsKey(target.getPath().substring(1));
                    }
                }
            }
        }
    }

    @Test
    void libreOfficeOpensIt() throws Exception {
        Path file = written(new SampleReport(60), "en");
        Path pdf = SavedCopy.converted(file, "pdf", Files.createDirectories(folder.resolve("pdf")), folder);

        assertThat(Files.size(pdf)).isGreaterThan(20_000);
        assertThat(Files.readString(folder.resolve("office.log"))).doesNotContainIgnoringCase("error");
    }

    private static Map<String, byte[]> parts(Path file) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
