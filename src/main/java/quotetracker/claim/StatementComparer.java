package quotetracker.claim;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Says what two statements are to each other.
 *
 * <p>Words are aligned by what they say; then the guards look at what differs at the aligned places. A guard that fires
 * makes a {@link Band#VARIANT} and is never outvoted by likeness. Thread-safe.
 */
public final class StatementComparer {
    private static final Finding COPY = Finding.of(Comparison.of(Band.COPY, Band.COPY.meaning()));
    private static final Finding NOTHING = Finding.of(Comparison.of(Band.DIFFERENT, "there are no words to compare"));

    private final ClaimLanguages languages;
    private final Proposals proposals;

    /** Compares with the given language data. */
    public StatementComparer(ClaimLanguages languages) {
        this.languages = languages;
        this.proposals = new Proposals(languages);
    }

    /** Compares two statements; which is first plays no role but for the order of the differences. */
    public Comparison compare(ClaimStatement first, ClaimStatement second) {
        String languageA = language(first);
        String languageB = language(second);
        Passage a = languages.reader(languageA).read(first.text());
        Passage b = languages.reader(languageB).read(second.text());
        if (!languageA.equals(languageB)) {
            return translation(first, a, second, b);
        }
        boolean otherSpeakers = first.speaker() != null
                && second.speaker() != null
                && !Folding.fold(first.speaker()).equals(Folding.fold(second.speaker()));
        long days = days(first, second);
        Comparison words = reconsidered(passages(a, b, days).comparison(), first, a, second, b, days);
        if (otherSpeakers && words.relation() == Relation.SAME) {
            return Comparison.of(
                    Band.OTHER_SPEAKER,
                    "the words agree (" + words.why() + "), but the speakers differ: " + first.speaker() + " / "
                            + second.speaker());
        }
        return words;
    }

    /** The language given, or the one the words look like. */
    private String language(ClaimStatement statement) {
        return statement.language().isEmpty() ? languages.guess(statement.text()) : statement.language();
    }

    /** Compares two statements of different languages. */
    Comparison translation(ClaimStatement first, Passage a, ClaimStatement second, Passage b) {
        Comparison words = languages.translation(a.language(), b.language()).compare(a, b);
        return proposals.reconsidered(words, first, a, second, b, days(first, second));
    }

    /** Whether there is a model that may have a say. */
    boolean asksModel() {
        return languages.model() != null;
    }

    /** What comes of a comparison by words with the model's say, if there is one. */
    Comparison reconsidered(
            Comparison words, ClaimStatement first, Passage a, ClaimStatement second, Passage b, long days) {
        return proposals.reconsidered(words, first, a, second, b, days);
    }

    /**
     * Compares two passages of one language.
     *
     * @param days days between the two, 0 if not known
     */
    Finding passages(Passage a, Passage b, long days) {
        if (a.sameWords(b) && !(a.framesName() && b.framesName())) {
            return a.length() == 0 ? NOTHING : COPY;
        }
        WordMatch match = languages.match(a.language());
        Alignment alignment = Alignment.of(a, b, match);
        Likeness likeness = Likeness.of(alignment);
        Band band = Thresholds.band(likeness, days);
        boolean guarded = Thresholds.guarded(likeness);
        if (!guarded && band == Band.DIFFERENT) {
            return new Finding(band, () -> Comparison.of(Band.DIFFERENT, likeness.toString()));
        }
        List<Guards.Apart> apart = Guards.apart(alignment, match);
        if (!apart.isEmpty()) {
            return guarded
                    ? new Finding(Band.VARIANT, () -> variant(written(apart, alignment)))
                    : new Finding(Band.DIFFERENT, () -> different(likeness, written(apart, alignment)));
        }
        if (a.sameWords(b)) {
            return COPY;
        }
        return new Finding(
                band,
                () -> Comparison.of(
                        band, band == Band.DIFFERENT ? likeness.toString() : band.meaning() + ": " + likeness));
    }

    private static List<Difference> written(List<Guards.Apart> apart, Alignment alignment) {
        return apart.stream()
                .map(each -> new Difference(
                        each.kind(),
                        alignment.a().written(each.a()),
                        alignment.b().written(each.b())))
                .distinct()
                .toList();
    }

    private static Comparison variant(List<Difference> differences) {
        return new Comparison(Band.VARIANT, "the statements differ in " + Difference.shown(differences), differences);
    }

    private static Comparison different(Likeness likeness, List<Difference> differences) {
        return Comparison.of(Band.DIFFERENT, likeness + "; differs in " + Difference.shown(differences));
    }

    /** Days between the two dates; 0 if one is unknown, so that nothing is held against it. */
    static long days(ClaimStatement first, ClaimStatement second) {
        if (first.date() == null || second.date() == null) {
            return 0;
        }
        return Math.abs(
                ChronoUnit.DAYS.between(first.date().earliest(), second.date().earliest()));
    }

    /**
     * How much two aligned passages share.
     *
     * @param shorter share of the weight that is aligned, 0 to 1, in the passage where it is greater
     * @param longer the same in the other passage
     * @param weight aligned weight
     * @param words aligned words that carry weight
     * @param stretch share of the aligned weight in the heaviest stretch
     * @param length words of the lighter passage
     * @param run words of the longest verbatim run
     */
    record Likeness(float shorter, float longer, float weight, int words, float stretch, int length, int run) {
        static Likeness of(Alignment alignment) {
            Passage a = alignment.a();
            Passage b = alignment.b();
            float inA = alignment.sharedOfA() / Math.max(1, a.weight());
            float inB = alignment.sharedOfB() / Math.max(1, b.weight());
            boolean lighterA = a.weight() <= b.weight();
            int words = 0;
            for (int i = 0; i < a.size(); i++) {
                words += alignment.partnerOfA(i) >= 0 && a.weight(i) >= 1 ? 1 : 0;
            }
            float weight = Math.min(alignment.sharedOfA(), alignment.sharedOfB());
            float best = alignment.stretches().isEmpty()
                    ? 0
                    : alignment.stretches().get(0).weight();
            return new Likeness(
                    Math.max(inA, inB),
                    Math.min(inA, inB),
                    weight,
                    words,
                    weight == 0 ? 0 : Math.min(1, best / weight),
                    lighterA ? a.length() : b.length(),
                    run(alignment));
        }

        private static int run(Alignment alignment) {
            int longest = 0;
            int run = 0;
            for (int i = 0; i < alignment.a().size(); i++) {
                int j = alignment.partnerOfA(i);
                boolean verbatim = j >= 0
                        && alignment
                                .a()
                                .word(i)
                                .form()
                                .equals(alignment.b().word(j).form());
                boolean goesOn = verbatim && run > 0 && alignment.partnerOfA(i - 1) == j - 1;
                run = goesOn ? run + 1 : verbatim ? 1 : 0;
                longest = Math.max(longest, run);
            }
            return longest;
        }

        @Override
        public String toString() {
            return Math.round(100 * shorter) + " % of the words of the shorter and " + Math.round(100 * longer)
                    + " % of the longer agree";
        }
    }
}
