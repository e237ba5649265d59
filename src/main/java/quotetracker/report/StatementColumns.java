package quotetracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/** The columns of the sheets Statements and To review. The first show what was said; how it was found comes last. */
final class StatementColumns {
    /** The columns a reviewer fills in. */
    static final String VERDICT = "verdict";

    static final String VALUE = "value";
    static final String NOTE = "note";
    static final String REVIEWER = "reviewer";
    /** What the reviewer's columns held when the workbook was written. */
    static final String BASELINE = "baseline";

    private static final List<Column<StatementRow>> FIRST = List.of(
            column("id", Look.TEXT, 9, StatementRow::id),
            column("speaker", Look.WRAPPED, 22, row -> row.who().speaker()),
            column("words", Look.QUOTED, 64, row -> row.words().content()),
            column("novelty", Look.TEXT, 11, row -> row.standing().novelty()));
    private static final List<Column<StatementRow>> MIDDLE = List.of(
            column("role", Look.WRAPPED, 22, row -> row.who().role()),
            column("type", Look.TEXT, 10, row -> row.words().type()),
            column("act", Look.TEXT, 12, row -> row.words().act()),
            column("said_on", Look.DATE, 12, row -> row.when().saidOn()),
            column("said_precision", Look.TEXT, 10, row -> precision(row.when().saidOn())),
            column("said_evidence", Look.WRAPPED, 16, row -> row.when().saidOnEvidence()),
            column("published", Look.DATE, 12, row -> row.when().published()),
            column("outlet", Look.WRAPPED, 18, row -> row.where().outlet()),
            column(
                    "claim",
                    Look.TEXT,
                    9,
                    row -> new RowLink(Layout.Name.CLAIMS, row.standing().claimId())),
            column("occurrences", Look.NUMBER, 10, row -> row.standing().occurrences()),
            column("outlets", Look.NUMBER, 12, row -> row.standing().independentOutlets()),
            column("shift", Look.TEXT, 9, row -> new RowLink(Layout.Name.SHIFTS, row.id(), "⇄", false)),
            column("confidence", Look.SHARE, 12, row -> row.decision().confidence()));
    private static final List<Column<StatementRow>> REVIEW = List.of(
            column(VERDICT, Look.INPUT, 18, row -> review(row, StatementRow.Review::verdict)),
            column(VALUE, Look.INPUT, 24, row -> review(row, StatementRow.Review::value)),
            column(NOTE, Look.INPUT, 24, row -> review(row, StatementRow.Review::note)),
            column(REVIEWER, Look.INPUT, 16, row -> review(row, StatementRow.Review::reviewer)));
    private static final List<Column<StatementRow>> LAST = List.of(
            column("sentence", Look.QUOTED, 64, row -> row.words().sentence()),
            column("as_written", Look.WRAPPED, 24, row -> row.who().asWritten()),
            column("kind", Look.TEXT, 12, row -> row.who().kind()),
            column("cue", Look.TEXT, 14, row -> row.words().cue()),
            column("author", Look.WRAPPED, 18, row -> row.where().author()),
            column("relay", Look.WRAPPED, 16, row -> row.where().relay()),
            column("medium", Look.WRAPPED, 18, row -> row.where().medium()),
            column("event", Look.WRAPPED, 18, row -> row.where().event()),
            column("addressee", Look.WRAPPED, 18, row -> row.where().addressee()),
            column("language", Look.TEXT, 10, row -> row.words().language()),
            column("url", Look.WRAPPED, 32, row -> web(row.where().url())),
            column("title", Look.WRAPPED, 48, row -> row.where().title()),
            column("in_headline", Look.TEXT, 11, row -> Answer.of(row.words().inHeadline())),
            column(
                    "article",
                    Look.TEXT,
                    9,
                    row -> new RowLink(Layout.Name.ARTICLES, row.where().articleId())),
            column("first_seen", Look.DATE, 12, row -> row.when().firstSeen()),
            column("content_rule", Look.TEXT, 22, row -> row.decision().contentRule()),
            column("speaker_rule", Look.TEXT, 22, row -> row.decision().speakerRule()),
            column("repaired", Look.TEXT, 10, row -> Answer.of(row.decision().repaired())),
            column(BASELINE, Look.HIDDEN, 6, ReviewBaseline::of));

    /** One row for each statement. */
    static final Layout<StatementRow> STATEMENTS = layout(Layout.Name.STATEMENTS, 2, FIRST, MIDDLE, REVIEW, LAST);
    /** The same rows with the reviewer's columns beside the words and the least certain first. */
    static final Layout<StatementRow> TO_REVIEW = layout(Layout.Name.REVIEW, 3, toReview());

    private StatementColumns() {}

    private static List<Column<StatementRow>> toReview() {
        Set<String> beside =
                Set.of("confidence", "as_written", "sentence", "said_on", "outlet", "claim", "speaker_rule");
        List<Column<StatementRow>> columns = new ArrayList<>(FIRST.subList(0, 3));
        columns.addAll(REVIEW);
        for (List<Column<StatementRow>> group : List.of(MIDDLE, LAST)) {
            group.stream()
                    .filter(column ->
                            beside.contains(column.key()) || column.key().equals(BASELINE))
                    .forEach(columns::add);
        }
        return columns;
    }

    @SafeVarargs
    private static Layout<StatementRow> layout(Layout.Name name, int frozen, List<Column<StatementRow>>... groups) {
        List<Column<StatementRow>> columns = new ArrayList<>();
        for (List<Column<StatementRow>> group : groups) {
            columns.addAll(group);
        }
        return new Layout<>(name, frozen, row -> List.of(row.id()), row -> 0, columns);
    }

    private static Column<StatementRow> column(
            String key, Look look, int width, Function<StatementRow, @Nullable Object> value) {
        return new Column<>(key, look, width, value);
    }

    private static @Nullable Object review(StatementRow row, Function<StatementRow.Review, @Nullable Object> part) {
        StatementRow.Review review = row.decision().review();
        return review == null ? null : part.apply(review);
    }

    static PartialDate.@Nullable Precision precision(@Nullable PartialDate date) {
        return date == null ? null : date.precision();
    }

    static @Nullable WebLink web(@Nullable String address) {
        return address == null ? null : new WebLink(address);
    }
}
