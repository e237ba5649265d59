package quotetracker.report;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is laid out freely. Rows and columns count from 0. */
final class Page {
    private static final int WIDTH_UNITS = 256;

    private final XSSFSheet sheet;
    private final Book book;

    Page(Book book, Layout.Name name) {
        this.book = book;
        this.sheet = book.firstPart(name).sheet();
    }

    XSSFSheet sheet() {
        return sheet;
    }

    void widths(int... characters) {
        widthsFrom(0, characters);
    }

    void widthsFrom(int column, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(column + i, characters[i] * WIDTH_UNITS);
        }
    }

    XSSFRow row(int row) {
        XSSFRow existing = sheet.getRow(row);
        return existing == null ? sheet.createRow(row) : existing;
    }

    XSSFCell text(int row, int column, String text, Styles.Page style) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellValue(CellText.line(text));
        cell.setCellStyle(book.styles().page(style));
        return cell;
    }

    XSSFCell number(int row, int column, double number, Styles.Page style) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(book.styles().page(style));
        return cell;
    }

    /** A cell that leads to a row of another sheet, or shows the text alone if there is none. */
    void link(int row, int column, Layout.Name target, String id, String shown) {
        XSSFCell cell = row(row).createCell(column);
        book.cells().linkTo(cell, new RowLink(target, id, shown, true));
        cell.setCellStyle(book.styles().page(Styles.Page.LINK));
    }

    /** A cell that leads to the top of another sheet. */
    void link(int row, int column, Layout.Name target, String shown, Styles.Page style) {
        XSSFCell cell = row(row).createCell(column);
        RowIndex.Place top = new RowIndex.Place(book.firstPart(target).sheet().getSheetName(), 0);
        book.cells().linkTo(cell, top, shown);
        cell.setCellStyle(book.styles().page(style));
    }
}
