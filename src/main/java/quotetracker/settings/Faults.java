package quotetracker.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import quotetracker.language.ConfigurationException;

/** Collects what is wrong in one file, so that all of it can be told at once. */
final class Faults {
    private final Path file;
    private final List<String> found = new ArrayList<>();

    Faults(Path file) {
        this.file = file;
    }

    /**
     * @param line 1-based
     * @param what what is wrong and what is allowed
     */
    void add(int line, String what) {
        found.add(file + ":" + line + ": " + what);
    }

    /** A fault of a value; none for a value made up in place of a missing one, which was told already. */
    void add(Node value, String what) {
        if (value.getStartMark() != null) {
            add(value.getStartMark().getLine() + 1, what);
        }
    }

    ConfigurationException asException() {
        return new ConfigurationException(found);
    }

    void throwIfAny() throws ConfigurationException {
        if (!found.isEmpty()) {
            throw asException();
        }
    }
}
