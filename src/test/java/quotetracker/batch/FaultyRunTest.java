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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.batch.RunResult.Ending;
import quotetracker.store.StoreFile;

/** Something gives way in the middle of a run; the next run finishes the work as if nothing had been. */
class FaultyRunTest {
    private static final SampleTask TASK = SampleTask.LATER_NIGHT;
    /** In the order in which the job comes to them. */
    private static final List<String> STEPS = List.of(
            "importArticles", "extractStatements", "groupClaims", "readReviews", "dropOldTexts", "writeWorkbook");
    /** Before a step's first work, before the commit of work that is done, and behind it. */
    private static final List<String> BOUNDARIES = List.of("started ", "storing ", "stored ");

    @TempDir
    static Path peaceful;

    @TempDir
    Path faulty;

    private static List<String> expected = List.of();
    private static List<String> expectedWorkbook = List.of();

    @BeforeAll
    static void runInPeace() throws Exception {
        TASK.prepare(peaceful, peaceful);
        assertThat(TASK.run(peaceful, new SampleRun.Silence()).ending()).isEqualTo(Ending.COMPLETED);
        expected = StoreContent.of(peaceful);
        expectedWorkbook = WorkbookContent.ofAll(peaceful);
    }

    @BeforeEach
    void prepare() throws Exception {
        TASK.prepare(faulty, faulty);
    }

    /** One run after the other dies, each a little later than the one before. */
    @Test
    void aFaultOfTheProgramAtEachBoundary() throws Exception {
        for (At at : boundaries(() -> {
            throw new IllegalStateException("injected");
        })) {
            assertThat(TASK.run(faulty, at).ending()).as("%s", at).isEqualTo(Ending.FAILED);
            assertThat(at.done).as("%s", at).isTrue();
        }
        theNextRunFinishesTheWork();
    }

    @Test
    void theDatabaseIsLostAtEachBoundary() throws Exception {
        for (At at : boundaries(this::loseTheDatabase)) {
            assertThat(catchThrowable(() -> TASK.run(faulty, at))).as("%s", at).isNotNull();
            assertThat(at.done).as("%s", at).isTrue();
        }
        theNextRunFinishesTheWork();
    }

    private static List<At> boundaries(Runnable deed) {
        return STEPS.stream()
                .flatMap(step -> BOUNDARIES.stream().map(boundary -> new At(boundary + step, deed)))
                .toList();
    }

    @Test
    void theWorkbookCannotBeWritten() throws Exception {
        Path inTheWay = Files.createDirectories(faulty.resolve(TASK.night() + "-statements.xlsx"));
        Path inside = Files.writeString(inTheWay.resolve("file"), "so that it cannot be replaced");

        RunResult result = TASK.run(faulty, new SampleRun.Silence());

        assertThat(result.ending()).isEqualTo(Ending.FAILED);
        Files.delete(inside);
        Files.delete(inTheWay);
        theNextRunFinishesTheWork();
    }

    private void theNextRunFinishesTheWork() throws Exception {
        RunResult result = TASK.run(faulty, new SampleRun.Silence());

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.run().ordinal()).isEqualTo(1);
        assertThat(StoreContent.of(faulty)).isEqualTo(expected);
        assertThat(WorkbookContent.ofAll(faulty)).isEqualTo(expectedWorkbook);
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

        @Override
        public String toString() {
            return moment;
        }
    }
}
