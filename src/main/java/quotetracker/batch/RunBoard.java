package quotetracker.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import quotetracker.store.ArticleTexts;
import quotetracker.store.Erasures;
import quotetracker.store.RunRecord;
import quotetracker.store.RunStore;
import quotetracker.store.StoreFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody may read while a run holds the store: the last runs, and how far the present one is. A file beside the
 * database, since the database itself is locked.
 */
public final class RunBoard {
    private static final String FILE = "status.json";
    /** As many as a screen holds. */
    static final int SHOWN_RUNS = 10;

    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private Content content = new Content(List.of(), null, Erasures.NONE);
    private long shown = System.nanoTime();

    /**
     * What stands on the board.
     *
     * @param runs the last runs, latest first
     * @param step the step at work, or null if none is
     * @param erasures what the store does not hold any longer; null if an older version of the program wrote the board
     */
    public record Content(
            List<RunRecord> runs,
            @Nullable Step step,
            @Nullable Erasures erasures) {}

    /**
     * A step at work.
     *
     * @param done items so far
     * @param total how many there are, or {@link RunObserver#UNKNOWN}
     */
    public record Step(Stage stage, long done, long total) {}

    RunBoard(Path store) {
        this.file = store.resolve(FILE);
    }

    /** What stands on the board of a store; empty if nobody ever wrote on it. */
    public static Optional<Content> read(Path store) throws IOException {
        Path file = store.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), Content.class))
                : Optional.empty();
    }

    /**
     * Writes down how a store stands now; its lock must be held. Takes the board away if an older version made the store: the
     * next run upgrades it and writes a new one.
     */
    public static void renew(Path store) throws IOException {
        DataSource source = StoreFile.open(store);
        ArticleTexts texts = new ArticleTexts(source);
        if (texts.ready()) {
            new RunBoard(store).runs(new RunStore(source).latest(SHOWN_RUNS), texts.erasures());
        } else {
            Files.deleteIfExists(store.resolve(FILE));
        }
    }

    void runs(List<RunRecord> runs, Erasures erasures) {
        show(new Content(runs, null, erasures));
    }

    void begun(Stage stage, long total) {
        show(new Content(content.runs(), new Step(stage, 0, total), content.erasures()));
    }

    /** Not every commit is worth a file. */
    void done(Stage stage, long items) {
        Step step = content.step();
        if (step != null && System.nanoTime() - shown > BETWEEN_COMMITS.toNanos()) {
            show(new Content(content.runs(), new Step(stage, items, step.total()), content.erasures()));
        }
    }

    private void show(Content next) {
        content = next;
        shown = System.nanoTime();
        try {
            Path written = file.resolveSibling(FILE + ".new");
            Files.write(written, JSON.writeValueAsBytes(next));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemException where = new FileSystemException(file.toString(), null, e.getMessage());
            where.initCause(e);
            throw new UncheckedIOException(where);
        }
    }
}
