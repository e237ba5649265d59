package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.store.RunCounts;
import quotetracker.store.StoreFile;

/** Stored articles are analysed once more, as after a change of the rules: here the store is made to hold older findings. */
class ReprocessTest {
    private static final Path SAMPLES = Path.of("src/test/resources/articles");
    private static final Scope AGAIN = new Scope(true, null, null, Set.of());

    @TempDir
    private Path folder;

    @Test
    void theSameRulesChangeNothing() throws Exception {
        SampleRun.run(SAMPLES, folder);
        List<String> before = findings();

        RunResult again = SampleRun.run(SAMPLES, folder, AGAIN);

        assertThat(again.failure()).isNull();
        assertThat(again.counts().changes().isEmpty()).isTrue();
        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void whatDiffersIsChangedUnderItsNumber() throws Exception {
        SampleRun.run(SAMPLES, folder);
        List<String> before = findings();
        execute("update statement set speaker_role = 'a former role', confidence = 0.125 where id = 2");
        execute("update statement set content_rule = 'an older rule' where id = 3");

        RunResult again = SampleRun.run(SAMPLES, folder, AGAIN);

        assertThat(again.counts().changes()).isEqualTo(new RunCounts.Changes(0, 0, 2));
        assertThat(findings()).isEqualTo(before);
        assertThat(count("select count(*) from statement_change where statement_id = 2 and what = 'confidence'"
                        + " and old_value = '0.125'"))
                .isEqualTo(1);
        assertThat(WorkbookContent.of(folder)).anyMatch(cell -> cell.contains("a former role"));
    }

    @Test
    void aStatementThatIsNotFoundAnyMoreIsKeptButNotShown() throws Exception {
        String words = "The road opens in May";
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(
                input.resolve("a.txt"), "The weather was cold and wet.\n\n“" + words + ",” said Helen Marsh.");
        SampleRun.run(input, folder);
        // As if older rules had taken other words of the article for what was said.
        execute("update statement set content = 'The weather was cold'");
        execute("update statement_span set words = 'The weather was cold', start_offset = 0, end_offset = 20"
                + " where kind = 'part'");

        RunResult again = SampleRun.run(input, folder, AGAIN);

        assertThat(again.counts().changes()).isEqualTo(new RunCounts.Changes(1, 1, 0));
        assertThat(count("select count(*) from statement where id = 1 and lost_run_id is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from reviewed_statement where hidden and statement_id = 1"))
                .isEqualTo(1);
        assertThat(count("select count(*) from occurrence where statement_id = 2"))
                .isEqualTo(1);
        assertThat(SampleRun.run(input, folder, AGAIN).counts().changes().isEmpty())
                .isTrue();
    }

    @Test
    void onlyTheArticlesMeantAreAnalysed() throws Exception {
        SampleRun.run(SAMPLES, folder);
        execute("update statement set content_rule = 'an older rule'");

        SampleRun.run(SAMPLES, folder, new Scope(true, LocalDate.of(2999, 1, 1), null, Set.of()));

        assertThat(count("select count(*) from statement where content_rule <> 'an older rule'"))
                .isZero();
        assertThat(count("select count(*) from article where extraction <> 'done'"))
                .isZero();
    }

    private List<String> findings() throws SQLException {
        return StoreContent.of(folder).stream()
                .filter(line -> line.matches("(STATEMENT|STATEMENT_SPAN|STATEMENT_CANDIDATE|OCCURRENCE|CLAIM|CLAIM_LINK"
                        + "|REVIEWED_STATEMENT|ARTICLE) .*"))
                .toList();
    }

    private long count(String query) throws SQLException {
        return StoreContent.count(folder, query);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(StoreFile.url(folder.resolve("store")), StoreFile.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
