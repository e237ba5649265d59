package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.report.SavedCopy;
import quotetracker.report.SavedCopy.Edit;

/** The whole way: a run, a workbook that people correct in their programs, and the next run. */
class ReviewedNightTest {
    private static final String BOOK = SampleRun.NIGHT + "-statements.xlsx";
    private static final String ARTICLE = """
            “The road opens in May,” said Helen Marsh. “The toll stays,” said Helen Marsh.

            “Nobody asked us,” said Paul Reed. “Read more here,” said Tom Ford. “The bridge is safe,” said Anna Hill.
            """;

    @TempDir
    private Path folder;

    @Test
    void whatExcelSavesIsAppliedTheNextNight() throws Exception {
        corrected((file, name) -> file);
    }

    @Test
    void whatLibreOfficeSavesIsAppliedTheNextNight() throws Exception {
        corrected(
                (file, name) -> SavedCopy.libreOffice(file, Files.createDirectories(folder.resolve("office-" + name))));
    }

    private interface Program {
        Path saved(Path file, String name) throws Exception;
    }

    private void corrected(Program program) throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(input.resolve("a.txt"), ARTICLE);
        SampleRun.run(input, reports);
        assertThat(column(reports, "Statements", "Speaker"))
                .containsExactly("Helen Marsh", "Helen Marsh", "Paul Reed", "Tom Ford", "Anna Hill");

        review(
                reports,
                program,
                "anna",
                "Anna K.",
                List.of(
                        edit("S1", "wrong speaker", "Rita Moss"),
                        edit("S3", "alias of", "Paula Reed"),
                        edit("S4", "not a statement", ""),
                        edit("S5", "same as claim", "a claim")));
        review(reports, program, "ben", "Ben L.", List.of(edit("S1", "wrong speaker", "Jane Doe")));
        Files.writeString(
                input.resolve("b.txt"), "“We will see,” said Paul Reed. “Read more here!” said Tom Ford today.");
        SampleRun.run(input, reports);

        assertThat(column(reports, "Statements", "Statement")).containsExactly("S1", "S2", "S3", "S5", "S6");
        assertThat(column(reports, "Statements", "Speaker"))
                .containsExactly("Rita Moss", "Helen Marsh", "Paula Reed", "Anna Hill", "Paula Reed");
        assertThat(column(reports, "Corrections", "Outcome"))
                .containsExactly("conflict", "refused", "applied", "applied", "applied");
        assertThat(column(reports, "Corrections", "Cell").get(1)).matches("Statements![A-Z]+6");
        assertThat(column(reports, "To review", "Statement")).contains("S1");
        List<String> before = rows(reports);

        SampleRun.run(input, reports);
        assertThat(rows(reports)).isEqualTo(before);
    }

    /** Without the counts of articles read, which go up with every run. */
    private static List<String> rows(Path reports) throws IOException {
        return WorkbookContent.of(reports).stream()
                .filter(cell -> !cell.contains(" Overview!") && !cell.contains(" Run!"))
                .toList();
    }

    private static Edit edit(String statement, String verdict, String value) {
        return new Edit(2, statement, Map.of("Your verdict", verdict, "Who, what or which", value));
    }

    private void review(Path reports, Program program, String name, String saver, List<Edit> edits) throws Exception {
        Path edited = SavedCopy.excel(
                reports.resolve(BOOK), saver, edits, folder.resolve("edited").resolve(name + ".xlsx"));
        Path saved = program.saved(edited, name);
        Files.createDirectories(reports.resolve("review"));
        Files.copy(saved, reports.resolve("review").resolve(name + ".xlsx"));
    }

    /** The texts below a title; empty rows are left out. */
    static List<String> column(Path reports, String sheet, String title) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(reports.resolve(BOOK));
                XSSFWorkbook book = new XSSFWorkbook(stream)) {
            int column = -1;
            for (Row row : book.getSheet(sheet)) {
                for (Cell cell : row) {
                    if (row.getRowNum() == 0 && cell.getStringCellValue().equals(title)) {
                        column = cell.getColumnIndex();
                    }
                }
                String text = row.getRowNum() == 0 ? "" : new DataFormatter().formatCellValue(row.getCell(column));
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
