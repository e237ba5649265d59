package quotetracker.chart;

import java.util.Arrays;
import java.util.List;
import quotetracker.text.Segmented;

/**
 * The best reading of all marks of an article together: which open, which close, which stand inside a quotation and which are no
 * quotation marks. A reading pays for every mark that is missing, nested or used in an unusual way; the cheapest one is taken.
 *
 * <p>A walk through six states (nothing open; a double mark open, with a single or a double one inside; a single mark open, with a
 * double one inside), which takes a fixed number of steps a mark.
 */
final class MarkPairing {
    /** What a mark does. */
    enum Action {
        OPENS,
        CLOSES,
        /** Stands inside a quotation that goes on. */
        INSIDE,
        /** Closes what was never opened. */
        CLOSES_NOTHING,
        IGNORED
    }

    /**
     * How one mark is read.
     *
     * @param unclosed whether the quotation that was open before it ended without a mark
     */
    record Step(Action action, boolean unclosed) {}

    private static final int OUT = 0;
    private static final int DOUBLE = 1;
    private static final int SINGLE_IN_DOUBLE = 2;
    private static final int DOUBLE_IN_DOUBLE = 3;
    private static final int SINGLE = 4;
    private static final int DOUBLE_IN_SINGLE = 5;
    private static final int STATES = 6;
    private static final int[] OUTER = {OUT, DOUBLE, DOUBLE, DOUBLE, SINGLE, SINGLE};

    private static final double NEVER = 1e9;
    private static final double UNCLOSED = 5;
    private static final double UNCLOSED_BEFORE_ATTRIBUTION = 2.5;
    private static final double UNOPENED = 5;
    private static final double UNOPENED_BEFORE_ATTRIBUTION = 2.5;
    private static final double SINGLE_OUTSIDE = 1;
    private static final double NESTED_SINGLE = 0.3;
    private static final double NESTED_DOUBLE = 1.2;
    private static final double INNER_UNCLOSED = 2.5;
    private static final double BOTH_CLOSED_BEFORE_ATTRIBUTION = 1.2;
    private static final double ATTRIBUTION_INSIDE = 2;
    private static final double OTHER_KIND = 2.5;
    private static final double EMPTY = 5;
    private static final double NEXT_PARAGRAPH = 1;
    private static final double NOT_OPENED_AGAIN = 1.5;
    private static final double PARAGRAPH_PASSED = 0.5;
    private static final double OVER_ATTRIBUTION = 2.5;
    private static final double SINGLE_OVER_PARAGRAPH = 4;

    private final Segmented text;
    private final List<Integer> marks;
    private final MarkSigns signs;
    private final Attributions attributions;
    private final int[] paragraphEnds;
    private final byte[][] from;
    private final Step[][] steps;
    private double[] costs = new double[STATES];
    private int[] opened = new int[STATES];
    private double[] nextCosts = new double[STATES];
    private int[] nextOpened = new int[STATES];

    private MarkPairing(
            Segmented text, List<Integer> marks, MarkSigns signs, Attributions attributions, int[] paragraphEnds) {
        this.text = text;
        this.marks = marks;
        this.signs = signs;
        this.attributions = attributions;
        this.paragraphEnds = paragraphEnds;
        this.from = new byte[marks.size()][STATES];
        this.steps = new Step[marks.size()][STATES];
    }

    /**
     * @param marks token indexes of the marks, ascending
     * @param paragraphEnds for each paragraph, index of its last token
     * @return one step a mark
     */
    static Step[] read(
            Segmented text, List<Integer> marks, MarkSigns signs, Attributions attributions, int[] paragraphEnds) {
        return new MarkPairing(text, marks, signs, attributions, paragraphEnds).run();
    }

    private Step[] run() {
        Arrays.fill(costs, NEVER);
        Arrays.fill(opened, -1);
        costs[OUT] = 0;
        for (int m = 0; m < marks.size(); m++) {
            Arrays.fill(nextCosts, NEVER);
            Arrays.fill(nextOpened, -1);
            for (int state = 0; state < STATES; state++) {
                if (costs[state] < NEVER) {
                    reach(m, state);
                }
            }
            swap();
        }
        return walkBack();
    }

    private void swap() {
        double[] spentCosts = costs;
        costs = nextCosts;
        nextCosts = spentCosts;
        int[] spentOpened = opened;
        opened = nextOpened;
        nextOpened = spentOpened;
    }

    private Step[] walkBack() {
        int state = OUT;
        double best = NEVER;
        for (int s = 0; s < STATES; s++) {
            double cost = costs[s] + (opened[s] < 0 ? 0 : unclosed(opened[s], text.size() - 1));
            if (cost < best) {
                best = cost;
                state = s;
            }
        }
        Step[] result = new Step[marks.size()];
        for (int m = marks.size() - 1; m >= 0; m--) {
            result[m] = steps[m][state];
            state = from[m][state];
        }
        return result;
    }

