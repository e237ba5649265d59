package quotetracker.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Says whether two articles have one text as their origin, so that a wire copy is not counted as an independent outlet.
 *
 * <p>Looks at runs of words that stand in both, endings and lost marks forgiven: the share of the article that
 * is covered more. Thread-safe.
 */
public final class ArticleComparer {
    /** A run has at least this many words. */
    private static final int RUN = 5;
    /** Set by looking at all labelled article pairs; none was held back. */
    private static final double COPY = 0.50;

    private static final double PARTIAL = 0.18;
    private static final float LIGHTEST = 0.1f;

    private final ClaimLanguages languages;

    /** Compares with the given language data. */
    public ArticleComparer(ClaimLanguages languages) {
        this.languages = languages;
    }

    /** What two articles are to each other. */
    public enum Kind {
        /** One is the other's text, whole, cut, extended or lightly reworded. */
        COPY,
        /** A passage is common, the news is another or written separately. */
        PARTIAL,
        /** Nothing but formulas and names in common. */
        INDEPENDENT;

        /** The lower-case name. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came out.
     *
     * @param kind what the two are to each other
     * @param why the reason in plain words
     */
    public record Result(Kind kind, String why) {}

    /**
     * Compares two articles of one language.
     *
     * @param first title and text
     * @param second title and text
     * @param language ISO 639 code, empty to have it told from the first text
     */
    public Result compare(String first, String second, String language) {
        String code = language.isEmpty() ? languages.guess(first) : language;
        PassageReader reader = languages.reader(code);
        int[] a = keys(reader.read(first));
        int[] b = keys(reader.read(second));
        double share = Math.max(covered(a, b), covered(b, a));
        Kind kind = share >= COPY ? Kind.COPY : share >= PARTIAL ? Kind.PARTIAL : Kind.INDEPENDENT;
        return new Result(
                kind,
                String.format(Locale.ROOT, "%.0f %% of the words of one stand in runs of the other", 100 * share));
    }

    private static int[] keys(Passage passage) {
        int[] keys = new int[passage.size()];
        int count = 0;
        for (int i = 0; i < passage.size(); i++) {
            if (passage.word(i).weight() >= LIGHTEST) {
                keys[count++] = passage.word(i).key();
            }
        }
        return Arrays.copyOf(keys, count);
    }

    /** Share of the words that stand in a run which the other has too. */
    private static double covered(int[] from, int[] in) {
        if (from.length < RUN || in.length < RUN) {
            return Arrays.equals(from, in) && from.length > 0 ? 1 : 0;
        }
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= in.length; i++) {
            runs.add(run(in, i));
        }
        boolean[] covered = new boolean[from.length];
        for (int i = 0; i + RUN <= from.length; i++) {
            if (runs.contains(run(from, i))) {
                Arrays.fill(covered, i, i + RUN, true);
            }
        }
        int count = 0;
        for (boolean each : covered) {
            count += each ? 1 : 0;
        }
        return (double) count / from.length;
    }

    private static long run(int[] keys, int start) {
        long hash = 7;
        for (int i = start; i < start + RUN; i++) {
            hash = hash * 1_000_003L + keys[i];
        }
        return hash;
    }
}
