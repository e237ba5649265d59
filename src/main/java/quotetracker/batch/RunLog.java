package quotetracker.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import quotetracker.settings.Settings.Logging;
import quotetracker.store.Run;

/**
 * Writes down what a run does, for programs that watch over it. Every line carries the run; those about one article carry its
 * number or its place in the input, and never its words.
 */
final class RunLog implements RunObserver {
    private static final String FILE = "quote-tracker.log";
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    private final RunObserver next;
    private final RunBoard board;
    private Instant start = Instant.EPOCH;
    private long done;

    /** Keeps the board, and tells another observer all that it is told. */
    RunLog(RunObserver next, RunBoard board) {
        this.next = next;
        this.board = board;
    }

    /** What Spring Boot needs to know to write the file. */
    static Map<String, Object> properties(Logging logging) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("logging.config", "classpath:quotetracker/logback-run.xml");
        properties.put("logging.file.name", logging.folder().resolve(FILE).toString());
        properties.put("logging.charset.file", "UTF-8");
        properties.put("logging.structured.format.file", logging.format());
        properties.put("logging.structured.ecs.service.name", "quote-tracker");
        properties.put("logging.structured.json.stacktrace.printer", WordlessTrace.class.getName());
        properties.put("logging.structured.json.exclude", "error.message");
        properties.put("logging.logback.rollingpolicy.max-file-size", logging.mostMebibytes() + "MB");
        properties.put("logging.logback.rollingpolicy.max-history", String.valueOf(logging.daysKept()));
        return properties;
    }

    /** From here on, every line of this thread says which run it is about. */
    static MDC.MDCCloseable about(Run run) {
        return MDC.putCloseable("run", run.date() + "/" + run.ordinal());
    }

    /** From here on, every line of this thread says which article it is about. */
    static MDC.MDCCloseable aboutArticle(long id) {
        return MDC.putCloseable("article", String.valueOf(id));
    }

    static void ended(RunResult result) {
        LOG.atInfo()
                .addKeyValue("ending", result.ending())
                .addKeyValue("articles.read", result.counts().articlesRead())
                .addKeyValue("articles.new", result.counts().articlesNew())
                .addKeyValue("articles.skipped", result.counts().skipped())
                .addKeyValue("statements.new", result.counts().statements())
                .addKeyValue("claims.new", result.counts().claims())
                .log("run ended");
        if (result.ending() == RunResult.Ending.FAILED && result.failure() != null) {
            LOG.error("run failed", result.failure());
        }
    }

    @Override
    public void waiting(String holder) {
        next.waiting(holder);
    }

    @Override
    public void started(Stage stage, long total) {
        start = Instant.now();
        done = 0;
        LOG.atInfo()
                .addKeyValue("step", stage.step())
                .addKeyValue("total", total)
                .log("step begun");
        board.begun(stage, total);
        next.started(stage, total);
    }

    @Override
    public void storing(Stage stage, long items) {
        next.storing(stage, items);
    }

    @Override
    public void stored(Stage stage, long items, long statements) {
        done = items;
        board.done(stage, items);
        next.stored(stage, items, statements);
    }

    @Override
    public void finished(Stage stage) {
        LOG.atInfo()
                .addKeyValue("step", stage.step())
                .addKeyValue("items", done)
                .addKeyValue(
                        "milliseconds", Duration.between(start, Instant.now()).toMillis())
                .log("step done");
        next.finished(stage);
    }

    @Override
    public void stopping() {
        LOG.info("asked to stop");
        next.stopping();
    }

    @Override
    public void stopped(RunResult result) {
        next.stopped(result);
    }
}
