package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Frame;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Pairs quotation marks into passages, as {@link MarkPairing} reads them.
 *
 * <p>A passage whose closing mark is missing ends before an attribution, where a paragraph break was lost, or with its paragraph. A
 * mark that closes nothing takes back to the sentence's start, or carries the passage before it on.
 */
final class PassageFinder {
    /** Nobody reads further back than this for where a quotation began, in tokens; it keeps finding that linear. */
    private static final int REACH = 1000;

    private final Segmented text;
    private final @Nullable CueMatch[] cues;
    private final MarkSigns signs;
    private final Attributions attributions;
    private final int[] paragraphEnds;
    private final List<Passage> found = new ArrayList<>();

    private PassageFinder(Segmented text, @Nullable CueMatch[] cues) {
        this.text = text;
        this.cues = cues;
        this.signs = new MarkSigns(text);
        this.attributions = new Attributions(text, cues);
        this.paragraphEnds = paragraphEnds(text);
    }

    static List<Passage> find(Segmented text, @Nullable CueMatch[] cues, Transcript transcript) {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.token(i).kind() == Token.Kind.MARK && !transcript.layout(i)) {
                marks.add(i);
            }
        }
        return marks.isEmpty() ? List.of() : new PassageFinder(text, cues).run(marks);
    }

    private static int[] paragraphEnds(Segmented text) {
        int[] result = new int[text.paragraph(text.size() - 1) + 1];
        for (int i = 0; i < text.size(); i++) {
            result[text.paragraph(i)] = i;
        }
        return result;
    }

    private List<Passage> run(List<Integer> marks) {
        MarkPairing.Step[] steps = MarkPairing.read(text, marks, signs, attributions, paragraphEnds);
        int open = -1;
        for (int m = 0; m < steps.length; m++) {
            int index = marks.get(m);
            if (steps[m].unclosed()) {
                unclosed(open, index - 1);
            }
            switch (steps[m].action()) {
                case OPENS -> open = index;
                case CLOSES -> {
                    add(new Passage(open, open + 1, index - 1, index, differ(open, index), signs.single(open)));
                    open = -1;
                }
                case CLOSES_NOTHING -> unopened(index);
                case INSIDE -> {
                    if (steps[m].unclosed()) {
                        open = -1;
                    } else if (text.startsParagraph(index) && fragment(open)) {
                        add(new Passage(open, open + 1, index - 1, -1, true, signs.single(open)));
                        open = index;
                    }
                }
                default -> open = steps[m].unclosed() ? -1 : open;
            }
        }
        if (open >= 0) {
            unclosed(open, text.size() - 1);
        }
        return found;
    }

    /** They are “badly hurt by it.¶“We …”: words inside the writer's sentence end with it, and the next paragraph is another quotation. */
    private boolean fragment(int open) {
        return open > 0
                && !text.startsParagraph(open)
                && text.token(open - 1).isWord()
                && text.token(open + 1).isWord()
                && !text.token(open + 1).capital();
    }

    private boolean differ(int open, int close) {
        return signs.single(open) != signs.single(close);
    }

    private void add(Passage passage) {
        Passage before = last();
        if (before != null && goesOn(before, passage)) {
            boolean repaired = before.repaired() || passage.repaired();
            found.set(
                    found.size() - 1,
                    new Passage(
                            before.open(), before.first(), passage.last(), passage.close(), repaired, before.single()));
        } else if (passage.last() >= passage.first()) {
            found.add(passage);
        }
    }

    private @Nullable Passage last() {
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** “A.” “B.”: whether whole sentences in quotation marks were closed and are opened again at once. */
    private boolean goesOn(Passage before, Passage passage) {
        int first = before.open();
        int open = passage.open();
        return first >= 0
                && before.close() >= 0
                && before.close() == open - 1
                && before.single() == passage.single()
                && !text.startsParagraph(open)
                && text.token(open).spaceBefore()
                && kind(before.last(), Token.Kind.STOP)
                && (text.startsParagraph(first)
                        || kind(first - 1, Token.Kind.STOP)
                        || kind(first - 1, Token.Kind.COLON));
    }

    private boolean kind(int index, Token.Kind kind) {
        return text.token(index).kind() == kind;
    }

    // ---- a mark is missing -------------------------------------------------------------------------------------

    /** Ends an open passage, whose closing mark is missing, at {@code limit} or before it. */
    private void unclosed(int open, int limit) {
        if (signs.single(open)) {
            return;
        }
        int end = Math.min(limit, paragraphEnds[text.paragraph(open)]);
        while (end > open && text.matter(end)) {
            end--;
        }
        int attributed = attributions.first(open + 1, end);
        int last = attributed < 0 ? lostBreak(open + 1, end) : attributed;
        boolean sign = attributed >= 0 && !kind(attributed, Token.Kind.STOP);
        add(new Passage(open, open + 1, sign ? last - 1 : last, -1, true, false));
    }

    /** Index of the first full stop that the next paragraph stands glued to, or {@code end}. */
    private int lostBreak(int from, int end) {
        for (int i = from; i < end; i++) {
            Token after = text.token(i + 1);
            if (kind(i, Token.Kind.STOP) && after.capital() && !after.spaceBefore()) {
                return i;
            }
        }
        return end;
    }

    private void unopened(int close) {
        Passage before = last();
        boolean near = before != null && text.paragraph(before.to()) == text.paragraph(close);
        if (before != null && near && before.close() >= 0 && readsOn(before, close)) {
            found.set(
                    found.size() - 1,
                    new Passage(before.open(), before.first(), close - 1, close, true, before.single()));
            return;
        }
        int first = attributions.at(close + 1) ? start(before, near, close) : close;
        if (first < close) {
            add(new Passage(-1, first, close - 1, close, true, false));
        }
    }

    /** Whether nobody is said to have said what stands between a passage and a later closing mark. */
    private boolean readsOn(Passage before, int close) {
        int next = before.to() + 1;
        if (close - next > REACH || kind(next, Token.Kind.COMMA) || kind(next, Token.Kind.DASH)) {
            return false;
        }
        for (int i = next; i < close; i++) {
            CueMatch cue = cues[i];
            if (cue != null && cue.verb() && cue.real()) {
                return false;
            }
        }
        return true;
    }

    /** Where a passage without an opening mark begins: behind the writer's last sentence before it in the paragraph. */
    private int start(@Nullable Passage before, boolean near, int close) {
        int nearest = Math.max(paragraphStart(close), close - REACH);
        int floor = before != null && near ? afterStop(Math.max(nearest, before.to() + 1), close) : nearest;
        int start = floor;
        boolean reports = false;
        for (int i = floor; i < close - 1; i++) {
            CueMatch cue = cues[i];
            reports |= cue != null && cue.verb() && cue.real() && cue.takes(Frame.THAT);
            if (reports && kind(i, Token.Kind.STOP)) {
                start = i + 1;
                reports = false;
            }
        }
        return start;
    }

    private int paragraphStart(int index) {
        int paragraph = text.paragraph(index);
        return paragraph == 0 ? 0 : paragraphEnds[paragraph - 1] + 1;
    }

    private int afterStop(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(i, Token.Kind.STOP)) {
                return i + 1;
            }
        }
        return to;
    }
}
