package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Pairs quotation marks into passages, one pass over the text.
 *
 * <p>Marks are paired by what stands beside them rather than by shape, since any mark is used for any other. A mark of the
 * other kind (single inside double) nests; a mark of the same kind nests only if enough closing marks follow in its
 * paragraph. A passage left open runs on into the next paragraph if that one opens again or closes it, and ends before an
 * attribution otherwise. A mark that closes nothing takes back to the sentence's start, or carries the passage before it on.
 */
final class PassageFinder {
    /** Paragraphs that a passage without re-opened marks may run on for. */
    private static final int LONGEST = 12;

    private final Segmented text;
    private final Transcript transcript;
    private final @Nullable CueMatch[] cues;
    private final List<Passage> found = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private int open = -1;
    private boolean repaired;
    private int depth;
    private boolean nestedSingle;

    private PassageFinder(Segmented text, @Nullable CueMatch[] cues, Transcript transcript) {
        this.transcript = transcript;
        this.text = text;
        this.cues = cues;
    }

    static List<Passage> find(Segmented text, @Nullable CueMatch[] cues, Transcript transcript) {
        return new PassageFinder(text, cues, transcript).run();
    }

    private List<Passage> run() {
        for (int i = 0; i < text.size(); i++) {
            if (text.token(i).kind() == Token.Kind.MARK && !transcript.layout(i)) {
                marks.add(i);
            }
        }
        for (int m = 0; m < marks.size(); m++) {
            int index = marks.get(m);
            if (open >= 0 && text.paragraph(index) != text.paragraph(marks.get(m - 1))) {
                newParagraph(m);
            }
            if (open >= 0 && index == open) {
                continue;
            }
            mark(m, index);
        }
        if (open >= 0) {
            unclosed(endOfParagraph(open));
        }
        return found;
    }

    private boolean single(int index) {
        return MarkRole.single(text.token(index));
    }

    private void mark(int m, int index) {
        MarkRole role = MarkRole.of(text, index, open < 0 ? null : text.token(open));
        if (role == MarkRole.OPENS) {
            opens(m, index);
        } else if (role == MarkRole.CLOSES) {
            closes(m, index);
        }
    }

    private void opens(int m, int index) {
        if (open < 0) {
            if (!single(index) || singleCloses(m)) {
                open = index;
                repaired = false;
                depth = 0;
            }
        } else if (single(index) != single(open)) {
            if (single(open)) {
                // A double mark opens inside a single one: the single one was no quotation mark.
                open = index;
                depth = 0;
            } else if (singleCloses(m)) {
                depth++;
                nestedSingle = true;
            }
        } else if (closesLeft(m) > 0) {
            depth++;
            nestedSingle = single(index);
        } else if (text.startsParagraph(index)) {
            repaired |= false;
        } else {
            unclosed(index - 1);
            open = index;
            repaired = false;
            depth = 0;
        }
    }

    private void closes(int m, int index) {
        if (open < 0) {
            if (!single(index)) {
                unopened(index);
            }
            return;
        }
        if (depth > 0 && nestedSingle == single(index)) {
            depth--;
            return;
        }
        if (single(index) != single(open)) {
            if (single(index) && (doubleFollows(m) || !attributes(index + 1))) {
                return;
            }
            repaired = true;
        }
        add(open, open + 1, index - 1, index, repaired);
    }

    private void add(int from, int first, int last, int close, boolean mended) {
        open = -1;
        depth = 0;
        Passage before = found.isEmpty() ? null : found.get(found.size() - 1);
        if (before != null && goesOn(before, from)) {
            found.set(
                    found.size() - 1,
                    new Passage(
                            before.open(), before.first(), last, close, before.repaired() || mended, before.single()));
            return;
        }
        if (last >= first) {
            found.add(new Passage(from, first, last, close, mended, from >= 0 && single(from)));
        }
    }

    /** “A.” “B.”: whether whole sentences in quotation marks were closed and are opened again at once. */
    private boolean goesOn(Passage before, int open) {
        int first = before.open();
        return first >= 0
                && before.close() >= 0
                && before.close() == open - 1
                && before.single() == single(open)
                && !text.startsParagraph(open)
                && text.token(before.last()).kind() == Token.Kind.STOP
                && (text.startsParagraph(first)
                        || text.token(first - 1).kind() == Token.Kind.STOP
                        || text.token(first - 1).kind() == Token.Kind.COLON);
    }

    /** Closing marks minus opening marks of the same kind in the rest of the paragraph, this one counted. */
    private int closesLeft(int m) {
        int index = marks.get(m);
        int balance = -1;
        int best = -1;
        for (int i = m + 1; i < Math.min(marks.size(), m + 12); i++) {
            int other = marks.get(i);
            if (text.paragraph(other) != text.paragraph(index)) {
                break;
            }
            if (single(other) != single(index)) {
                continue;
            }
            MarkRole role = MarkRole.of(text, other, text.token(index));
            balance += role == MarkRole.CLOSES ? 1 : role == MarkRole.OPENS ? -1 : 0;
            best = Math.max(best, balance);
            if (role == MarkRole.CLOSES && balance == 0 && attributes(other + 1)) {
                // “A, said X. “B”, said he: the attribution shows that this mark closed the passage it opened.
                break;
            }
        }
        return best;
    }

    private boolean singleCloses(int m) {
        int index = marks.get(m);
        for (int i = m + 1; i < Math.min(marks.size(), m + 8); i++) {
            int other = marks.get(i);
            if (text.paragraph(other) != text.paragraph(index)) {
                return false;
            }
            if (MarkRole.of(text, other, text.token(index)) == MarkRole.CLOSES) {
                return true;
            }
        }
        return false;
    }

