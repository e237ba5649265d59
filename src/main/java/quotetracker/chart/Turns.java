package quotetracker.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Finds the turns of conversations and interviews, by the shape of their paragraphs. */
final class Turns {
    /** An interview has at least as many questions. */
    private static final int LEAST_QUESTIONS = 2;
    /** A question between paragraphs has no more tokens. */
    private static final int LONGEST_QUESTION = 60;
    /** A name alone before a colon has no more words. */
    private static final int LONGEST_NAME = 3;
    /** What somebody is before a colon has no more tokens. */
    private static final int LONGEST_LABEL = 14;

    private final Segmented text;
    private final NounPhrases phrases;
    private final @Nullable CueMatch[] cues;
    private final boolean[] quoted;
    private final Transcript transcript;
    private final LabelNames names;
    private final int[] starts;
    private final List<Turn> found = new ArrayList<>();

    private Turns(
            Segmented text, NounPhrases phrases, @Nullable CueMatch[] cues, boolean[] quoted, Transcript transcript) {
        this.text = text;
        this.phrases = phrases;
        this.cues = cues;
        this.quoted = quoted;
        this.transcript = transcript;
        this.names = new LabelNames(text, phrases);
        this.starts = paragraphStarts(text);
    }

    /** All turns of an article in order; no two overlap. */
    static List<Turn> find(
            Segmented text,
            NounPhrases phrases,
            @Nullable CueMatch[] cues,
            boolean[] quoted,
            List<Passage> passages,
            Transcript transcript) {
        if (text.size() == 0) {
            return List.of();
        }
        Turns turns = new Turns(text, phrases, cues, quoted, transcript);
        turns.labelled();
        if (turns.found.isEmpty()) {
            turns.interview();
        }
        if (turns.found.isEmpty()) {
            turns.singleTurn();
        }
        turns.found.addAll(Posts.find(text, phrases, cues, quoted, turns.starts));
        turns.named(passages);
        return apart(turns.found, text.size());
    }

    /** The turns in order, without those that overlap one found before them. */
    private static List<Turn> apart(List<Turn> turns, int size) {
        List<Turn> result = new ArrayList<>();
        BitSet taken = new BitSet(size);
        for (Turn turn : turns) {
            int next = taken.nextSetBit(turn.content().first());
            if (next < 0 || next > turn.content().last()) {
                result.add(turn);
                taken.set(turn.content().first(), turn.content().last() + 1);
            }
        }
        result.sort(Comparator.comparingInt(turn -> turn.content().first()));
        return List.copyOf(result);
    }

    private static int[] paragraphStarts(Segmented text) {
        int[] result = new int[text.paragraph(text.size() - 1) + 2];
        for (int i = text.size() - 1; i >= 0; i--) {
            result[text.paragraph(i)] = i;
        }
        result[result.length - 1] = text.size();
        return result;
    }

    private int paragraphs() {
        return starts.length - 1;
    }

    private void add(int first, int end, @Nullable NounPhrase author, Turn.Kind kind) {
        int last = lastWord(text, quoted, first, end - 1);
        if (last >= first) {
            found.add(new Turn(new Range(first, last), author, kind));
        }
    }

    /** The last token of a stretch that is no full stop, comma or mark at its end, nor the page's. */
    static int lastWord(Segmented text, boolean[] quoted, int first, int last) {
        int end = last;
        while (end >= first
                && (text.matter(end)
                        || text.token(end).text().equals(".")
                        || text.token(end).kind() == Token.Kind.COMMA
                        || (text.token(end).kind() == Token.Kind.MARK && !quoted[end]))) {
            end--;
        }
        return end;
    }

    // ---- with labels -------------------------------------------------------------------------------------------

