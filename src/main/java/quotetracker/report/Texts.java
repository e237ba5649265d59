package quotetracker.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import quotetracker.language.ConfigurationException;

/** The words a workbook shows, in one interface language. Read from {@code config/report/<iso>.yml}. Immutable. */
public final class Texts {
    private final String language;
    private final Map<String, String> texts;

    private Texts(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /**
     * Reads one interface language.
     *
     * @param directory the folder {@code report} of the configuration
     * @param language ISO 639 code
     * @throws ConfigurationException naming every missing, unknown or unreadable text with file and line
     */
    public static Texts load(Path directory, String language) throws ConfigurationException {
        Path file = directory.resolve(language + ".yml");
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException(
                    List.of(file + ": no such file, the interface language must be one of " + languages(directory)));
        }
        List<String> faults = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            collect(file, "", root, texts, lines, faults);
        } catch (MarkedYAMLException e) {
            faults.add(file + ":" + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (IOException e) {
            faults.add(file + ": cannot be read: " + e.getMessage());
        }
        if (faults.isEmpty()) {
            compare(file, TextKeys.all(), texts, lines, faults);
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new Texts(language, texts);
    }

    /** Reads every interface language of the folder. */
    public static List<Texts> loadAll(Path directory) throws ConfigurationException {
        List<Texts> all = new ArrayList<>();
        for (String language : languages(directory)) {
            all.add(load(directory, language));
        }
        return List.copyOf(all);
    }

    private static Collection<String> languages(Path directory) throws ConfigurationException {
        TreeSet<String> languages = new TreeSet<>();
        try (var files = Files.newDirectoryStream(directory, "*.yml")) {
            for (Path file : files) {
                languages.add(file.getFileName().toString().replaceFirst("\\.yml$", ""));
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of(directory + ": cannot be read, it must hold a file <language>.yml: " + e));
        }
        return languages;
    }

    private static void collect(
            Path file,
            String prefix,
            @Nullable Node node,
            Map<String, String> texts,
            Map<String, Integer> lines,
            List<String> faults) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(file + ":" + (node == null ? 1 : node.getStartMark().getLine() + 1)
                    + ": expected texts in the form 'key: text'");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = prefix + ((ScalarNode) entry.getKeyNode()).getValue();
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getValueNode() instanceof ScalarNode scalar)) {
                collect(file, key + ".", entry.getValueNode(), texts, lines, faults);
            } else if (texts.put(key, scalar.getValue()) != null) {
                faults.add(file + ":" + line + ": '" + key + "' is given twice");
            } else {
                lines.put(key, line);
            }
        }
    }

    private static void compare(
            Path file,
            Collection<String> expected,
            Map<String, String> texts,
            Map<String, Integer> lines,
            List<String> faults) {
        for (String key : expected) {
            if (texts.getOrDefault(key, "").isBlank()) {
                faults.add(file + ": '" + key + "' is missing");
            }
        }
        for (String key : texts.keySet()) {
            if (!expected.contains(key)) {
                faults.add(file + ":" + lines.get(key) + ": unknown text '" + key + "'");
            }
        }
        for (String group : TextKeys.distinctGroups()) {
            Map<String, String> seen = new LinkedHashMap<>();
            for (String key : expected) {
                String other = key.startsWith(group) ? seen.put(fold(texts.getOrDefault(key, key)), key) : null;
                if (other != null) {
                    faults.add(file + ":" + lines.get(key) + ": '" + key + "' reads the same as '" + other + "'");
                }
            }
        }
    }

    static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** ISO 639 code of the interface language. */
    public String language() {
        return language;
    }

    /** Whether the interface language is written from right to left. */
    boolean rightToLeft() {
        return get("direction").equals("rtl");
    }

    /**
     * @throws IllegalArgumentException if there is no such text; {@link #load} guarantees those of {@link TextKeys}
     */
    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no interface text '" + key + "'");
        }
        return text;
    }

    /** The text with {@code {0}}, {@code {1}}, … replaced. */
    String get(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The word for a value of an enumeration. */
    String word(Enum<?> value) {
        return get(TextKeys.word(value));
    }
}
