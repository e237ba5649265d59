package quotetracker.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.Profile;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** One article with all that the rules look at: tokens, cues, passages, sentences. */
public final class Chart {
    private final Segmented text;
    private final @Nullable CueMatch[] cues;
    private final @Nullable Passage[] passageAt;
    private final List<Passage> passages;
    private final List<Sentence> sentences;
    private final NounPhrases phrases;
    private final boolean[] quoted;
    private final List<Turn> turns;

    public Chart(Segmented text) {
        this.text = text;
        this.cues = CueFinder.find(text);
        Transcript transcript = Transcript.of(text);
        this.passages = PassageFinder.find(text, cues, transcript);
        this.passageAt = new Passage[text.size()];
        this.quoted = new boolean[text.size()];
        for (Passage passage : passages) {
            passageAt[passage.from()] = passage;
            for (int i = passage.from(); i <= passage.to(); i++) {
                quoted[i] = true;
            }
        }
        this.sentences = SentenceFinder.find(text, passageAt);
        this.phrases = new NounPhrases(text, passageAt, cues);
        this.turns = Turns.find(text, phrases, cues, quoted, passages, transcript);
    }

    public Segmented text() {
        return text;
    }

    public Token token(int index) {
        return text.token(index);
    }

    /** The habits of the language that the text is read in. */
    public Profile profile() {
        return text.language().profile();
    }

    /** Somebody's words that stand by themselves without quotation marks, in order. */
    public List<Turn> turns() {
        return turns;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Passage> passages() {
        return passages;
    }

    public NounPhrases phrases() {
        return phrases;
    }

    /** The passage that begins with this token, or null; null too past the end of the text. */
    @Nullable
    public Passage passage(int index) {
        return index < passageAt.length ? passageAt[index] : null;
    }

    /** Whom the words before a colon name, from their first on; there an unlisted capitalised word is a name; or null. */
    @Nullable
    public NounPhrase label(int first, int end) {
        return new LabelNames(text, phrases).at(first, end);
    }

    /** Whether the token lies in a passage or is one of its marks. */
    public boolean quoted(int index) {
        return quoted[index];
    }

    /** The cue outside passages whose group begins here, or null; null too outside the text. */
    @Nullable
    public CueMatch cue(int index) {
        return index < 0 || index >= cues.length || quoted[index] ? null : cues[index];
    }

    public boolean is(int index, WordClass wordClass) {
        return index >= 0 && index < text.size() && text.token(index).is(wordClass);
    }

    /** Whether the token is of one of the classes. */
    public boolean is(int index, WordClass... anyOf) {
        for (WordClass wordClass : anyOf) {
            if (is(index, wordClass)) {
                return true;
            }
        }
        return false;
    }

    public boolean is(int index, WordClass wordClass, Feature feature) {
        return index >= 0 && index < text.size() && text.token(index).word().is(wordClass, feature);
    }

    public boolean kind(int index, Token.Kind kind) {
        return index >= 0 && index < text.size() && text.token(index).kind() == kind;
    }

    /** Whether the token is of one of the kinds. */
    public boolean kind(int index, Token.Kind... anyOf) {
        return index >= 0
                && index < text.size()
                && Arrays.asList(anyOf).contains(text.token(index).kind());
    }

    /** The first index from {@code from} on, before {@code end} and not inside a passage, where it holds; or -1. */
    public int find(int from, int end, IntPredicate holds) {
        for (int i = from; i < end; i = next(i)) {
            if (holds.test(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The first comma from {@code from} on, before {@code end} and not inside a passage; or -1. */
    public int comma(int from, int end) {
        return find(from, end, i -> kind(i, Token.Kind.COMMA));
    }

    /** Behind the last comma before {@code index}, or {@code floor} without one: where the piece between commas begins. */
    public int pieceStart(int index, int floor) {
        int start = index;
        while (start > floor && !kind(start - 1, Token.Kind.COMMA)) {
            start--;
        }
        return start;
    }

    /** Whether the token is a small word that may be a verb by its class. */
    public boolean verbLike(int index) {
        return kind(index, Token.Kind.WORD)
                && !token(index).capital()
                && (is(index, WordClass.AUXILIARY) || !token(index).word().closed());
    }

    /** Where a subordinate clause ends: before the comma behind which the main clause goes on with its verb; or {@code end}. */
    public int mainClauseBehind(int from, int end) {
        int comma = find(from, end, i -> kind(i, Token.Kind.COMMA) && verbLike(i + 1));
        return comma < 0 ? end : comma - 1;
    }

    /** The first index from {@code from} on that holds no adverb, or {@code end}. */
    public int pastAdverbs(int from, int end) {
        int at = from;
        while (at < end && is(at, WordClass.ADVERB)) {
            at++;
        }
        return at;
    }

    /** The first index from {@code from} on that holds no word that only links the writer's sentences ("but", "still"), or {@code end}. */
    public int pastLinks(int from, int end) {
        int at = from;
        while (at < end && (is(at, WordClass.COORDINATOR) || is(at, WordClass.ADVERB, Feature.CONTRAST))) {
            at++;
        }
        return at;
    }

    /** The first index from {@code from} back that holds no adverb, or {@code floor}. */
    public int beforeAdverbs(int from, int floor) {
        int at = from;
        while (at > floor && is(at, WordClass.ADVERB)) {
            at--;
        }
        return at;
    }

    /** The first index from {@code index} on, before {@code end}, that is no comma, dash or stop. */
    public int skipSigns(int index, int end) {
        int at = index;
        while (at < end && (kind(at, Token.Kind.COMMA) || kind(at, Token.Kind.DASH) || kind(at, Token.Kind.STOP))) {
            at++;
        }
        return at;
    }

    /** The next token outside passages: the one after the passage that begins here, or the next one. */
    public int next(int index) {
        Passage passage = passageAt[index];
        return passage == null ? index + 1 : passage.to() + 1;
    }

    /** Whether a sign stands inside or behind the closing mark, so that the clause of the passage is over. */
    public boolean setOff(Passage passage) {
        int last = passage.last();
        while (last > passage.first() && kind(last, Token.Kind.MARK)) {
            last--;
        }
        return sign(last) || passage.close() < 0 || sign(passage.close() + 1);
    }

    private boolean sign(int index) {
        return kind(index, Token.Kind.COMMA) || kind(index, Token.Kind.STOP) || kind(index, Token.Kind.DASH);
    }

    /** Whether the passage opens right behind a stop, without a blank: a paragraph began here. */
    public boolean lostBreak(Passage passage) {
        return kind(passage.from() - 1, Token.Kind.STOP)
                && !token(passage.from()).spaceBefore();
    }

    /** Whether nothing but signs, a relay or the sentence's end follows the passage. */
    public boolean closes(Passage passage) {
        int next = passage.to() + 1;
        return next >= text.size()
                || text.startsParagraph(next)
                || (!token(next).isWord() && !kind(next, Token.Kind.NUMBER));
    }

    /** Whether the cue has a clause with "that" behind it. */
    public boolean opensClause(CueMatch cue, int end) {
        int next = cue.last() + 1;
        return next < end && is(next, WordClass.COMPLEMENTISER);
    }

    /** Whether somebody says something between the two tokens; the second one excluded. */
    public boolean saysBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = cue(i);
            if (cue != null && cue.verb() && cue.real() && !cue.takes(Frame.THOUGHT)) {
                return true;
            }
        }
        return false;
    }
}
