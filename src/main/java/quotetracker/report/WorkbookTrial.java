package quotetracker.report;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook to nowhere, to see whether this machine's Java can. */
public final class WorkbookTrial {
    private WorkbookTrial() {}

    /**
     * Asks for fonts as well, which the library does on its own for every workbook.
     *
     * @throws IOException if it cannot be written
     * @throws LinkageError if Java lacks a part it needs
     */
    public static void write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("trial");
            sheet.createRow(0).createCell(0).setCellValue("trial");
            sheet.createDrawingPatriarch();
            sheet.autoSizeColumn(0);
            workbook.write(OutputStream.nullOutputStream());
        }
    }
}
