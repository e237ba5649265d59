package quotetracker.report;

import java.util.ArrayList;
import java.util.List;

/** What did not fit into a cell, in the order met. */
final class LongTexts {
    private final List<RowColumns.LongText> rows = new ArrayList<>();
    private int count;

    /**
     * Keeps the pieces after the first.
     *
     * @param cell the sheet and address they belong to
     * @return what the cell must name for a reader to find them
     */
    String add(String cell, List<String> pieces) {
        String id = "L" + ++count;
        for (int i = 0; i < pieces.size(); i++) {
            rows.add(new RowColumns.LongText(id, cell, i + 2, pieces.get(i)));
        }
        return id;
    }

    /** All pieces kept so far. */
    List<RowColumns.LongText> rows() {
        return List.copyOf(rows);
    }
}
