package quotetracker.language;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a language's {@code profile.yml}. */
final class ProfileReader {
    private static final String CODES = "codes";
    private static final Set<String> TEXTS = Set.of("name", "endonym", CODES);
    private static final Set<String> SWITCHES = Set.of(
            "nouns-capitalised",
            "bare-clause",
            "diacritics-optional",
            "compound-roles",
            "comma-before-clause",
            "headline-retold",
            "dates-capitalised",
            "named-with-object");

    private ProfileReader() {}

    /** Reads the file of a folder, and claims the codes that it declares. */
    static Profile read(Path file, String code, ServedCodes codes, List<String> faults) {
        String shown = code + "/profile.yml";
        Map<String, ScalarNode> values = values(file, shown, faults);
        ScalarNode declared = values.get(CODES);
        if (declared != null) {
            for (String other : declared.getValue().strip().split("[ ,]+")) {
                claim(other, code, codes).ifPresent(fault -> faults.add(shown + ":" + line(declared) + ": " + fault));
            }
        }
        return new Profile(
                code,
                text(values, "name", code),
                text(values, "endonym", code),
                on(values, "nouns-capitalised"),
                on(values, "bare-clause"),
                on(values, "diacritics-optional"),
                on(values, "compound-roles"),
                on(values, "comma-before-clause"),
                on(values, "headline-retold"),
                on(values, "dates-capitalised"),
                on(values, "named-with-object"));
    }

    /** What is wrong with a code that the file of a folder declares, if anything. */
    private static Optional<String> claim(String declared, String folder, ServedCodes codes) {
        if (!ServedCodes.isCode(declared)) {
            return Optional.of("'" + declared + "' in " + CODES + ", expected ISO 639 codes of two or three letters");
        }
        return codes.claim(declared, folder)
                .map(other -> "the code '" + declared + "' is served by the folder '" + other
                        + "' already; leave it to one of them");
    }

    private static boolean on(Map<String, ScalarNode> values, String key) {
        return text(values, key, "false").equals("true");
    }

    private static String text(Map<String, ScalarNode> values, String key, String missing) {
        ScalarNode value = values.get(key);
        return value == null ? missing : value.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static Map<String, ScalarNode> values(Path file, String shown, List<String> faults) {
        Map<String, ScalarNode> values = new HashMap<>();
        @Nullable Node root;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            root = new Yaml(new LoaderOptions()).compose(reader);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(shown + ":" + line + ": not YAML: " + e.getProblem());
            return values;
        } catch (IOException e) {
            faults.add(shown + ":1: cannot be read (" + e + "); every language folder needs a profile.yml");
            return values;
        }
        if (!(root instanceof MappingNode mapping)) {
            faults.add(shown + ":1: expected lines 'key: value'");
            return values;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            entry(tuple, shown, faults, values);
        }
        if (!values.containsKey("name")) {
            faults.add(shown + ":1: the key 'name' (the language's English name) is missing");
        }
        return values;
    }

    private static void entry(NodeTuple tuple, String shown, List<String> faults, Map<String, ScalarNode> values) {
        int line = line(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key) || !(tuple.getValueNode() instanceof ScalarNode value)) {
            faults.add(shown + ":" + line + ": expected 'key: value'");
            return;
        }
        if (SWITCHES.contains(key.getValue())) {
            if (!value.getValue().equals("true") && !value.getValue().equals("false")) {
                faults.add(shown + ":" + line + ": '" + value.getValue() + "' for " + key.getValue()
                        + ", expected true or false");
            }
        } else if (!TEXTS.contains(key.getValue())) {
            Set<String> keys = new TreeSet<>(SWITCHES);
            keys.addAll(TEXTS);
            faults.add(shown + ":" + line + ": unknown key '" + key.getValue() + "', expected one of " + keys);
            return;
        }
        values.put(key.getValue(), value);
    }
}
