package quotetracker.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import quotetracker.report.CorrectionRow.Outcome;
import quotetracker.report.ReviewBaseline;
import quotetracker.report.ReviewEdit;
import quotetracker.report.Verdict;

/** What reviewers decided, and what follows from it for every statement, old or new. */
public final class ReviewStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReviewSense sense;
    private final Corrections corrections;

    /** Works on the given database. */
    public ReviewStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.sense = new ReviewSense(jdbc);
        this.corrections = new Corrections(dataSource);
    }

    /**
     * What became of one edit.
     *
     * @param why for one not applied, the reason in plain words; otherwise empty
     */
    public record Answer(ReviewEdit edit, Outcome outcome, String why) {}

    /**
     * Keeps the edits of one workbook that were not read before, and applies those that make sense and contradict nobody.
     * Reading the same edits again changes nothing.
     *
     * @param file the workbook's name, for people
     * @param on the business date
     * @return an answer to each edit that was new
     */
    public List<Answer> add(String file, List<ReviewEdit> edits, LocalDate on, Instant at) {
        List<Answer> answers = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            ForgottenNames forgotten = new ForgottenNames(dataSource);
            for (ReviewEdit edit : edits) {
                Optional<String> erased = erased(edit, forgotten);
                if (erased.isPresent()) {
                    answers.add(new Answer(edit, Outcome.REFUSED, erased.get()));
                } else if (!isKnown(edit)) {
                    Answer answer = answer(edit);
                    insert(file, answer, on, at);
                    answers.add(answer);
                }
            }
            if (!answers.isEmpty()) {
                corrections.workOut();
            }
        });
        return answers;
    }

    /** Why an edit may not even be kept: it is about somebody who asked to be forgotten. */
    private Optional<String> erased(ReviewEdit edit, ForgottenNames forgotten) {
        if (sense.statement(edit).filter(sense::isErased).isPresent()) {
            return Optional.of("the statement was erased: its speaker asked to be forgotten");
        }
        boolean named = forgotten.isOne(edit.value())
                || Stream.of(
                                text(edit.value()),
                                text(edit.note()),
                                text(edit.reviewer()),
                                edit.written(),
                                edit.baseline())
                        .anyMatch(forgotten::namedIn);
        return named ? Optional.of("it names a person who asked to be forgotten") : Optional.empty();
    }

    /** Applies everything decided so far to statements that came in since. */
    public void workOut() {
        transaction.executeWithoutResult(status -> corrections.workOut());
    }

    /**
     * The same decision about the same statement on the same ground is one edit, whoever saved the workbook last and
     * wherever it was copied.
     */
    private boolean isKnown(ReviewEdit edit) {
        return jdbc.sql("""
                        select count(*) from review_edit
                        where coalesce(statement_id, -1) = :statement and written = :written and baseline = :baseline
                          and coalesce(edit_value, '') = :value and coalesce(note, '') = :note
                          and (statement_id is not null or cell = :cell)""")
                        .param("statement", sense.statement(edit).orElse(-1L))
                        .param("written", edit.written())
                        .param("baseline", edit.baseline())
                        .param("value", text(edit.value()))
                        .param("note", text(edit.note()))
                        .param("cell", edit.cell())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Answer answer(ReviewEdit edit) {
        Optional<String> fault = sense.fault(edit);
        if (fault.isPresent()) {
            return new Answer(edit, Outcome.REFUSED, fault.get());
        }
        Optional<Decision> current = current(sense.statement(edit).orElseThrow());
        boolean contradicts = current.isPresent()
                && !current.get().baseline().equals(edit.baseline())
                && !current.get().says(edit);
        return contradicts
                ? new Answer(
                        edit,
                        Outcome.CONFLICT,
                        current.get().toString()
                                + "; the next workbook shows it: choose another verdict there, or write a note to keep it")
                : new Answer(edit, Outcome.APPLIED, "");
    }

    /** What holds for a statement now. */
    private record Decision(
            long number,
            Verdict verdict,
            @Nullable String value,
            @Nullable String note,
            @Nullable String reviewer) {
        private String baseline() {
            return ReviewBaseline.of(number, verdict, value, note);
        }

        private boolean says(ReviewEdit edit) {
            return verdict == edit.verdict() && text(value).equals(text(edit.value()));
        }

        @Override
        public String toString() {
            String what = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return (reviewer == null ? "somebody" : reviewer) + " decided: " + what
                    + (value == null ? "" : " (" + value + ")");
        }
    }

    private Optional<Decision> current(long statement) {
        return jdbc.sql("select verdict, edit_value, note, reviewer, id from review_edit"
                        + " where statement_id = ? and outcome = 'applied' order by id desc limit 1")
                .param(statement)
                .query((row, number) -> row.getString(1) == null
                        ? Optional.<Decision>empty()
                        : Optional.of(new Decision(
                                row.getLong(5),
                                Verdict.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4))))
                .optional()
                .flatMap(decision -> decision);
    }

    private void insert(String file, Answer answer, LocalDate on, Instant at) {
        ReviewEdit edit = answer.edit();
        Verdict verdict = edit.verdict();
        jdbc.sql("""
                        insert into review_edit (id, statement_id, verdict, written, edit_value, note, reviewer, baseline,
                                                 file, cell, read_on, read_at, outcome, why)
                        values ((select coalesce(max(id), 0) + 1 from review_edit),
                                :statement, :verdict, :written, :value, :note, :reviewer, :baseline,
                                :file, :cell, :on, :at, :outcome, :why)""")
                .param("statement", sense.statement(edit).orElse(null))
                .param("verdict", verdict == null ? null : verdict.name().toLowerCase(Locale.ROOT))
                .param("written", edit.written())
                .param("value", edit.value())
                .param("note", edit.note())
                .param("reviewer", edit.reviewer())
                .param("baseline", edit.baseline())
                .param("file", file)
                .param("cell", edit.cell())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", answer.outcome().name().toLowerCase(Locale.ROOT))
                .param("why", answer.why().isEmpty() ? null : answer.why())
                .update();
    }
}
