package quotetracker.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;

/** Reads one language folder and collects every fault in it. */
final class LanguageReader {
    private static final Set<String> CASES = Set.of(
            "nom",
            "acc",
            "gen",
            "dat",
            "abl",
            "obl",
            "noun",
            "subject",
            "other",
            "adjective",
            "verb",
            "subjunctive",
            "-");
    private static final Set<String> GENDERS = Set.of("m", "f", "n", "-");
    private static final Set<String> ROLE_FORMS = Set.of("ind", "nom", "acc", "gen", "pl", "plgen");

    private final DataFolder folder;
    private final ServedCodes codes;
    private final List<String> faults;
    private final Map<String, Word> words = new HashMap<>();
    private final List<NameEnding> endings = new ArrayList<>();
    private final List<DataLine> withExample = new ArrayList<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> particles;

    /**
     * @param particles of names in every language, to which those of this folder are added
     */
    LanguageReader(Path folder, ServedCodes codes, Set<String> particles, List<String> faults) {
        this.particles = new HashSet<>(particles);
        this.folder = new DataFolder(folder, faults);
        this.codes = codes;
        this.faults = faults;
    }

    Language read() {
        folder.reportUnknownFiles();
        Profile profile = ProfileReader.read(folder.file("profile.yml"), folder.code(), codes, faults);
        table("words.tsv", 4, this::word);
        table("cues.tsv", 5, this::cue);
        table("roles.tsv", 5, this::role);
        folder.lines("endings.tsv", 5).forEach(this::ending);
        table("dates.tsv", 3, this::date);
        Accuracy accuracy =
                folder.lines("accuracy.tsv", 3).stream().map(this::accuracy).reduce(Accuracy.NONE, Accuracy::and);
        Map<String, Weights.Weight> weights = new HashMap<>();
        folder.lines("weights.tsv", 3).forEach(line -> weight(line, weights));
        for (DataLine line : folder.lines("abbreviations.txt", 1)) {
            abbreviations.add(withoutStop(Language.lower(line.cell(0))));
        }
        for (DataLine line : folder.lines("particles.txt", 1)) {
            particles.add(lowerForm(line, line.cell(0)));
        }
        names("names-male.txt", Feature.M);
        names("names-female.txt", Feature.F);
        endings.sort((a, b) -> Integer.compare(b.ending().length(), a.ending().length()));
        return new Language(
                profile,
                words,
                folded(),
                abbreviations,
                particles,
                endings,
                accuracy,
                new Weights(weights),
                examples());
    }

    /** Reads a feature, its weight, and how many candidates the weight was learned from. */
    private void weight(DataLine line, Map<String, Weights.Weight> weights) {
        if (!line.cell(0).contains("/")) {
            faults.add(
                    line.fault("feature '" + line.cell(0) + "', expected a model and a feature, such as source/first"));
            return;
        }
        try {
            weights.put(
                    line.cell(0), new Weights.Weight(Double.parseDouble(line.cell(1)), Integer.parseInt(line.cell(2))));
        } catch (NumberFormatException e) {
            faults.add(line.fault("weight '" + line.cell(1) + "' and support '" + line.cell(2)
                    + "', expected a number such as -0.73 and a whole number"));
        }
    }

