package quotetracker.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every cell of the workbooks in a folder, as {@code file sheet!address value}; moments of the clock are left open. */
public final class WorkbookContent {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d\\S*");

    private WorkbookContent() {}

    /** Those of one night and its month. */
    public static List<String> of(Path reports) throws IOException {
        List<String> cells = ofAll(reports);
        if (workbooks(reports).size() != 2) {
            throw new IllegalStateException("expected two workbooks, found " + workbooks(reports));
        }
        return cells;
    }

    /** The same of a folder with the workbooks of several nights. */
    public static List<String> ofAll(Path reports) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Path file : workbooks(reports)) {
            addCells(file, cells);
        }
        return cells;
    }

    private static void addCells(Path file, List<String> cells) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(file.getFileName() + " " + sheet.getSheetName() + "!" + cell.getAddress() + " "
                                + MOMENT.matcher(cell.toString()).replaceAll("(a moment)"));
                    }
                }
            }
        }
    }

    /** A half-written one, whose name begins with a dot, is a fault. */
    private static List<Path> workbooks(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().contains(".xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
