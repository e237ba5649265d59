package quotetracker.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Looks for what keeps two statements of different languages apart: each has a figure that the other lacks, or only one
 * of them negates what both say.
 */
final class TranslationGuards {
    /** What a negator negates stands within so many words of it. */
    private static final int NEAR = 4;

    private final Passage a;
    private final Passage b;

    TranslationGuards(Passage a, Passage b) {
        this.a = a;
        this.b = b;
    }

    /**
     * The differences as they are written; empty if none.
     *
     * @param counterpart whether a word of a, by position, stands for a word of b
     */
    List<Difference> differences(BiPredicate<Integer, Integer> counterpart) {
        List<Difference> found = new ArrayList<>();
        List<Integer> left = without(a, figures(b));
        List<Integer> right = without(b, figures(a));
        if (!left.isEmpty() && !right.isEmpty()) {
            found.add(new Difference(Difference.Kind.NUMBER, a.written(left), b.written(right)));
        }
        List<Integer> negatorsA = negators(a);
        List<Integer> negatorsB = negators(b);
        boolean negatedA = negatorsB.isEmpty() && negated(a, negatorsA, i -> any(b, j -> counterpart.test(i, j)));
        boolean negatedB = negatorsA.isEmpty() && negated(b, negatorsB, j -> any(a, i -> counterpart.test(i, j)));
        if (negatedA || negatedB) {
            found.add(new Difference(Difference.Kind.NEGATION, a.written(negatorsA), b.written(negatorsB)));
        }
        return found;
    }

    /** The figures of a passage, and for a full hour also the bare hour on either clock ("15:00", "3 p.m."). */
    private static Set<String> figures(Passage passage) {
        Set<String> figures = new HashSet<>();
        for (int i = 0; i < passage.size(); i++) {
            Word word = passage.word(i);
            if (word.kind() == Word.Kind.NUMBER) {
                figures.add(word.value());
            } else if (word.kind() == Word.Kind.TIME) {
                figures.addAll(hours(word.value()));
            }
        }
        return figures;
    }

    private static List<String> hours(String time) {
        int colon = time.indexOf(':');
        int hour = Integer.parseInt(time.substring(0, colon));
        String minutes = time.substring(colon + 1);
        List<String> hours = new ArrayList<>(List.of(time, hour % 12 + ":" + minutes, hour + "." + minutes));
        if (minutes.equals("00")) {
            hours.addAll(List.of(String.valueOf(hour), String.valueOf(hour % 12)));
        }
        return hours;
    }

    private static List<Integer> without(Passage passage, Set<String> others) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Word word = passage.word(i);
            boolean known = word.kind() == Word.Kind.TIME
                    ? hours(word.value()).stream().anyMatch(others::contains)
                    : others.contains(word.value());
            if ((word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.TIME) && !known) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<Integer> negators(Passage passage) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            if (passage.word(i).negates() && !passage.has(i, Passage.FRAME)) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether one of the few words beside a negator is said in the other language too. */
    private static boolean negated(Passage passage, List<Integer> negators, IntPredicate said) {
        for (int place : negators) {
            boolean behind = passage.word(place).kind() == Word.Kind.NEGATOR_AFTER;
            if (next(passage, place, 1, said) || (behind && next(passage, place, -1, said))) {
                return true;
            }
        }
        return false;
    }

    private static boolean next(Passage passage, int place, int step, IntPredicate said) {
        for (int i = place + step; Math.abs(i - place) <= NEAR && i >= 0 && i < passage.size(); i += step) {
            if (passage.word(i).weight() >= TranslationMatch.LIGHTEST) {
                if (said.test(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean any(Passage passage, IntPredicate wanted) {
        for (int i = 0; i < passage.size(); i++) {
            if (wanted.test(i)) {
                return true;
            }
        }
        return false;
    }
}
