package quotetracker.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.Statement;

/** The rows of several statements, collected to be written table by table. */
final class StatementRows {
    private final List<@Nullable Object[]> statements = new ArrayList<>();
    private final List<@Nullable Object[]> changed = new ArrayList<>();
    private final List<@Nullable Object[]> spans = new ArrayList<>();
    private final List<@Nullable Object[]> candidates = new ArrayList<>();

    /** A statement that was never stored. */
    void add(long id, int ordinal, StoredArticle in, Statement statement, @Nullable Long entity, Run run) {
        List<@Nullable Object> row = new ArrayList<>(List.of(id, in.id(), ordinal, run.id()));
        row.addAll(facts(in, statement, entity));
        statements.add(row.toArray());
        addParts(id, in, statement);
    }

    /** A statement that is stored otherwise. */
    void change(long id, StoredArticle in, Statement statement, @Nullable Long entity) {
        List<@Nullable Object> row = new ArrayList<>(facts(in, statement, entity));
        row.add(id);
        changed.add(row.toArray());
        addParts(id, in, statement);
    }

    private static List<@Nullable Object> facts(StoredArticle in, Statement statement, @Nullable Long entity) {
        Attribution by = statement.attribution();
        Speaker speaker = by.first();
        PartialDate saidOn = statement.occasion().saidOn();
        List<@Nullable Object> facts = new ArrayList<>();
        facts.add(statement.content(in.article().text()));
        facts.add(statement.type().label());
        facts.add(statement.act().label());
        facts.add(entity);
        facts.add(speaker == null ? null : speaker.name());
        facts.add((speaker == null ? SpeakerKind.UNKNOWN : speaker.kind()).label());
        facts.add(speaker == null ? null : speaker.role());
        facts.add(by.rule());
        facts.add(statement.rule());
        facts.add(statement.confidence());
        facts.add(saidOn == null ? null : saidOn.toString());
        facts.add(statement.language());
        facts.add(statement.repaired());
        return facts;
    }

    private void addParts(long id, StoredArticle in, Statement statement) {
        String text = in.article().text();
        for (PlacedSpan placed : PlacedSpan.of(statement)) {
            Span span = placed.span();
            spans.add(new Object[] {id, placed.kind(), placed.ordinal(), span.start(), span.end(), span.in(text)});
        }
        int place = 0;
        for (Candidate lost : statement.attribution().lost()) {
            place++;
            Span mention = lost.mention();
            candidates.add(new Object[] {
                id, place, lost.speaker(), mention.start(), mention.end(), mention.in(text), lost.why()
            });
        }
    }

    void write(JdbcTemplate batches) {
        batches.batchUpdate(
                "insert into statement (id, article_id, ordinal, run_id, content, type, act, entity_id, speaker,"
                        + " speaker_kind, speaker_role, attribution_rule, content_rule, confidence, said_on,"
                        + " language, repaired) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statements);
        List<Object[]> ids = new ArrayList<>();
        changed.forEach(row -> ids.add(new Object[] {row[row.length - 1]}));
        batches.batchUpdate("delete from statement_span where statement_id = ?", ids);
        batches.batchUpdate("delete from statement_candidate where statement_id = ?", ids);
        batches.batchUpdate(
                "update statement set content = ?, type = ?, act = ?, entity_id = ?, speaker = ?, speaker_kind = ?,"
                        + " speaker_role = ?, attribution_rule = ?, content_rule = ?, confidence = ?, said_on = ?,"
                        + " language = ?, repaired = ? where id = ?",
                changed);
        batches.batchUpdate(
                "insert into statement_span (statement_id, kind, ordinal, start_offset, end_offset, words)"
                        + " values (?, ?, ?, ?, ?, ?)",
                spans);
        batches.batchUpdate(
                "insert into statement_candidate (statement_id, ordinal, speaker, start_offset, end_offset, words,"
                        + " why) values (?, ?, ?, ?, ?, ?, ?)",
                candidates);
    }
}
