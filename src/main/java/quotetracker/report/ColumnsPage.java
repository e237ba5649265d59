package quotetracker.report;

import org.apache.poi.ss.usermodel.Name;

/** What each column means, and what each verdict does. */
final class ColumnsPage {
    /** The name by which the drop-downs find the verdicts. */
    static final String VERDICTS = "Verdicts";

    private final Book book;
    private final Page page;
    /** What the texts about columns may show in the places {0}, {1} and {2}. */
    private final Object[] measured;

    private int row;

    private ColumnsPage(Book book) {
        this.book = book;
        page = new Page(book, Layout.Name.COLUMNS);
        measured = MeasuredBonds.values(book.texts());
    }

    static void write(Book book) {
        ColumnsPage columns = new ColumnsPage(book);
        columns.page.widths(22, 26, 110);
        columns.page.text(0, 0, book.texts().get("pages.columns_about"), Styles.Page.TITLE);
        columns.page.row(0).setHeightInPoints(30);
        columns.row = 2;
        columns.verdicts();
        TextKeys.layouts().forEach(columns::sheet);
        Paper.page(columns.page.sheet());
    }

    private void verdicts() {
        heading(book.texts().get("pages.verdicts"));
        int first = row + 1;
        for (Verdict verdict : Verdict.values()) {
            page.text(row, 1, book.texts().word(verdict), Styles.Page.TEXT);
            page.text(row, 2, book.texts().get(PageTexts.about(verdict)), Styles.Page.WRAPPED);
            row++;
        }
        Name name = book.workbook().createName();
        name.setNameName(VERDICTS);
        name.setRefersToFormula("'" + page.sheet().getSheetName().replace("'", "''") + "'!$B$" + first + ":$B$" + row);
        row++;
    }

    private <R> void sheet(Layout<R> layout) {
        heading(book.texts().get("sheets." + layout.name().key()));
        for (Column<R> column : layout.columns()) {
            page.text(row, 1, book.texts().get(layout.titleKey(column)), Styles.Page.TEXT);
            page.text(row, 2, book.texts().get(layout.aboutKey(column), measured), Styles.Page.WRAPPED);
            row++;
        }
        row++;
    }

    private void heading(String text) {
        page.text(row, 0, text, Styles.Page.HEADING);
        row++;
    }
}
