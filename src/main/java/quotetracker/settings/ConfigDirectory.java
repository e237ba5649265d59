package quotetracker.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.ConfigurationException;

/** Where the configuration lies: the folder that holds {@code application.yml} and {@code languages/}. */
public final class ConfigDirectory {
    private static final String NAME = "config";

    private ConfigDirectory() {}

    /**
     * The folder asked for; without a wish {@code ./config}, and without that the {@code config} beside the jar.
     *
     * @param wish the folder given on the command line, or null
     * @throws ConfigurationException if there is no such folder; the message lists where it was looked for
     */
    public static Path find(@Nullable Path wish) throws ConfigurationException {
        List<Path> places = new ArrayList<>();
        if (wish != null) {
            places.add(wish);
        } else {
            places.add(Path.of(NAME));
            String jar = System.getProperty("java.class.path", "");
            if (jar.endsWith(".jar") && !jar.contains(File.pathSeparator)) {
                places.add(Path.of(jar).toAbsolutePath().resolveSibling(NAME));
            }
        }
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                return place;
            }
        }
        throw new ConfigurationException(places.stream()
                .map(place -> place.toAbsolutePath().normalize()
                        + ": no such folder; it must hold application.yml and languages/ (name another with --config)")
                .toList());
    }
}
