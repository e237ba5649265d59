package quotetracker.settings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import quotetracker.language.ConfigurationException;

/**
 * One block of keys. Values are taken key by key; {@link #refuseTheRest} then reports the keys nobody asked for. A missing or
 * wrong value is reported and replaced by a harmless one, so that the faults behind it are found too.
 */
final class YamlSection {
    private final String name;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<YamlSection> sections = new ArrayList<>();
    private final Faults faults;
    private final boolean absent;

    private YamlSection(String name, int line, @Nullable MappingNode node, Faults faults) {
        this.name = name;
        this.line = line;
        this.faults = faults;
        this.absent = node == null;
        if (node != null) {
            for (NodeTuple tuple : node.getValue()) {
                take(tuple);
            }
        }
    }

    private void take(NodeTuple tuple) {
        int at = line(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            faults.add(at, "a key that is no word, expected a key of " + (name.isEmpty() ? "the settings" : name));
        } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            faults.add(at, full(key.getValue()) + " is given twice, expected once");
        } else {
            lines.put(key.getValue(), at);
        }
    }

    /**
     * The whole file.
     *
     * @throws ConfigurationException if it is no YAML, after which nothing more can be found
     */
    static YamlSection read(String text, Faults faults) throws ConfigurationException {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new YamlSection("", 1, mapping, faults);
            }
            faults.add(1, "holds no keys, expected the blocks of the settings");
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(at, "is no YAML: " + e.getProblem() + ", expected 'key: value' lines");
        } catch (YAMLException e) {
            faults.add(1, "is no YAML: " + e.getMessage());
        }
        throw faults.asException();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    YamlSection section(String key) {
        Node node = value(key, "a block of keys");
        YamlSection section;
        if (node instanceof MappingNode mapping) {
            section = new YamlSection(full(key), line(mapping), mapping, faults);
        } else {
            if (node != null) {
                faults.add(node, full(key) + " is no block of keys, expected its keys indented below it");
            }
            section = new YamlSection(full(key), line, null, faults);
        }
        sections.add(section);
        return section;
    }

    /** Whether a key that may be left out is there. */
    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    ScalarNode scalar(String key) {
        Node node = value(key, "a value");
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        if (node != null) {
            faults.add(node, full(key) + " is no single value, expected one");
        }
        return madeUp();
    }

    List<ScalarNode> list(String key) {
        Node node = value(key, "a list");
        List<ScalarNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    items.add(scalar);
                } else {
                    faults.add(item, "an item of " + full(key) + " is no single value, expected one");
                }
            }
        } else if (node != null) {
            faults.add(node, full(key) + " is no list, expected [first, second]");
        }
        return items;
    }

    int wholeNumber(String key, int least, int most) {
        return wholeNumber(key, least, most, "");
    }

    int wholeNumber(String key, int least, int most, String orElse) {
        ScalarNode node = scalar(key);
        try {
            int number = Integer.parseInt(node.getValue());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        faults.add(
                node,
                full(key) + " is '" + node.getValue() + "', allowed is a whole number from " + least + " to " + most
                        + orElse);
        return least;
    }

    String oneOf(String key, String... allowed) {
        ScalarNode node = scalar(key);
        if (!List.of(allowed).contains(node.getValue())) {
            faults.add(node, full(key) + " is '" + node.getValue() + "', allowed is " + String.join(" or ", allowed));
        }
        return node.getValue();
    }

    void refuseTheRest() {
        for (Map.Entry<String, Integer> key : lines.entrySet()) {
            if (!asked.contains(key.getKey())) {
                faults.add(key.getValue(), full(key.getKey()) + " is no key, allowed are " + String.join(", ", asked));
            }
        }
        sections.forEach(YamlSection::refuseTheRest);
    }

    private @Nullable Node value(String key, String expected) {
        boolean first = asked.add(key);
        Node node = values.get(key);
        if (node == null && first && !absent) {
            faults.add(line, full(key) + " is missing, expected " + expected);
        }
        return node;
    }

    private String full(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private static ScalarNode madeUp() {
        return new ScalarNode(Tag.STR, "", null, null, ScalarStyle.PLAIN);
    }
}
