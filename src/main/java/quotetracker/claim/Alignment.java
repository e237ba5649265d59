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
    /** Words of no weight count this much when they are aligned, and this much when they are left out. */
    private static final float LEAST_PAIR = 0.2f;

    private static final float LEAST_SKIPPED = 0.3f;

    /** One stretch: the first and last aligned positions, inclusive. */
    record Stretch(int firstA, int lastA, int firstB, int lastB, float weight) {}

    private final Passage a;
    private final Passage b;
    private final int[] partnerOfA;
    private final int[] partnerOfB;
    private final boolean[] farA;
    /** What aligning two words is worth, row by row of a: 0 if they do not match. */
    private final float[] pairs;

    private final float[] skipsA;
    private final float[] skipsB;
    private final List<Stretch> stretches = new ArrayList<>();

    private Alignment(Passage a, Passage b, WordMatch match) {
        this.a = a;
        this.b = b;
        this.partnerOfA = new int[a.size()];
        this.partnerOfB = new int[b.size()];
        this.farA = new boolean[a.size()];
        Arrays.fill(partnerOfA, -1);
        Arrays.fill(partnerOfB, -1);
        this.pairs = pairs(a, b, match);
        this.skipsA = skips(a);
        this.skipsB = skips(b);
    }

    /** Aligns two passages of one language. */
    static Alignment of(Passage first, Passage second, WordMatch match) {
        BrokenWords.Mended mended = BrokenWords.mended(first, second, match);
        Alignment alignment = new Alignment(mended.a(), mended.b(), match);
        if (alignment.addStretch(0)) {
            boolean more = alignment.anythingLeft();
            while (more && alignment.stretches.size() < MOST_STRETCHES) {
                more = alignment.addStretch(MOVED);
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

    /** Most pairs are of two plain words and unlike: those are ruled out by their figures alone, side by side. */
    private static float[] pairs(Passage a, Passage b, WordMatch match) {
        int columns = b.size();
        Word[] words = new Word[columns];
        float[] weights = new float[columns];
        int[] stems = new int[columns];
        int[] letters = new int[columns];
        boolean[] plain = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            words[j] = b.word(j);
            weights[j] = b.weight(j);
            stems[j] = words[j].stem();
            letters[j] = words[j].letters();
            plain[j] = words[j].plain();
        }
        float[] pairs = new float[a.size() * columns];
        for (int i = 0; i < a.size(); i++) {
            Word word = a.word(i);
            float weight = a.weight(i);
            boolean plainWord = word.plain();
            int stem = word.stem();
            int itsLetters = word.letters();
            for (int j = 0; j < columns; j++) {
                if (plainWord && plain[j] && stem != stems[j] && WordMatch.otherLetters(itsLetters, letters[j])) {
                    continue;
                }
                float similar = match.of(word, words[j]);
                if (similar > 0) {
                    pairs[i * columns + j] = similar * Math.max(LEAST_PAIR, Math.min(weight, weights[j]));
                }
            }
        }
        return pairs;
    }

    /** Whether free words of enough weight could still be aligned. */
    private boolean anythingLeft() {
        int columns = b.size();
        for (int i = 0; i < a.size(); i++) {
            if (partnerOfA[i] < 0 && a.weight(i) > 1) {
                for (int j = 0; j < columns; j++) {
                    if (partnerOfB[j] < 0 && pairs[i * columns + j] > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Scores have one row and one column more than pairs: those before the first words. */
    private boolean addStretch(float least) {
        int rows = a.size();
        int columns = b.size();
        int width = columns + 1;
        float[] score = new float[(rows + 1) * width];
        float best = 0;
        int end = 0;
        for (int i = 0; i < rows; i++) {
            float skipA = skipsA[i];
            boolean takenA = farA[i] || partnerOfA[i] >= 0;
            int above = i * width + 1;
            int here = above + width;
            float left = 0;
            for (int j = 0; j < columns; j++) {
                float value = Math.max(0, Math.max(score[above + j] - skipA, left - skipsB[j]));
                float pair = takenA || partnerOfB[j] >= 0 ? 0 : pairs[i * columns + j];
                if (pair > 0) {
                    value = Math.max(value, score[above + j - 1] + pair);
                }
                score[here + j] = value;
                left = value;
                if (value > best) {
                    best = value;
                    end = here + j;
                }
            }
        }
        if (best <= least) {
            return false;
        }
        trace(score, end / width, end % width);
        return true;
    }

    private void trace(float[] score, int endA, int endB) {
        int width = b.size() + 1;
        int i = endA;
        int j = endB;
        int firstA = endA;
        int firstB = endB;
        while (i > 0 && j > 0 && score[i * width + j] > 0) {
            float pair = pair(i - 1, j - 1);
            if (pair > 0 && score[i * width + j] == score[(i - 1) * width + j - 1] + pair) {
                i--;
                j--;
                partnerOfA[i] = j;
                partnerOfB[j] = i;
                firstA = i;
                firstB = j;
            } else if (score[i * width + j] == score[(i - 1) * width + j] - skipsA[i - 1]) {
                i--;
            } else {
                j--;
            }
        }
        Stretch found = new Stretch(firstA, endA - 1, firstB, endB - 1, score[endA * width + endB]);
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
            Word word = passage.word(i);
            boolean small = word.negates() || word.kind() == Word.Kind.MODAL;
            skips[i] = small ? SMALL_GAP : GAP * Math.max(LEAST_SKIPPED, passage.weight(i));
        }
        return skips;
    }

    /** What aligning two words is worth while both are free. */
    private float pair(int i, int j) {
        return farA[i] || partnerOfA[i] >= 0 || partnerOfB[j] >= 0 ? 0 : pairs[i * b.size() + j];
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
