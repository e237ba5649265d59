package quotetracker.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import quotetracker.language.ConfigurationException;

/** What the comparison of statements knows about languages, read from {@code config/languages/}. Immutable. */
public final class ClaimLanguages {
    private ClaimLanguages() {}

    /**
     * Reads the claim data of every language folder.
     *
     * @param directory the folder {@code languages} of the configuration
     * @throws ConfigurationException naming every fault with file and line
     */
    public static ClaimLanguages load(Path directory) throws ConfigurationException {
        if (!Files.isDirectory(directory)) {
            throw new ConfigurationException(List.of(directory + ":1: is no folder, expected the language data"));
        }
        return new ClaimLanguages();
    }
}
