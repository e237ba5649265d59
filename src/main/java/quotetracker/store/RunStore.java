package quotetracker.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of the job and what each brought. */
public final class RunStore {
    private final JdbcClient jdbc;

    /** Works on the given database. */
    public RunStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** How a run stands. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number of the last run of a date; 0 if there was none. */
    public int lastOrdinal(LocalDate date) {
        return jdbc.sql("select coalesce(max(ordinal), 0) from run where business_date = ?")
                .param(date)
                .query(Integer.class)
                .single();
    }

    /** Whether the database has its tables; a process that was killed at its first start may have left it without. */
    public boolean ready() {
        return jdbc.sql("select count(*) from information_schema.tables where table_name = 'RUN'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The latest business date with a completed run, leaving out dates still to come; empty if there is none. */
    public Optional<LocalDate> lastCompleted(LocalDate today) {
        return jdbc.sql("select max(business_date) from run where state = 'completed' and business_date <= ?")
                .param(today)
                .query(LocalDate.class)
                .optional();
    }

    /** Begins a run, or goes on with the one of that date and ordinal. */
    public Run begin(LocalDate date, int ordinal, List<Path> inputs, Instant now) {
        Optional<Run> known = find(date, ordinal);
        String lines = String.join("\n", inputs.stream().map(Path::toString).toList());
        if (known.isPresent()) {
            jdbc.sql("update run set state = 'running', finished_at = null, inputs = ? where id = ?")
                    .params(lines, known.get().id())
                    .update();
            return known.get();
        }
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from run")
                .query(Long.class)
                .single();
        jdbc.sql("insert into run (id, business_date, ordinal, state, started_at, inputs) values (?, ?, ?, ?, ?, ?)")
                .params(id, date, ordinal, State.RUNNING.word(), now.atOffset(ZoneOffset.UTC), lines)
                .update();
        return new Run(id, date, ordinal);
    }

    /** Runs that were begun and not completed, oldest first. */
    public List<Run> unfinished() {
        return jdbc.sql("select id, business_date, ordinal from run where state <> 'completed' order by id")
                .query((row, number) -> new Run(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3)))
                .list();
    }

    /** The runs begun last, latest first. */
    public List<RunRecord> latest(int most) {
        return jdbc.sql("select id, business_date, ordinal, state, started_at, finished_at, workbook from run"
                        + " order by id desc limit ?")
                .param(most)
                .query((row, number) -> {
                    Run run = new Run(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3));
                    OffsetDateTime finished = row.getObject(6, OffsetDateTime.class);
                    return new RunRecord(
                            run,
                            State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            counts(run),
                            row.getString(7));
                })
                .list();
    }

    /** Where the workbook of a run is, if it was written. */
    public Optional<Path> workbook(Run run) {
        return jdbc.sql("select workbook from run where id = ? and workbook is not null")
                .param(run.id())
                .query(String.class)
                .optional()
                .map(Path::of);
    }

    private Optional<Run> find(LocalDate date, int ordinal) {
        return jdbc.sql("select id from run where business_date = ? and ordinal = ?")
                .params(date, ordinal)
                .query(Long.class)
                .optional()
                .map(id -> new Run(id, date, ordinal));
    }

    /** Sets back the count of articles, before the input is read from its beginning. */
    public void beginReading(Run run) {
        jdbc.sql("update run set articles_read = 0 where id = ?")
                .param(run.id())
                .update();
    }

    /** Counts further readable articles of the input. */
    public void addRead(Run run, int articles) {
        jdbc.sql("update run set articles_read = articles_read + ? where id = ?")
                .params(articles, run.id())
                .update();
    }

    /** Notes where the workbook of a run is. */
    public void setWorkbook(Run run, Path workbook) {
        jdbc.sql("update run set workbook = ? where id = ?")
                .params(workbook.toString(), run.id())
                .update();
    }

    /** Notes how a run ended. */
    public void finish(Run run, State state, Instant now) {
        jdbc.sql("update run set state = ?, finished_at = ? where id = ?")
                .params(state.word(), now.atOffset(ZoneOffset.UTC), run.id())
                .update();
    }

    /** What a run brought so far. */
    public RunCounts counts(Run run) {
        return jdbc.sql("""
                select articles_read,
                       (select count(*) from article where run_id = r.id),
                       (select count(*) from input_note where run_id = r.id and outcome = 'skipped'),
                       (select count(*) from statement where run_id = r.id),
                       (select count(*) from claim where run_id = r.id and merged_into is null),
                       (select count(distinct statement_id) from statement_change
                        where run_id = r.id and kind = 'gained'),
                       (select count(distinct statement_id) from statement_change where run_id = r.id and kind = 'lost'),
                       (select count(distinct statement_id) from statement_change
                        where run_id = r.id and kind = 'changed')
                from run r where r.id = ?""")
                .param(run.id())
                .query((row, number) -> new RunCounts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        new RunCounts.Changes(row.getLong(6), row.getLong(7), row.getLong(8))))
                .single();
    }
}
