package quotetracker.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Article;
import quotetracker.model.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * One line of a JSON Lines file of articles: {@code id}, {@code text} and, if known, {@code title}, {@code outlet},
 * {@code author}, {@code date}, {@code url}, {@code lang}. Other fields are left alone.
 *
 * @param id the id as it stands there, whatever its kind; a JSON null if there is none or the line cannot be read
 * @param article the article with its text exactly as given, or null if the line holds none
 * @param faults what is wrong with the line; with an article only what could be left out of it, such as a date that is none
 */
public record ArticleLine(JsonNode id, @Nullable Article article, List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(JsonLines.LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Characters; what is longer is no name, headline or address but something that ended up in the wrong field. */
    static final int LONGEST_FACT = 1000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** Copies the list. */
    public ArticleLine {
        faults = List.copyOf(faults);
    }

    /**
     * Reads one line.
     *
     * @param file what the file is called in messages; with the line's number it becomes the article's origin
     */
    public static ArticleLine parse(JsonLines.Line line, String file) {
        String text = line.text();
        if (text == null) {
            return new ArticleLine(NullNode.getInstance(), null, List.of(String.valueOf(line.fault())));
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            return new ArticleLine(idBeforeFault(text), null, List.of("not JSON: " + e.getOriginalMessage()));
        }
        if (!node.isObject()) {
            return new ArticleLine(NullNode.getInstance(), null, List.of("not a JSON object"));
        }
        return ofObject(node, file + ":" + line.number());
    }

    /** The id of a line that breaks off or goes wrong behind it, so that the answer still says whom it is about. */
    private static JsonNode idBeforeFault(String json) {
        JsonNode id = NullNode.getInstance();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return id;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("id");
                if (parser.nextToken().isScalarValue() && found) {
                    id = JSON.reader()
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return id;
        }
        return id;
    }

    private static ArticleLine ofObject(JsonNode node, String origin) {
        JsonNode id = Optional.ofNullable(node.get("id")).orElse(NullNode.getInstance());
        JsonNode text = node.get("text");
        if (text == null || !text.isString()) {
            return new ArticleLine(
                    id, null, List.of(text == null ? "no \"text\"" : "\"text\" is no string but " + kind(text)));
        }
        List<String> faults = new ArrayList<>();
        Article article = new Article(
                id.isNull() ? origin : id.isString() ? id.stringValue() : id.toString(),
                text.stringValue(),
                string(node, "title", faults),
                string(node, "outlet", faults),
                string(node, "author", faults),
                date(node, faults),
                string(node, "url", faults),
                language(node, faults),
                origin);
        return new ArticleLine(id, article, faults);
    }

    private static @Nullable String string(JsonNode node, String field, List<String> faults) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            faults.add("\"" + field + "\" is no string but " + kind(value) + " (left out)");
            return null;
        }
        String string = value.stringValue().strip();
        if (string.length() > LONGEST_FACT) {
            faults.add("\"" + field + "\" has " + string.length() + " characters, at most " + LONGEST_FACT
                    + " (left out)");
            return null;
        }
        return string.isEmpty() ? null : string;
    }

    private static @Nullable PartialDate date(JsonNode node, List<String> faults) {
        String written = string(node, "date", faults);
        if (written == null) {
            return null;
        }
        Optional<PartialDate> date = DateText.parse(written);
        if (date.isEmpty()) {
            faults.add("\"date\" is \"" + written + "\", expected YYYY, YYYY-MM or YYYY-MM-DD (left out)");
        }
        return date.orElse(null);
    }

    /** The primary subtag: {@code sq} of {@code sq-AL}. */
    private static @Nullable String language(JsonNode node, List<String> faults) {
        String tag = string(node, "lang", faults);
        if (tag == null) {
            return null;
        }
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (!isLanguageCode(code)) {
            faults.add("\"lang\" is \"" + tag + "\", expected an ISO 639 code such as sq (left out)");
            return null;
        }
        return code;
    }

    /** Whether it has the shape of an ISO 639 code. */
    static boolean isLanguageCode(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
