package quotetracker.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import quotetracker.evaluation.EvaluationReport;
import quotetracker.evaluation.EvaluationResult;
import quotetracker.evaluation.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a state of the program makes of the gold corpus.
 *
 * @param figures F1 in points (0 to 100), by language, row and kind: {@code sq direct joint}
 * @param wrong what comes out wrong, one line each: article, how, content
 */
record GoldRecord(Map<String, Double> figures, List<String> wrong) {
    private static final String HEAD = """
            # What comes out of the gold corpus: F1 in points by language, row (direct, all) and kind (span; joint: speaker right as
            # well), then every statement that comes out wrong. Written by GoldCorpusTest to target/gold/record.tsv; see README.md.
            """;
    private static final int SHOWN = 70;

    /** The record of a run, by language. */
    static GoldRecord of(Map<String, EvaluationResult> results) {
        Map<String, Double> figures = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        results.forEach((language, result) -> {
            JsonNode rows = JsonMapper.builder()
                    .build()
                    .readTree(new EvaluationReport(result).json())
                    .path("rows");
            for (String row : List.of("direct", "all")) {
                figures.put(
                        language + " " + row + " span", points(rows.path(row).path("F1")));
                figures.put(
                        language + " " + row + " joint", points(rows.path(row).path("joint_F1")));
            }
            result.outcomes().stream()
                    .filter(outcome -> outcome.kind() != Outcome.Kind.RIGHT)
                    .forEach(outcome -> wrong.add(line(outcome)));
        });
        return new GoldRecord(figures, wrong);
    }

    /** F1 in points with two digits, as they are written. */
    private static double points(JsonNode f1) {
        return Math.round(f1.asDouble() * 10_000) / 100.0;
    }

    private static String line(Outcome outcome) {
        String content = outcome.content().replaceAll("\\s+", " ");
        String cut = content.length() > SHOWN ? content.substring(0, SHOWN) + "…" : content;
        return outcome.document() + "\t" + outcome.kind().words() + "\t" + cut;
    }

    static GoldRecord read(Path file) throws IOException {
        Map<String, Double> figures = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                continue;
            }
            if (cells.length == 2) {
                figures.put(cells[0], Double.valueOf(cells[1]));
            } else {
                wrong.add(line);
            }
        }
        return new GoldRecord(figures, wrong);
    }

    void write(Path file) throws IOException {
        StringBuilder out = new StringBuilder(HEAD);
        figures.forEach((name, value) ->
                out.append(name).append('\t').append(two(value)).append('\n'));
        wrong.forEach(line -> out.append(line).append('\n'));
        Files.writeString(file, out);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Figures that are more than {@code tolerance} points below those of {@code before}. */
    List<String> fallen(GoldRecord before, double tolerance) {
        return moved(before, -1, tolerance);
    }

    /** Figures that are more than {@code tolerance} points above those of {@code before}, or new. */
    List<String> risen(GoldRecord before, double tolerance) {
        return moved(before, 1, tolerance);
    }

    private List<String> moved(GoldRecord before, int direction, double tolerance) {
        List<String> moved = new ArrayList<>();
        figures.forEach((name, value) -> {
            double old = before.figures.getOrDefault(name, 0.0);
            if ((value - old) * direction > tolerance) {
                moved.add(name + " " + two(old) + " → " + two(value));
            }
        });
        return moved;
    }

    /** What is wrong here and is not in {@code other}. */
    List<String> wrongOnlyHere(GoldRecord other) {
        TreeSet<String> only = new TreeSet<>(wrong);
        only.removeAll(other.wrong);
        return List.copyOf(only);
    }
}
