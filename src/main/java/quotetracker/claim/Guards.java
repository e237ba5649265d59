package quotetracker.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Looks for words that keep two aligned statements apart: another number, date, unit or name at the same place, a
 * negation or modality on one side only, opposite directions.
 */
final class Guards {
    /** A negator within this many words before a stretch belongs to it, unless punctuation stands between. */
    private static final int BEFORE = 3;
    /** Longer insertions are clauses of their own, whose negators and modals are no difference. */
    private static final int CLAUSE = 7;
    /** The surroundings of a single moved word say nothing; those of a stretch of this many words do. */
    private static final int LONG = 2;
    /** Lighter words (the, and, also) are written with a capital for other reasons than being a name. */
    private static final float HEAVY = 3;
    /** "Ben" may be Benjamin; two letters are an abbreviation that begins like too many names. */
    private static final int SHORT_NAME = 3;

    private final Alignment alignment;
    private final WordMatch match;
    private final List<Apart> found = new ArrayList<>();

    /** What keeps the two apart: words of both sides, by position. */
    record Apart(Difference.Kind kind, List<Integer> a, List<Integer> b) {}

    /** Words of both sides between two aligned places, by position. */
    private record Gap(List<Integer> a, List<Integer> b, boolean edge) {}

    private Guards(Alignment alignment, WordMatch match) {
        this.alignment = alignment;
        this.match = match;
    }

    /** What keeps the two apart, in order; empty if nothing does. */
    static List<Apart> apart(Alignment alignment, WordMatch match) {
        Guards guards = new Guards(alignment, match);
        List<List<Gap>> gaps = new ArrayList<>();
        for (Alignment.Stretch stretch : alignment.stretches()) {
            List<Gap> here = guards.gaps(stretch);
            here.forEach(guards::check);
            gaps.add(here);
        }
        guards.negation(gaps);
        guards.framed();
        return guards.found;
    }

    private List<Gap> gaps(Alignment.Stretch stretch) {
        List<Gap> gaps = new ArrayList<>();
        boolean edges = stretch.lastA() - stretch.firstA() >= LONG;
        if (edges) {
            gaps.add(edge(stretch.firstA() - 1, stretch.firstB() - 1, -1));
        }
        int previousA = stretch.firstA();
        int previousB = stretch.firstB();
        for (int i = previousA + 1; i <= stretch.lastA(); i++) {
            int j = alignment.partnerOfA(i);
            if (j < previousB || j > stretch.lastB()) {
                continue;
            }
            if (i > previousA + 1 || j > previousB + 1) {
                List<Integer> left = freeA(previousA + 1, i);
                List<Integer> right = freeB(previousB + 1, j);
                if (!left.isEmpty() || !right.isEmpty()) {
                    gaps.add(new Gap(left, right, false));
                }
            }
            previousA = i;
            previousB = j;
        }
        if (edges) {
            gaps.add(edge(stretch.lastA() + 1, stretch.lastB() + 1, 1));
        }
        return gaps;
    }

    private List<Integer> freeA(int from, int to) {
        return where(
                from, to, i -> alignment.partnerOfA(i) < 0 && !alignment.a().has(i, Passage.FRAME));
    }

    private List<Integer> freeB(int from, int to) {
        return where(
                from, to, j -> alignment.partnerOfB(j) < 0 && !alignment.b().has(j, Passage.FRAME));
    }

    /** Mostly there is nothing: a plain loop, since this runs for every pair that is compared. */
    private static List<Integer> where(int from, int to, IntPredicate wanted) {
        List<Integer> places = List.of();
        for (int i = from; i < to; i++) {
            if (wanted.test(i)) {
                places = places.isEmpty() ? new ArrayList<>() : places;
                places.add(i);
            }
        }
        return places;
    }

    private static List<Integer> where(List<Integer> places, IntPredicate wanted) {
        List<Integer> found = List.of();
        for (int i : places) {
            if (wanted.test(i)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(i);
            }
        }
        return found;
    }

    /** The words next to a stretch, up to the next punctuation. */
    private Gap edge(int startA, int startB, int step) {
        return new Gap(
                beside(alignment.a(), startA, step, i -> alignment.partnerOfA(i) < 0),
                beside(alignment.b(), startB, step, j -> alignment.partnerOfB(j) < 0),
                true);
    }

