package quotetracker.report;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Print set-up: A4 across, one page wide, the header on every page, pages numbered. */
final class Paper {
    /** More characters than this on one page wide cannot be read. */
    private static final int READABLE_CHARACTERS = 290;

    private Paper() {}

    static void page(XSSFSheet sheet) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    static <R> void table(XSSFSheet sheet, Layout<R> layout, int lastRow) {
        page(sheet);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        int width = 0;
        int last = 0;
        while (last < layout.columns().size()
                && width + layout.columns().get(last).width() <= READABLE_CHARACTERS) {
            width += layout.columns().get(last).width();
            last++;
        }
        if (last < layout.columns().size()) {
            sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, last - 1, 0, lastRow);
        }
    }
}
