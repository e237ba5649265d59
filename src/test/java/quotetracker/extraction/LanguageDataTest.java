package quotetracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Example;
import quotetracker.language.Language;
import quotetracker.language.Languages;

/** Every line of language data carries an example; each is run here. */
class LanguageDataTest {
    /** Examples the engine gets wrong today: a line {@code file<TAB>sentence}. One that starts to pass has to leave. */
    private static final Path KNOWN_MISSES = Path.of("src/test/resources/cases/known-misses-of-language-data.txt");

    private static Languages languages;

    @BeforeAll
    static void load() throws ConfigurationException {
        languages = Languages.load(Path.of("config/languages"));
    }

    @Test
    void everyExampleComesOutAsMarked() throws IOException {
        ExampleCheck check = new ExampleCheck(new StatementExtractor(languages));
        Set<String> misses = new TreeSet<>();
        List<String> report = new ArrayList<>();
        for (Language language : languages.all()) {
            for (Example example : language.examples()) {
                if (example.place().contains("endings.tsv")) {
                    continue;
                }
                Optional<String> difference = check.difference(example.language(), example.text());
                difference.ifPresent(text -> {
                    String file = example.place().substring(0, example.place().lastIndexOf(':'));
                    misses.add(file + "\t" + example.text());
                    report.add(example.place() + ": " + text);
                });
            }
        }
        Path details = Path.of("target/example-differences.txt");
        Files.write(details, report);
        assertThat(misses)
                .as("examples that differ; details in %s. To accept: -DupdateKnownMisses", details)
                .isEqualTo(known(misses));
    }

    private static Set<String> known(Set<String> now) throws IOException {
        if (System.getProperty("updateKnownMisses") != null) {
            Files.write(KNOWN_MISSES, now);
        }
        return new TreeSet<>(Files.readAllLines(KNOWN_MISSES));
    }
}
