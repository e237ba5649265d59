package quotetracker.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Attribution;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.Statement;

/**
 * A sentence with its statements marked, in the mark-up that {@code config/languages/README.md} explains:
 * {@code “[Rruga hapet]”, {tha} <ai=Arta Leka>.}
 *
 * @param text the text without the marks
 * @param statements what must be found in it, by number
 */
public record MarkedText(String text, List<Marked> statements) {
    /** Copies the list. */
    public MarkedText {
        statements = List.copyOf(statements);
    }

    /**
     * One statement that must be found.
     *
     * @param parts its content
     * @param cue its cue, or null if the example does not ask
     * @param mention the words that name its source, or null if there are none or the example does not ask
     * @param speakers whom they resolve to; none for "unattributed"; null if the example does not ask
     */
    public record Marked(
            List<Span> parts,
            @Nullable Span cue,
            @Nullable Span mention,
            @Nullable List<String> speakers) {
        /** Copies the lists. */
        public Marked {
            parts = List.copyOf(parts);
            speakers = speakers == null ? null : List.copyOf(speakers);
        }

        /** Whether this is what was found. */
        public boolean agrees(Statement found) {
            if (!parts.equals(found.parts())) {
                return false;
            }
            Span foundCue = found.cue();
            if (cue != null && (foundCue == null || !(foundCue.contains(cue) || cue.contains(foundCue)))) {
                return false;
            }
            Span foundMention = found.attribution().mention();
            if (mention != null && (foundMention == null || !foundMention.overlaps(mention))) {
                return false;
            }
            return speakers == null || sameNames(speakers, names(found.attribution()));
        }
    }

    /**
     * Reads the mark-up.
     *
     * @throws IllegalArgumentException if a bracket is not closed, or a cue or source stands beside no content
     */
    public static MarkedText parse(String marked) {
        return new Parser(marked).parse();
    }

    private static boolean sameNames(List<String> expected, List<String> found) {
        return expected.size() == found.size()
                && IntStream.range(0, found.size())
                        .allMatch(i -> expected.get(i).equalsIgnoreCase(found.get(i)));
    }

    static List<String> names(Attribution attribution) {
        return attribution.speakers().stream().map(Speaker::name).toList();
    }

    /**
     * Reads an example of the language data, without the occasion that may stand behind it.
     *
     * @throws IllegalArgumentException as {@link #parse} does
     */
    public static MarkedText ofExample(String example) {
        int arrow = example.indexOf(" => ");
        return parse((arrow < 0 ? example : example.substring(0, arrow)).strip());
    }

    private static final class Parser {
        /** What divides the speakers of one statement. */
        private static final Pattern SEVERAL = Pattern.compile(" *; *");

        private final String marked;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Draft> drafts = new TreeMap<>();

        Parser(String marked) {
            this.marked = marked;
        }

        MarkedText parse() {
            for (int i = 0; i < marked.length(); i++) {
                char c = marked.charAt(i);
                int close = closing(c);
                if (c == '¶') {
                    text.append("\n\n");
                } else if (close < 0) {
                    text.append(c);
                } else {
                    i = bracket(i, (char) close);
                }
            }
            List<Marked> statements = new ArrayList<>();
            for (Map.Entry<Integer, Draft> entry : drafts.entrySet()) {
                Draft draft = entry.getValue();
                if (draft.parts.isEmpty()) {
                    throw new IllegalArgumentException(
                            "statement " + entry.getKey() + " has a cue or source but no [content]");
                }
                statements.add(new Marked(draft.parts, draft.cue, draft.mention, draft.speakers));
            }
            return new MarkedText(text.toString(), statements);
        }

        private static int closing(char open) {
            return switch (open) {
                case '[' -> ']';
                case '{' -> '}';
                case '<' -> '>';
                default -> -1;
            };
        }

        private int bracket(int open, char close) {
            int end = marked.indexOf(close, open);
            if (end < 0) {
                throw new IllegalArgumentException(
                        "'" + marked.charAt(open) + "' at character " + (open + 1) + " is not closed");
            }
            String inner = marked.substring(open + 1, end);
            int number = 1;
            int bar = inner.indexOf('|');
            if (bar > 0 && inner.substring(0, bar).chars().allMatch(Character::isDigit)) {
                number = Integer.parseInt(inner.substring(0, bar));
                inner = inner.substring(bar + 1);
            }
            Draft draft = drafts.computeIfAbsent(number, key -> new Draft());
            int start = text.length();
            switch (marked.charAt(open)) {
                case '[' -> content(draft, inner, start);
                case '{' -> draft.cue = append(inner, start);
                default -> source(draft, inner, start);
            }
            return end;
        }

        /** Content may hold a mark of another statement's cue; none of the examples needs more. */
        private void content(Draft draft, String inner, int start) {
            Span span = append(inner.replace("¶", "\n\n"), start);
            if (span != null) {
                draft.parts.add(span);
            }
        }

        private @Nullable Span append(String inner, int start) {
            text.append(inner);
            return inner.isEmpty() ? null : new Span(start, text.length());
        }

        private void source(Draft draft, String inner, int start) {
            int equals = inner.indexOf('=');
            String written = equals < 0 ? inner : inner.substring(0, equals);
            draft.mention = append(written, start);
            draft.speakers = SEVERAL.splitAsStream(equals < 0 ? written : inner.substring(equals + 1))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private static final class Draft {
        private final List<Span> parts = new ArrayList<>();
        private @Nullable Span cue;
        private @Nullable Span mention;
        private @Nullable List<String> speakers;
    }
}
