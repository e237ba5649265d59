package quotetracker.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import quotetracker.model.PartialDate;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.model.StatementType;

/** The keys of every text a workbook shows. An interface language must give all of them and no other. */
final class TextKeys {
    private static final List<Layout<?>> LAYOUTS = List.of(
            StatementColumns.STATEMENTS,
            StatementColumns.TO_REVIEW,
            ClaimColumns.CLAIMS,
            ShiftColumns.SHIFTS,
            RowColumns.SPEAKERS,
            RowColumns.ARTICLES,
            RowColumns.INPUTS,
            RowColumns.CORRECTIONS,
            RowColumns.CHANGES,
            RowColumns.LONG_TEXTS);
    private static final List<Enum<?>> WORDS = words();

    private TextKeys() {}

    private static List<Enum<?>> words() {
        List<Enum<?>> words = new ArrayList<>();
        List<Enum<?>[]> groups = List.of(
                StatementType.values(),
                SpeechAct.values(),
                SpeakerKind.values(),
                PartialDate.Precision.values(),
                Novelty.values(),
                Verdict.values(),
                Answer.values(),
                ClaimColumns.Part.values(),
                Bond.values(),
                Limit.values(),
                InputRow.Outcome.values(),
                ShiftRow.Kind.values(),
                CorrectionRow.Outcome.values(),
                ChangeRow.Kind.values(),
                RunRow.Alarm.Kind.values());
        groups.forEach(group -> words.addAll(Arrays.asList(group)));
        return List.copyOf(words);
    }

    /** The layouts of all sheets that are tables, in the order of their tabs. */
    static List<Layout<?>> layouts() {
        return LAYOUTS;
    }

    /** Key of the word for a value of an enumeration: {@code words.verdict.ok}. */
    static String word(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        String group = outer == null ? type.getSimpleName() : outer.getSimpleName() + "_" + type.getSimpleName();
        return "words." + group.toLowerCase(Locale.ROOT) + "." + value.name().toLowerCase(Locale.ROOT);
    }

    /** Groups of texts that must differ from one another, because they are read back. */
    static List<String> distinctGroups() {
        List<String> groups = new ArrayList<>(List.of("words.verdict.", "sheets."));
        return List.copyOf(groups);
    }

    static Set<String> all() {
        Set<String> keys = new LinkedHashSet<>(List.of("name", "direction"));
        for (Layout.Name sheet : Layout.Name.values()) {
            keys.add("sheets." + sheet.key());
        }
        LAYOUTS.forEach(layout -> addColumns(keys, layout));
        WORDS.forEach(word -> keys.add(word(word)));
        keys.addAll(PageTexts.keys());
        return keys;
    }

    private static <R> void addColumns(Set<String> keys, Layout<R> layout) {
        for (Column<R> column : layout.columns()) {
            keys.add(layout.titleKey(column));
            keys.add(layout.aboutKey(column));
        }
    }
}
