package quotetracker.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import quotetracker.input.ArticleReader;
import quotetracker.input.Reading;

/** Reads the input from its beginning each time: what is known already is recognised when it is stored. */
final class IncomingReader implements ItemStreamReader<Reading> {
    private final List<Path> inputs;
    private final @Nullable Instant arrivedBy;
    private final Scope scope;
    private @Nullable ArticleReader reader;

    IncomingReader(List<Path> inputs, @Nullable Instant arrivedBy, Scope scope) {
        this.scope = scope;
        this.inputs = inputs;
        this.arrivedBy = arrivedBy;
    }

    @Override
    public void open(ExecutionContext context) {
        reader = new ArticleReader(inputs, arrivedBy);
    }

    @Override
    public @Nullable Reading read() {
        if (reader == null) {
            throw new IllegalStateException("read before open");
        }
        while (reader.hasNext()) {
            Reading next = reader.next();
            if (!(next instanceof Reading.Read read)
                    || scope.covers(read.article().id(), read.article().published())) {
                return next;
            }
        }
        return null;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
