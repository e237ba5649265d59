package quotetracker.claim;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one {@code claims.tsv} strictly: every fault is kept with its place, nothing is skipped in silence. */
final class LanguageFactsReader {
    private static final int CELLS = 4;
    private static final Set<String> CLASSES = Set.of(
            "negator",
            "negator-after",
            "negating-prefix",
            "before",
            "after",
            "modal",
            "direction",
            "number",
            "number-joint",
            "magnitude",
            "ordinal",
            "percent",
            "unit",
            "month",
            "weekday",
            "phrase",
            "same",
            "light",
            "common",
            "compounds",
            "frame",
            "frame-end",
            "formula",
            "capitalised-nouns");

    private final String code;
    private final List<String> faults;
    private final Map<String, LanguageFacts.Entry> entries = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, String> after = new LinkedHashMap<>();
    private final List<String> negatingPrefixes = new ArrayList<>();
    private final Set<String> frames = new HashSet<>();
    private final Set<String> frameEnds = new HashSet<>();
    private final List<String> formulas = new ArrayList<>();
    private final List<ClaimExample> examples = new ArrayList<>();
    private boolean nounsCapitalised;
    private boolean compounds;
    private String place = "";

    LanguageFactsReader(String code, List<String> faults) {
        this.code = code;
        this.faults = faults;
    }

    /** The facts in the file; what is wrong in it goes to the faults. */
    LanguageFacts read(Path file) {
        List<String> lines = lines(file, faults);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            place = file + ":" + (i + 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                line(line);
            }
        }
        int longest = phrases.keySet().stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(1);
        Map<String, String> longestFirst = after.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((x, y) -> y.length() - x.length()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (x, y) -> x, LinkedHashMap::new));
        return new LanguageFacts(
                code,
                entries,
                phrases,
                longest,
                before,
                longestFirst,
                negatingPrefixes,
                frames,
                frameEnds,
                formulas,
                nounsCapitalised,
                compounds);
    }

    /** The examples of the lines read so far. */
    List<ClaimExample> examples() {
        return examples;
    }

    /** The lines of a UTF-8 file; none, and a fault, if it cannot be read. */
    static List<String> lines(Path file, List<String> faults) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            faults.add(file + ":1: is not UTF-8 (" + e.getMessage() + "), save it as UTF-8");
        } catch (IOException e) {
            faults.add(file + ":1: cannot be read (" + e.getMessage() + ")");
        }
        return List.of();
    }

    private void line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            fault("has " + cells.length + " cells, expected class, value, forms and example separated by one tab");
            return;
        }
        if (!CLASSES.contains(cells[0])) {
            fault("unknown class '" + cells[0] + "', expected one of "
                    + CLASSES.stream().sorted().toList());
            return;
        }
        ClaimExample example = ClaimExample.parse(place, code, cells[3]);
        if (example == null) {
            fault("example '" + cells[3] + "' has not the shape: first | second => " + ClaimExample.RESULTS);
        } else {
            examples.add(example);
        }
        if (cells[0].equals("capitalised-nouns")) {
            nounsCapitalised = true;
            return;
        }
        if (cells[0].equals("compounds")) {
            compounds = true;
            return;
        }
        String value = Folding.fold(cells[1]).replace('_', ' ');
        for (String form : cells[2].split(" ")) {
            if (form.isEmpty()) {
                fault("the forms are separated by more than one blank");
            } else {
                form(cells[0], value, Folding.fold(form).replace('_', ' '));
            }
        }
    }

    private void form(String kind, String value, String form) {
        switch (kind) {
            case "phrase" -> once(phrases, form, value);
            case "before" -> once(before, form, value);
            case "after" -> once(after, form, value.equals("-") ? "" : value);
            case "negating-prefix" -> negatingPrefixes.add(form);
            case "frame" -> once(frames, form);
            case "frame-end" -> once(frameEnds, form);
            case "formula" -> formulas.add(form);
            default -> {
                LanguageFacts.Entry entry = entry(kind, value, form);
                if (entry != null) {
                    add(form, entry);
                }
            }
        }
    }

    private void add(String form, LanguageFacts.Entry entry) {
        if (form.indexOf(' ') >= 0) {
            // Several words count as one of the same class: they are joined into a word of their own.
            phrases.putIfAbsent(form, form.replace(" ", ""));
            add(form.replace(" ", ""), entry);
            return;
        }
        LanguageFacts.Entry known = entries.get(form);
        if (known != null && known.kind() != null && entry.kind() != null && !known.equals(entry)) {
            fault("form '" + form + "' is already listed as " + known.kind() + " " + known.value());
        }
        entries.put(form, known == null ? entry : known.and(entry));
    }

    private LanguageFacts.@Nullable Entry entry(String kind, String value, String form) {
        return switch (kind) {
            case "negator" -> typed(Word.Kind.NEGATOR, "-");
            case "negator-after" -> typed(Word.Kind.NEGATOR_AFTER, "-");
            case "modal" -> typed(Word.Kind.MODAL, value);
            case "number" -> typed(Word.Kind.NUMBER, digits(value));
            case "ordinal" -> typed(Word.Kind.ORDINAL, digits(value));
            case "month" -> typed(Word.Kind.MONTH, digits(value));
            case "weekday" -> typed(Word.Kind.WEEKDAY, digits(value));
            case "magnitude" -> typed(Word.Kind.MAGNITUDE, digits(value));
            case "percent" -> typed(Word.Kind.PERCENT, "%");
            case "unit" -> typed(Word.Kind.UNIT, value);
            case "number-joint" -> new LanguageFacts.Entry(null, "and", null, null, "");
            case "same" -> new LanguageFacts.Entry(null, "", value, null, "");
            case "direction" -> direction(value, form);
            default -> new LanguageFacts.Entry(null, "", null, weight(value), "");
        };
    }

    private static LanguageFacts.Entry typed(Word.Kind kind, String value) {
        return new LanguageFacts.Entry(kind, value, null, null, "");
    }

    private LanguageFacts.Entry direction(String value, String form) {
        if (!value.startsWith("+") && !value.startsWith("-")) {
            fault("direction '" + value + "' of '" + form + "', expected + or - and the name of an axis");
        }
        return new LanguageFacts.Entry(null, "", null, null, value);
    }

    private String digits(String value) {
        if (!value.matches("\\d+")) {
            fault("value '" + value + "' is no whole number");
            return "0";
        }
        return value;
    }

    private @Nullable Float weight(String value) {
        if (!value.matches("\\d{1,2}(\\.\\d)?")) {
            fault("weight '" + value + "', expected a number such as 0.3 or 2");
            return null;
        }
        return Float.valueOf(value);
    }

    private void once(Map<String, String> target, String form, String value) {
        String known = target.put(form, value);
        if (known != null && !known.equals(value)) {
            fault("form '" + form + "' is already listed as '" + known + "'");
        }
    }

    private void once(Set<String> target, String form) {
        if (!target.add(form)) {
            fault("form '" + form + "' is listed twice");
        }
    }

    private void fault(String what) {
        faults.add(place + ": " + what);
    }

    /** Language folders under a directory, by name. */
    static List<Path> folders(Path directory, List<String> faults) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            faults.add(directory + ":1: cannot be listed (" + e.getMessage() + ")");
            return List.of();
        }
    }
}
