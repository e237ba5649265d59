package quotetracker.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says whether a statement is the translation of another, from figures, names, cognates and shared concepts. */
final class TranslationMatch {
    /** A word nobody knows says less than a known one that has no counterpart. */
    private static final float UNKNOWN = 0.45f;
    /** Function words are left out. */
    static final float LIGHTEST = 2;
    /** Set by looking at all labelled translation pairs; none was held back. */
    static final double ACCEPTED = 0.34;

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
        List<Difference> differences = new TranslationGuards(a, b)
                .differences((i, j) -> counterpart(bearer(a, i, first), bearer(b, j, second)));
        return differences.isEmpty()
                ? Comparison.of(Band.TRANSLATION, Band.TRANSLATION.meaning() + ": " + why)
                : new Comparison(
                        Band.VARIANT,
                        why + ", but the statements differ in " + Difference.shown(differences),
                        differences);
    }

    private static List<Bearer> bearers(Passage passage, Concepts concepts) {
        List<Bearer> bearers = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Bearer bearer = bearer(passage, i, concepts);
            Word word = bearer.word();
            boolean bears = word.weight() >= LIGHTEST || !bearer.concepts().isEmpty();
            if (bears && !word.negates() && word.kind() != Word.Kind.MODAL) {
                bearers.add(bearer);
            }
        }
        return bearers;
    }

    private static Bearer bearer(Passage passage, int i, Concepts concepts) {
        Word word = passage.word(i);
        Set<Integer> meanings = word.plain() || word.kind() == Word.Kind.UNIT ? concepts.of(word) : Set.of();
        return new Bearer(word, passage.has(i, Passage.NAME), meanings);
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
}