    /** Reads a type of statement, how many of it were measured, and how many of them are right. */
    private Accuracy accuracy(DataLine line) {
        try {
            int statements = Integer.parseInt(line.cell(1));
            int right = Integer.parseInt(line.cell(2));
            if (right >= 0 && right <= statements) {
                return new Accuracy(statements, right);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        faults.add(line.fault("'" + line.cell(1) + "' statements and '" + line.cell(2)
                + "' right ones, expected two whole numbers, the second no larger than the first"));
        return Accuracy.NONE;
    }

    private static String withoutStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private void table(String name, int cells, java.util.function.Consumer<DataLine> reader) {
        for (DataLine line : folder.lines(name, cells)) {
            reader.accept(line);
            withExample.add(line);
        }
    }

    private List<Example> examples() {
        Map<String, DataLine> misses = new LinkedHashMap<>();
        for (DataLine line : folder.lines(DataFolder.KNOWN_MISSES, 1)) {
            misses.put(line.cell(0), line);
        }
        List<Example> examples = new ArrayList<>();
        for (DataLine line : withExample) {
            String place = line.file() + ":" + line.number();
            examples.add(new Example(folder.code(), place, line.example(), misses.containsKey(line.example())));
        }
        examples.forEach(example -> misses.remove(example.text()));
        misses.values()
                .forEach(
                        line -> faults.add(
                                line.fault(
                                        "'" + line.cell(0)
                                                + "' is no example of this language's files, expected one of them word for word; take it out")));
        return examples;
    }

    private Word entry(String form) {
        return words.computeIfAbsent(form, key -> new Word());
    }

    /** The entry of an expression; one of several words is also announced at its first word. */
    private Word expression(String form) {
        int first = form.indexOf('_');
        if (first > 0) {
            String[] parts = form.split("_");
            Word head = entry(parts[0]);
            if (head.longer().stream().noneMatch(known -> Arrays.equals(known, parts))) {
                head.addLonger(parts);
            }
        }
        return entry(form);
    }

    private void word(DataLine line) {
        Optional<WordClass> wordClass = WordClass.parse(line.cell(1));
        if (wordClass.isEmpty()) {
            faults.add(
                    line.fault("unknown class '" + line.cell(1) + "', expected one of " + names(WordClass.values())));
            return;
        }
        expression(lowerForm(line, line.cell(0))).add(wordClass.get(), features(line, line.cell(2)));
    }

    private String lowerForm(DataLine line, String form) {
        String lower = Language.lower(form);
        if (!lower.equals(form)) {
            faults.add(line.fault("form '" + form + "' must be in lower case"));
        }
        return lower;
    }

    private Set<Feature> features(DataLine line, String cell) {
        Set<Feature> result = EnumSet.noneOf(Feature.class);
        for (String name : cell.trim().split("[ ,]+")) {
            if (name.equals("-") || name.isEmpty()) {
                continue;
            }
            Optional<Feature> feature = Feature.parse(name);
            if (feature.isEmpty()) {
                faults.add(
                        line.fault("unknown feature '" + name + "', expected - or some of " + names(Feature.values())));
            }
            feature.ifPresent(result::add);
        }
        return result;
    }

    private void cue(DataLine line) {
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        for (String name : line.cell(2).trim().split(" +")) {
            Optional<Frame> frame = Frame.parse(name);
            if (frame.isEmpty()) {
                faults.add(line.fault("unknown frame '" + name + "', expected some of " + names(Frame.values())));
            }
            frame.ifPresent(frames::add);
        }
        @Nullable SpeechAct act = act(line);
        if (act == null) {
            return;
        }
        for (String form : line.cell(1).trim().split(" +")) {
            cueForm(line, form, frames, act);
        }
    }

    private static @Nullable SpeechAct find(String name) {
        for (SpeechAct act : SpeechAct.values()) {
            if (act.label().equals(name)) {
                return act;
            }
        }
        return null;
    }

    private @Nullable SpeechAct act(DataLine line) {
        SpeechAct act = find(line.cell(3));
        if (act == null) {
            faults.add(line.fault("unknown act '" + line.cell(3) + "', expected one of " + names(SpeechAct.values())));
        }
        return act;
    }

    private void cueForm(DataLine line, String cell, Set<Frame> frames, SpeechAct act) {
        int colon = cell.lastIndexOf(':');
        Optional<FormTag> tag = colon < 1 ? Optional.empty() : FormTag.parse(cell.substring(colon + 1));
        if (tag.isEmpty()) {
            faults.add(line.fault("form '" + cell + "' needs a tag, one of " + names(FormTag.values())));
            return;
        }
        String form = lowerForm(line, cell.substring(0, colon));
        int gap = 0;
        int plus = form.indexOf('+');
        if (plus > 0) {
            gap = form.substring(0, plus).split("_").length;
            form = form.replace('+', '_');
        }
        List<String> parts = List.of(form.split("_"));
        entry(parts.get(0)).add(new CueForm(parts, gap, tag.get(), line.cell(0), frames, act));
    }

    private void role(DataLine line) {
        SpeakerKind kind = null;
        for (SpeakerKind known : SpeakerKind.values()) {
            if (known.label().equals(line.cell(2)) && known != SpeakerKind.UNKNOWN) {
                kind = known;
            }
        }
        if (kind == null) {
            faults.add(line.fault("unknown kind '" + line.cell(2)
                    + "', expected one of [person, group, organisation, document, outlet]"));
            return;
        }
        Set<Feature> features = features(line, line.cell(3));
        List<String> forms = List.of(line.cell(1).trim().split(" +"));
        for (String cell : forms) {
            int colon = cell.lastIndexOf(':');
            String grammar = colon < 0 ? "" : cell.substring(colon + 1);
            if (!ROLE_FORMS.contains(grammar)) {
                faults.add(line.fault("form '" + cell + "' needs a case, one of " + sorted(ROLE_FORMS)));
                continue;
            }
            String form = lowerForm(line, cell.substring(0, colon));
            expression(form)
                    .add(new Role(line.cell(0), form, nominative(forms, form, grammar), grammar, kind, features));
        }
    }

    /** The definite nominative that belongs to a form, plural for plural; itself if none is listed. */
    private static String nominative(List<String> forms, String form, String grammar) {
        String wanted = grammar.startsWith("pl") ? "pl" : "nom";
        if (grammar.equals("nom") || grammar.equals("pl")) {
            return form;
        }
        String found = form;
        for (String cell : forms) {
            if (cell.endsWith(":" + wanted)) {
                // The definite plural is listed after the indefinite one.
                found = Language.lower(cell.substring(0, cell.lastIndexOf(':')));
            }
        }
        return found;
    }

    private void ending(DataLine line) {
        if (!CASES.contains(line.cell(2))) {
            faults.add(line.fault("unknown case '" + line.cell(2) + "', expected one of " + sorted(CASES)));
        }
        if (!GENDERS.contains(line.cell(3))) {
            faults.add(line.fault("unknown gender '" + line.cell(3) + "', expected one of " + sorted(GENDERS)));
        }
        String replacement = line.cell(1).equals("-") ? "" : line.cell(1);
        NameEnding ending = new NameEnding(lowerForm(line, line.cell(0)), replacement, line.cell(2), line.cell(3));
        if (!ending.shownBy(line.example())) {
            faults.add(line.fault("example '" + line.example() + "' does not show the ending '" + ending.ending()
                    + "', expected an inflected name, an arrow and its base form (Kimin \u2192 Kim)"
                    + ", or one word for the cases noun, subject, other, adjective and verb"));
        }
        endings.add(ending);
    }

    private void date(DataLine line) {
        DateWord word = DateWordReader.read(line, lowerForm(line, line.cell(0)), faults);
        if (word != null) {
            entry(word.words().get(0)).add(word);
        }
    }

    private void names(String file, Feature gender) {
        for (DataLine line : folder.lines(file, 1)) {
            entry(Language.lower(line.cell(0))).nameGender(gender);
        }
    }

    /** Forms as they look when the writer leaves the diacritics out; a form that exists by itself keeps its meaning. */
    private Map<String, Word> folded() {
        Map<String, Word> result = new HashMap<>();
        List<String> forms = new ArrayList<>(words.keySet());
        Collections.sort(forms);
        for (String form : forms) {
            String plain = java.text.Normalizer.normalize(form, java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "");
            if (!plain.equals(form) && !words.containsKey(plain)) {
                result.putIfAbsent(plain, entry(form));
            }
        }
        return result;
    }

    private static String names(Enum<?>[] values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(value.name().toLowerCase(Locale.ROOT));
        }
        return names.toString();
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
