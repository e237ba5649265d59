package quotetracker.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the workbook the rows are that other sheets link to. */
final class RowIndex {
    private final Map<Layout.Name, Map<String, Place>> places = new EnumMap<>(Layout.Name.class);

    /**
     * A row of a sheet.
     *
     * @param sheet the sheet's name as on its tab
     * @param row from 0
     */
    record Place(String sheet, int row) {
        /** What a link within the workbook leads to. */
        String target() {
            return "'" + sheet.replace("'", "''") + "'!A" + (row + 1);
        }
    }

    /** Remembers the first row of an id; later ones are further rows of the same thing. */
    void put(Layout.Name name, String id, Place place) {
        places.computeIfAbsent(name, unused -> new HashMap<>()).putIfAbsent(id, place);
    }

    @Nullable
    Place find(Layout.Name name, String id) {
        return places.getOrDefault(name, Map.of()).get(id);
    }
}
