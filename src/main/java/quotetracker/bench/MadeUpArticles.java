package quotetracker.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles that nobody wrote, about 2,500 characters each: the n-th is always the same, whatever the number asked for. No language
 * is stated; half are of the first language of the data. Of a hundred, fifteen repeat an earlier one in another outlet, most of them
 * cut short, and a third of the statements of the others were made before.
 */
final class MadeUpArticles {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 14;
    private static final int PARAGRAPHS = 14;
    private static final int COPIES = 15;
    private static final int REPEATED = 33;
    /** How far back an article is copied or a statement repeated, in articles. */
    private static final int MEMORY = 2_000;

    private final List<Phrases> languages;
    private final long seed;
    private final JsonMapper json = JsonMapper.shared();

    MadeUpArticles(List<Phrases> languages, long seed) {
        this.languages = languages;
        this.seed = seed;
    }

    /** Writes so many as JSON Lines. */
    void write(int count, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = 0; number < count; number++) {
                lines.write(line(number));
                lines.newLine();
            }
        }
    }

    private String line(int number) {
        SplittableRandom random = random(number, 0);
        int source = number;
        if (number > 0 && random.nextInt(100) < COPIES) {
            source = random.nextInt(Math.max(0, number - MEMORY), number);
        }
        Phrases phrases = language(source);
        String text = text(source);
        if (source != number && random.nextInt(100) < 60) {
            text = text.substring(0, text.lastIndexOf("\n\n"));
        }
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("id", "bench-" + number);
        article.put("title", title(source));
        article.put("text", text);
        article.put("outlet", phrases.any("outlet", random));
        article.put("date", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
        article.put("url", "https://bench.example/" + number);
        return json.writeValueAsString(article);
    }

    private SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(seed * 1_000_003L + number * 31L + purpose);
    }

    private Phrases language(int number) {
        SplittableRandom random = random(number, 1);
        return languages.get(random.nextBoolean() ? 0 : random.nextInt(languages.size()));
    }

    private String title(int number) {
        Phrases phrases = language(number);
        SplittableRandom random = random(number, 2);
        Map<String, String> known = speaker(phrases, random);
        known.put("said", capital(content(number, phrases, random)));
        return capital(phrases.filled("title", known, random));
    }

    private String text(int number) {
        Phrases phrases = language(number);
        SplittableRandom random = random(number, 3);
        List<Map<String, String>> speakers =
                IntStream.range(0, 3).mapToObj(i -> speaker(phrases, random)).toList();
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> paragraph(
                        number,
                        phrases,
                        i % 4 == 1 ? "direct" : i % 6 == 2 ? "indirect" : "plain",
                        speakers.get(i % 3),
                        random))
                .collect(Collectors.joining("\n\n"));
    }

    private String paragraph(
            int number, Phrases phrases, String kind, Map<String, String> speaker, SplittableRandom random) {
        Map<String, String> known = new HashMap<>(speaker);
        known.put("told", content(number, phrases, random));
        known.put("told2", content(number, phrases, random));
        known.put("said", capital(content(number, phrases, random)));
        known.put("said2", capital(content(number, phrases, random)));
        return capital(phrases.filled(kind, known, random)) + " " + capital(phrases.filled("plain", known, random));
    }

    /** A claim is known by its number: an article draws some from those before it, so that they come again. */
    private String content(int number, Phrases phrases, SplittableRandom random) {
        int from = number;
        if (random.nextInt(100) < REPEATED) {
            from = Math.max(0, number - 1 - random.nextInt(MEMORY));
        }
        SplittableRandom claim = random(from, 100 + random.nextInt(40));
        String content = phrases.filled("content", Map.of(), claim);
        return claim.nextBoolean()
                ? content
                : content + phrases.any("joint", claim) + " " + phrases.filled("content", Map.of(), claim);
    }

    private static Map<String, String> speaker(Phrases phrases, SplittableRandom random) {
        Map<String, String> known = new HashMap<>();
        String last = phrases.any("last", random);
        known.put("full", phrases.any("first", random) + " " + last);
        known.put("last", last);
        known.put("role", phrases.any("role", random));
        return known;
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
