package quotetracker.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.ClaimStatement;
import quotetracker.model.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * The fields of one JSON Lines object about claims, read with every fault noted.
 *
 * <p>A missing text is a fault that costs the line; a date that is none is noted and left out.
 */
public final class ClaimFields {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final List<String> faults = new ArrayList<>();
    private boolean usable = true;

    private ClaimFields(JsonNode node) {
        this.node = node;
    }

    /** Reads one line; a line that is no JSON object is not {@link #usable}. */
    public static ClaimFields of(JsonLines.Line line) {
        String text = line.text();
        if (text == null) {
            return new ClaimFields(NullNode.getInstance()).broken(String.valueOf(line.fault()));
        }
        try {
            JsonNode node = JSON.readTree(text);
            ClaimFields fields = new ClaimFields(node);
            return node.isObject() ? fields : fields.broken("not a JSON object");
        } catch (JacksonException e) {
            return new ClaimFields(NullNode.getInstance()).broken("not JSON: " + e.getOriginalMessage());
        }
    }

    private ClaimFields broken(String fault) {
        usable = false;
        faults.add(fault);
        return this;
    }

    /** Whether what was asked for so far is there. */
    public boolean usable() {
        return usable;
    }

    /** What is wrong with the line, as found so far. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The id as it stands there, whatever its kind. */
    public JsonNode id() {
        return Optional.ofNullable(node.get("id")).orElse(NullNode.getInstance());
    }

    /** A field that must be a string; empty, and the line unusable, if it is not. */
    public String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            broken("\"" + field + "\" is " + (value == null ? "missing" : "no string") + ", expected the text");
            return "";
        }
        return value.stringValue();
    }

    /** A field that may be left out. */
    public @Nullable String optional(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            faults.add("\"" + field + "\" is no string (left out)");
            return null;
        }
        return value.stringValue().isBlank() ? null : value.stringValue().strip();
    }

    /** A whole number that may be left out. */
    public Optional<Integer> number(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    /** The object in a field; unusable if there is none. */
    public ClaimFields object(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isObject()) {
            broken("\"" + field + "\" is " + (value == null ? "missing" : "no object") + ", expected an article");
            return new ClaimFields(NullNode.getInstance());
        }
        return new ClaimFields(value);
    }

    /** Takes over the faults of an object in one of the fields. */
    public void adopt(ClaimFields inner, String field) {
        usable &= inner.usable;
        inner.faults.forEach(fault -> faults.add("in \"" + field + "\": " + fault));
    }

    /**
     * A statement whose text stands in {@code textField} and whose other fields end in {@code suffix}.
     *
     * @param suffix {@code _a}, {@code _b}, or empty
     */
    public ClaimStatement statement(String textField, String suffix) {
        String language = optional("lang" + suffix);
        return new ClaimStatement(
                id().isString() ? id().stringValue() : id().toString(),
                text(textField),
                language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT),
                optional("speaker" + suffix),
                date("date" + suffix),
                optional("outlet" + suffix));
    }

    /** A date field, {@code 2026/03/12} allowed. */
    public @Nullable PartialDate date(String field) {
        String written = optional(field);
        if (written == null) {
            return null;
        }
        Optional<PartialDate> date = DateText.parse(written.replace('/', '-'));
        if (date.isEmpty()) {
            faults.add("\"" + field + "\" is \"" + written + "\", expected YYYY, YYYY-MM or YYYY-MM-DD (left out)");
        }
        return date.orElse(null);
    }
}
