package quotetracker.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of one passage stand for which of another.
 *
 * <p>The heaviest common stretch is found first, gaps allowed at a cost; what stands elsewhere is found in a second
 * pass over the words still free. Words that outlets broke or glued are joined before ({@code lu ftes}, {@code nukdoja}).
 */
final class Alignment {
    /** A word left out inside a stretch costs this share of its weight. */
    private static final float GAP = 0.35f;
    /** A negator or modal left out costs next to nothing, so that it comes to stand inside a stretch for the guards. */
    private static final float SMALL_GAP = 0.1f;
    /** A stretch found in the second pass must weigh at least this. */
    private static final float MOVED = 5;

    /** How far, in words, a single moved word may stand from the main stretch. */
    private static final int NEIGHBOURHOOD = 10;

    private static final int MOST_STRETCHES = 8;

    /** One stretch: the first and last aligned positions, inclusive. */
    record Stretch(int firstA, int lastA, int firstB, int lastB, float weight) {}

    private final Passage a;
    private final Passage b;
    private final int[] partnerOfA;
    private final int[] partnerOfB;
    private final boolean[] farA;
    private final List<Stretch> stretches = new ArrayList<>();

    private Alignment(Passage a, Passage b) {
        this.a = a;
        this.b = b;
        this.partnerOfA = new int[a.size()];
        this.partnerOfB = new int[b.size()];
        this.farA = new boolean[a.size()];
        Arrays.fill(partnerOfA, -1);
        Arrays.fill(partnerOfB, -1);
    }

    /** Aligns two passages of one language. */
    static Alignment of(Passage first, Passage second, WordMatch match) {
        Passage a = BrokenWords.joined(first, second);
        Passage b = BrokenWords.joined(second, a);
        Alignment alignment = new Alignment(a, b);
        float[][] similar = alignment.similarities(match);
        if (alignment.addStretch(similar, 0)) {
            boolean more = alignment.anythingLeft(similar);
            while (more && alignment.stretches.size() < MOST_STRETCHES) {
                more = alignment.addStretch(similar, MOVED);
            }
        }
        alignment.closeGaps(match);
        return alignment;
    }

    Passage a() {
        return a;
    }

    Passage b() {
        return b;
    }

    /** The position in b aligned with a position in a, or -1. */
    int partnerOfA(int i) {
        return partnerOfA[i];
    }

    /** The position in a aligned with a position in b, or -1. */
    int partnerOfB(int j) {
        return partnerOfB[j];
    }

    /** The stretches, heaviest first as found. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** Weight of the aligned words of a. */
    float sharedOfA() {
        return shared(a, partnerOfA);
    }

    /** Weight of the aligned words of b. */
    float sharedOfB() {
        return shared(b, partnerOfB);
    }

    private static float shared(Passage passage, int[] partners) {
        float sum = 0;
        for (int i = 0; i < partners.length; i++) {
            sum += partners[i] >= 0 ? passage.weight(i) : 0;
        }
        return sum;
    }

