package quotetracker.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.report.ReviewEdit;
import quotetracker.report.Verdict;

/** Tells whether an edit can be meant as it stands. */
final class ReviewSense {
    private final JdbcClient jdbc;

    ReviewSense(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statement an edit is about, if the store knows it. */
    Optional<Long> statement(ReviewEdit edit) {
        try {
            return jdbc.sql("select id from statement where id = ?")
                    .param(RowNumber.statement(edit.statement()))
                    .query(Long.class)
                    .optional();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the speaker of a statement asked to be forgotten. */
    boolean isErased(long statement) {
        return jdbc.sql("select forgetting_id is not null from statement where id = ?")
                .param(statement)
                .query(Boolean.class)
                .single();
    }

    /** Why the edit makes no sense and what would, or nothing if it does. */
    Optional<String> fault(ReviewEdit edit) {
        Optional<Long> statement = statement(edit);
        if (statement.isEmpty()) {
            return Optional.of("'" + edit.statement() + "' is no statement of this store");
        }
        Verdict verdict = edit.verdict();
        if (verdict == null && edit.takesBack()) {
            return Optional.empty();
        }
        if (verdict == null) {
            return Optional.of(
                    edit.written().isEmpty()
                            ? "no verdict is chosen; choose one from the list"
                            : "'" + edit.written() + "' is no verdict; choose one from the list");
        }
        String value = edit.value() == null ? "" : edit.value();
        if (verdict.needsValue() && value.isEmpty()) {
            return Optional.of("the cell beside the verdict is empty; it must hold "
                    + (verdict == Verdict.SAME_AS ? "the number of a claim, such as C12" : "the name to be used"));
        }
        return switch (verdict) {
            case SAME_AS -> claimFault(value, statement.get());
            case ALIAS_OF -> aliasFault(value, statement.get());
            case WRONG_TEXT -> textFault(value, statement.get());
            case OK, WRONG_SPEAKER, NOT_A_STATEMENT, NOT_THE_SAME -> Optional.empty();
        };
    }

    private Optional<String> claimFault(String value, long statement) {
        long claim;
        try {
            claim = RowNumber.claim(value);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        int known = jdbc.sql("select (select count(*) from claim where id = :claim)"
                        + " + (select count(*) from statement_correction where split_from = -:claim)")
                .param("claim", claim)
                .query(Integer.class)
                .single();
        if (known == 0) {
            return Optional.of("there is no claim " + RowNumber.claim(claim));
        }
        boolean same = jdbc.sql("select count(*) from reviewed_statement where statement_id = ? and claim_id = ?")
                        .params(statement, claim)
                        .query(Integer.class)
                        .single()
                > 0;
        return same ? Optional.of("the statement belongs to " + RowNumber.claim(claim) + " already") : Optional.empty();
    }

    private Optional<String> aliasFault(String value, long statement) {
        Optional<String> speaker = jdbc.sql(
                        "select e.name_key from statement s left join statement_correction c on c.statement_id = s.id"
                                + " join entity e on e.id = case when c.speaker_set then c.entity_id else s.entity_id end"
                                + " where s.id = ?")
                .param(statement)
                .query(String.class)
                .optional();
        if (speaker.isEmpty()) {
            return Optional.of("the statement has no speaker; choose 'wrong speaker' to name one");
        }
        String key = EntityStore.key(value);
        if (speaker.get().equals(key)) {
            return Optional.of("'" + value + "' is the speaker's name already");
        }
        boolean circle = jdbc.sql("""
                                select count(*) from entity_merge m
                                join entity e on e.id = m.entity_id join entity t on t.id = m.into_id
                                where e.name_key = :key and t.name_key = :speaker""")
                        .param("key", key)
                        .param("speaker", speaker.get())
                        .query(Integer.class)
                        .single()
                > 0;
        return circle ? Optional.of("'" + value + "' was itself made another name of this speaker") : Optional.empty();
    }

    /** The right words must stand in the article, or in what is kept of it; blanks may differ. */
    private Optional<String> textFault(String value, long statement) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = jdbc.sql("""
                        select coalesce(t.text, y.surroundings) from statement s
                        left join article_text t on t.article_id = s.article_id
                        left join statement_proof y on y.statement_id = s.id
                        where s.id = ?""").param(statement).query(String.class).single();
        boolean found =
                Arrays.stream(value.split(" … ")).allMatch(part -> blanks(text).contains(blanks(part)));
        return found
                ? Optional.empty()
                : Optional.of(
                        "the article does not have these words; copy them exactly from its text, or from the surroundings the workbook shows");
    }

    private static String blanks(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
