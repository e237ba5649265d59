package quotetracker.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import quotetracker.batch.Nights;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.ConfigDirectory;
import quotetracker.settings.Settings;
import quotetracker.settings.SettingsFile;

/** Where a command finds its configuration and its reports. */
final class FolderOptions {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "reports folder (default: reports.folder of the configuration)")
    private @Nullable Path reports;

    /** The whole configuration, language data included. */
    Configuration configuration() throws ConfigurationException {
        return Configuration.load(config, reports);
    }

    /** The settings alone, for a command that needs no language. */
    Settings settings() throws ConfigurationException {
        return new SettingsFile(ConfigDirectory.find(config), Nights::fault).read(reports);
    }
}
