package quotetracker.report;

import java.util.List;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** Makes a sheet of rows: its header before the rows are written, and the table over them after. */
final class TableSheet {
    private static final int WIDTH_UNITS = 256;
    /** Two lines, and room for the filter's button. */
    private static final float HEADER_POINTS = 32;

    private static final String TABLE_STYLE = "TableStyleLight1";

    private TableSheet() {}

    static <R> void start(Layout<R> layout, XSSFSheet sheet, Texts texts, Styles styles) {
        XSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(HEADER_POINTS);
        List<Column<R>> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(texts.get(layout.titleKey(columns.get(i))));
            cell.setCellStyle(styles.page(Styles.Page.HEADER));
            sheet.setColumnWidth(i, columns.get(i).width() * WIDTH_UNITS);
            sheet.setColumnHidden(i, columns.get(i).look() == Look.HIDDEN);
        }
        sheet.createFreezePane(layout.frozen(), 1);
        sheet.setRowSumsBelow(false);
    }

    static <R> void finish(Layout<R> layout, Book.Part part, int lastRow, Texts texts, Styles styles) {
        // A table has at least one row below its header.
        int bottom = Math.max(1, lastRow);
        if (lastRow == 0) {
            XSSFCell note = part.sheet().createRow(2).createCell(0);
            note.setCellValue(texts.get(PageTexts.empty(layout.name())));
            note.setCellStyle(styles.page(Styles.Page.SUBTITLE));
        }
        AreaReference area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(bottom, layout.columns().size() - 1),
                org.apache.poi.ss.SpreadsheetVersion.EXCEL2007);
        XSSFTable table = part.sheet().createTable(area);
        String name = name(layout.name(), part.number());
        table.setName(name);
        table.setDisplayName(name);
        CTTable definition = table.getCTTable();
        for (int i = 0; i < layout.columns().size(); i++) {
            String title = texts.get(layout.titleKey(layout.columns().get(i)));
            definition.getTableColumns().getTableColumnArray(i).setName(title);
        }
        definition.addNewAutoFilter().setRef(area.formatAsString());
        definition.addNewTableStyleInfo().setName(TABLE_STYLE);
        definition.getTableStyleInfo().setShowRowStripes(false);
        Paper.table(part.sheet(), layout, bottom);
        Guidance.add(layout, part.sheet(), bottom, texts);
    }

    /** What formulas call the table of a sheet. */
    static String name(Layout.Name sheet, int number) {
        return number == 1 ? sheet.table() : sheet.table() + "_" + number;
    }
}
