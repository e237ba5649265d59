package quotetracker.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/** The columns of the sheets Speakers, Articles, Run, Corrections and Long texts. */
final class RowColumns {
    static final Layout<SpeakerRow> SPEAKERS = new Layout<>(
            Layout.Name.SPEAKERS,
            2,
            row -> List.of(row.id()),
            row -> 0,
            List.of(
                    new Column<>("id", Look.TEXT, 9, SpeakerRow::id),
                    new Column<>("name", Look.WRAPPED, 30, SpeakerRow::name),
                    new Column<>("kind", Look.TEXT, 14, SpeakerRow::kind),
                    new Column<>("statements", Look.NUMBER, 12, SpeakerRow::statements),
                    new Column<>("all_statements", Look.NUMBER, 12, SpeakerRow::allStatements),
                    new Column<>("claims", Look.NUMBER, 10, SpeakerRow::claims),
                    new Column<>("outlets", Look.NUMBER, 10, SpeakerRow::outlets),
                    new Column<>("first", Look.DATE, 12, SpeakerRow::first),
                    new Column<>("last", Look.DATE, 12, SpeakerRow::last),
                    new Column<>("aliases", Look.WRAPPED, 36, row -> String.join("\n", row.aliases())),
                    new Column<>("roles", Look.WRAPPED, 48, RowColumns::roles)));

    static final Layout<ArticleRow> ARTICLES = new Layout<>(
            Layout.Name.ARTICLES,
            2,
            row -> List.of(row.id()),
            row -> 0,
            List.of(
                    new Column<>("id", Look.TEXT, 9, ArticleRow::id),
                    new Column<>("title", Look.WRAPPED, 56, ArticleRow::title),
                    new Column<>("outlet", Look.WRAPPED, 20, ArticleRow::outlet),
                    new Column<>("author", Look.WRAPPED, 20, ArticleRow::author),
                    new Column<>("published", Look.DATE, 12, ArticleRow::published),
                    new Column<>("precision", Look.TEXT, 10, row -> StatementColumns.precision(row.published())),
                    new Column<>("first_seen", Look.DATE, 12, ArticleRow::firstSeen),
                    new Column<>("language", Look.TEXT, 10, ArticleRow::language),
                    new Column<>("statements", Look.NUMBER, 12, ArticleRow::statements),
                    new Column<>("characters", Look.NUMBER, 12, ArticleRow::characters),
                    new Column<>("url", Look.WRAPPED, 44, row -> StatementColumns.web(row.url())),
                    new Column<>("origin", Look.WRAPPED, 44, ArticleRow::origin)));

    static final Layout<InputRow> INPUTS = new Layout<>(
            Layout.Name.RUN,
            1,
            row -> List.of(),
            row -> 0,
            List.of(
                    new Column<>("origin", Look.WRAPPED, 56, InputRow::origin),
                    new Column<>("outcome", Look.TEXT, 16, InputRow::outcome),
                    new Column<>("detail", Look.WRAPPED, 60, InputRow::detail)));

    static final Layout<CorrectionRow> CORRECTIONS = new Layout<>(
            Layout.Name.CORRECTIONS,
            2,
            row -> List.of(),
            row -> 0,
            List.of(
                    new Column<>("outcome", Look.TEXT, 14, CorrectionRow::outcome),
                    new Column<>("statement", Look.TEXT, 11, RowColumns::statement),
                    new Column<>("verdict", Look.WRAPPED, 20, CorrectionRow::verdict),
                    new Column<>("value", Look.WRAPPED, 32, CorrectionRow::value),
                    new Column<>("why", Look.WRAPPED, 56, CorrectionRow::why),
                    new Column<>("reviewer", Look.WRAPPED, 20, CorrectionRow::reviewer),
                    new Column<>("read_at", Look.TEXT, 22, row -> row.readAt().toString()),
                    new Column<>("file", Look.WRAPPED, 36, CorrectionRow::file),
                    new Column<>("cell", Look.TEXT, 20, CorrectionRow::cell)));

    static final Layout<ChangeRow> CHANGES = new Layout<>(
            Layout.Name.CHANGES,
            2,
            row -> List.of(),
            row -> 0,
            List.of(
                    new Column<>("kind", Look.TEXT, 12, ChangeRow::kind),
                    new Column<>(
                            "statement", Look.TEXT, 11, row -> new RowLink(Layout.Name.STATEMENTS, row.statementId())),
                    new Column<>("what", Look.TEXT, 18, ChangeRow::what),
                    new Column<>("before", Look.QUOTED, 60, ChangeRow::before),
                    new Column<>("after", Look.QUOTED, 60, ChangeRow::after),
                    new Column<>("article", Look.TEXT, 9, row -> new RowLink(Layout.Name.ARTICLES, row.articleId()))));

    static final Layout<LongText> LONG_TEXTS = new Layout<>(
            Layout.Name.LONG_TEXTS,
            2,
            row -> List.of(row.id()),
            row -> 0,
            List.of(
                    new Column<>("id", Look.TEXT, 9, LongText::id),
                    new Column<>("cell", Look.TEXT, 24, LongText::cell),
                    new Column<>("part", Look.NUMBER, 8, LongText::part),
                    new Column<>("text", Look.QUOTED, 120, LongText::text)));

    private RowColumns() {}

    /**
     * A piece of a text that is longer than a cell can be.
     *
     * @param cell the sheet and row it belongs to
     * @param part 2 for the first piece that did not fit
     */
    record LongText(String id, String cell, int part, String text) {}

    private static @Nullable Object statement(CorrectionRow row) {
        return row.statementId() == null ? null : new RowLink(Layout.Name.STATEMENTS, row.statementId());
    }

    private static String roles(SpeakerRow row) {
        return row.roles().stream()
                .map(role -> role.title() + period(role.first(), role.last()))
                .collect(Collectors.joining("\n"));
    }

    private static String period(@Nullable PartialDate first, @Nullable PartialDate last) {
        if (first == null) {
            return "";
        }
        return last == null || last.equals(first) ? " (" + first + ")" : " (" + first + " – " + last + ")";
    }
}
