package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.model.StatementType;
import quotetracker.report.Novelty;
import quotetracker.report.StatementRow;
import quotetracker.report.Verdict;

/** Reads statements as rows of a report. */
final class StatementQuery {
    /** Enough on each side for the sentences a statement begins and ends in. */
    private static final int AROUND = 600;

    /** What is read of each statement; {@code p} is the statement as reviewed. */
    private static final String ROW = """
            select p.statement_id, p.entity_id, p.claim_id, p.content, p.band, p.article_id,
                   e.name as entity_name, e.kind as entity_kind, n.business_date,
                   d.type, d.act, d.speaker_kind, d.speaker_role, d.mention, d.cue, d.language, d.said_on,
                   d.said_on_evidence, d.relay, d.medium, d.event, d.addressee, d.confidence, d.content_rule,
                   d.attribution_rule, d.repaired, d.start_offset, d.end_offset,
                   a.title, a.outlet, a.author, a.url, a.published,
                   greatest(d.start_offset - :around, 0) as window_start,
                   substring(t.text from greatest(d.start_offset - :around, 0) + 1
                             for d.end_offset - d.start_offset + 2 * :around) as around,
                   k.occurrences, k.outlets, w.content as wording, w.statement_id as first_id,
                   v.verdict, v.edit_value, v.note, v.reviewer, v.read_on, v.id as last_edit
            """;

    private static final String JOINS = """
            join statement_detail d on d.id = p.statement_id
            join article a on a.id = p.article_id
            join article_text t on t.article_id = p.article_id
            join run n on n.id = p.run_id
            left join entity e on e.id = p.entity_id
            left join claim_total k on k.claim_id = p.claim_id
            left join reviewed_statement w on w.placement = k.first_placement
            left join review_edit v on v.id = (select max(x.id) from review_edit x
                                               where x.statement_id = p.statement_id and x.outcome = 'applied')
            """;

    private final SelectionQuery query;

    StatementQuery(SelectionQuery query) {
        this.query = query;
    }

    Stream<StatementRow> rows() {
        return query
                .picked(ClaimQuery.TOTALS + ROW + " from picked p " + JOINS
                        + " order by n.business_date, p.article_id, p.ordinal")
                .param("around", AROUND)
                .query((row, number) -> row(row))
                .stream();
    }

    /** One statement, whatever the selection. */
    StatementRow row(long id) {
        return query.jdbc()
                .sql("with picked as (select * from reviewed_statement where statement_id = :id)" + ClaimQuery.TOTALS
                        + ROW + " from picked p " + JOINS)
                .param("id", id)
                .param("around", AROUND)
                .query((row, number) -> row(row))
                .single();
    }

    private static StatementRow row(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new StatementRow(
                RowNumber.statement(row.getLong("statement_id")),
                who(row),
                words(row, content),
                new StatementRow.When(
                        date(row.getString("said_on")),
                        row.getString("said_on_evidence"),
                        date(row.getString("published")),
                        row.getDate("business_date").toLocalDate()),
                new StatementRow.Where(
                        RowNumber.article(row.getLong("article_id")),
                        row.getString("title"),
                        row.getString("outlet"),
                        row.getString("author"),
                        row.getString("url"),
                        row.getString("relay"),
                        row.getString("medium"),
                        row.getString("event"),
                        row.getString("addressee")),
                standing(row, content),
                new StatementRow.Decision(
                        row.getDouble("confidence"),
                        row.getString("content_rule"),
                        row.getString("attribution_rule"),
                        row.getBoolean("repaired"),
                        review(row),
                        row.getLong("last_edit")));
    }

    private static StatementRow.Who who(ResultSet row) throws SQLException {
        Long entity = row.getObject("entity_id", Long.class);
        String kind = row.getString(entity == null ? "speaker_kind" : "entity_kind");
        return new StatementRow.Who(
                entity == null ? null : RowNumber.speaker(entity),
                row.getString("entity_name"),
                SpeakerKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getString("mention"),
                row.getString("speaker_role"));
    }

    private static StatementRow.Words words(ResultSet row, String content) throws SQLException {
        int windowStart = row.getInt("window_start");
        String title = row.getString("title");
        return new StatementRow.Words(
                StatementType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                content,
                Surroundings.sentences(
                        row.getString("around"),
                        row.getInt("start_offset") - windowStart,
                        row.getInt("end_offset") - windowStart),
                row.getString("cue"),
                SpeechAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                title != null && row.getInt("end_offset") <= title.length());
    }

    private static StatementRow.Standing standing(ResultSet row, String content) throws SQLException {
        long claim = row.getLong("claim_id");
        if (row.wasNull()) {
            throw new IllegalStateException("statement " + row.getLong("statement_id")
                    + " belongs to no claim yet; a report can be made once the job has grouped it");
        }
        return new StatementRow.Standing(
                RowNumber.claim(claim),
                row.getString("wording") == null ? content : row.getString("wording"),
                novelty(row.getString("band"), row.getLong("first_id") == row.getLong("statement_id")),
                row.getInt("occurrences"),
                row.getInt("outlets"));
    }

    private static Novelty novelty(String band, boolean first) {
        if (first) {
            return Novelty.NEW;
        }
        return band.equals("copy") || band.equals("near") ? Novelty.REPEATED : Novelty.REWORDED;
    }

    private static StatementRow.@Nullable Review review(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new StatementRow.Review(
                        Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                        row.getString("edit_value"),
                        row.getString("note"),
                        row.getString("reviewer"),
                        row.getDate("read_on").toLocalDate());
    }

    static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElseThrow();
    }
}
