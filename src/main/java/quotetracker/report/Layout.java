package quotetracker.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What a sheet of rows looks like.
 *
 * @param name which sheet
 * @param frozen how many columns stay in view
 * @param ids what other sheets may link to the row by
 * @param level outline level of the row, 0 for a row of its own
 */
record Layout<R>(
        Name name, int frozen, Function<R, List<String>> ids, ToIntFunction<R> level, List<Column<R>> columns) {
    /** The sheets, in the order of their tabs. */
    enum Name {
        OVERVIEW,
        STATEMENTS,
        CLAIMS,
        SHIFTS,
        TIMELINE,
        SPEAKERS,
        ARTICLES,
        REVIEW,
        CORRECTIONS,
        CHANGES,
        RUN,
        COLUMNS,
        LONG_TEXTS;

        /** The part of a text's key that stands for the sheet. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What formulas call the sheet's table, whatever the interface language. */
        String table() {
            return switch (this) {
                case STATEMENTS -> "Statements";
                case CLAIMS -> "Claims";
                case SHIFTS -> "Shifts";
                case SPEAKERS -> "Speakers";
                case ARTICLES -> "Articles";
                case REVIEW -> "ToReview";
                case CORRECTIONS -> "Corrections";
                case CHANGES -> "Changes";
                case RUN -> "Inputs";
                case LONG_TEXTS -> "LongTexts";
                case OVERVIEW, TIMELINE, COLUMNS -> throw new IllegalStateException(this + " is no table");
            };
        }
    }

    /** Copies the columns. */
    Layout {
        columns = List.copyOf(columns);
    }

    /** Where the column of this key stands, from 0. */
    int indexOf(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("sheet " + name + " has no column '" + key + "'");
    }

    /** Key of a column's title in {@link Texts}. */
    String titleKey(Column<R> column) {
        return "columns." + name.key() + "." + column.key() + ".title";
    }

    /** Key of a column's explanation in {@link Texts}. */
    String aboutKey(Column<R> column) {
        return "columns." + name.key() + "." + column.key() + ".about";
    }
}