    private static List<Integer> beside(Passage passage, int start, int step, IntPredicate free) {
        List<Integer> words = new ArrayList<>();
        for (int i = start; i >= 0 && i < passage.size() && words.size() < BEFORE; i += step) {
            boolean border = step < 0
                    ? i + 1 < passage.size() && passage.has(i + 1, Passage.BORDER)
                    : passage.has(i, Passage.BORDER);
            boolean adjacent = words.isEmpty() && (passage.word(i).counts() || passage.has(i, Passage.NAME));
            if ((border && !adjacent) || !free.test(i) || passage.has(i, Passage.FRAME)) {
                break;
            }
            words.add(step < 0 ? 0 : words.size(), i);
        }
        return words;
    }

    private void check(Gap gap) {
        if (figuresAnywhere(gap)) {
            figures(gap);
        }
        names(gap);
        if (!gap.edge()) {
            modality(gap);
        }
        directions(gap);
    }

    /** Mostly there are none: one look saves seven. */
    private boolean figuresAnywhere(Gap gap) {
        return !where(gap.a(), i -> !alignment.a().word(i).plain()).isEmpty()
                || !where(gap.b(), j -> !alignment.b().word(j).plain()).isEmpty();
    }

    private void figures(Gap gap) {
        figures(gap, Word.Kind.NUMBER, Difference.Kind.NUMBER);
        figures(gap, Word.Kind.ORDINAL, Difference.Kind.NUMBER);
        figures(gap, Word.Kind.TIME, Difference.Kind.TIME);
        figures(gap, Word.Kind.MONTH, Difference.Kind.DATE);
        figures(gap, Word.Kind.WEEKDAY, Difference.Kind.DATE);
        figures(gap, Word.Kind.UNIT, Difference.Kind.UNIT);
        percent(gap);
    }

    private void figures(Gap gap, Word.Kind kind, Difference.Kind shown) {
        List<Integer> left = of(alignment.a(), gap.a(), kind);
        List<Integer> right = of(alignment.b(), gap.b(), kind);
        boolean dropped = kind == Word.Kind.NUMBER
                && !gap.edge()
                && gap.a().size() + gap.b().size() == 1;
        if ((left.isEmpty() || right.isEmpty()) && !(dropped && left.size() + right.size() == 1)) {
            return;
        }
        Set<String> values = values(alignment.a(), left);
        values.retainAll(values(alignment.b(), right));
        if (values.isEmpty()) {
            add(shown, left, right);
        }
    }

    /** A percentage against a plain figure of another unit. */
    private void percent(Gap gap) {
        List<Integer> left = of(alignment.a(), gap.a(), Word.Kind.PERCENT);
        List<Integer> right = of(alignment.b(), gap.b(), Word.Kind.PERCENT);
        if (left.isEmpty() == right.isEmpty()) {
            return;
        }
        List<Integer> unitsA = of(alignment.a(), gap.a(), Word.Kind.UNIT);
        List<Integer> unitsB = of(alignment.b(), gap.b(), Word.Kind.UNIT);
        if (left.isEmpty() ? !unitsA.isEmpty() : !unitsB.isEmpty()) {
            add(Difference.Kind.PERCENT, left.isEmpty() ? unitsA : left, right.isEmpty() ? unitsB : right);
        }
    }

    private void modality(Gap gap) {
        if (gap.a().size() > CLAUSE || gap.b().size() > CLAUSE) {
            return;
        }
        List<Integer> left = of(alignment.a(), gap.a(), Word.Kind.MODAL);
        List<Integer> right = of(alignment.b(), gap.b(), Word.Kind.MODAL);
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        if (!values(alignment.a(), left).equals(values(alignment.b(), right))) {
            add(Difference.Kind.MODALITY, left, right);
        }
    }

    /**
     * Capitals at both places and nothing alike; a first word only counts against another first word. In headlines any word
     * may be a name: one word against one other is a difference there, whatever else stands in both gaps.
     */
    private void names(Gap gap) {
        List<Integer> left = capitals(alignment.a(), gap.a(), Passage.NAME);
        List<Integer> right = capitals(alignment.b(), gap.b(), Passage.NAME);
        if (left.isEmpty() && right.isEmpty()) {
            left = capitals(alignment.a(), gap.a(), Passage.OPENING);
            right = capitals(alignment.b(), gap.b(), Passage.OPENING);
        }
        if (left.isEmpty() && right.isEmpty() && gap.a().size() == gap.b().size()) {
            left = others(capitals(alignment.a(), gap.a(), Passage.HEADLINE), gap.b(), this::alike);
            right = others(capitals(alignment.b(), gap.b(), Passage.HEADLINE), gap.a(), (j, i) -> alike(i, j));
            if (left.size() != 1 || right.size() != 1) {
                return;
            }
        }
        addNames(left, right);
    }

