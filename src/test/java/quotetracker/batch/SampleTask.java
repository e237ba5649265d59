package quotetracker.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import quotetracker.store.StoreFile;

/** What a sample run is to do, in words that can be given to a process of its own. */
enum SampleTask {
    /** A first night. */
    NIGHT(SampleRun.NIGHT, 0),
    /** A first night of which some articles are left out. */
    PART(SampleRun.NIGHT, 0) {
        @Override
        Scope scope() {
            return new Scope(
                    false,
                    LocalDate.of(2026, 3, 12),
                    LocalDate.of(2026, 3, 13),
                    Set.of("ura-1", "ura-2", "ura-3", "bridge-en"));
        }
    },
    /** The stored articles once more, whose statements were found by older rules. */
    AGAIN(SampleRun.NIGHT, 0) {
        @Override
        Scope scope() {
            return new Scope(true, null, null, Set.of());
        }

        @Override
        void prepare(Path reports, Path night) throws Exception {
            FileSystemUtils.copyRecursively(night, reports);
            JdbcTemplate store = new JdbcTemplate(StoreFile.open(reports.resolve("store")));
            store.update("update statement set content_rule = 'an older rule', confidence = 0.125 where id > 1");
        }
    },
    /** A later night, on which more articles come in and no text of the first is kept: there is work in every step. */
    LATER_NIGHT(SampleRun.NIGHT.plusDays(31), 30) {
        @Override
        void prepare(Path reports, Path night) throws Exception {
            PART.run(reports, new SampleRun.Silence());
        }
    };

    private static final Path INPUT = Path.of("src/test/resources/articles").toAbsolutePath();

    private final LocalDate night;
    private final int keepTextsDays;

    SampleTask(LocalDate night, int keepTextsDays) {
        this.night = night;
        this.keepTextsDays = keepTextsDays;
    }

    /**
     * Makes a reports folder to begin with.
     *
     * @param night one in which the first night was run
     */
    void prepare(Path reports, Path night) throws Exception {}

    Scope scope() {
        return Scope.INCOMING;
    }

    LocalDate night() {
        return night;
    }

    RunResult run(Path reports, RunObserver observer) throws Exception {
        return SampleRun.run(INPUT, reports, observer, scope(), night, keepTextsDays);
    }

    /** For {@link PausingRun}. */
    String[] arguments(Path reports, String moment) {
        return List.of(name(), reports.toString(), moment).toArray(new String[0]);
    }
}
