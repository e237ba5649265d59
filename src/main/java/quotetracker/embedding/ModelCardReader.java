package quotetracker.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import quotetracker.language.ConfigurationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code model.json} strictly: every key but {@code prefix} must be there, none may be unknown. */
final class ModelCardReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "name",
            "sha256",
            "tokenizer-sha256",
            "languages",
            "pooling",
            "dimension",
            "max-length",
            "prefix",
            "normalise",
            "thresholds"));
    private static final Set<String> THRESHOLD_KEYS = new TreeSet<>(Set.of("languages", "least", "test"));

    /** More than any statement needs; the tokenizers would cut longer texts here without a word. */
    private static final int LONGEST = 512;

    private final Path file;
    private final List<String> faults = new ArrayList<>();

    private ModelCardReader(Path file) {
        this.file = file;
    }

    /**
     * @throws ConfigurationException with every fault of the file
     */
    static ModelCard read(Path file) throws ConfigurationException {
        ModelCardReader reader = new ModelCardReader(file);
        ModelCard card = reader.card(reader.tree());
        if (!reader.faults.isEmpty()) {
            throw new ConfigurationException(reader.faults);
        }
        return card;
    }

    private JsonNode tree() throws ConfigurationException {
        try {
            JsonNode tree = JsonMapper.shared().readTree(Files.readString(file));
            if (tree.isObject()) {
                return tree;
            }
            fault("is no JSON object");
        } catch (IOException e) {
            fault("cannot be read as UTF-8 text (" + e + ")");
        } catch (JacksonException e) {
            fault("is no JSON: " + e.getOriginalMessage());
        }
        throw new ConfigurationException(faults);
    }

    private ModelCard card(JsonNode tree) {
        refuseOthers(tree, KEYS, "");
        String pooling = word(tree, "pooling", "mean or cls");
        if (!pooling.isEmpty() && !Set.of("mean", "cls").contains(pooling)) {
            fault("pooling is '" + pooling + "', allowed is mean or cls");
        }
        Set<String> languages = new TreeSet<>(words(tree, "languages"));
        List<ModelCard.Threshold> thresholds = new ArrayList<>();
        boolean normalise = flag(tree, "normalise");
        for (JsonNode node : list(tree, "thresholds")) {
            ModelCard.Threshold threshold = threshold(node, languages, normalise, thresholds.size() + 1);
            if (thresholds.stream().anyMatch(other -> other.of(threshold.first(), threshold.second()))) {
                fault("threshold " + (thresholds.size() + 1) + " is for the same languages as one before, keep one");
            }
            thresholds.add(threshold);
        }
        return new ModelCard(
                word(tree, "name", "what the model is called"),
                hash(tree, "sha256", ModelDirectory.MODEL),
                hash(tree, "tokenizer-sha256", ModelDirectory.TOKENIZER),
                languages,
                pooling.equals("cls"),
                number(tree, "dimension", Integer.MAX_VALUE),
                number(tree, "max-length", LONGEST),
                prefix(tree.path("prefix")),
                normalise,
                thresholds);
    }

    private ModelCard.Threshold threshold(JsonNode node, Set<String> languages, boolean normalise, int number) {
        String place = "threshold " + number;
        refuseOthers(node, THRESHOLD_KEYS, place + ": ");
        List<String> pair = words(node, "languages");
        if (pair.size() != 2 || !languages.containsAll(pair)) {
            fault(place + " is for " + pair + ", expected two of the model's languages " + languages
                    + ", or one of them twice");
        }
        double least = node.path("least").isNumber() ? node.path("least").asDouble() : Double.NaN;
        if (!Double.isFinite(least) || (normalise && (least <= 0 || least > 1))) {
            fault(place + ": \"least\" is " + node.path("least") + ", expected a number"
                    + (normalise ? " above 0 and at most 1" : ""));
        }
        return new ModelCard.Threshold(
                pair.isEmpty() ? "" : pair.get(0),
                pair.isEmpty() ? "" : pair.get(pair.size() - 1),
                least,
                word(node, "test", "what it was measured on"));
    }

    private void refuseOthers(JsonNode node, Set<String> allowed, String place) {
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                fault(place + "'" + key + "' is no key, allowed are " + String.join(", ", allowed));
            }
        }
    }

    private String hash(JsonNode tree, String key, String of) {
        String hash = word(tree, key, "the SHA-256 of " + of);
        if (!hash.isEmpty() && !hash.matches("[0-9a-f]{64}")) {
            fault(key + " is '" + hash + "', expected 64 digits of 0-9 and a-f");
        }
        return hash;
    }

    private String prefix(JsonNode node) {
        if (!node.isMissingNode() && !node.isString()) {
            fault("prefix is " + node + ", expected text in quotation marks");
        }
        return node.asString("");
    }

    private String word(JsonNode node, String key, String expected) {
        String value = node.path(key).isString() ? node.path(key).asString() : "";
        if (value.isBlank()) {
            fault("\"" + key + "\" is missing or no text, expected " + expected);
        }
        return value;
    }

    private List<String> words(JsonNode node, String key) {
        List<String> words = new ArrayList<>();
        list(node, key).forEach(word -> words.add(word.asString("")));
        return words;
    }

    private List<JsonNode> list(JsonNode node, String key) {
        List<JsonNode> items = new ArrayList<>();
        node.path(key).forEach(items::add);
        if (!node.path(key).isArray() || items.isEmpty()) {
            fault("\"" + key + "\" is missing, expected a list that is not empty");
        }
        return items;
    }

    private int number(JsonNode node, String key, int most) {
        JsonNode value = node.path(key);
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (!whole || value.asInt() < 1 || value.asInt() > most) {
            fault("\"" + key + "\" is " + (value.isMissingNode() ? "missing" : value)
                    + ", expected a whole number from 1 to " + most);
            return 1;
        }
        return value.asInt();
    }

    private boolean flag(JsonNode node, String key) {
        if (!node.path(key).isBoolean()) {
            fault("\"" + key + "\" is missing, expected true or false");
        }
        return node.path(key).asBoolean(false);
    }

    private void fault(String what) {
        faults.add(file + ": " + what);
    }
}
