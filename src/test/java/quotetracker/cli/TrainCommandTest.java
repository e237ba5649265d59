package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;

class TrainCommandTest {
    /** An article with one statement that is right, and one whose content nobody marked. */
    private static final String ARTICLE = """
            {"id":"%d","lang":"sq","text":"“Ura hapet në maj”, tha Arta Leka. Besnik Kola tha se shiu vonon punën e urës.",\
            "quotes":[{"start":1,"end":17,"type":"direct","speaker":"Arta Leka","mention":"Arta Leka"}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter shown = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void weightsAndAccuracyAreWrittenAndReadAgain() throws IOException, ConfigurationException {
        Path config = copyOfLanguages();
        Path gold = gold(20);

        assertThat(run(config, gold)).as(complaints.toString()).isEqualTo(ExitCode.OK);

        Languages learned = Languages.load(config.resolve("languages"));
        assertThat(learned.of("sq").weights().of("content", "rule=quote_cue_source"))
                .isGreaterThan(learned.of("sq").weights().of("content", "rule=clause"));
        assertThat(learned.of("sq").accuracy().statements()).isBetween(20, 40);
        assertThat(learned.of("sq").accuracy().right()).isEqualTo(20);
        assertThat(shown.toString()).containsPattern("sq: \\d+ weights; of \\d+ statements .* are right");
    }

    @Test
    void theSameDocumentsTeachTheSameWeights() throws IOException {
        Path config = copyOfLanguages();
        Path gold = gold(10);
        Path weights = config.resolve("languages/sq/weights.tsv");

        run(config, gold);
        String first = Files.readString(weights);
        run(config, gold);

        assertThat(Files.readString(weights)).isEqualTo(first);
    }

    @Test
    void aLineThatIsNoDocumentStopsItBeforeAnythingIsWritten() throws IOException {
        Path config = copyOfLanguages();
        Path weights = config.resolve("languages/sq/weights.tsv");
        String before = Files.readString(weights);
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), ARTICLE.replace("%d", "1") + "no article\n");

        assertThat(run(config, gold)).isNotEqualTo(ExitCode.OK);

        assertThat(complaints.toString()).contains("gold.jsonl:2");
        assertThat(Files.readString(weights)).isEqualTo(before);
    }

    private int run(Path config, Path gold) {
        return Commands.of(new TrainCommand())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(complaints, true))
                .execute(gold.toString(), "--config", config.toString());
    }

    private Path gold(int articles) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            lines.add(ARTICLE.replace("%d", Integer.toString(i)).strip());
        }
        return Files.write(folder.resolve("gold.jsonl"), lines);
    }

    private Path copyOfLanguages() throws IOException {
        Path from = Path.of("config");
        Path to = folder.resolve("config");
        try (Stream<Path> files = Files.walk(from.resolve("languages"))) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
