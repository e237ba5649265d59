package quotetracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Edits workbooks and saves them as other programs do, without the library that wrote them. */
public final class SavedCopy {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String CORE = "docProps/core.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Document strings;

    private SavedCopy(Path file) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        strings = parsed(STRINGS);
    }

    /**
     * What a person fills into the row of a statement.
     *
     * @param sheet the sheet's place, 1 for the first
     * @param id what stands in the row's first column
     * @param cells texts by the title of their column; an empty one empties the cell
     */
    public record Edit(int sheet, String id, Map<String, String> cells) {}

    /** Edits as Excel does: every text of the sheets moves into the table of shared strings, and the saver is noted. */
    public static Path excel(Path file, String saver, List<Edit> edits, Path target) throws Exception {
        SavedCopy copy = new SavedCopy(file);
        for (String part : List.copyOf(copy.parts.keySet())) {
            if (part.startsWith("xl/worksheets/sheet")) {
                Document sheet = copy.parsed(part);
                copy.share(sheet);
                for (Edit edit : edits) {
                    if (part.equals("xl/worksheets/sheet" + edit.sheet() + ".xml")) {
                        copy.edit(sheet, edit);
                    }
                }
                copy.put(part, sheet);
            }
        }
        Document core = copy.parsed(CORE);
        Element by = core.createElementNS(
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp:lastModifiedBy");
        by.setTextContent(saver);
        core.getDocumentElement().appendChild(by);
        copy.put(CORE, core);
        copy.strings.getDocumentElement().removeAttribute("count");
        copy.strings.getDocumentElement().removeAttribute("uniqueCount");
        copy.put(STRINGS, copy.strings);
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> part : copy.parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return target;
    }

    /**
     * Opens a workbook in LibreOffice and saves it as an OpenDocument spreadsheet and then as a workbook again. Skips the test
     * where LibreOffice is not installed.
     */
    public static Path libreOffice(Path file, Path folder) throws Exception {
        Path document = converted(file, "ods", Files.createDirectories(folder.resolve("ods")), folder);
        return converted(document, "xlsx", Files.createDirectories(folder.resolve("saved")), folder);
    }

    /** Opens a file in LibreOffice and saves it in another format. */
    static Path converted(Path file, String format, Path target, Path folder) throws Exception {
        Process office;
        try {
            office = new ProcessBuilder(
                            "soffice",
                            "--headless",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--convert-to",
                            format,
                            "--outdir",
                            target.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: LibreOffice (soffice) is not installed");
            throw e;
        }
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).as("LibreOffice ends").isTrue();
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "." + format);
        assertThat(target.resolve(name))
                .as(Files.readString(folder.resolve("office.log")))
                .exists();
        return target.resolve(name);
    }

    private Document parsed(String part) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    }

    private void put(String part, Document document) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        parts.put(part, bytes.toByteArray());
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(MAIN, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private void share(Document sheet) {
        for (Element cell : all(sheet.getDocumentElement(), "c")) {
            if (cell.getAttribute("t").equals("inlineStr")) {
                setText(cell, text(cell));
            }
        }
    }

    private void setText(Element cell, String text) {
        while (cell.getFirstChild() != null) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.removeAttribute("t");
        if (text.isEmpty()) {
            return;
        }
        Element item = strings.createElementNS(MAIN, "si");
        Element words = strings.createElementNS(MAIN, "t");
        words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        words.setTextContent(text);
        item.appendChild(words);
        strings.getDocumentElement().appendChild(item);
        cell.setAttribute("t", "s");
        Element value = cell.getOwnerDocument().createElementNS(MAIN, "v");
        value.setTextContent(
                Integer.toString(all(strings.getDocumentElement(), "si").size() - 1));
        cell.appendChild(value);
    }

    private String text(Element cell) {
        if (cell.getAttribute("t").equals("s")) {
            int index = Integer.parseInt(cell.getTextContent().strip());
            return all(strings.getDocumentElement(), "si").get(index).getTextContent();
        }
        return all(cell, "v").isEmpty()
                ? cell.getTextContent()
                : all(cell, "v").get(0).getTextContent();
    }

    private void edit(Document sheet, Edit edit) {
        List<Element> rows = all(sheet.getDocumentElement(), "row");
        Element row = rows.stream()
                .filter(each ->
                        !all(each, "c").isEmpty() && text(all(each, "c").get(0)).equals(edit.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + edit.id()));
        edit.cells().forEach((title, text) -> {
            String column = all(rows.get(0), "c").stream()
                    .filter(header -> text(header).equals(title))
                    .map(header -> header.getAttribute("r").replaceAll("\\d", ""))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no column " + title));
            String address = column + row.getAttribute("r");
            Element cell = all(row, "c").stream()
                    .filter(each -> each.getAttribute("r").equals(address))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cell " + address));
            setText(cell, text);
        });
    }
}
