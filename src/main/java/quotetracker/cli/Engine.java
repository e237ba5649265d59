package quotetracker.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import quotetracker.extraction.StatementExtractor;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.settings.ConfigDirectory;

/** The engine with the user's language data, for commands that need nothing else. */
final class Engine {
    private Engine() {}

    static StatementExtractor load(@Nullable Path config) throws ConfigurationException {
        return new StatementExtractor(
                Languages.load(ConfigDirectory.find(config).resolve("languages")));
    }
}