    /** Those places that have nothing like them among the others. */
    private static List<Integer> others(
            List<Integer> places, List<Integer> among, BiPredicate<Integer, Integer> alike) {
        return where(places, i -> among.stream().noneMatch(j -> alike.test(i, j)));
    }

    /** Names that stand on one side only, if both sides have such. */
    private void addNames(List<Integer> left, List<Integer> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        List<Integer> onlyA = others(left, right, this::alike);
        List<Integer> onlyB = others(right, left, (j, i) -> alike(i, j));
        if (!onlyA.isEmpty() && !onlyB.isEmpty()) {
            add(Difference.Kind.NAME, onlyA, onlyB);
        }
    }

    /** "said Leka" against "said Hoxha": each side's frame has a name that the other lacks. */
    private void framed() {
        addNames(framedNames(alignment.a()), framedNames(alignment.b()));
    }

    private static List<Integer> framedNames(Passage passage) {
        return where(0, passage.size(), i -> passage.has(i, Passage.FRAME) && passage.has(i, Passage.NAME));
    }

    private boolean alike(int i, int j) {
        Word x = alignment.a().word(i);
        Word y = alignment.b().word(j);
        int common = WordMatch.commonPrefix(x.form(), y.form());
        int shorter = Math.min(x.form().length(), y.form().length());
        return match.of(x, y) > 0 || common >= 4 || (common == shorter && shorter >= SHORT_NAME);
    }

    private void directions(Gap gap) {
        for (int i : gap.a()) {
            for (int j : gap.b()) {
                Word x = alignment.a().word(i);
                Word y = alignment.b().word(j);
                if (match.opposite(x, y)) {
                    add(Difference.Kind.DIRECTION, List.of(i), List.of(j));
                } else if (x.plain()
                        && y.plain()
                        && (match.negated(x.form(), y.form()) || match.negated(y.form(), x.form()))) {
                    add(Difference.Kind.NEGATION, List.of(i), List.of(j));
                }
            }
        }
    }

    /** Negators count over all gaps together, so that one that moved within the sentence is no difference. */
    private void negation(List<List<Gap>> gaps) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int number = 0; number < gaps.size(); number++) {
            Alignment.Stretch stretch = alignment.stretches().get(number);
            for (Gap gap : gaps.get(number)) {
                boolean after = gap.edge()
                        && (!where(gap.a(), i -> i > stretch.lastA()).isEmpty()
                                || !where(gap.b(), j -> j > stretch.lastB()).isEmpty());
                if (gap.edge() || (gap.a().size() <= CLAUSE && gap.b().size() <= CLAUSE)) {
                    left.addAll(negators(alignment.a(), gap.a(), after));
                    right.addAll(negators(alignment.b(), gap.b(), after));
                }
            }
        }
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        List<Integer> onceA = left.stream().distinct().toList();
        List<Integer> onceB = right.stream().distinct().toList();
        if (onceA.size() != onceB.size()) {
            add(Difference.Kind.NEGATION, onceA, onceB);
        }
    }

    private static List<Integer> negators(Passage passage, List<Integer> places, boolean after) {
        return where(
                places,
                i -> after
                        ? passage.word(i).kind() == Word.Kind.NEGATOR_AFTER
                        : passage.word(i).negates());
    }

    private static List<Integer> of(Passage passage, List<Integer> places, Word.Kind kind) {
        return where(places, i -> passage.word(i).kind() == kind);
    }

    private static List<Integer> capitals(Passage passage, List<Integer> places, byte mark) {
        return where(
                places,
                i -> passage.has(i, mark)
                        && (mark == Passage.NAME || passage.word(i).weight() >= HEAVY));
    }

    private static Set<String> values(Passage passage, List<Integer> places) {
        return places.stream().map(i -> passage.word(i).value()).collect(Collectors.toCollection(HashSet::new));
    }

    private void add(Difference.Kind kind, List<Integer> left, List<Integer> right) {
        found.add(new Apart(kind, left, right));
    }
}