    /** From a state before a mark: the open quotation goes on to it, or ends before it without a mark. */
    private void reach(int m, int state) {
        int index = marks.get(m);
        boolean newParagraph = m > 0 && text.paragraph(index) != text.paragraph(marks.get(m - 1));
        if (state == OUT) {
            outside(m, state, costs[state], false);
            return;
        }
        outside(m, state, costs[state] + unclosed(opened[state], index - 1), true);
        if (newParagraph) {
            double left = state == OUTER[state] ? 0 : INNER_UNCLOSED;
            inside(m, state, OUTER[state], costs[state] + left + overParagraph(m, opened[state]));
        } else {
            inside(m, state, state, costs[state]);
        }
    }

    private double unclosed(int open, int limit) {
        int end = Math.min(limit, paragraphEnds[text.paragraph(open)]);
        boolean attributed = attributions.first(open + 1, end) >= 0;
        return signs.single(open) ? UNCLOSED + 1 : attributed ? UNCLOSED_BEFORE_ATTRIBUTION : UNCLOSED;
    }

    private double overParagraph(int m, int open) {
        int index = marks.get(m);
        int before = text.paragraph(marks.get(m - 1));
        int passed = text.paragraph(index) - before - 1;
        boolean first = before == text.paragraph(open);
        return NEXT_PARAGRAPH
                + (text.startsParagraph(index) ? 0 : NOT_OPENED_AGAIN)
                + PARAGRAPH_PASSED * passed
                + (first ? overAttribution(open, paragraphEnds[before]) : 0)
                + (signs.single(open) ? SINGLE_OVER_PARAGRAPH : 0);
    }

    private void outside(int m, int before, double cost, boolean unclosed) {
        int index = marks.get(m);
        boolean single = signs.single(index);
        to(m, before, OUT, -1, cost + signs.none(index), Action.IGNORED, unclosed);
        double opening = cost + signs.opening(index) + (single ? SINGLE_OUTSIDE : 0);
        to(m, before, single ? SINGLE : DOUBLE, index, opening, Action.OPENS, unclosed);
        if (!single && !unclosed) {
            boolean attributed = attributions.at(index + 1);
            double missing = attributed ? UNOPENED_BEFORE_ATTRIBUTION : UNOPENED;
            to(m, before, OUT, -1, cost + missing + signs.closing(index, index), Action.CLOSES_NOTHING, false);
        }
    }

    private void inside(int m, int before, int state, double cost) {
        int index = marks.get(m);
        int open = opened[before];
        boolean single = signs.single(index);
        boolean again = text.startsParagraph(index) && index != open && single == signs.single(open);
        double ignored = again ? signs.opening(index) : signs.none(index);
        to(m, before, state, open, cost + ignored, Action.INSIDE, false);
        double closing = cost + signs.closing(index, open) + (single == signs.single(open) ? 0 : OTHER_KIND);
        double empty = open == index - 1 ? EMPTY : 0;
        to(m, before, OUT, -1, closing + innerLeft(index, state) + empty, Action.CLOSES, false);
        if (state != OUTER[state]) {
            closeInner(m, before, state, cost + signs.closing(index, open), single);
        } else {
            openInner(m, before, state, cost + signs.opening(index), single);
        }
    }

    /** One mark may stand for two: “People say, “It is over,” said Holt. */
    private double innerLeft(int index, int state) {
        if (state == OUTER[state]) {
            return 0;
        }
        return attributions.at(index + 1) ? BOTH_CLOSED_BEFORE_ATTRIBUTION : INNER_UNCLOSED;
    }

    private void closeInner(int m, int before, int state, double cost, boolean single) {
        if (single == (state == SINGLE_IN_DOUBLE)) {
            double attributed = attributions.at(marks.get(m) + 1) ? ATTRIBUTION_INSIDE : 0;
            to(m, before, OUTER[state], opened[before], cost + attributed, Action.INSIDE, false);
        }
    }

    private void openInner(int m, int before, int state, double cost, boolean single) {
        int open = opened[before];
        if (state == DOUBLE) {
            int inner = single ? SINGLE_IN_DOUBLE : DOUBLE_IN_DOUBLE;
            double nested = single ? NESTED_SINGLE : NESTED_DOUBLE + overAttribution(open, marks.get(m));
            to(m, before, inner, open, cost + nested, Action.INSIDE, false);
        } else if (!single) {
            to(m, before, DOUBLE_IN_SINGLE, open, cost + NESTED_SINGLE, Action.INSIDE, false);
        }
    }

    /** “A, said X. “B”: the attribution shows that the mark before it is not open any more. */
    private double overAttribution(int open, int index) {
        return attributions.first(open + 1, index) >= 0 ? OVER_ATTRIBUTION : 0;
    }

    private void to(int m, int before, int state, int open, double cost, Action action, boolean unclosed) {
        if (cost < nextCosts[state]) {
            nextCosts[state] = cost;
            nextOpened[state] = open;
            from[m][state] = (byte) before;
            steps[m][state] = new Step(action, unclosed);
        }
    }
}
