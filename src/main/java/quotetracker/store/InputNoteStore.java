package quotetracker.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.store.InputNote.Outcome;

/** What could not be read or analysed, wholly or in part, run by run. */
public final class InputNoteStore {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    /** Works on the given database. */
    public InputNoteStore(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Where in the job something was noted. */
    public enum Stage {
        /** While it was read. */
        IMPORT,
        /** While its statements were looked for. */
        EXTRACTION,
        /** While stored articles were chosen to be analysed once more. */
        REPROCESS,
        /** While reviewers' workbooks were read back. */
        REVIEW;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Adds to the notes of a run, in the order given. */
    public void add(Run run, Stage stage, List<InputNote> notes) {
        int ordinal = jdbc.sql("select coalesce(max(ordinal), 0) from input_note where run_id = ? and stage = ?")
                .params(run.id(), stage.word())
                .query(Integer.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (InputNote note : notes) {
            ordinal++;
            String outcome = note.outcome().name().toLowerCase(Locale.ROOT);
            rows.add(new Object[] {run.id(), stage.word(), ordinal, outcome, note.origin(), note.note()});
        }
        batches.batchUpdate(
                "insert into input_note (run_id, stage, ordinal, outcome, origin, note) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Drops the notes of a run for one stage, before the stage is repeated from its beginning. */
    public void clear(Run run, Stage stage) {
        jdbc.sql("delete from input_note where run_id = ? and stage = ?")
                .params(run.id(), stage.word())
                .update();
    }

    /** The first notes of a run: what was skipped before what was read in part. */
    public List<InputNote> of(Run run, int most) {
        return jdbc.sql("select outcome, origin, note from input_note where run_id = ?"
                        + " order by outcome desc, stage desc, ordinal limit ?")
                .params(run.id(), most)
                .query((row, number) -> new InputNote(
                        Outcome.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getString(2), row.getString(3)))
                .list();
    }
}
