package quotetracker.input;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Article;
import quotetracker.model.PartialDate;
import quotetracker.text.DatePrefix;

/**
 * One article as plain text. Its first line may start with {@code date YYYY[-MM[-DD]]}; blank lines part paragraphs; a
 * short first paragraph without a full stop is the headline.
 */
final class TextFormat implements ArticleFormat {
    /** Bytes. A newspaper article has some thousand; a file of this size is an archive or a mistake. */
    static final long LARGEST = 16L << 20;

    private static final int LONGEST_HEADLINE = 200;

    /** Whatever is not recognised otherwise is text, or turns out to be none. */
    @Override
    public boolean recognises(String start) {
        return true;
    }

    @Override
    public Readings open(SourceFile file) throws IOException {
        long size = Files.size(file.path());
        if (size > LARGEST) {
            return Readings.of(file.skipped("too large for one article: " + size + " bytes, at most " + LARGEST));
        }
        try {
            return Readings.of(read(file, PlainText.stored(PlainText.decode(Files.readAllBytes(file.path())))));
        } catch (PlainText.NotText e) {
            return Readings.of(file.skipped(String.valueOf(e.getMessage())));
        }
    }

    private static Reading read(SourceFile file, String text) {
        Optional<DatePrefix> prefix = DatePrefix.of(text);
        String body = text.substring(prefix.map(DatePrefix::bodyStart).orElse(0));
        if (body.isBlank()) {
            return file.skipped(prefix.isPresent() ? "nothing behind the date" : "empty");
        }
        Optional<PartialDate> date = prefix.flatMap(DatePrefix::date);
        List<String> remarks = prefix.isPresent() && date.isEmpty()
                ? List.of("the date \"" + prefix.get().written() + "\" is none; expected YYYY, YYYY-MM or YYYY-MM-DD")
                : List.of();
        return new Reading.Read(
                new Article(
                        file.name(), text, headline(body), null, null, date.orElse(null), null, null, file.origin()),
                remarks);
    }

    private static @Nullable String headline(String body) {
        String start = body.stripLeading();
        int end = start.indexOf("\n");
        if (end < 0 || end > LONGEST_HEADLINE || start.substring(end).isBlank()) {
            return null;
        }
        String line = start.substring(0, end).strip();
        boolean paragraph = start.startsWith("\n", end + 1);
        return paragraph && !line.endsWith(".") && !line.endsWith(":") ? line : null;
    }
}
