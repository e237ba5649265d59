package quotetracker.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.evaluation.GoldDocument;
import quotetracker.model.Span;
import quotetracker.model.StatementType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article of the gold corpus, see {@code gold/README.md}.
 *
 * @param name language and file: {@code sq/relays}
 * @param marked the article with its statements
 */
record GoldArticle(String name, String language, MarkedText marked) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARKS = "“”„‟«»‹›‘’‚\"'";

    /** All articles of a language, in the order of their names. */
    static List<GoldArticle> load(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(GoldArticle::read).toList();
        }
    }

    private static GoldArticle read(Path file) {
        String language = file.getName(file.getNameCount() - 2).toString();
        String name = language + "/" + file.getFileName().toString().replace(".txt", "");
        try {
            String content = Files.readString(file);
            String article = content.substring(content.indexOf('\n') + 1).strip();
            return new GoldArticle(name, language, MarkedText.parse(article));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /** The article as a line of a gold file. */
    GoldDocument document() {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", name).put("lang", language).put("date", "2026-03-12").put("text", marked.text());
        var quotes = json.putArray("quotes");
        marked.statements().forEach(statement -> add(quotes.addObject(), statement));
        return new GoldDocument(json, name);
    }

    private void add(ObjectNode quote, MarkedText.Marked statement) {
        List<Span> parts = statement.parts();
        quote.put("start", parts.get(0).start());
        quote.put("end", parts.get(parts.size() - 1).end());
        var list = quote.putArray("parts");
        parts.forEach(part -> list.addArray().add(part.start()).add(part.end()));
        quote.put("type", type(statement).label());
        String speaker = statement.speaker();
        quote.put("speaker", speaker == null || speaker.isEmpty() ? null : speaker);
        Span mention = statement.mention();
        quote.put("speaker_start", mention == null ? null : (Integer) mention.start());
        quote.put("speaker_end", mention == null ? null : (Integer) mention.end());
        quote.put("mention", words(mention));
        quote.put("cue", words(statement.cue()));
    }

    private StatementType type(MarkedText.Marked statement) {
        boolean inMarks = statement.parts().stream().allMatch(this::besideMark);
        if (inMarks || statement.cue() == null) {
            return StatementType.DIRECT;
        }
        boolean holdsMarks = statement.parts().stream()
                .anyMatch(part -> part.in(marked.text()).chars().anyMatch(c -> "“„«‘\"".indexOf(c) >= 0));
        return holdsMarks ? StatementType.MIXED : StatementType.INDIRECT;
    }

    /** One mark is enough: the other may be missing in the article. */
    private boolean besideMark(Span part) {
        return isMark(part.start() - 1) || isMark(part.end());
    }

    private boolean isMark(int offset) {
        String text = marked.text();
        return offset >= 0 && offset < text.length() && MARKS.indexOf(text.charAt(offset)) >= 0;
    }

    private @Nullable String words(@Nullable Span span) {
        return span == null ? null : span.in(marked.text());
    }
}
