package quotetracker.report;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;

/** Streams the rows of one layout into its sheet, and into further sheets when one is full. */
final class SheetStream<R> {
    /** Rows kept in memory because words in them are marked; the ones after them have the same words unmarked. */
    private static final int MARKED_ROWS = 2_000;
    /** The height of a line of 10-point text. */
    private static final float LINE_POINTS = 13.5f;
    /** Longer texts are shown cut by the row's height; the cell holds all of them. */
    private static final int LINES_SHOWN = 10;
    /** Widths count digits of 11 points; letters of 10 points are narrower, but a wrapped line ends at a blank. */
    private static final double LINE_FILL = 1.08;

    private final Book book;
    private final Layout<R> layout;
    private Book.Part part;
    private int row;

    SheetStream(Book book, Layout<R> layout) {
        this.book = book;
        this.layout = layout;
        part = book.firstPart(layout.name());
    }

    /** Tells where the rows will stand, so that sheets written earlier can link to them. */
    void reserve(Stream<R> rows) {
        int perSheet = book.maxRows() - 1;
        int[] count = {0};
        rows.forEach(value -> {
            if (count[0] < perSheet) {
                RowIndex.Place place = new RowIndex.Place(part.sheet().getSheetName(), count[0] + 1);
                layout.ids().apply(value).forEach(id -> book.index().put(layout.name(), id, place));
            }
            count[0]++;
        });
    }

    void write(R value) {
        if (row + 1 >= book.maxRows()) {
            finish();
            part = book.nextPart(layout);
            row = 0;
        }
        row++;
        boolean marked = layout.name() == Layout.Name.SHIFTS && row <= MARKED_ROWS;
        Row target = marked ? part.sheet().createRow(row) : part.stream().createRow(row);
        RowIndex.Place place = new RowIndex.Place(part.sheet().getSheetName(), row);
        layout.ids().apply(value).forEach(id -> book.index().put(layout.name(), id, place));
        int lines = 1;
        List<Column<R>> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Object content = column.value().apply(value);
            String shown = book.cells().write(target, i, column.look(), content);
            // An address is to be followed, not read: it does not stretch the row.
            if (lines < LINES_SHOWN && !shown.isEmpty() && !(content instanceof WebLink)) {
                lines = Math.max(lines, CellText.lines(shown, Math.max(1, (int) (column.width() * LINE_FILL))));
            }
        }
        target.setHeightInPoints(Math.min(lines, LINES_SHOWN) * LINE_POINTS + 2);
        int level = layout.level().applyAsInt(value);
        if (level > 0) {
            part.stream().setRowOutlineLevel(row, level);
        }
    }

    /** Closes the sheet being written. */
    void finish() {
        book.finish(layout, part, row);
    }
}
