package quotetracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Example;
import quotetracker.language.Language;
import quotetracker.language.Languages;

/** Every line of language data carries an example; each is run here, as the command {@code languages} runs it. */
class LanguageDataTest {
    private static final Path LANGUAGES = Path.of("config/languages");

    @Test
    void everyExampleComesOutAsMarked() throws IOException, ConfigurationException {
        Languages languages = Languages.load(LANGUAGES);
        ExampleCheck check = new ExampleCheck(new StatementExtractor(languages));
        if (System.getProperty("updateKnownMisses") != null) {
            accept(languages, check);
            return;
        }
        List<String> faults = new ArrayList<>();
        for (Language language : languages.all()) {
            for (Example example : language.examples()) {
                check.fault(example).ifPresent(faults::add);
            }
        }
        assertThat(faults)
                .as("if the engine cannot do better, -DargLine=-DupdateKnownMisses=1 lists them as known misses")
                .isEmpty();
    }

    private static void accept(Languages languages, ExampleCheck check) throws IOException {
        for (Language language : languages.all()) {
            Path file = LANGUAGES.resolve(language.profile().code()).resolve("known-misses.txt");
            if (!Files.exists(file)) {
                continue;
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("#"))
                    .toList());
            for (Example example : language.examples()) {
                Optional<String> difference = check.difference(example.language(), example.text());
                difference.ifPresent(text -> lines.add(example.text()));
            }
            Files.write(file, lines);
        }
    }
}
