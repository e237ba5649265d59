package quotetracker.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Attribution;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.Statement;

/**
 * What is known of one statement, in a form in which an old finding can be compared with a new one.
 *
 * @param parts where its words stand, in order
 * @param values what is known, by the name a person would use; absent if unknown
 */
record StatementFacts(List<Span> parts, Map<String, String> values) {
    static final String WORDS = "words";
    static final String SPEAKER = "speaker";

    static StatementFacts of(Statement statement, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Attribution by = statement.attribution();
        PartialDate saidOn = statement.occasion().saidOn();
        values.put(WORDS, statement.content(text));
        Speaker speaker = by.first();
        put(values, SPEAKER, speaker == null ? null : speaker.name());
        values.put("kind of speaker", (speaker == null ? SpeakerKind.UNKNOWN : speaker.kind()).label());
        put(values, "role", speaker == null ? null : speaker.role());
        values.put("type", statement.type().label());
        values.put("act", statement.act().label());
        put(values, "said on", saidOn == null ? null : saidOn.toString());
        values.put("language", statement.language());
        values.put("attribution rule", by.rule());
        values.put("content rule", statement.rule());
        values.put("confidence", Double.toString(statement.confidence()));
        values.put("repaired", Boolean.toString(statement.repaired()));
        for (PlacedSpan placed : PlacedSpan.of(statement)) {
            if (!placed.kind().equals("part")) {
                put(values, placed.kind(), placed.span().in(text), placed.span());
            }
        }
        put(
                values,
                "candidates",
                by.lost().stream()
                        .map(lost -> lost.speaker() + ": " + lost.why())
                        .collect(Collectors.joining("\n")));
        return new StatementFacts(statement.parts(), values);
    }

    /** Adds what a place in the text says; the same words at another place are something else. */
    static void put(Map<String, String> values, String name, String words, Span span) {
        values.put(name, words + " " + span);
    }

    static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** What differs in the other, by name. */
    List<String> differences(StatementFacts other) {
        List<String> names = new ArrayList<>(values.keySet());
        other.values.keySet().stream().filter(name -> !values.containsKey(name)).forEach(names::add);
        names.removeIf(name -> Objects.equals(values.get(name), other.values.get(name)));
        if (!names.contains(WORDS) && !parts.equals(other.parts)) {
            names.add(0, "place");
        }
        return names;
    }

    /** The value of a name; for its place, the offsets. */
    @Nullable
    String value(String name) {
        return name.equals("place") ? parts.toString() : values.get(name);
    }

    /** How many characters the words of both have in common. */
    int overlap(StatementFacts other) {
        int common = 0;
        for (Span mine : parts) {
            for (Span theirs : other.parts) {
                common += Math.max(0, Math.min(mine.end(), theirs.end()) - Math.max(mine.start(), theirs.start()));
            }
        }
        return common;
    }

    int length() {
        return parts.stream().mapToInt(part -> part.end() - part.start()).sum();
    }

    /** Who said what, for a person. */
    @Override
    public String toString() {
        return values.getOrDefault(SPEAKER, "?") + ": " + values.get(WORDS);
    }
}
