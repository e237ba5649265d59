package quotetracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Example;
import quotetracker.language.Language;
import quotetracker.language.Languages;

/** Every line of language data carries an example; each is run here, as the command {@code languages} runs it. */
class LanguageDataTest {
    private static final Path LANGUAGES = Path.of("config/languages");
    private static final String KNOWN_MISSES = "known-misses.txt";

    @TempDir
    private Path copy;

    @Test
    void everyExampleComesOutAsMarked() throws IOException, ConfigurationException {
        if (Boolean.getBoolean("cases.sort")) {
            sort();
        }
        Languages languages = Languages.load(LANGUAGES);
        ExampleCheck check = new ExampleCheck(new StatementExtractor(languages));
        List<String> faults = new ArrayList<>();
        for (Language language : languages.all()) {
            for (Example example : language.examples()) {
                check.fault(example).ifPresent(faults::add);
            }
        }
        assertThat(faults)
                .as("if the engine cannot do better, -Dcases.sort=true lists them as known misses")
                .isEmpty();
    }

    /** Writes into each folder's list of known misses the examples that come out wrong today. */
    private void sort() throws IOException, ConfigurationException {
        copyWithoutKnownMisses();
        Languages languages = Languages.load(copy);
        ExampleCheck check = new ExampleCheck(new StatementExtractor(languages));
        for (Language language : languages.all()) {
            List<String> misses = language.examples().stream()
                    .map(Example::text)
                    .filter(text -> check.difference(language.profile().code(), text)
                            .filter(difference -> !difference.startsWith("mark-up: "))
                            .isPresent())
                    .distinct()
                    .toList();
            Path file = LANGUAGES.resolve(language.profile().code()).resolve(KNOWN_MISSES);
            List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (misses.isEmpty() && before.isEmpty()) {
                continue;
            }
            List<String> comments =
                    before.stream().filter(line -> line.startsWith("#")).toList();
            Files.write(file, Stream.concat(comments.stream(), misses.stream()).toList());
            System.out.printf(
                    "%s: %d known misses, %d of them new; %d before%n",
                    language.profile().code(),
                    misses.size(),
                    misses.stream().filter(text -> !before.contains(text)).count(),
                    before.size() - comments.size());
        }
    }

    private void copyWithoutKnownMisses() throws IOException {
        try (Stream<Path> files = Files.walk(LANGUAGES, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(KNOWN_MISSES)) {
                    Path target = copy.resolve(LANGUAGES.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
