package quotetracker.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.language.ConfigurationException;

class SettingsFileTest {
    private static final Path SHIPPED = Path.of("config", "application.yml");

    @TempDir
    private Path home;

    @Test
    void theShippedSettingsAreRight() throws Exception {
        Settings settings = file(Files.readString(SHIPPED)).read(null);

        assertThat(settings.reports()).isEqualTo(home.resolve("reports"));
        assertThat(settings.store()).isEqualTo(home.resolve("reports").resolve("store"));
        assertThat(settings.inputs()).containsExactly(home.resolve("src/samples/articles"));
        assertThat(settings.schedule().zone()).isEqualTo(ZoneId.of("Europe/Tirane"));
    }

    @Test
    void theStoreFollowsTheReportsFolderAskedFor() throws Exception {
        Path elsewhere = home.resolve("elsewhere");

        Settings settings = file(Files.readString(SHIPPED)).read(elsewhere);

        assertThat(settings.reports()).isEqualTo(elsewhere);
        assertThat(settings.store()).isEqualTo(elsewhere.resolve("store"));
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirLines() throws Exception {
        List<String> faults = faults("""
                input:
                  folders: articles
                reports:
                  folder: reports
                  language: en
                  colour: red
                store:
                  folder: "a;b"
                run:
                  parallel-articles: 0
                  articles-per-commit: many
                claims:
                  model: ""
                schedule:
                  cron: tonight
                  time-zone: Europe/Nowhere
                logging:
                  folder: default
                  format: xml
                  most-mebibytes: 10
                  days-kept: 0
                door:
                  port: open
                  token-file: door-token
                """);

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        at(2) + "input.folders is no list, expected [first, second]",
                        at(6) + "reports.colour is no key, allowed are folder, language",
                        at(8) + "the store would lie in '" + home.resolve("a;b")
                                + "', allowed is a path without a semicolon",
                        at(10)
                                + "run.parallel-articles is '0', allowed is a whole number from 1 to 256 or 'processors'",
                        at(13) + "an empty path, expected a folder",
                        at(11) + "run.articles-per-commit is 'many', allowed is a whole number from 1 to 10000",
                        at(15) + "schedule.cron is 'tonight' (no cron), expected six fields: second minute hour"
                                + " day-of-month month day-of-week",
                        at(16) + "schedule.time-zone is 'Europe/Nowhere', expected a zone such as Europe/Tirane",
                        at(19) + "logging.format is 'xml', allowed is ecs or logstash",
                        at(21) + "logging.days-kept is '0', allowed is a whole number from 1 to 3650",
                        at(23) + "door.port is 'open', allowed is a whole number from 1 to 65535 or 'off'");
    }

    @Test
    void aMissingKeyAndARepeatedBlockAreToldOnce() throws Exception {
        String shipped = Files.readString(SHIPPED);

        assertThat(faults(shipped.replaceFirst("  time-zone: .*", "")))
                .singleElement()
                .asString()
                .endsWith("schedule.time-zone is missing, expected a value");
        assertThat(faults(shipped + "\nrun:\n  x: y\n"))
                .singleElement()
                .asString()
                .endsWith("run is given twice, expected once");
    }

    @Test
    void textThatIsNoYamlIsToldWithItsLine() throws Exception {
        assertThat(faults("input:\n  folders: [a\nreports:\n"))
                .singleElement()
                .asString()
                .contains("application.yml:")
                .contains("is no YAML");
        assertThat(faults("")).containsExactly(at(1) + "holds no keys, expected the blocks of the settings");
    }

    private String at(int line) {
        return home.resolve("config").resolve("application.yml") + ":" + line + ": ";
    }

    private List<String> faults(String yaml) throws IOException {
        SettingsFile file = file(yaml);
        return catchThrowableOfType(ConfigurationException.class, () -> file.read(null))
                .faults();
    }

    private SettingsFile file(String yaml) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("application.yml"), yaml);
        return new SettingsFile(config, cron -> cron.equals("tonight") ? Optional.of("no cron") : Optional.empty());
    }
}
