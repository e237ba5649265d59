package quotetracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.claim.Band;
import quotetracker.claim.BandRecord;
import quotetracker.language.ConfigurationException;

class WorkbookWriterTest {
    private static final Path TEXTS = Path.of("config", "report");

    @TempDir
    private Path folder;

    private XSSFWorkbook written(ReportSource source, int maxRows) throws Exception {
        Path target = new WorkbookWriter(Texts.load(TEXTS, "en"), maxRows).write(source, folder.resolve("book.xlsx"));
        try (InputStream in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    private static Cell cell(Sheet sheet, int row, String title) {
        for (Cell header : sheet.getRow(0)) {
            if (header.getStringCellValue().equals(title)) {
                return sheet.getRow(row).getCell(header.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column '" + title + "'");
    }

    @Test
    void datesAreDatesAndPartialDatesStayPartial() throws Exception {
        try (XSSFWorkbook book = written(new SampleReport(4), 1_048_576)) {
            XSSFSheet sheet = book.getSheet("Statements");
            assertThat(cell(sheet, 1, "Said on").getLocalDateTimeCellValue())
                    .isEqualTo(SampleReport.NIGHT.atStartOfDay());
            assertThat(cell(sheet, 2, "Said on").getStringCellValue()).isEqualTo("2026-03");
            assertThat(cell(sheet, 2, "Known to the").getStringCellValue()).isEqualTo("month");
            assertThat(cell(sheet, 3, "Said on").getStringCellValue()).isEqualTo("2025");
            assertThat(cell(sheet, 4, "Said on").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(sheet, 1, "Published").getLocalDateTimeCellValue()).isInstanceOf(LocalDateTime.class);
        }
    }

    @Test
    void statementsLeadToTheirClaimAndArticle() throws Exception {
        try (XSSFWorkbook book = written(new SampleReport(4), 1_048_576)) {
            XSSFSheet sheet = book.getSheet("Statements");
            assertThat(cell(sheet, 1, "Claim").getCellFormula()).isEqualTo("HYPERLINK(\"#'Claims'!A2\",\"C1\")");
            assertThat(cell(sheet, 1, "Article").getCellFormula()).startsWith("HYPERLINK(\"#'Articles'!A");
            assertThat(cell(sheet, 1, "Link").getCellFormula()).startsWith("HYPERLINK(\"https://lumi.example/");
            assertThat(sheet.getTables()).hasSize(1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void howOftenABondWasRightIsToldWhereTheColumnIsExplained() throws Exception {
        BandRecord near = BandRecord.of(Band.NEAR).orElseThrow();
        try (XSSFWorkbook book = written(new SampleReport(1), 1_048_576)) {
            List<String> told = new ArrayList<>();
            for (Row row : book.getSheet("Columns")) {
                row.forEach(cell -> told.add(cell.getStringCellValue()));
            }
            String measured =
                    String.format(Locale.ENGLISH, "nearly the same words %,d / %,d;", near.rightAll(), near.all());
            assertThat(told).anyMatch(text -> text.contains(measured)).noneMatch(text -> text.contains("{"));
        }
    }

    @Test
    void moreRowsThanASheetHoldsContinueOnTheNext() throws Exception {
        try (XSSFWorkbook book = written(new SampleReport(25), 11)) {
            List<String> ids = new ArrayList<>();
            for (String name : List.of("Statements", "Statements 2", "Statements 3")) {
                Sheet sheet = book.getSheet(name);
                for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                    ids.add(cell(sheet, row, "Statement").getStringCellValue());
                }
            }
            assertThat(ids).hasSize(25).first().isEqualTo("S1");
            assertThat(ids).last().isEqualTo("S25");
            assertThat(book.getSheet("Overview").getRow(3).getCell(0).getNumericCellValue())
                    .isEqualTo(25);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "-5 %",
                "@x",
                "+383 44",
                "_x0041_ stays",
                "fjalë\nrresht i dytë",
                "مرحبا بالعالم",
                "x̂ 😀 „ë“",
                "'quoted'"
            })
    void textStaysThatText(String words) throws Exception {
        try (XSSFWorkbook book = written(of(words), 1_048_576)) {
            Cell cell = cell(book.getSheet("Statements"), 1, "Words");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(words);
        }
    }

    @Test
    void charactersNoWorkbookCanHoldAreShown() throws Exception {
        try (XSSFWorkbook book = written(of("a\u0000b\u0007c\ud83dd\ufffee"), 1_048_576)) {
            assertThat(cell(book.getSheet("Statements"), 1, "Words").getStringCellValue())
                    .isEqualTo("a␀b␇c\ufffdd\ufffde");
        }
    }

    @Test
    void textLongerThanACellGoesOnInItsOwnSheet() throws Exception {
        String words =
                IntStream.range(0, 9_000).mapToObj(i -> "fjala" + i * 7919L).collect(Collectors.joining(" "));
        try (XSSFWorkbook book = written(of(words), 1_048_576)) {
            String first = cell(book.getSheet("Statements"), 1, "Words").getStringCellValue();
            assertThat(first)
                    .hasSizeLessThanOrEqualTo(32_767)
                    .endsWith("[goes on in the sheet 'Long texts', number L1]");
            StringBuilder all = new StringBuilder(first.substring(0, first.indexOf(" … [goes on")));
            Sheet rest = book.getSheet("Long texts");
            for (int row = 1; row <= rest.getLastRowNum(); row++) {
                if (cell(rest, row, "Number").getStringCellValue().equals("L1")) {
                    all.append(cell(rest, row, "Text").getStringCellValue());
                }
            }
            assertThat(all).hasToString(words);
        }
    }

    @Test
    void rightToLeftTextIsShownSo() throws Exception {
        try (XSSFWorkbook book = written(of("مرحبا"), 1_048_576)) {
            assertThat(((org.apache.poi.xssf.usermodel.XSSFCellStyle) cell(book.getSheet("Statements"), 1, "Words")
                                    .getCellStyle())
                            .getReadingOrder())
                    .isEqualTo(org.apache.poi.ss.usermodel.ReadingOrder.RIGHT_TO_LEFT);
        }
    }

    private static ReportSource of(String words) {
        return new SampleReport(1, words);
    }

    /** The JDK's own parser, not the library that wrote them. */
    @Test
    void everyPartIsWellFormed() throws Exception {
        Path target = new WorkbookWriter(Texts.load(TEXTS, "sq")).write(new SampleReport(40), folder.resolve("a.xlsx"));
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(target))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                assertThat(parsers.newDocumentBuilder()
                                .parse(new java.io.ByteArrayInputStream(part))
                                .getDocumentElement())
                        .isNotNull();
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(20);
    }

    /** Excel opens addresses of up to 2,079 characters; within a formula a text has 255 at most. */
    @ParameterizedTest
    @CsvSource({"255, formula", "256, link", "2079, link", "2080, plain"})
    void anAddressIsWrittenAsTheBestLinkItsLengthAllows(int characters, String expected) throws Exception {
        try (XSSFWorkbook book = written(SampleReport.withAddresses(1, characters), 1_048_576)) {
            Cell cell = cell(book.getSheet("Statements"), 1, "Link");
            boolean formula = cell.getCellType() == CellType.FORMULA;
            String found = formula ? "formula" : cell.getHyperlink() != null ? "link" : "plain";
            assertThat(found).isEqualTo(expected);
            assertThat(formula ? cell.getCellFormula() : cell.getStringCellValue())
                    .contains("a".repeat(200));
        }
    }

    /** A sheet holds 65,530 links; the addresses of the other rows are there as text. */
    @Test
    void moreLinksThanASheetHoldsLeaveTheAddressAsText() throws Exception {
        int rows = 65_540;
        Path target = new WorkbookWriter(Texts.load(TEXTS, "en"))
                .write(SampleReport.withAddresses(rows, 300), folder.resolve("links.xlsx"));
        int most = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(target))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    most = Math.max(most, part.split("<hyperlink ", -1).length - 1);
                }
            }
        }
        assertThat(most).isEqualTo(65_530);
    }

    @Test
    void everyInterfaceLanguageIsComplete() throws ConfigurationException {
        assertThat(Texts.loadAll(TEXTS)).extracting(Texts::language).containsExactly("en", "sq");
    }

    @Test
    void aFaultInTheTextsIsNamedWithItsLine() throws IOException {
        String good = Files.readString(TEXTS.resolve("en.yml"));
        Files.writeString(folder.resolve("xx.yml"), good.replace("  claims: Claims\n", "  clams: Claims\n"));

        assertThatThrownBy(() -> Texts.load(folder, "xx"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("xx.yml: 'sheets.claims' is missing")
                .hasMessageContaining(":9: unknown text 'sheets.clams'");
    }

    @Test
    void anOlderWorkbookIsReplacedAndNothingIsLeftBeside() throws Exception {
        Path target = folder.resolve("book.xlsx");
        Files.writeString(target, "old");
        new WorkbookWriter(Texts.load(TEXTS, "en")).write(new SampleReport(1), target);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
