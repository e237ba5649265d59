package quotetracker.language;

import java.util.List;

/**
 * One line of a table.
 *
 * @param file the file's name as shown in messages
 * @param number line number, from 1
 * @param cells its cells, in order
 */
record DataLine(String file, int number, List<String> cells) {
    String cell(int index) {
        return cells.get(index);
    }

    String example() {
        return cells.get(cells.size() - 1);
    }

    String fault(String what) {
        return file + ":" + number + ": " + what;
    }
}
