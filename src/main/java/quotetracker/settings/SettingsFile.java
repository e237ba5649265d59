package quotetracker.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.Settings.Door;
import quotetracker.settings.Settings.Logging;
import quotetracker.settings.Settings.Schedule;

/**
 * Reads {@code application.yml} strictly: every key must be there unless it says otherwise, none may be unknown, and all faults are found at once.
 *
 * <p>Example of a fault: {@code config/application.yml:21: run.articles-per-commit is '0', allowed is a whole number from 1 to 10000}.
 */
public final class SettingsFile {
    private static final String NAME = "application.yml";
    private static final String ALL_PROCESSORS = "processors";
    private static final String IN_REPORTS = "default";
    private static final int MOST_PARALLEL = 256;
    private static final int MOST_PER_COMMIT = 10_000;
    /** The value that says that something is not wanted. */
    private static final String OFF = "off";

    private static final int MOST_LOG_MEBIBYTES = 10_000;
    private static final int MOST_LOG_DAYS = 3650;
    private static final int MOST_TEXT_DAYS = 36_500;
    private static final int MOST_PORT = 65_535;
    private static final int FIRST_LINE = 1;

    private final Path directory;
    private final Function<String, Optional<String>> cronFault;

    /**
     * @param directory the configuration folder
     * @param cronFault says what is wrong with a cron expression, or nothing
     */
    public SettingsFile(Path directory, Function<String, Optional<String>> cronFault) {
        this.directory = directory.toAbsolutePath().normalize();
        this.cronFault = cronFault;
    }

    /**
     * @param reportsWish a reports folder that takes the place of the configured one, or null
     * @throws ConfigurationException naming every fault with file and line
     */
    public Settings read(@Nullable Path reportsWish) throws ConfigurationException {
        Path file = directory.resolve(NAME);
        Faults faults = new Faults(file);
        YamlSection root = YamlSection.read(text(file, faults), faults);
        Settings settings = settings(root, reportsWish, faults);
        root.refuseTheRest();
        faults.throwIfAny();
        return settings;
    }

    /**
     * The model folder alone, for commands that need no other setting; null if none is wanted, or if there is no file.
     *
     * @throws ConfigurationException naming every fault with file and line
     */
    public @Nullable Path claimModel() throws ConfigurationException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        Faults faults = new Faults(file);
        Path model = model(YamlSection.read(text(file, faults), faults), faults);
        faults.throwIfAny();
        return model;
    }

    private @Nullable Path model(YamlSection root, Faults faults) {
        if (!root.has("claims")) {
            return null;
        }
        ScalarNode node = root.section("claims").scalar("model");
        return node.getValue().equals(OFF) ? null : path(node, faults);
    }

    private static String text(Path file, Faults faults) throws ConfigurationException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            faults.add(FIRST_LINE, "cannot be read as UTF-8 text (" + e + "), expected the settings of the program");
            throw faults.asException();
        }
    }

    private Settings settings(YamlSection root, @Nullable Path reportsWish, Faults faults) {
        YamlSection input = root.section("input");
        YamlSection reports = root.section("reports");
        YamlSection store = root.section("store");
        YamlSection run = root.section("run");
        YamlSection schedule = root.section("schedule");
        YamlSection logging = root.section("logging");
        YamlSection door = root.section("door");
        List<Path> inputs = new ArrayList<>();
        for (ScalarNode folder : input.list("folders")) {
            inputs.add(path(folder, faults));
        }
        Path reportsFolder = path(reports.scalar("folder"), faults);
        if (reportsWish != null) {
            reportsFolder = reportsWish.toAbsolutePath().normalize();
        }
        ScalarNode storeFolder = store.scalar("folder");
        Path storePath = inReports(storeFolder, reportsFolder, "store", faults);
        return new Settings(
                directory.resolve("languages"),
                directory.resolve("report"),
                reports.scalar("language").getValue(),
                inputs,
                reportsFolder,
                usableByDatabase(storePath, storeFolder, faults),
                store.has("keep-texts-days") ? store.wholeNumber("keep-texts-days", 0, MOST_TEXT_DAYS) : 0,
                parallel(run),
                run.wholeNumber("articles-per-commit", 1, MOST_PER_COMMIT),
                model(root, faults),
                new Schedule(cron(schedule, faults), zone(schedule, faults)),
                new Logging(
                        inReports(logging.scalar("folder"), reportsFolder, "logs", faults),
                        logging.oneOf("format", "ecs", "logstash"),
                        logging.wholeNumber("most-mebibytes", 1, MOST_LOG_MEBIBYTES),
                        logging.wholeNumber("days-kept", 1, MOST_LOG_DAYS)),
                new Door(port(door), path(door.scalar("token-file"), faults)));
    }

    /** The folder named, or by default one with a fixed name in the reports folder. */
    private Path inReports(ScalarNode folder, Path reports, String name, Faults faults) {
        return folder.getValue().equals(IN_REPORTS) ? reports.resolve(name) : path(folder, faults);
    }

    private static int port(YamlSection door) {
        return door.scalar("port").getValue().equals(OFF)
                ? 0
                : door.wholeNumber("port", 1, MOST_PORT, " or '" + OFF + "'");
    }

    private static int parallel(YamlSection run) {
        String key = "parallel-articles";
        if (run.scalar(key).getValue().equals(ALL_PROCESSORS)) {
            return Math.min(MOST_PARALLEL, Runtime.getRuntime().availableProcessors());
        }
        return run.wholeNumber(key, 1, MOST_PARALLEL, " or '" + ALL_PROCESSORS + "'");
    }

    private Path path(ScalarNode node, Faults faults) {
        Path home = Optional.ofNullable(directory.getParent()).orElse(directory);
        try {
            if (!node.getValue().isBlank()) {
                return home.resolve(node.getValue()).normalize();
            }
            faults.add(node, "an empty path, expected a folder");
        } catch (InvalidPathException e) {
            faults.add(node, "'" + node.getValue() + "' is no path, expected a folder");
        }
        return home;
    }

    /** A semicolon in a path would end the database's name and begin an option. */
    private static Path usableByDatabase(Path path, ScalarNode node, Faults faults) {
        if (path.toString().indexOf(';') >= 0) {
            faults.add(node, "the store would lie in '" + path + "', allowed is a path without a semicolon");
        }
        return path;
    }

    private String cron(YamlSection schedule, Faults faults) {
        ScalarNode node = schedule.scalar("cron");
        cronFault
                .apply(node.getValue())
                .ifPresent(fault -> faults.add(
                        node,
                        "schedule.cron is '" + node.getValue() + "' (" + fault
                                + "), expected six fields: second minute hour day-of-month month day-of-week"));
        return node.getValue();
    }

    private static ZoneId zone(YamlSection schedule, Faults faults) {
        ScalarNode node = schedule.scalar("time-zone");
        try {
            return ZoneId.of(node.getValue());
        } catch (DateTimeException e) {
            faults.add(node, "schedule.time-zone is '" + node.getValue() + "', expected a zone such as Europe/Tirane");
            return ZoneId.of("UTC");
        }
    }
}