    private float[][] similarities(WordMatch match) {
        float[][] similar = new float[a.size()][b.size()];
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                similar[i][j] = match.of(a.word(i), b.word(j));
            }
        }
        return similar;
    }

    /** Whether free words of enough weight could still be aligned. */
    private boolean anythingLeft(float[][] similar) {
        for (int i = 0; i < a.size(); i++) {
            if (partnerOfA[i] < 0 && a.weight(i) > 1) {
                for (int j = 0; j < b.size(); j++) {
                    if (partnerOfB[j] < 0 && similar[i][j] > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean addStretch(float[][] similar, float least) {
        int n = a.size();
        int m = b.size();
        float[][] score = new float[n + 1][m + 1];
        float[] skipB = skips(b);
        float best = 0;
        int endA = 0;
        int endB = 0;
        for (int i = 1; i <= n; i++) {
            float skipA = skip(a, i - 1);
            for (int j = 1; j <= m; j++) {
                float value = Math.max(0, Math.max(score[i - 1][j] - skipA, score[i][j - 1] - skipB[j - 1]));
                float pair = pair(similar, i - 1, j - 1);
                if (pair > 0) {
                    value = Math.max(value, score[i - 1][j - 1] + pair);
                }
                score[i][j] = value;
                if (value > best) {
                    best = value;
                    endA = i;
                    endB = j;
                }
            }
        }
        if (best <= least) {
            return false;
        }
        trace(similar, score, endA, endB);
        return true;
    }

    private void trace(float[][] similar, float[][] score, int endA, int endB) {
        int i = endA;
        int j = endB;
        int firstA = endA;
        int firstB = endB;
        while (i > 0 && j > 0 && score[i][j] > 0) {
            float pair = pair(similar, i - 1, j - 1);
            if (pair > 0 && score[i][j] == score[i - 1][j - 1] + pair) {
                i--;
                j--;
                partnerOfA[i] = j;
                partnerOfB[j] = i;
                firstA = i;
                firstB = j;
            } else if (score[i][j] == score[i - 1][j] - skip(a, i - 1)) {
                i--;
            } else {
                j--;
            }
        }
        Stretch found = new Stretch(firstA, endA - 1, firstB, endB - 1, score[endA][endB]);
        if (stretches.isEmpty() || found.lastA() - found.firstA() >= 2 || beside(found, stretches.get(0))) {
            stretches.add(found);
        } else {
            release(found);
        }
    }

    /** Whether a moved word stands near the main stretch in both; far away it is another sentence's word. */
    private static boolean beside(Stretch moved, Stretch main) {
        return moved.lastA() >= main.firstA() - NEIGHBOURHOOD
                && moved.firstA() <= main.lastA() + NEIGHBOURHOOD
                && moved.lastB() >= main.firstB() - NEIGHBOURHOOD
                && moved.firstB() <= main.lastB() + NEIGHBOURHOOD;
    }

    private void release(Stretch stretch) {
        for (int i = stretch.firstA(); i <= stretch.lastA(); i++) {
            int j = partnerOfA[i];
            if (j >= stretch.firstB() && j <= stretch.lastB()) {
                partnerOfA[i] = -1;
                partnerOfB[j] = -1;
                farA[i] = true;
            }
        }
    }

    private static float[] skips(Passage passage) {
        float[] skips = new float[passage.size()];
        for (int i = 0; i < skips.length; i++) {
            skips[i] = skip(passage, i);
        }
        return skips;
    }

    private static float skip(Passage passage, int index) {
        Word word = passage.word(index);
        boolean small = word.negates() || word.kind() == Word.Kind.MODAL;
        return small ? SMALL_GAP : GAP * Math.max(0.3f, passage.weight(index));
    }

    private float pair(float[][] similar, int i, int j) {
        if (similar[i][j] == 0 || farA[i] || partnerOfA[i] >= 0 || partnerOfB[j] >= 0) {
            return 0;
        }
        return similar[i][j] * Math.max(0.2f, Math.min(a.weight(i), b.weight(j)));
    }

    /** Aligns what stands in the same gap and spells alike when run together ("dot ë", "do të"). */
    private void closeGaps(WordMatch match) {
        for (Stretch stretch : stretches) {
            int previousA = stretch.firstA();
            int previousB = stretch.firstB();
            for (int i = previousA + 1; i <= stretch.lastA(); i++) {
                int j = partnerOfA[i];
                if (j >= previousB && j <= stretch.lastB()) {
                    closeGap(match, previousA + 1, i, previousB + 1, j);
                    previousA = i;
                    previousB = j;
                }
            }
        }
    }

    private void closeGap(WordMatch match, int fromA, int toA, int fromB, int toB) {
        if (fromA >= toA || fromB >= toB || !free(partnerOfA, fromA, toA) || !free(partnerOfB, fromB, toB)) {
            return;
        }
        if (Acronym.of(a, fromA, toA, b, fromB, toB)) {
            pairUp(fromA, toA, fromB, toB);
            return;
        }
        String x = BrokenWords.together(a, fromA, toA);
        String y = BrokenWords.together(b, fromB, toB);
        boolean typed = !spelt(a, fromA, toA) || !spelt(b, fromB, toB);
        int slips = typed || Math.min(x.length(), y.length()) < 5 ? 0 : 1 + Math.max(x.length(), y.length()) / 10;
        if (match.negated(x, y) || match.negated(y, x) || !EditDistance.within(x, y, slips)) {
            return;
        }
        pairUp(fromA, toA, fromB, toB);
    }

    private void pairUp(int fromA, int toA, int fromB, int toB) {
        for (int i = fromA; i < toA; i++) {
            partnerOfA[i] = Math.min(toB - 1, fromB + i - fromA);
        }
        for (int j = fromB; j < toB; j++) {
            partnerOfB[j] = Math.min(toA - 1, fromA + j - fromB);
        }
    }

    private static boolean free(int[] partners, int from, int to) {
        for (int i = from; i < to; i++) {
            if (partners[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a slip of the keyboard may hide in the words: not in figures and negators. */
    private static boolean spelt(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!passage.word(i).plain() && passage.word(i).kind() != Word.Kind.MODAL) {
                return false;
            }
        }
        return true;
    }
}
