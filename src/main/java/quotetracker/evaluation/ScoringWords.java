package quotetracker.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The word lists of the scoring rules; they ship inside the program because a changed list is another measure. */
final class ScoringWords {
    private ScoringWords() {}

    /** The words of a list that lies beside this class. */
    static List<String> load(String file) {
        try (InputStream in = ScoringWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + file + " is missing from its jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + file + " cannot be read", e);
        }
    }
}
