package quotetracker.claim;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which concepts the words of one language stand for: its {@code concepts.tsv}, and the countries and languages that the
 * JDK knows by name. Thread-safe.
 */
final class Concepts {
    /** Letters that an ending may have. */
    private static final int LONGEST_ENDING = 6;
    /** A part of a compound has at least this many letters, and so has what stands before it. */
    private static final int COMPOUND_PART = 4;

    private static final int LONGEST_COMPOUND_ENDING = 3;
    private static final int[] NONE = {};

    private final Map<String, int[]> stems;
    private final boolean compounds;
    private final Map<String, Set<Integer>> known = new ConcurrentHashMap<>();

    private Concepts(Map<String, int[]> stems, boolean compounds) {
        this.stems = stems;
        this.compounds = compounds;
    }

    /** The concepts of a language without a file: countries and languages only. */
    static Concepts ofNames(String language) {
        Map<String, int[]> stems = new HashMap<>();
        addNames(language, stems);
        return new Concepts(stems, false);
    }

    /**
     * Reads the concepts of a language.
     *
     * @param compounds whether words are written together, so that a concept may hide inside a word
     */
    static Concepts read(String language, Path file, boolean compounds, List<String> faults) {
        Map<String, int[]> stems = new HashMap<>();
        Map<String, Integer> lineOfConcept = new HashMap<>();
        List<String> lines = LanguageFactsReader.lines(file, faults);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                faults.add(file + ":" + (i + 1) + ": expected a concept and its stems, separated by one tab");
                continue;
            }
            Integer first = lineOfConcept.putIfAbsent(cells[0], i + 1);
            if (first != null) {
                faults.add(file + ":" + (i + 1) + ": concept '" + cells[0] + "' stands in line " + first + " already");
            }
            for (String stem : cells[1].split(" ")) {
                add(stems, Folding.fold(stem), cells[0].hashCode());
            }
        }
        addNames(language, stems);
        return new Concepts(stems, compounds);
    }

    /** Countries and languages by name, without what an ending may change. */
    private static void addNames(String language, Map<String, int[]> stems) {
        if (language.isEmpty()) {
            return;
        }
        Locale shown = Locale.forLanguageTag(language);
        for (String country : new TreeSet<>(Arrays.asList(Locale.getISOCountries()))) {
            Locale place = new Locale.Builder().setRegion(country).build();
            name(stems, place.getDisplayCountry(shown), country, "country:" + country);
        }
    }

    private static void name(Map<String, int[]> stems, String name, String code, String concept) {
        String folded = Folding.fold(name);
        if (!name.equals(code) && folded.length() >= 4 && folded.chars().allMatch(Character::isLetter)) {
            String stem = folded.substring(0, Math.max(4, folded.length() - 2));
            add(stems, stem, concept.hashCode());
        }
    }

    private static void add(Map<String, int[]> stems, String stem, int concept) {
        int[] before = stems.getOrDefault(stem, NONE);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = concept;
        stems.put(stem, after);
    }

    /** What a word may stand for; empty if nothing is known about it. */
    Set<Integer> of(Word word) {
        return known.computeIfAbsent(word.written(), this::find);
    }

    private Set<Integer> find(String word) {
        Set<Integer> found = new TreeSet<>();
        addAll(found, stems.get(word + "="));
        for (int length = word.length(); length >= 2 && found.isEmpty(); length--) {
            boolean ending = word.length() - length <= LONGEST_ENDING;
            if (ending || (compounds && length >= COMPOUND_PART)) {
                addAll(found, stems.get(word.substring(0, length)));
            }
        }
        if (compounds) {
            inside(word, found);
        }
        return Set.copyOf(found);
    }

    /** The last part of a compound: "Regierung" in "Bundesregierung". */
    private void inside(String word, Set<Integer> found) {
        for (int start = 3; start + COMPOUND_PART <= word.length(); start++) {
            for (int end = word.length();
                    end >= start + COMPOUND_PART && word.length() - end <= LONGEST_COMPOUND_ENDING;
                    end--) {
                int[] concepts = stems.get(word.substring(start, end));
                if (concepts != null) {
                    addAll(found, concepts);
                    return;
                }
            }
        }
    }

    private static void addAll(Set<Integer> found, int @Nullable [] concepts) {
        if (concepts != null) {
            for (int concept : concepts) {
                found.add(concept);
            }
        }
    }
}
