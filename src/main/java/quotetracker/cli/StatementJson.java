package quotetracker.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Span;
import quotetracker.model.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that {@code extract} writes: one line an article. Other programs rely on its fields; add none, take none away.
 */
final class StatementJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatementJson() {}

    /** {@code {"id":…,"quotes":[…]}} without a line end. */
    static String line(JsonNode id, List<Statement> statements, String text) {
        ObjectNode line = JSON.createObjectNode();
        line.set("id", id);
        ArrayNode quotes = line.putArray("quotes");
        for (Statement statement : statements) {
            add(quotes.addObject(), statement, text);
        }
        return write(line);
    }

    /** {@code {"id":…,"error":…,"quotes":[]}}: the article could not be read. */
    static String failure(JsonNode id, String error) {
        ObjectNode line = JSON.createObjectNode();
        line.set("id", id);
        line.put("error", error);
        line.putArray("quotes");
        return write(line);
    }

    private static void add(ObjectNode quote, Statement statement, String text) {
        quote.put("start", statement.start());
        quote.put("end", statement.end());
        ArrayNode parts = quote.putArray("parts");
        for (Span part : statement.parts()) {
            parts.addArray().add(part.start()).add(part.end());
        }
        quote.put("type", statement.type().label());
        quote.put("speaker", statement.attribution().speaker());
        ArrayNode speakers = quote.putArray("speakers");
        statement.attribution().speakers().forEach(one -> speakers.add(one.name()));
        Span mention = statement.attribution().mention();
        quote.put("speaker_start", mention == null ? null : (Integer) mention.start());
        quote.put("speaker_end", mention == null ? null : (Integer) mention.end());
        quote.put("mention", words(mention, text));
        quote.put("cue", words(statement.cue(), text));
        quote.put("confidence", statement.confidence());
        quote.put("rule", statement.rule() + "/" + statement.attribution().rule());
    }

    private static @Nullable String words(@Nullable Span span, String text) {
        return span == null ? null : span.in(text);
    }

    /** Half a surrogate pair, which UTF-8 cannot hold, is written as its escape, so that it comes back as it was. */
    private static String write(ObjectNode line) {
        String json = JSON.writeValueAsString(line);
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE) {
                safe.append("\\u").append(Integer.toHexString(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
