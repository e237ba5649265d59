package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunLogTest {
    @TempDir
    private Path folder;

    @Test
    void aRunIsWrittenDownAsJsonWithoutWordsOfArticles() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("good.txt"), "“The quagga bridge opens in May,” said Helen Marsh.");
        Files.write(input.resolve("broken.txt"), new byte[] {'q', 'u', 'a', 'g', 'g', 'a', (byte) 0xff, 'b'});

        SampleRun.run(input, folder);

        Path log = folder.resolve("logs").resolve("quote-tracker.log");
        assertThat(Files.readString(log)).doesNotContain("quagga", "Marsh");
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> lines =
                Files.readAllLines(log).stream().map(json::readTree).toList();
        assertThat(lines)
                .filteredOn(line -> line.path("message").asString().equals("step done"))
                // Here texts are kept for ever.
                .hasSize(Stage.values().length - 1)
                .allSatisfy(line -> assertThat(line.path("run").asString()).isEqualTo(SampleRun.NIGHT + "/1"));
        assertThat(lines)
                .anyMatch(line -> line.path("origin").asString().endsWith("broken.txt"))
                .anyMatch(line -> line.path("message").asString().equals("run ended"));
    }
}
