package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;
import quotetracker.batch.StoreContent;
import quotetracker.store.OlderStore;
import quotetracker.store.StoreBackup;
import quotetracker.store.StoreCheck;
import quotetracker.store.StoreFile;

/**
 * Commands beside the runs of the job die by {@code kill -9} at random moments and are given again until they come through; then all
 * is as if nobody had disturbed them. The seed is fixed, the operating system's part in it is not: a failure says after which
 * kills it came.
 *
 * <p>The build kills each once; the soak, {@code mvn -Psoak test}, many times.
 */
class KilledCommandsTest {
    private static final int MANY_KILLS = 8;
    private static final long SEED = 20_261_130;
    /** A process that just began against this one, which is warm. */
    private static final double MOST_TIMES_SLOWER = 3;

    private static final Path SAMPLES = Path.of("src/test/resources/articles").toAbsolutePath();
    private static final String NIGHT = "2026-03-14";
    private static final String PERSON = "Helen Marsh";
    private static final String BACKUP = "copy.zip";

    @TempDir
    private static Path folder;

    /** A reports folder after the night of the samples. */
    private static Path night;

    @BeforeAll
    static void aNight() throws Exception {
        ProgramProcess.configuration(folder, "  folders: [" + SAMPLES + "]");
        night = folder.resolve("night");
        given(night, List.of("run", "--date", NIGHT));
    }

    private interface Step {
        void in(Path reports) throws Exception;
    }

    private interface Look {
        Object at(Path reports) throws Exception;
    }

    /**
     * What is killed.
     *
     * @param prepare makes the reports folder
     * @param command with {@code @} for the reports folder
     * @param always what is the same before, after every kill, and afterwards
     * @param result what it leads to, however often it was killed
     */
    private record Scene(String name, Step prepare, List<String> command, Look always, Look result) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scene> scenes() {
        return Stream.of(
                new Scene(
                        "dry run",
                        reports -> copy(night, reports),
                        List.of("run", "--reprocess", "--dry-run", "--date", NIGHT),
                        KilledCommandsTest::bytes,
                        KilledCommandsTest::bytes),
                new Scene(
                        "forget",
                        reports -> copy(night, reports),
                        List.of("forget", PERSON, "--yes"),
                        reports -> "nothing",
                        reports -> {
                            assertThat(raw(reports)).doesNotContain(PERSON);
                            return StoreContent.of(reports);
                        }),
                new Scene(
                        "backup",
                        reports -> copy(night, reports),
                        List.of("backup", "@/" + BACKUP),
                        reports -> "nothing",
                        KilledCommandsTest::backedUp),
                new Scene(
                        "restore",
                        KilledCommandsTest::changedSinceItsBackup,
                        List.of("restore", "@/" + BACKUP),
                        reports -> StoreFile.exists(reports.resolve("store")),
                        reports -> StoreContent.of(reports)),
                new Scene(
                        "tables of an older version",
                        reports -> OlderStore.make(Files.createDirectories(reports.resolve("store")), OlderStore.LAST),
                        List.of("report", "--month", NIGHT.substring(0, 7)),
                        reports -> StoreCheck.faults(reports.resolve("store")),
                        reports -> StoreContent.of(reports)));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void givenAgainItComesToTheSame(Scene scene) throws Exception {
        kill(scene, 1);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    @Tag("soak")
    void givenAgainManyTimesItComesToTheSame(Scene scene) throws Exception {
        kill(scene, MANY_KILLS);
    }

    private static void kill(Scene scene, int kills) throws Exception {
        Path work = Files.createDirectory(folder.resolve(scene.name().replace(' ', '-') + kills));
        Path peaceful = Files.createDirectory(work.resolve("peaceful"));
        scene.prepare().in(peaceful);
        long nanos = given(peaceful, scene.command());
        Path killed = Files.createDirectory(work.resolve("killed"));
        scene.prepare().in(killed);
        Object before = scene.always().at(killed);
        Random random = new Random(SEED);
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < kills; i++) {
            long after = (long) (nanos * MOST_TIMES_SLOWER * random.nextDouble());
            history.append(after / 1_000_000).append(" ms, ");
            kill(killed, work.resolve("temporary"), scene.command(), after);
            assertThat(scene.always().at(killed))
                    .as("after kills at %s", history)
                    .isEqualTo(before);
        }

        try (ProgramProcess last = start(killed, work.resolve("temporary"), scene.command())) {
            assertThat(last.awaitEnd()).as("after kills at %s", history).isNotEmpty();
            assertThat(last.code()).as("after kills at %s", history).isZero();
        }

        assertThat(scene.result().at(killed))
                .as("after kills at %s", history)
                .isEqualTo(scene.result().at(peaceful));
        assertThat(leftovers(work)).as("after kills at %s", history).isEmpty();
    }

    private static void kill(Path reports, Path temporary, List<String> command, long nanos) throws Exception {
        try (ProgramProcess process = start(reports, temporary, command)) {
            process.awaitLine(KillableCommand.BEGUN);
            LockSupport.parkNanos(nanos);
            process.kill();
        }
    }

    private static ProgramProcess start(Path reports, Path temporary, List<String> command) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(Files.createDirectories(temporary).toString());
        arguments.addAll(words(reports, command));
        return ProgramProcess.start(KillableCommand.class, arguments.toArray(new String[0]));
    }

    /** Gives a command in peace, and tells how long it took. In nanoseconds. */
    private static long given(Path reports, List<String> command) {
        long start = System.nanoTime();
        int code = Commands.of(QuoteTracker.program())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(words(reports, command).toArray(new String[0]));
        assertThat(code).isZero();
        return System.nanoTime() - start;
    }

    private static List<String> words(Path reports, List<String> command) {
        List<String> words = new ArrayList<>();
        command.forEach(word -> words.add(word.replace("@", reports.toString())));
        words.addAll(List.of("--config", folder.resolve("config").toString(), "--reports", reports.toString()));
        return words;
    }

    private static JdbcTemplate jdbc(Path reports) {
        return new JdbcTemplate(StoreFile.open(reports.resolve("store")));
    }

    private static Object backedUp(Path reports) throws Exception {
        Path other = reports.resolve("unpacked");
        StoreBackup.restore(reports.resolve(BACKUP), Files.createDirectories(other.resolve("store")));
        List<String> content = StoreContent.of(other);
        assertThat(content).isEqualTo(StoreContent.of(reports));
        return content;
    }

    private static void changedSinceItsBackup(Path reports) throws Exception {
        copy(night, reports);
        StoreBackup.write(StoreFile.open(reports.resolve("store")), reports.resolve(BACKUP));
        jdbc(reports).update("update statement set content = 'other words'");
    }

    /** Every file byte for byte, but those of the lock and of what was done. */
    private static Map<String, Integer> bytes(Path reports) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.toString().matches(".*[/\\\\](run\\..*|quote-tracker\\.log)")) {
                    files.put(reports.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static String raw(Path reports) throws IOException {
        return new String(Files.readAllBytes(reports.resolve("store").resolve("quotes.mv.db")), StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
    }

    private static List<Path> leftovers(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.toString().contains(".part")
                            || file.toString().contains("dry-run-")
                            || file.toString().contains("tempFile"))
                    .toList();
        }
    }
}
