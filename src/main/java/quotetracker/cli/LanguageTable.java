package quotetracker.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import quotetracker.language.Profile;

/** The table of {@code languages}: what each file of each language holds and how its examples came out. */
final class LanguageTable {
    private final Path directory;
    private final Map<String, Profile> languages = new TreeMap<>();
    private final Map<String, Count> counts = new TreeMap<>();

    LanguageTable(Path directory) {
        this.directory = directory;
    }

    private static final class Count {
        private int right;
        private int knownMisses;
        private int wrong;
    }

    void language(Profile profile) {
        languages.put(profile.code(), profile);
    }

    /** Counts an example. A known miss that comes out right, and so is at fault, counts as wrong. */
    void example(String place, boolean asExpected, boolean knownMiss) {
        Path file = Path.of(place.substring(0, place.lastIndexOf(':')));
        Count count = counts.computeIfAbsent(key(file), key -> new Count());
        if (!asExpected) {
            count.wrong++;
        } else if (knownMiss) {
            count.knownMisses++;
        } else {
            count.right++;
        }
    }

    /** Language and name of a file: {@code sq/cues.tsv}. */
    private static String key(Path file) {
        return file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
    }

    List<String> lines() throws IOException {
        List<String> result = new ArrayList<>();
        result.add(row("language", "file", "lines", "examples", "right", "known misses", "wrong"));
        Count all = new Count();
        for (Profile profile : languages.values()) {
            result.add(profile.code() + " " + profile.name() + " (" + profile.endonym() + ")");
            for (Path file : files(directory.resolve(profile.code()))) {
                Count count = counts.getOrDefault(key(file), new Count());
                result.add(row("", String.valueOf(file.getFileName()), lines(file), count));
                all.right += count.right;
                all.knownMisses += count.knownMisses;
                all.wrong += count.wrong;
            }
        }
        result.add(row("all", "", "", all));
        return result;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** How many lines hold data. */
    private static String lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return String.valueOf(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count());
        }
    }

    private static String row(String language, String file, String lines, Count count) {
        int examples = count.right + count.knownMisses + count.wrong;
        return examples == 0
                ? row(language, file, lines, "", "", "", "")
                : row(
                        language,
                        file,
                        lines,
                        number(examples),
                        number(count.right),
                        number(count.knownMisses),
                        number(count.wrong));
    }

    private static String number(int value) {
        return String.valueOf(value);
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-9s %-20s %7s %9s %7s %13s %6s", cells)
                .stripTrailing();
    }
}
