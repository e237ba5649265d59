package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** One article with all that the rules look at: tokens, cues, passages, sentences. */
final class Reading {
    private final Segmented text;
    private final @Nullable CueMatch[] cues;
    private final @Nullable Passage[] passageAt;
    private final List<Passage> passages;
    private final List<Sentence> sentences;
    private final NounPhrases phrases;
    private final boolean[] quoted;

    Reading(Segmented text) {
        this.text = text;
        this.cues = CueFinder.find(text);
        this.passages = PassageFinder.find(text, cues);
        this.passageAt = new Passage[text.size()];
        this.quoted = new boolean[text.size()];
        for (Passage passage : passages) {
            passageAt[passage.from()] = passage;
            for (int i = passage.from(); i <= passage.to(); i++) {
                quoted[i] = true;
            }
        }
        this.sentences = SentenceFinder.find(text, passageAt, cues);
        this.phrases = new NounPhrases(text, passageAt, cues);
    }

    Segmented text() {
        return text;
    }

    Token token(int index) {
        return text.token(index);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Passage> passages() {
        return passages;
    }

    NounPhrases phrases() {
        return phrases;
    }

    /** The passage that begins with this token, or null; null too past the end of the text. */
    @Nullable
    Passage passage(int index) {
        return index < passageAt.length ? passageAt[index] : null;
    }

    /** Whether the token lies in a passage or is one of its marks. */
    boolean quoted(int index) {
        return quoted[index];
    }

    /** The cue outside passages whose group begins here, or null. */
    @Nullable
    CueMatch cue(int index) {
        return quoted[index] ? null : cues[index];
    }

    boolean is(int index, WordClass wordClass) {
        return index >= 0 && index < text.size() && text.token(index).is(wordClass);
    }

    boolean kind(int index, Token.Kind kind) {
        return index >= 0 && index < text.size() && text.token(index).kind() == kind;
    }

    /** The first index from {@code index} on, before {@code end}, that is no comma, dash or stop. */
    int skipSigns(int index, int end) {
        int at = index;
        while (at < end && (kind(at, Token.Kind.COMMA) || kind(at, Token.Kind.DASH) || kind(at, Token.Kind.STOP))) {
            at++;
        }
        return at;
    }

    /** The next token outside passages: the one after the passage that begins here, or the next one. */
    int next(int index) {
        Passage passage = passageAt[index];
        return passage == null ? index + 1 : passage.to() + 1;
    }
}
