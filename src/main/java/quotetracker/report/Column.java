package quotetracker.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param key names the column's title and explanation in {@link Texts}
 * @param width in characters
 * @param value what the cell holds: a text, number, {@link java.time.LocalDate}, {@link quotetracker.model.PartialDate},
 *     {@link RowLink}, {@link WebLink}, {@link Enum} (shown as its word), or null for an empty cell
 */
record Column<R>(String key, Look look, int width, Function<R, @Nullable Object> value) {}
