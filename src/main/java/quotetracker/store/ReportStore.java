package quotetracker.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.report.ArticleRow;
import quotetracker.report.ChangeRow;
import quotetracker.report.ClaimRow;
import quotetracker.report.CorrectionRow;
import quotetracker.report.DayCount;
import quotetracker.report.InputRow;
import quotetracker.report.ReportSource;
import quotetracker.report.RunRow;
import quotetracker.report.Selection;
import quotetracker.report.ShiftRow;
import quotetracker.report.SpeakerRow;
import quotetracker.report.StatementRow;

/** What reports are made of, read from the store with the reviewers' corrections applied. */
public final class ReportStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final String version;
    private final List<RunRow.Accuracy> accuracy;

    /** Reads the given database, for reports that name no accuracy. */
    public ReportStore(DataSource dataSource, String version) {
        this(dataSource, version, List.of());
    }

    /**
     * Reads the given database.
     *
     * @param version of the program, for the report to name
     * @param accuracy of the installed languages, for the report to name
     */
    public ReportStore(DataSource dataSource, String version, List<RunRow.Accuracy> accuracy) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.version = version;
        this.accuracy = List.copyOf(accuracy);
    }

    /**
     * The selection with its period cut to the nights the store knows, so that a report does not claim to cover more.
     *
     * @throws IllegalArgumentException if the store knows no night of the period
     */
    public Selection knownPart(Selection wish) {
        return jdbc.sql("select min(business_date), max(business_date) from run where business_date between ? and ?")
                .params(wish.from(), wish.to())
                .query((row, number) -> {
                    if (row.getDate(1) == null) {
                        throw new IllegalArgumentException(
                                "the store knows no night from " + wish.from() + " to " + wish.to());
                    }
                    return wish.within(
                            row.getDate(1).toLocalDate(), row.getDate(2).toLocalDate());
                })
                .single();
    }

    /** The rows of one report. Counts over all time that are missing are worked out and kept; rows are read when asked for. */
    public ReportSource of(Selection selection) {
        SelectionQuery query = new SelectionQuery(dataSource, selection);
        query.fillTotals();
        return new Rows(query);
    }

    private final class Rows implements ReportSource {
        private final SelectionQuery query;

        private Rows(SelectionQuery query) {
            this.query = query;
        }

        @Override
        public RunRow run() {
            return new RunQuery(jdbc, version, accuracy).run(query.selection());
        }

        @Override
        public Stream<StatementRow> statements() {
            return new StatementQuery(query).rows();
        }

        @Override
        public Stream<ClaimRow> claims() {
            return new ClaimQuery(query).rows();
        }

        @Override
        public Stream<SpeakerRow> speakers() {
            return new SpeakerQuery(query).rows();
        }

        @Override
        public Stream<ArticleRow> articles() {
            return new ArticleQuery(query).rows();
        }

        @Override
        public Stream<InputRow> inputs() {
            return new ArticleQuery(query).inputs();
        }

        @Override
        public Stream<ShiftRow> shifts() {
            return new ShiftQuery(query).rows();
        }

        @Override
        public SortedMap<LocalDate, Integer> statementDays() {
            return DayWindow.of(query).statements(query);
        }

        @Override
        public Stream<DayCount> speakerDays() {
            return new SpeakerQuery(query).days();
        }

        @Override
        public Stream<DayCount> claimDays() {
            return new ClaimQuery(query).days();
        }

        @Override
        public Stream<StatementRow> disputed() {
            return new StatementQuery(query).rows(new CorrectionQuery(query).disputed()).values().stream();
        }

        @Override
        public Stream<ChangeRow> changes() {
            return new ChangeQuery(query).rows();
        }

        @Override
        public Stream<CorrectionRow> corrections() {
            return new CorrectionQuery(query).rows();
        }
    }
}
