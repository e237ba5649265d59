package quotetracker.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import quotetracker.extraction.StatementExtractor;
import quotetracker.input.ArticleLine;
import quotetracker.input.JsonLines;
import quotetracker.model.Article;
import tools.jackson.databind.JsonNode;

/**
 * Articles in, statements out, line by line. Several lines are read at a time, one thread each; the answers come in the
 * order of the lines, each written through at once, so that a pipe never waits for an article that is done.
 */
final class ExtractPipe {
    private static final int WAITING_PER_THREAD = 4;

    private final StatementExtractor extractor;
    private final OutputStream out;
    private final PrintWriter complaints;
    private final int threads = Runtime.getRuntime().availableProcessors();

    private boolean skipped;
    private volatile @Nullable IOException broken;

    ExtractPipe(StatementExtractor extractor, OutputStream out, PrintWriter complaints) {
        this.extractor = extractor;
        this.out = out;
        this.complaints = complaints;
    }

    /** What came of one line: the line to write, if any, and what to tell the user. */
    private record Answer(Optional<String> json, List<String> complaints, boolean skipped) {}

    /**
     * @param in JSON Lines in UTF-8
     * @param file what to call it in messages
     * @return {@link ExitCode#OK}, or {@link ExitCode#SKIPPED} if a line gave no statements because it could not be read
     * @throws IOException if the input cannot be read on or the output takes no more
     */
    int run(InputStream in, String file) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        BlockingQueue<Optional<Future<Answer>>> waiting = new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD);
        FutureTask<Void> writing = new FutureTask<>(writer(waiting));
        Thread writer = new Thread(writing, "extract-writer");
        writer.start();
        try (JsonLines lines = new JsonLines(in)) {
            Optional<JsonLines.Line> line = lines.next();
            while (line.isPresent() && broken == null) {
                JsonLines.Line current = line.get();
                waiting.put(Optional.of(pool.submit(() -> answer(current, file))));
                line = lines.next();
            }
        } finally {
            waiting.put(Optional.empty());
            writer.join();
            pool.shutdownNow();
        }
        rethrow(writing);
        IOException failure = broken;
        if (failure != null) {
            throw failure;
        }
        return skipped ? ExitCode.SKIPPED : ExitCode.OK;
    }

    private static void rethrow(FutureTask<Void> writing) throws InterruptedException {
        try {
            writing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the answers could not be written", e.getCause());
        }
    }

    /** Once the output is broken the queue is only emptied, so that the reader is not left waiting for room in it. */
    private Callable<Void> writer(BlockingQueue<Optional<Future<Answer>>> waiting) {
        return () -> {
            for (Optional<Future<Answer>> next = waiting.take(); next.isPresent(); next = waiting.take()) {
                if (broken == null) {
                    write(next.get().get());
                }
            }
            return null;
        };
    }

    private void write(Answer answer) {
        answer.complaints().forEach(complaints::println);
        complaints.flush();
        skipped |= answer.skipped();
        try {
            if (answer.json().isPresent()) {
                out.write((answer.json().get() + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            broken = new IOException("the output takes no more: " + e.getMessage(), e);
        }
    }

    private Answer answer(JsonLines.Line line, String file) {
        ArticleLine read = ArticleLine.parse(line, file);
        String place = file + ":" + line.number() + ": ";
        List<String> faults = read.faults().stream().map(place::concat).toList();
        Article article = read.article();
        if (article == null) {
            boolean known = !read.id().isNull();
            String error = String.join("; ", read.faults());
            return new Answer(
                    known ? Optional.of(StatementJson.failure(read.id(), error)) : Optional.empty(), faults, true);
        }
        return statements(article, read.id(), faults, place);
    }

    /** A bug in the engine that one article brings out must not cost the articles behind it their answer. */
    private Answer statements(Article article, JsonNode id, List<String> faults, String place) {
        try {
            String json = StatementJson.line(id, extractor.extract(article), article.text());
            List<String> remarks = new ArrayList<>(faults);
            extractor.remark(article).map(place::concat).ifPresent(remarks::add);
            return new Answer(Optional.of(json), remarks, false);
        } catch (RuntimeException | StackOverflowError e) {
            String error = "the article could not be analysed: " + e;
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            return new Answer(Optional.of(StatementJson.failure(id, error)), List.of(place + error + where), true);
        }
    }
}
