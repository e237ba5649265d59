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

/** Every cell of the one workbook in a folder, as {@code sheet!address value}; moments of the clock are left open. */
final class WorkbookContent {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d\\S*");

    private WorkbookContent() {}

    static List<String> of(Path reports) throws IOException {
        List<String> cells = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(only(reports));
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " "
                                + MOMENT.matcher(cell.toString()).replaceAll("(a moment)"));
                    }
                }
            }
        }
        return cells;
    }

    /** The files in a folder that are no workbook but should not be there either count as well. */
    private static Path only(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> workbooks =
                    files.filter(file -> file.toString().contains(".xlsx")).toList();
            if (workbooks.size() != 1) {
                throw new IllegalStateException("expected one workbook, found " + workbooks);
            }
            return workbooks.get(0);
        }
    }
}