    private void labelled() {
        boolean throughout = transcript.throughout();
        List<Transcript.Labelled> labels = transcript.paragraphs();
        for (int i = 0; i < labels.size(); i++) {
            Transcript.Labelled label = labels.get(i);
            int next = i + 1 < labels.size()
                    ? starts[text.paragraph(labels.get(i + 1).label())]
                    : text.size();
            int end = throughout ? next : Math.min(next, openedAgain(text.paragraph(label.colon()) + 1));
            NounPhrase phrase = names.at(label.label(), label.colon());
            boolean named = phrase != null && phrase.named() && !saying(label.label());
            boolean role = phrase != null && phrase.kind() == NounPhrase.Kind.ROLE && !saying(label.label());
            if (named || (role && throughout)) {
                add(label.colon() + 1, end, phrase, Turn.Kind.TURN);
            } else if (!transcript.asker(label)) {
                NounPhrase guest = guest(label.label());
                if (guest != null) {
                    add(label.colon() + 1, end, guest, Turn.Kind.INTERVIEW);
                }
            }
        }
    }

    /** Index of the first paragraph's start, from {@code p} on, that does not begin with a mark as quotations go on. */
    private int openedAgain(int p) {
        int end = p;
        boolean marked = text.token(starts[p - 1]).kind() == Token.Kind.MARK;
        while (marked && end < paragraphs() && text.token(starts[end]).kind() == Token.Kind.MARK) {
            end++;
        }
        return starts[end];
    }

    /** Whether a word stands for what is said, or is no more than a letter, and so names nobody. */
    private boolean saying(int index) {
        Token token = text.token(index);
        return token.word().names(SpeakerKind.DOCUMENT)
                || token.word().cues().stream().anyMatch(form -> form.words().size() == 1)
                || token.text().length() == 1;
    }

    // ---- a name before a quotation -----------------------------------------------------------------------------

    /** "Holt: “…” Marsh (chairman): “…”": quotations with nothing before them but whose they are. */
    private void named(List<Passage> passages) {
        int floor = 0;
        for (Passage passage : passages) {
            int colon = passage.from() - 1;
            int label =
                    passage.open() > 0 && text.token(colon).kind() == Token.Kind.COLON ? labelStart(colon, floor) : -1;
            NounPhrase phrase = label < 0 ? null : names.at(label, colon);
            if (phrase != null && phrase.named() && !saying(label) && alone(phrase, colon) && ends(passage)) {
                int last = lastWord(text, quoted, passage.first(), passage.last());
                found.add(new Turn(new Range(passage.first(), last), phrase, Turn.Kind.TURN));
            }
            floor = passage.to() + 1;
        }
    }

    /** Whether the sentence ends with a quotation of more than a word. */
    private boolean ends(Passage passage) {
        int next = passage.to() + 1;
        if (passage.words() < 2 || next >= text.size() || text.startsParagraph(next)) {
            return passage.words() > 1;
        }
        Token after = text.token(next);
        boolean stopped = text.token(passage.last()).kind() == Token.Kind.STOP;
        return after.kind() == Token.Kind.STOP || text.matter(next) || (stopped && after.capital());
    }

    /** Where the sentence or bracket-free label before a colon begins, or -1 if that is far. */
    private int labelStart(int colon, int floor) {
        for (int i = colon; i >= Math.max(floor, colon - LONGEST_LABEL); i--) {
            boolean stop = i > floor
                    && text.token(i - 1).kind() == Token.Kind.STOP
                    && !text.token(i - 1).spaceBefore();
            if (i == floor || text.startsParagraph(i) || text.edge(i) || stop) {
                return i;
            }
        }
        return -1;
    }

    /** Whether nothing but what somebody is stands between a name and a colon. */
    private boolean alone(NounPhrase phrase, int colon) {
        int behind = phrase.last() + 1;
        Token.Kind kind = text.token(behind).kind();
        boolean apposition = kind == Token.Kind.COMMA || kind == Token.Kind.OPEN;
        for (int i = phrase.first(); i < colon; i++) {
            if (cues[i] != null || quoted[i]) {
                return false;
            }
        }
        return behind == colon || apposition;
    }

    // ---- whose interview it is ---------------------------------------------------------------------------------

