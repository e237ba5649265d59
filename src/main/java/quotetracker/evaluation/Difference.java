package quotetracker.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Span;

/**
 * One statement as an old and a new build of the program find it.
 *
 * @param text the article's text
 * @param before what the old build found, or null if it found nothing there
 * @param after what the new build finds, or null if it finds nothing there
 */
record Difference(
        String text, @Nullable Found before, @Nullable Found after) {
    private static final String INDENT = "\n           ";

    /**
     * A statement that a build finds.
     *
     * @param verdict whether it is as in the gold file; {@link Verdict#NOT_COUNTED} without one
     */
    record Found(Scored statement, Verdict verdict) {
        String judged() {
            return verdict == Verdict.NOT_COUNTED ? "" : verdict == Verdict.RIGHT ? "right" : "wrong";
        }
    }

    /** What may have become of a statement; the words are those of {@code reprocess}. */
    enum Kind {
        GAINED("gained"),
        LOST("lost"),
        CHANGED("changed"),
        SAME("the same");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** What became of it. Which rule found it and how sure that rule is does not count. */
    Kind kind() {
        if (before == null) {
            return Kind.GAINED;
        }
        if (after == null) {
            return Kind.LOST;
        }
        return changes(before, after).isEmpty() ? Kind.SAME : Kind.CHANGED;
    }

    /** A few lines for a person. */
    String describe() {
        Found one = before;
        Found other = after;
        if (one != null && other != null) {
            String verdict = one.verdict() == other.verdict() ? other.judged() : one.judged() + " → " + other.judged();
            return head(verdict, other) + INDENT + String.join(INDENT, changes(one, other));
        }
        Found only = one == null ? Objects.requireNonNull(other) : one;
        Scored statement = only.statement();
        return head(only.judged(), only) + INDENT + "speaker: " + shown(statement.speaker()) + ", cue: "
                + shown(statement.note().cue()) + ", " + statement.type();
    }

    private String head(String verdict, Found found) {
        String judged = verdict.isEmpty() ? "" : "(" + verdict + ") ";
        return String.format("  %-8s %s%s", kind().words, judged, content(found.statement()));
    }

    private List<String> changes(Found one, Found other) {
        Scored a = one.statement();
        Scored b = other.statement();
        return Stream.of(
                        change("words", content(a), content(b)),
                        change("speaker", a.speaker(), b.speaker()),
                        change("mention", mention(a), mention(b)),
                        change("cue", a.note().cue(), b.note().cue()),
                        change("type", a.type(), b.type()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> change(String name, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? List.of() : List.of(name + ": " + shown(before) + " → " + shown(after));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : value;
    }

    private String content(Scored statement) {
        return "“" + statement.content(text).replaceAll("\\s+", " ") + "”";
    }

    private @Nullable String mention(Scored statement) {
        Span mention = statement.mention();
        return mention == null || mention.end() > text.length() ? null : mention.in(text);
    }
}
