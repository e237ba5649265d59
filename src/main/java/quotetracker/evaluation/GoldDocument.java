package quotetracker.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.input.JsonLines;
import quotetracker.model.Article;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a gold file or of a file of predictions.
 *
 * @param origin file and line
 */
public record GoldDocument(JsonNode json, String origin) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a file of gold documents or predictions.
     *
     * @throws IOException if the file cannot be read, or a line is no JSON object with an id; the message names the line
     */
    public static List<GoldDocument> load(Path file) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonLines lines = new JsonLines(in)) {
            for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                documents.add(read(line.get(), file));
            }
        }
        return documents;
    }

    private static GoldDocument read(JsonLines.Line line, Path file) throws IOException {
        String origin = file + ":" + line.number();
        String text = line.text();
        if (text == null) {
            throw new IOException(origin + ": " + line.fault());
        }
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.has("id")) {
                throw new IOException(origin + ": no \"id\"; every line must be a JSON object with one");
            }
            return new GoldDocument(json, origin);
        } catch (JacksonException e) {
            throw new IOException(origin + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The id, comparable between gold and predictions. */
    String key() {
        return json.path("id").toString();
    }

    /** The id for people. */
    String id() {
        return json.path("id").asString();
    }

    /** The ISO 639 code the file gives, or {@code und}. */
    String language() {
        return json.path("lang").asString("und");
    }

    /** Whether the field, written as the reference scorer writes it, has this value. */
    public boolean has(String field, String value) {
        JsonNode node = json.get(field);
        if (node == null || node.isNull()) {
            return value.equals("None");
        }
        return (node.isBoolean() ? node.booleanValue() ? "True" : "False" : node.asString()).equals(value);
    }

    String text() throws IOException {
        JsonNode text = json.get("text");
        if (text == null || !text.isString()) {
            throw new IOException(origin + ": no \"text\"; a gold document has one");
        }
        return text.stringValue();
    }

    /** The article as {@code extract} would be given it. */
    Article article() throws IOException {
        String date = json.path("date").asString("");
        return new Article(
                id(),
                text(),
                null,
                null,
                null,
                PartialDate.parse(date).orElse(null),
                null,
                json.has("lang") ? language() : null,
                origin);
    }

    /** The statements of this line, offsets into {@code text}. */
    List<Scored> statements(WordPositions text, boolean splitParts) {
        List<Scored> statements = new ArrayList<>();
        for (JsonNode quote : json.path("quotes")) {
            List<int[]> parts = new ArrayList<>();
            quote.path("parts")
                    .forEach(part -> parts.add(
                            new int[] {part.get(0).asInt(), part.get(1).asInt()}));
            if (parts.isEmpty()) {
                parts.add(new int[] {
                    quote.path("start").asInt(), quote.path("end").asInt()
                });
            }
            if (splitParts) {
                parts.forEach(part -> statements.add(scored(quote, Scored.trimmed(text, List.of(part)), text)));
            } else {
                statements.add(scored(quote, Scored.trimmed(text, parts), text));
            }
        }
        return statements;
    }

    /** Whether speakers are people by their full names, as far as the article tells, rather than the words beside the cue. */
    boolean namesSpeakers() {
        return json.path("quotes").valueStream().anyMatch(quote -> quote.has("mention"));
    }

    /** Stretches of text that do not count. */
    List<Scored> discarded(WordPositions text) {
        List<Scored> discarded = new ArrayList<>();
        json.path("discard")
                .forEach(part -> discarded.add(
                        Scored.discarded(text, part.get(0).asInt(), part.get(1).asInt())));
        return discarded;
    }

    private static Scored scored(JsonNode quote, List<Span> parts, WordPositions text) {
        List<String> otherNames = new ArrayList<>();
        Optional.ofNullable(string(quote, "canonical")).ifPresent(otherNames::add);
        quote.path("aliases").forEach(alias -> otherNames.add(alias.asString()));
        otherNames.removeIf(String::isEmpty);
        String type = string(quote, "type");
        String speaker =
                Characters.strip(Optional.ofNullable(string(quote, "speaker")).orElse(""), "", true);
        JsonNode confidence = quote.path("confidence");
        return new Scored(
                parts,
                text.words(parts),
                type == null || type.isEmpty() ? "unknown" : type,
                speaker.isEmpty() ? null : speaker,
                mention(quote),
                List.copyOf(otherNames),
                quote.path("nested").asBoolean(false),
                quote.path("reporting").asBoolean(true),
                new Scored.Note(
                        string(quote, "cue"),
                        string(quote, "rule"),
                        confidence.isNumber() ? confidence.doubleValue() : null));
    }

    private static @Nullable Span mention(JsonNode quote) {
        int start = quote.path("speaker_start").asInt(-1);
        int end = quote.path("speaker_end").asInt(-1);
        return start >= 0 && end > start ? new Span(start, end) : null;
    }

    private static @Nullable String string(JsonNode quote, String field) {
        JsonNode value = quote.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
