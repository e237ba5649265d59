package quotetracker.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says whether a statement is the translation of another, from figures, names, cognates and shared concepts. */
final class TranslationMatch {
    /** A word nobody knows says less than a known one that has no counterpart. */
    private static final float UNKNOWN = 0.45f;
    /** Function words are left out. */
    private static final float LIGHTEST = 2;
    /** Set by looking at all labelled translation pairs; none was held back. */
    static final double ACCEPTED = 0.36;

    private final Concepts first;
    private final Concepts second;

    TranslationMatch(Concepts first, Concepts second) {
        this.first = first;
        this.second = second;
    }

    /** A content word with what it may stand for. */
    private record Bearer(Word word, boolean name, Set<Integer> concepts) {}

    Comparison compare(Passage a, Passage b) {
        List<Bearer> left = bearers(a, first);
        List<Bearer> right = bearers(b, second);
        double score = Math.sqrt(coverage(left, right) * coverage(right, left));
        String why = String.format(Locale.ROOT, "%.0f %% of what is said is found in the other language", 100 * score);
        if (score < ACCEPTED || Math.min(left.size(), right.size()) < 3) {
            return Comparison.of(Band.DIFFERENT, why);
        }
        Difference figures = figures(a, b);
        return figures == null
                ? Comparison.of(Band.TRANSLATION, Band.TRANSLATION.meaning() + ": " + why)
                : new Comparison(Band.VARIANT, why + ", but the statements differ in " + figures, List.of(figures));
    }

    private static List<Bearer> bearers(Passage passage, Concepts concepts) {
        List<Bearer> bearers = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Word word = passage.word(i);
            Set<Integer> meanings = word.plain() || word.kind() == Word.Kind.UNIT ? concepts.of(word) : Set.of();
            boolean bears = word.weight() >= LIGHTEST || !meanings.isEmpty();
            if (bears && !word.negates() && word.kind() != Word.Kind.MODAL) {
                bearers.add(new Bearer(word, passage.has(i, Passage.NAME), meanings));
            }
        }
        return bearers;
    }

    /** Share of the weight that has a counterpart. */
    private static double coverage(List<Bearer> from, List<Bearer> to) {
        double found = 0;
        double missing = 0;
        for (Bearer bearer : from) {
            double weight = weight(bearer);
            if (to.stream().anyMatch(other -> counterpart(bearer, other))) {
                found += weight;
            } else {
                boolean known = !bearer.concepts().isEmpty() || !bearer.word().plain();
                missing += known ? weight : UNKNOWN * weight;
            }
        }
        return found == 0 ? 0 : found / (found + missing);
    }

    private static double weight(Bearer bearer) {
        float weight = Math.max(LIGHTEST, bearer.word().weight());
        return bearer.name() || bearer.word().counts() ? weight * 1.3 : weight;
    }

    private static boolean counterpart(Bearer x, Bearer y) {
        Word a = x.word();
        Word b = y.word();
        if (!a.plain() || !b.plain()) {
            return a.kind() == b.kind() && a.value().equals(b.value());
        }
        return x.concepts().stream().anyMatch(y.concepts()::contains) || Cognate.of(a.written(), b.written());
    }

    /** Figures on both sides and none in common. */
    private static @Nullable Difference figures(Passage a, Passage b) {
        Set<String> left = figures(a);
        Set<String> right = figures(b);
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return left.isEmpty() || right.isEmpty() || !common.isEmpty()
                ? null
                : new Difference(Difference.Kind.NUMBER, String.join(" ", left), String.join(" ", right));
    }

    private static Set<String> figures(Passage passage) {
        Set<String> figures = new TreeSet<>();
        for (int i = 0; i < passage.size(); i++) {
            if (passage.word(i).kind() == Word.Kind.NUMBER) {
                figures.add(passage.word(i).value());
            }
        }
        return figures;
    }
}