    private boolean doubleFollows(int m) {
        int index = marks.get(m);
        for (int i = m + 1; i < Math.min(marks.size(), m + 8); i++) {
            int other = marks.get(i);
            if (text.paragraph(other) != text.paragraph(index)) {
                return false;
            }
            if (!single(other) && MarkRole.of(text, other, text.token(index)) == MarkRole.CLOSES) {
                return true;
            }
        }
        return false;
    }

    /** At the first mark of a later paragraph: does the open passage reach so far? */
    private void newParagraph(int m) {
        int index = marks.get(m);
        int here = text.paragraph(index);
        int began = text.paragraph(open);
        int attributed = attribution(open + 1, endOfParagraph(open));
        boolean reopens = text.startsParagraph(index) && here == text.paragraph(marks.get(m - 1)) + 1;
        boolean closes = closesFirst(m);
        if ((single(open) && here != began)
                || (attributed >= 0 && attributed < endOfParagraph(open) && !(closes && !namesSource(attributed + 1)))
                || !((reopens && MarkRole.of(text, index, text.token(open)) == MarkRole.OPENS)
                        || (closes && here - began <= LONGEST))) {
            if (single(open)) {
                open = -1;
                depth = 0;
            } else {
                unclosed(endOfParagraph(open));
            }
        } else {
            depth = 0;
        }
    }

    /** Whether a mark of the open one's kind closes it in this paragraph before one opens anew; inner pairs pass by. */
    private boolean closesFirst(int m) {
        int inner = 0;
        for (int i = m; i < Math.min(marks.size(), m + 8); i++) {
            int other = marks.get(i);
            if (text.paragraph(other) != text.paragraph(marks.get(m))) {
                return false;
            }
            if (single(other) != single(open)) {
                continue;
            }
            MarkRole role = MarkRole.of(text, other, text.token(open));
            if (role == MarkRole.CLOSES && inner == 0) {
                return true;
            }
            inner += role == MarkRole.OPENS ? 1 : role == MarkRole.CLOSES ? -1 : 0;
        }
        return false;
    }

    /** Whether a name, a role or a pronoun stands right behind the cue, so that it does attribute. */
    private boolean namesSource(int index) {
        for (int i = index; i < Math.min(text.size(), index + 4); i++) {
            CueMatch cue = cues[i];
            if (cue != null) {
                int next = cue.last() + 1;
                return next < text.size()
                        && (text.token(next).capital()
                                || text.token(next).word().is(WordClass.PRONOUN, Feature.NOM)
                                || !text.token(next).word().roles().isEmpty());
            }
        }
        return false;
    }

    private int endOfParagraph(int index) {
        int end = index;
        while (end + 1 < text.size() && !text.startsParagraph(end + 1)) {
            end++;
        }
        return end;
    }

    /** Ends the open passage, whose closing mark is missing, before an attribution or at {@code limit}. */
    private void unclosed(int limit) {
        int from = open;
        int attributed = attribution(from + 1, limit);
        int last = attributed >= 0 ? attributed - 1 : limit;
        if (single(from)) {
            open = -1;
            return;
        }
        add(from, from + 1, last, -1, true);
    }

    /** Index of the comma or dash before the first attribution in the stretch, or -1. */
    private int attribution(int from, int to) {
        for (int i = from; i < to; i++) {
            Token.Kind kind = text.token(i).kind();
            if ((kind == Token.Kind.COMMA || kind == Token.Kind.DASH) && attributes(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a cue that takes quotations begins here, comma and dash passed over. */
    private boolean attributes(int index) {
        for (int i = index; i < Math.min(text.size(), index + 4); i++) {
            CueMatch cue = cues[i];
            if (cue != null) {
                return cue.real() && cue.verb() && cue.takes(Frame.QUOTE) && !introducesClause(cue);
            }
            Token.Kind kind = text.token(i).kind();
            if (kind != Token.Kind.COMMA && kind != Token.Kind.DASH && kind != Token.Kind.STOP) {
                return false;
            }
        }
        return false;
    }

    private boolean introducesClause(CueMatch cue) {
        int next = cue.last() + 1;
        return next < text.size() && text.token(next).is(WordClass.COMPLEMENTISER);
    }

    private void unopened(int close) {
        Passage before = found.isEmpty() ? null : found.get(found.size() - 1);
        int paragraph = text.paragraph(close);
        if (before != null
                && text.paragraph(before.to()) == paragraph
                && before.close() >= 0
                && !cueBetween(before.to() + 1, close)) {
            found.remove(found.size() - 1);
            found.add(new Passage(before.open(), before.first(), close - 1, close, true, before.single()));
            return;
        }
        if (!attributes(close + 1)) {
            return;
        }
        int first =
                before != null && text.paragraph(before.to()) == paragraph ? afterStop(before.to() + 1, close) : close;
        if (before == null || text.paragraph(before.to()) != paragraph) {
            while (first > 0 && !text.startsParagraph(first)) {
                first--;
            }
        }
        if (first < close) {
            add(-1, first, close - 1, close, true);
        }
    }

    private boolean cueBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = cues[i];
            if (cue != null && cue.verb() && cue.real()) {
                return true;
            }
        }
        return false;
    }

    private int afterStop(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.token(i).kind() == Token.Kind.STOP) {
                return i + 1;
            }
        }
        return to;
    }
}
