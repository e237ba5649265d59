package quotetracker.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What made-up articles of a language are made of, as {@code articles.txt} has it.
 *
 * @param slots the choices for each slot, by its name
 */
record Phrases(Map<String, List<String>> slots) {
    private static final String SOURCE = "articles.txt";
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** Those of all languages, in the order of the file. */
    static List<Phrases> all() throws IOException {
        List<Phrases> languages = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(SOURCE), SOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("= ")) {
                    languages.add(new Phrases(new LinkedHashMap<>()));
                } else if (!line.startsWith("#") && colon > 0) {
                    languages
                            .get(languages.size() - 1)
                            .slots()
                            .put(
                                    line.substring(0, colon),
                                    List.of(line.substring(colon + 2).split(" \\| ")));
                }
            }
        }
        return List.copyOf(languages);
    }

    /** One of the choices for a slot, as it stands. */
    String any(String slot, SplittableRandom random) {
        List<String> choices = slots.get(slot);
        if (choices == null) {
            throw new IllegalStateException(SOURCE + " has no \"" + slot + ":\" for one of its languages");
        }
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices for a slot, with the slots in it filled: those that are known beforehand, and all others at random. */
    String filled(String slot, Map<String, String> known, SplittableRandom random) {
        Matcher slots = SLOT.matcher(any(slot, random));
        StringBuilder text = new StringBuilder();
        while (slots.find()) {
            String name = slots.group(1);
            String value = known.get(name);
            slots.appendReplacement(text, Matcher.quoteReplacement(value != null ? value : value(name, random)));
        }
        return slots.appendTail(text).toString();
    }

    private String value(String name, SplittableRandom random) {
        return switch (name) {
            case "number" -> String.valueOf(random.nextInt(20, 20_000));
            case "small" -> String.valueOf(random.nextInt(2, 12));
            default -> any(name, random);
        };
    }
}