    /** The person whom the headline or the first paragraph names. */
    private @Nullable NounPhrase guest(int before) {
        for (int i = 0; i < Math.min(before, starts[Math.min(2, paragraphs())]); i++) {
            if (occasion(i) || text.token(i).kind() == Token.Kind.MARK) {
                continue;
            }
            NounPhrase phrase = phrases.startingAt(i, before);
            if (phrase != null && phrase.named() && !organisation(phrase.role())) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean organisation(@Nullable Role role) {
        return role != null && role.kind() != SpeakerKind.PERSON;
    }

    /** "INTERVISTË", "Interview". */
    private boolean occasion(int index) {
        return text.token(index).is(WordClass.EVENT) || saying(index);
    }

    // ---- questions as paragraphs -------------------------------------------------------------------------------

    private void interview() {
        List<Integer> questions = new ArrayList<>();
        int own = 0;
        for (int p = 1; p + 1 < paragraphs(); p++) {
            if (question(p) && !question(p + 1)) {
                questions.add(p);
                own += speaksForItself(p + 1) ? 1 : 0;
            }
        }
        NounPhrase guest = questions.size() < LEAST_QUESTIONS ? null : guest(starts[questions.get(0)]);
        if (guest == null || own * 2 <= questions.size()) {
            return;
        }
        for (int i = 0; i < questions.size(); i++) {
            int end = i + 1 < questions.size() ? questions.get(i + 1) : questions.get(i) + 2;
            int first = starts[questions.get(i) + 1];
            add(dash(first) ? first + 1 : first, starts[end], guest, Turn.Kind.INTERVIEW);
        }
    }

    private boolean dash(int index) {
        return text.token(index).kind() == Token.Kind.DASH;
    }

    /** Whether a paragraph is one question, in nobody's quotation marks. */
    private boolean question(int paragraph) {
        int first = starts[paragraph];
        int last = starts[paragraph + 1] - 1;
        return last - first < LONGEST_QUESTION
                && text.token(last).text().equals("?")
                && !quoted[first]
                && !quoted[last];
    }

    /** Whether somebody's own words stand in a paragraph: behind a dash, or in the first person. */
    private boolean speaksForItself(int paragraph) {
        return dash(starts[paragraph]) || firstPerson(starts[paragraph], starts[paragraph + 1]);
    }

    private boolean firstPerson(int from, int to) {
        for (int i = from; i < to; i++) {
            if (quoted[i]) {
                return false;
            }
            if (first(text.token(i), WordClass.PRONOUN) || first(text.token(i), WordClass.AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean first(Token token, WordClass wordClass) {
        return token.word().is(wordClass, Feature.FIRST);
    }

    // ---- one turn by itself ------------------------------------------------------------------------------------

    /** "Mera: We will not wait any longer. …": somebody the article knows, in the first person, to the end of the article. */
    private void singleTurn() {
        Set<String> known = new HashSet<>();
        for (int p = 0; p < paragraphs(); p++) {
            int colon = name(starts[p], starts[p + 1]);
            boolean alone = paragraphs() == 1;
            if (colon > 0
                    && (p > 0 || alone)
                    && (alone || known.contains(text.token(colon - 1).lower()))
                    && firstPerson(colon + 1, starts[p + 1])) {
                NounPhrase phrase = names.at(starts[p], colon);
                if (phrase != null && phrase.named() && phrase.last() == colon - 1) {
                    add(colon + 1, starts[endOfTurn(p + 1)], phrase, Turn.Kind.TURN);
                    return;
                }
            }
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                known.add(text.token(i).lower());
            }
        }
    }

    /** The colon behind a name that a paragraph begins with, or -1. */
    private int name(int first, int end) {
        for (int i = first; i < Math.min(end - 1, first + LONGEST_NAME + 1); i++) {
            if (text.token(i).kind() == Token.Kind.COLON) {
                return i > first && !quoted[i + 1] && !saying(i - 1) ? i : -1;
            }
            if (!text.token(i).capital()) {
                return -1;
            }
        }
        return -1;
    }

    /** The first paragraph from {@code p} on in which the writer speaks again. */
    private int endOfTurn(int p) {
        int end = p;
        while (end < paragraphs() && !writes(starts[end], starts[end + 1])) {
            end++;
        }
        return end;
    }

    private boolean writes(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = cues[i];
            if (quoted[i] || (cue != null && cue.verb() && cue.real() && cue.takes(Frame.QUOTE))) {
                return true;
            }
        }
        return false;
    }
}
