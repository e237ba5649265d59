package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.language.Profile;

class LanguagesCommandTest {
    @TempDir
    private Path config;

    private final StringWriter shown = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void theLanguagesThatComeWithTheProgramAreInOrder() throws ConfigurationException {
        assertThat(run(Path.of("config"))).as(complaints.toString()).isEqualTo(ExitCode.OK);

        for (Language language : Languages.load(Path.of("config/languages")).all()) {
            Profile profile = language.profile();
            assertThat(shown.toString())
                    .contains(profile.code() + " " + profile.name() + " (" + profile.endonym() + ")");
        }
        assertThat(shown.toString())
                .containsPattern("cues.tsv +\\d+ +\\d+ +\\d+ +\\d+ +0")
                .containsPattern("claims.tsv +\\d+ +\\d+ +\\d+ +0 +0")
                .containsPattern("all +\\d+ +\\d+ +\\d+ +0");
        assertThat(complaints.toString()).isEmpty();
    }

    @Test
    void everyFaultOfEveryFileIsNamedAtOnce() throws IOException {
        write("und/profile.yml", "name: Unknown language");
        write("xx/profile.yml", "name: Invented", "loud: true");
        write("xx/cues.tsv", "# comment", "zoti\tzot:sg\tquot\tsaid\tA.", "zoti\tzot:sing\tquote\tsaid\tA.");
        write("xx/words.tsv", "ka\tverb\t-\tA.", "KA\tnegator\t-\tA.", "ka\tnegator\tloud\tA.", "ka\tnegator\tA.");
        write("xx/roles.tsv", "man\tman:loc\tperson\tm\tA.", "man\tman:ind\thuman\tm\tA.");
        write("xx/endings.tsv", "a\t-\tnom\tf\tKimi \u2192 Kim", "a\t-\tloc\tf\tKima \u2192 Kim");
        write("xx/dates.tsv", "tag\tdays:1\tA.", "tag\tweekday:8\tA.");
        write("xx/known-misses.txt", "No such example.");
        write("xx/verbs.tsv", "zot");
        write("xx/accuracy.tsv", "direct\t10\t9", "mixed\t10\t11");
        write("xx/claims.tsv", "colour\t-\tred\ta | b => same");

        assertThat(run(config)).isEqualTo(ExitCode.USAGE);

        assertThat(complaints.toString().lines())
                .anyMatch(fault -> fault.startsWith("xx/profile.yml:2: unknown key 'loud'"))
                .anyMatch(fault -> fault.startsWith("xx/cues.tsv:2: unknown frame 'quot', expected some of"))
                .anyMatch(fault -> fault.startsWith("xx/cues.tsv:3: form 'zot:sing' needs a tag, one of"))
                .anyMatch(fault -> fault.startsWith("xx/words.tsv:1: unknown class 'verb', expected one of"))
                .anyMatch(fault -> fault.startsWith("xx/words.tsv:2: form 'KA' must be in lower case"))
                .anyMatch(fault -> fault.startsWith("xx/words.tsv:3: unknown feature 'loud', expected - or some of"))
                .anyMatch(fault -> fault.startsWith("xx/words.tsv:4: 3 cells, expected 4"))
                .anyMatch(fault -> fault.startsWith("xx/roles.tsv:1: form 'man:loc' needs a case, one of"))
                .anyMatch(fault -> fault.startsWith("xx/roles.tsv:2: unknown kind 'human', expected"))
                .anyMatch(fault -> fault.startsWith("xx/endings.tsv:1: example 'Kimi \u2192 Kim' does not show"))
                .anyMatch(fault -> fault.startsWith("xx/endings.tsv:2: unknown case 'loc', expected one of"))
                .anyMatch(fault -> fault.startsWith("xx/dates.tsv:1: unknown meaning 'days:1', expected"))
                .anyMatch(fault -> fault.startsWith("xx/dates.tsv:2: 'weekday:8' is no day or month, expected"))
                .anyMatch(fault -> fault.startsWith("xx/known-misses.txt:1: 'No such example.' is no example"))
                .anyMatch(fault -> fault.startsWith("xx/verbs.tsv:1: no file of language data, expected one of"))
                .anyMatch(fault -> fault.contains("xx/claims.tsv:1: unknown class 'colour'"))
                .anyMatch(fault -> fault.startsWith("xx/accuracy.tsv:2: '10' statements and '11' right ones, expected"))
                .hasSize(17);
        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void examplesThatComeOutWrongFailTheCheck() throws IOException {
        write("und/profile.yml", "name: Unknown language");
        write("xx/profile.yml", "name: Invented");
        write(
                "xx/cues.tsv",
                "zoti\tzot:sg\tquote\tsaid\t“[Ala meno]”, {zot} <Tomo Rani>.",
                "laki\tlak:sg\tquote\tsaid\t“[Ala meno]”, {lak} <Beni Rani>. Ola.",
                "niki\tnik:sg\tquote\tsaid\tTomo Rani {nik} [ala meno].",
                "sori\tsor:sg\tquote\tsaid\t“[Ala meno”, {sor} <Tomo Rani>.",
                "pali\tpal:sg\tquote\tsaid\tTomo Rani {pal} [ala].");
        write("xx/known-misses.txt", "# misses", "“[Ala meno]”, {lak} <Beni Rani>. Ola.", "Tomo Rani {pal} [ala].");

        assertThat(run(config)).isEqualTo(ExitCode.FAILED);

        assertThat(complaints.toString())
                .contains("xx/cues.tsv:2: comes out right now; take it out of xx/known-misses.txt")
                .contains("xx/cues.tsv:3: expected Tomo Rani {nik} [ala meno].")
                .contains("xx/cues.tsv:4: mark-up: '[' at character 2 is not closed")
                .doesNotContain("xx/cues.tsv:1:")
                .doesNotContain("xx/cues.tsv:5:");
        assertThat(shown.toString()).containsPattern("cues.tsv +5 +5 +1 +1 +3");
    }

    private int run(Path directory) {
        return Commands.of(new LanguagesCommand())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(complaints, true))
                .execute("--config", directory.toString());
    }

    private void write(String file, String... lines) throws IOException {
        Path path = config.resolve("languages").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", lines) + "\n");
    }
}
