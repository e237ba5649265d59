package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** As many statements as one query is given by number. */
    private static final int AT_ONCE = 200;

    /** What is read of each statement; {@code p} is the statement as reviewed. */
    private static final String ROW = """
            select p.statement_id, p.entity_id, p.claim_id, p.content, p.band, p.article_id,
                   e.name as entity_name, e.kind as entity_kind, p.night,
                   d.type, d.act, d.speaker_kind, d.speaker_role, d.language, d.said_on, d.confidence, d.content_rule,
                   d.attribution_rule, d.repaired,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'cue') as cue,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'mention') as mention,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'said_on')
                       as said_on_evidence,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'medium') as medium,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'event') as event,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'relay') as relay,
                   (select w.words from statement_span w where w.statement_id = d.id and w.kind = 'addressee')
                       as addressee,
                   f.start_offset, l.end_offset,
                   a.title, a.outlet, a.author, a.url, a.published,
                   greatest(f.start_offset - :around, 0) as window_start,
                   substring(t.text from greatest(f.start_offset - :around, 0) + 1
                             for l.end_offset - f.start_offset + 2 * :around) as around, y.surroundings,
                   k.occurrences, k.voices, first.content as wording, first.statement_id as first_id,
                   v.verdict, v.edit_value, v.note, v.reviewer, v.read_on, v.id as last_edit
            """;

    private static final String JOINS = """
            left join statement d on d.id = p.statement_id
            left join statement_span f on f.statement_id = d.id and f.kind = 'part' and f.ordinal = 1
            left join statement_span l on l.statement_id = d.id and l.kind = 'part'
                 and l.ordinal = (select max(w.ordinal) from statement_span w
                                  where w.statement_id = d.id and w.kind = 'part')
            left join article a on a.id = p.article_id
            left join article_text t on t.article_id = p.article_id
            left join statement_proof y on y.statement_id = p.statement_id
            left join entity e on e.id = p.entity_id
            left join claim_total k on k.claim_id = p.claim_id
            left join reviewed_statement first on first.placement = k.first_placement
            left join review_edit v on v.id = (select max(x.id) from review_edit x
                                               where x.statement_id = p.statement_id and x.outcome = 'applied')
            """;

    private final SelectionQuery query;

    StatementQuery(SelectionQuery query) {
        this.query = query;
    }

    Stream<StatementRow> rows() {
        return query
                .picked(ROW + " from picked p " + JOINS + " order by p.night, p.article_id, p.ordinal")
                .param("around", Surroundings.AROUND)
                .query((row, number) -> row(row))
                .stream();
    }

    /** Statements by their numbers, in order, whatever the selection. */
    Map<Long, StatementRow> rows(Collection<Long> ids) {
        Map<Long, StatementRow> rows = new LinkedHashMap<>();
        List<Long> all = ids.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            fillTotals(some);
            query.jdbc()
                    .sql(ROW + " from reviewed_statement p " + JOINS
                            + " where p.statement_id in (:ids) order by p.statement_id")
                    .param("ids", some)
                    .param("around", Surroundings.AROUND)
                    .query((row, number) -> rows.put(row.getLong("statement_id"), row(row)))
                    .list();
        }
        return rows;
    }

    private void fillTotals(List<Long> statements) {
        query.totals()
                .fillClaims(query.jdbc()
                        .sql("select distinct r.claim_id from reviewed_statement r"
                                + " left join claim_total t on t.claim_id = r.claim_id"
                                + " where r.statement_id in (:ids) and r.claim_id is not null and t.claim_id is null")
                        .param("ids", statements)
                        .query(Long.class)
                        .list());
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
                        row.getDate("night").toLocalDate()),
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
        String title = row.getString("title");
        return new StatementRow.Words(
                StatementType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                content,
                surroundings(row),
                row.getString("cue"),
                SpeechAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                title != null && row.getInt("end_offset") <= title.length());
    }

    /** The sentences around a statement; those of an article whose text is not kept were written down before. */
    private static String surroundings(ResultSet row) throws SQLException {
        String kept = row.getString("surroundings");
        int windowStart = row.getInt("window_start");
        return kept == null
                ? Surroundings.sentences(
                        row.getString("around"),
                        row.getInt("start_offset") - windowStart,
                        row.getInt("end_offset") - windowStart)
                : kept;
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
                row.getInt("voices"));
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
