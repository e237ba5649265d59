package quotetracker.report;

/**
 * A cell that leads to the row of another sheet.
 *
 * @param id the row
 * @param shown what the cell shows
 * @param always whether it shows that even if the workbook has no such row; otherwise it then stays empty
 */
record RowLink(Layout.Name sheet, String id, String shown, boolean always) {
    /** Shows the id, even if the workbook has no such row. */
    RowLink(Layout.Name sheet, String id) {
        this(sheet, id, id, true);
    }
}
