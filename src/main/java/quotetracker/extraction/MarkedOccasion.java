package quotetracker.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Occasion;
import quotetracker.model.Span;

/**
 * What an example says of when, where, by way of whom and to whom, behind its {@code =>}; the mark-up is explained in
 * {@code config/languages/README.md}.
 *
 * @param wanted the fields asked for by name, each with the expected words or {@code -}
 */
record MarkedOccasion(Map<String, String> wanted) {
    private static final String NONE = "-";
    private static final String DAY = "day";
    private static final String EVIDENCE = "evidence";
    private static final Set<String> FIELDS = Set.of("medium", "event", "relay", "addressee");
    private static final Pattern DATE = Pattern.compile("(\\S+)(?: \\((.+)\\))?");

    /** Reads {@code 2026-03-10 (të martën) | medium: Facebook}; throws IllegalArgumentException if it has another shape. */
    static MarkedOccasion parse(String text) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String part : text.strip().split(" \\| ", -1)) {
            int colon = part.indexOf(": ");
            Matcher date = DATE.matcher(part);
            if (colon > 0 && FIELDS.contains(part.substring(0, colon))) {
                wanted.put(part.substring(0, colon), part.substring(colon + 2));
            } else if (wanted.isEmpty() && date.matches()) {
                wanted.put(DAY, date.group(1));
                if (date.group(2) != null) {
                    wanted.put(EVIDENCE, date.group(2));
                }
            } else {
                throw new IllegalArgumentException("'" + part + "' behind => is neither a date first nor one of "
                        + FIELDS.stream().sorted().toList() + " with ': '");
            }
        }
        return new MarkedOccasion(wanted);
    }

    /** Whether what was found agrees with all that is asked for. */
    boolean agrees(Occasion found, String text) {
        return wanted.entrySet().stream()
                .allMatch(field -> field.getValue().equals(value(field.getKey(), found, text)));
    }

    /** What was found of the fields that are asked for, in the same mark-up. */
    String found(Occasion found, String text) {
        List<String> parts = new ArrayList<>();
        for (String field : wanted.keySet()) {
            String value = value(field, found, text);
            if (field.equals(EVIDENCE)) {
                parts.set(0, parts.get(0) + " (" + value + ")");
            } else {
                parts.add(field.equals(DAY) ? value : field + ": " + value);
            }
        }
        return String.join(" | ", parts);
    }

    private static String value(String field, Occasion found, String text) {
        return switch (field) {
            case DAY -> found.saidOn() == null ? NONE : found.saidOn().toString();
            case EVIDENCE -> words(found.saidOnEvidence(), text);
            case "medium" -> words(found.medium(), text);
            case "event" -> words(found.event(), text);
            case "relay" -> words(found.relay(), text);
            default -> words(found.addressee(), text);
        };
    }

    private static String words(@Nullable Span span, String text) {
        return span == null ? NONE : span.in(text);
    }
}
