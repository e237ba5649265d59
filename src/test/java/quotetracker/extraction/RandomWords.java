package quotetracker.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import quotetracker.language.Example;
import quotetracker.language.Language;

/**
 * Texts without sense out of what a language's folder lists: closed classes, cues, roles, dates, abbreviations, names, and the
 * ordinary words of its examples, with marks and punctuation between. Each kind is as likely as the others, so that words
 * which the rules know meet far more often, and in other orders, than in any article.
 */
final class RandomWords {
    private static final List<String> MARKS = List.of("“", "”", "„", "\"", "«", "»", "‘", "’", "'", ",,", "''");
    private static final List<String> STOPS =
            List.of(".", ".", ",", ",", ":", ";", "?", "!", "–", "- ", "(", ")", "…", "\n\n", "\n\n", "\n", "\n- ");
    private static final List<String> NUMBERS = List.of("3", "12", "2024", "1.500", "45%");
    /** The columns that hold forms, by file. */
    private static final List<Forms> FORMS = List.of(
            new Forms("words.tsv", 0),
            new Forms("cues.tsv", 1),
            new Forms("roles.tsv", 1),
            new Forms("dates.tsv", 0),
            new Forms("abbreviations.txt", 0),
            new Forms("names-female.txt", 0),
            new Forms("names-male.txt", 0));

    private final List<List<String>> kinds = new ArrayList<>();
    private final Random random;

    private record Forms(String file, int column) {}

    /**
     * @param folder the language's folder
     * @param seed the same seed gives the same texts
     */
    RandomWords(Path folder, Language language, long seed) throws IOException {
        random = new Random(seed);
        for (Forms forms : FORMS) {
            kinds.add(read(folder.resolve(forms.file()), forms.column()));
        }
        kinds.add(language.examples().stream().flatMap(RandomWords::words).toList());
        kinds.add(MARKS);
        kinds.add(STOPS);
        kinds.add(NUMBERS);
        kinds.removeIf(List::isEmpty);
    }

    private static List<String> read(Path file, int column) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("\t", -1)[column].trim().split(" +")))
                .map(form -> form.replaceFirst("(?<=.):[a-z]+$", "")
                        .replace('_', ' ')
                        .replace('+', ' '))
                .toList();
    }

    private static Stream<String> words(Example example) {
        return Stream.of(example.text().replaceFirst(" => .*", "").split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty());
    }

    /** A text of so many words and marks. */
    String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            List<String> kind = kinds.get(random.nextInt(kinds.size()));
            String piece = kind.get(random.nextInt(kind.size()));
            boolean capital = i == 0 || random.nextInt(4) == 0;
            text.append(capital ? piece.substring(0, 1).toUpperCase(Locale.ROOT) + piece.substring(1) : piece)
                    .append(random.nextInt(8) == 0 ? "" : " ");
        }
        return text.toString();
    }

    /** A number from 1 to {@code most}. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }
}
