package quotetracker.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every article below the given files and folders, one after the other, in an order that depends on nothing but the
 * files' names and content. Holds one article at a time. Not thread-safe.
 *
 * <p>Whatever cannot be read is handed out as {@link Reading.Skipped}; neither method throws because of the input.
 */
public final class ArticleReader implements Iterator<Reading>, AutoCloseable {
    /** Asked in this order; the last takes everything. A new format enters here. */
    private static final List<ArticleFormat> FORMATS =
            List.of(new JsonLinesFormat(), new HtmlFormat(), new TextFormat());

    private final InputFiles files;
    private @Nullable SourceFile current;
    private Readings readings = NONE;
    private Optional<Reading> next = Optional.empty();

    private static final Readings NONE = Optional::empty;

    /** Reads files as they are and folders with all that is in them. */
    public ArticleReader(List<Path> inputs) {
        this(inputs, null);
    }

    /**
     * @param inputs files, and folders with all that is in them
     * @param changedBy files that were changed later are left out; null reads all
     */
    public ArticleReader(List<Path> inputs, @Nullable Instant changedBy) {
        this.files = new InputFiles(inputs, changedBy);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            next = ofCurrent();
            if (next.isEmpty()) {
                close();
                Optional<InputFiles.Found> found = files.next();
                if (found.isEmpty()) {
                    return false;
                }
                open(found.get());
            }
        }
        return true;
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no article after the last");
        }
        Reading reading = next.orElseThrow();
        next = Optional.empty();
        return reading;
    }

    private Optional<Reading> ofCurrent() {
        try {
            return readings.next();
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private void open(InputFiles.Found found) {
        SourceFile file = found.file();
        current = file;
        if (found.fault().isPresent()) {
            readings = Readings.of(file.skipped(found.fault().get()));
            return;
        }
        try {
            byte[] head = file.head(FileStart.LENGTH);
            Optional<String> otherKind = FileStart.otherKind(head);
            if (otherKind.isPresent()) {
                readings = Readings.of(file.skipped(otherKind.get() + "; this format is not read"));
                return;
            }
            String start = FileStart.text(head);
            for (ArticleFormat format : FORMATS) {
                if (format.recognises(start)) {
                    readings = format.open(file);
                    return;
                }
            }
        } catch (IOException e) {
            next = unreadable(e);
        }
    }

    private Optional<Reading> unreadable(IOException e) {
        SourceFile file = current;
        close();
        String reason = e instanceof AccessDeniedException ? "may not be read" : "cannot be read on: " + e;
        return file == null ? Optional.empty() : Optional.of(file.skipped(reason));
    }

    /** Closes the file that is open, if any. */
    @Override
    public void close() {
        Readings open = readings;
        readings = NONE;
        current = null;
        try {
            open.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a file that was only read could not be closed", e);
        }
    }
}
