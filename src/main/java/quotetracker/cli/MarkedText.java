package quotetracker.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/**
 * An article's text with its statements marked as in the language data: {@code [1|content] {1|cue} <1|source>}. The number
 * is the statement's. On a terminal the marks are coloured too.
 */
final class MarkedText {
    private static final String ESCAPE = "\u001B[";
    private static final String PLAIN = ESCAPE + "0m";

    private final String text;
    private final List<Mark> marks;
    private final boolean coloured;

    /** What a mark stands for; later ones lie inside earlier ones and win the colour. */
    private enum Kind {
        CONTENT("[", "]", "32m"),
        SOURCE("<", ">", "36m"),
        CUE("{", "}", "33m");

        private final String open;
        private final String close;
        private final String colour;

        Kind(String open, String close, String colour) {
            this.open = open;
            this.close = close;
            this.colour = colour;
        }
    }

    private record Place(Span span, Kind kind) {}

    private record Mark(Span span, Kind kind, String numbers) {}

    MarkedText(String text, List<Statement> statements, boolean coloured) {
        this.text = text;
        this.coloured = coloured;
        Map<Place, Set<Integer>> places =
                new TreeMap<>(Comparator.comparing(Place::span).thenComparing(Place::kind));
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            for (Span part : statement.parts()) {
                add(places, part, Kind.CONTENT, i + 1);
            }
            add(places, statement.attribution().mention(), Kind.SOURCE, i + 1);
            add(places, statement.cue(), Kind.CUE, i + 1);
        }
        this.marks = places.entrySet().stream()
                .map(e -> new Mark(e.getKey().span(), e.getKey().kind(), joined(e.getValue())))
                .toList();
    }

    private static void add(Map<Place, Set<Integer>> places, @Nullable Span span, Kind kind, int number) {
        if (span != null) {
            places.computeIfAbsent(new Place(span, kind), place -> new TreeSet<>())
                    .add(number);
        }
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The text of a stretch, with the marks in it; a mark that reaches over its ends is cut there. */
    String of(Span stretch) {
        List<Mark> here =
                marks.stream().filter(mark -> mark.span().overlaps(stretch)).toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(stretch.start(), stretch.end()));
        for (Mark mark : here) {
            borders.add(Math.max(stretch.start(), mark.span().start()));
            borders.add(Math.min(stretch.end(), mark.span().end()));
        }
        StringBuilder out = new StringBuilder();
        for (int border : borders) {
            close(out, here, border);
            open(out, here, border, stretch);
            Integer next = borders.higher(border);
            if (next != null) {
                words(out, here, new Span(border, next));
            }
        }
        return out.toString();
    }

    private static void close(StringBuilder out, List<Mark> here, int border) {
        List<Mark> closing = new ArrayList<>(
                here.stream().filter(mark -> mark.span().end() == border).toList());
        closing.sort(Comparator.comparingInt((Mark mark) -> mark.span().start()).reversed());
        closing.forEach(mark -> out.append(mark.kind().close));
    }

    private static void open(StringBuilder out, List<Mark> here, int border, Span stretch) {
        List<Mark> opening = new ArrayList<>(here.stream()
                .filter(mark -> Math.max(mark.span().start(), stretch.start()) == border && border < stretch.end())
                .toList());
        opening.sort(Comparator.comparingInt((Mark mark) -> mark.span().end()).reversed());
        opening.forEach(
                mark -> out.append(mark.kind().open).append(mark.numbers()).append('|'));
    }

    private void words(StringBuilder out, List<Mark> here, Span piece) {
        String words = visible(piece.in(text));
        Kind inner = here.stream()
                .filter(mark -> mark.span().contains(piece))
                .map(Mark::kind)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (coloured && inner != null) {
            out.append(ESCAPE).append(inner.colour).append(words).append(PLAIN);
        } else {
            out.append(words);
        }
    }

    /** Control characters in an article must not steer the reader's terminal. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.chars()
                .forEach(
                        c -> visible.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : (char) c));
        return visible.toString();
    }
}
