package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import quotetracker.QuoteTracker;

class DifferencesTest {
    private static final String TEXT = "“Ura hapet”, tha Arta Leka. Kola tha se bora erdhi herët. “Mjaft”, tha ai.";
    private static final String ARTICLE = "{\"id\":1,\"text\":\"" + TEXT + "\"";
    private static final String BRIDGE = quote("Ura hapet", "direct", "Arta Leka", "tha");
    private static final String SNOW = quote("bora erdhi herët", "indirect", "Kola", "tha se");
    private static final String ENOUGH = quote("Mjaft", "direct", "Kola", "tha");

    private final StringWriter shown = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void equalOutputsHaveNoDifference() throws IOException {
        assertThat(run(ARTICLE + "}", line(BRIDGE, SNOW), line(BRIDGE, SNOW))).isZero();
        assertThat(shown.toString().strip())
                .isEqualTo("0 statements gained, 0 lost, 0 changed, 2 the same in 1 articles");
    }

    @Test
    void gainedLostAndChangedAreListedWithTheirWords() throws IOException {
        String further = quote("se bora erdhi herët", "indirect", "Arta Leka", "tha se");

        assertThat(run(ARTICLE + "}", line(BRIDGE, SNOW), line(further, ENOUGH)))
                .isZero();

        assertThat(shown.toString().lines().map(String::strip))
                .containsExactly(
                        "1",
                        "lost     “Ura hapet”",
                        "speaker: Arta Leka, cue: tha, direct",
                        "changed  “se bora erdhi herët”",
                        "words: “bora erdhi herët” → “se bora erdhi herët”",
                        "speaker: Kola → Arta Leka",
                        "gained   “Mjaft”",
                        "speaker: Kola, cue: tha, direct",
                        "1 statements gained, 1 lost, 1 changed, 0 the same in 1 articles");
    }

    @Test
    void againstAGoldFileEachIsCalledRightOrWrong() throws IOException {
        String gold = ARTICLE + ",\"quotes\":[" + BRIDGE + "," + SNOW + "]}";
        String wrong = quote("bora erdhi herët", "indirect", "Arta Leka", "tha se");

        assertThat(run(gold, line(wrong), line(SNOW, ENOUGH))).isZero();

        assertThat(shown.toString())
                .contains(
                        "changed  (wrong → right) “bora erdhi herët”",
                        "speaker: Arta Leka → Kola",
                        "gained   (wrong) “Mjaft”",
                        "right before 0, right now 1");
    }

    @Test
    void articlesThatAreNotInAllFilesAreTold() throws IOException {
        String other = "{\"id\":2,\"quotes\":[]}";

        assertThat(run(ARTICLE + "}", line(BRIDGE) + "\n" + other, line(BRIDGE)))
                .isEqualTo(ExitCode.SKIPPED);
        assertThat(complaints.toString()).contains("1 articles are not in all three files");
    }

    @Test
    void aMissingFileIsTold() {
        int code = program().execute("differences", "a.jsonl", "b.jsonl", "--texts", "nothing.jsonl");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(complaints.toString()).contains("nothing.jsonl: no such file");
    }

    private int run(String texts, String before, String after) throws IOException {
        return program()
                .execute(
                        "differences",
                        file("old.jsonl", before),
                        file("new.jsonl", after),
                        "--texts",
                        file("texts.jsonl", texts));
    }

    private CommandLine program() {
        return Commands.of(QuoteTracker.program())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(complaints));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String line(String... quotes) {
        return "{\"id\":1,\"quotes\":[" + String.join(",", quotes) + "]}";
    }

    private static String quote(String content, String type, String speaker, String cue) {
        int start = TEXT.indexOf(content);
        return "{\"start\":" + start + ",\"end\":" + (start + content.length()) + ",\"type\":\"" + type
                + "\",\"speaker\":\"" + speaker + "\",\"cue\":\"" + cue + "\"}";
    }
}
