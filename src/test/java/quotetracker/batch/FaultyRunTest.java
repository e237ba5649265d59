package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.batch.RunResult.Ending;
import quotetracker.store.StoreFile;

/** Something gives way in the middle of a run; the next run finishes the work as if nothing had been. */
class FaultyRunTest {
    private static final Path INPUT = Path.of("src/test/resources/articles").toAbsolutePath();

    @TempDir
    static Path peaceful;

    @TempDir
    Path faulty;

    private static List<String> expected = List.of();
    private static List<String> expectedWorkbook = List.of();

    @BeforeAll
    static void runInPeace() throws Exception {
        SampleRun.run(INPUT, peaceful);
        expected = StoreContent.of(peaceful);
        expectedWorkbook = WorkbookContent.of(peaceful);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storing importArticles",
                "stored extractStatements",
                "storing groupClaims",
                "stored readReviews",
                "storing writeWorkbook"
            })
    void aFaultOfTheProgram(String moment) throws Exception {
        RunResult result = SampleRun.run(INPUT, faulty, new At(moment, () -> {
            throw new IllegalStateException("injected");
        }));

        assertThat(result.ending()).isEqualTo(Ending.FAILED);
        theNextRunFinishesTheWork();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored extractStatements", "storing groupClaims", "storing writeWorkbook"})
    void theDatabaseIsLost(String moment) throws Exception {
        Throwable lost = catchThrowable(() -> SampleRun.run(INPUT, faulty, new At(moment, this::loseTheDatabase)));

        assertThat(lost).isNotNull();
        theNextRunFinishesTheWork();
    }

    @Test
    void theWorkbookCannotBeWritten() throws Exception {
        Path inTheWay = Files.createDirectories(faulty.resolve(SampleRun.NIGHT + "-statements.xlsx"));
        Path inside = Files.writeString(inTheWay.resolve("file"), "so that it cannot be replaced");

        RunResult result = SampleRun.run(INPUT, faulty);

        assertThat(result.ending()).isEqualTo(Ending.FAILED);
        Files.delete(inside);
        Files.delete(inTheWay);
        theNextRunFinishesTheWork();
    }

    private void theNextRunFinishesTheWork() throws Exception {
        RunResult result = SampleRun.run(INPUT, faulty);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.run().ordinal()).isEqualTo(1);
        assertThat(StoreContent.of(faulty)).isEqualTo(expected);
        assertThat(WorkbookContent.of(faulty)).isEqualTo(expectedWorkbook);
    }

    /** As a power cut leaves it: nothing is closed, nothing more is written. */
    private void loseTheDatabase() {
        try (Connection connection =
                        DriverManager.getConnection(StoreFile.url(faulty.resolve("store")), StoreFile.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            // The answer to a shutdown is that the database is closed.
            assertThat(e.getErrorCode()).isEqualTo(90121);
        }
    }

    /** Does something at the first moment that begins so. */
    private static final class At implements RunObserver {
        private final String moment;
        private final Runnable deed;
        private boolean done;

        At(String moment, Runnable deed) {
            this.moment = moment;
            this.deed = deed;
        }

        private void at(String now) {
            if (!done && now.startsWith(moment)) {
                done = true;
                deed.run();
            }
        }

        @Override
        public void started(Stage stage, long total) {
            at("started " + stage.step());
        }

        @Override
        public void storing(Stage stage, long items) {
            at("storing " + stage.step());
        }

        @Override
        public void stored(Stage stage, long items, long statements) {
            at("stored " + stage.step());
        }

        @Override
        public void finished(Stage stage) {}

        @Override
        public void stopping() {}
    }
}
