package quotetracker.input;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quotetracker.model.Article;

/** Many articles, one JSON object a line; see {@link ArticleLine}. */
final class JsonLinesFormat implements ArticleFormat {
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*(\"|\\}|\\z)");

    @Override
    public boolean recognises(String start) {
        return OBJECT.matcher(start).lookingAt();
    }

    @Override
    public Readings open(SourceFile file) throws IOException {
        JsonLines lines = new JsonLines(Files.newInputStream(file.path()));
        Map<String, Integer> lineOfId = new HashMap<>();
        return new Readings() {
            @Override
            public Optional<Reading> next() throws IOException {
                return lines.next().map(line -> read(line, file, lineOfId));
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }

    private static Reading read(JsonLines.Line line, SourceFile file, Map<String, Integer> lineOfId) {
        String origin = file.origin() + ":" + line.number();
        ArticleLine read = ArticleLine.parse(line, file.origin());
        Article given = read.article();
        if (given == null) {
            return new Reading.Skipped(origin, String.join("; ", read.faults()));
        }
        if (given.text().isBlank()) {
            return new Reading.Skipped(origin, "\"text\" is empty");
        }
        Integer before = read.id().isNull() ? null : lineOfId.putIfAbsent(given.id(), line.number());
        if (before != null) {
            return new Reading.Skipped(origin, "the id \"" + given.id() + "\" stands in line " + before + " already");
        }
        return new Reading.Read(stored(given), read.faults());
    }

    private static Article stored(Article given) {
        return new Article(
                PlainText.stored(given.id()),
                PlainText.stored(given.text()),
                given.title() == null ? null : PlainText.stored(given.title()),
                given.outlet() == null ? null : PlainText.stored(given.outlet()),
                given.author() == null ? null : PlainText.stored(given.author()),
                given.published(),
                given.url(),
                given.language(),
                given.origin());
    }
}
