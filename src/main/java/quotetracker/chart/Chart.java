package quotetracker.chart;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * What is known of one article before anybody asks who said what: tokens, cues, passages in quotation marks, sentences,
 * phrases. Every position is a token index. Immutable.
 */
public final class Chart {
    private final Segmented text;
    private final @Nullable CueMatch[] cues;
    private final @Nullable Passage[] passageAt;
    private final List<Passage> passages;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final NounPhrases phrases;
    private final List<NounPhrase> allPhrases;
    private final int[] phraseOf;
    private final TokenClass[] classes;
    private final boolean[] quoted;
    private final List<Turn> turns;

    /** Reads an article. */
    public Chart(Segmented text) {
        this.text = text;
        this.cues = CueFinder.find(text);
        for (int i = 0; i < cues.length; i++) {
            if (text.matter(i)) {
                cues[i] = null;
            }
        }
        Transcript transcript = Transcript.of(text);
        this.passages = PassageFinder.find(text, cues, transcript);
        this.passageAt = new Passage[text.size()];
        this.quoted = new boolean[text.size()];
        for (Passage passage : passages) {
            passageAt[passage.from()] = passage;
            Arrays.fill(quoted, passage.from(), passage.to() + 1, true);
        }
        this.sentences = SentenceFinder.find(text, passageAt);
        this.sentenceOf = new int[text.size()];
        for (int s = 0; s < sentences.size(); s++) {
            Arrays.fill(sentenceOf, sentences.get(s).first(), sentences.get(s).last() + 1, s);
        }
        this.phrases = new NounPhrases(text, passageAt, cues);
        this.allPhrases = phrases.all();
        this.phraseOf = new int[text.size()];
        Arrays.fill(phraseOf, -1);
        for (int p = 0; p < allPhrases.size(); p++) {
            Arrays.fill(phraseOf, allPhrases.get(p).first(), allPhrases.get(p).last() + 1, p);
        }
        this.classes = new TokenClass[text.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = inContext(TokenClass.of(text.token(i), cues[i]), i);
        }
        this.turns = Turns.find(text, phrases, cues, quoted, passages, transcript);
    }

    /** A relative pronoun that is an article too opens a clause only behind a comma, a preposition passed over. */
    private TokenClass inContext(TokenClass alone, int index) {
        if (alone != TokenClass.RELATIVE || !text.token(index).is(WordClass.ARTICLE)) {
            return alone;
        }
        int before = tokenClass(index - 1) == TokenClass.PREPOSITION ? index - 2 : index - 1;
        return tokenClass(before) == TokenClass.COMMA ? alone : TokenClass.ARTICLE;
    }

    /** The tokens. */
    public Segmented text() {
        return text;
    }

    /** Number of tokens. */
    public int size() {
        return classes.length;
    }

    /** The token at an index. */
    public Token token(int index) {
        return text.token(index);
    }

    /** What the token at an index is to the sentence; {@link TokenClass#NOTHING} outside the text. */
    public TokenClass tokenClass(int index) {
        return index < 0 || index >= classes.length ? TokenClass.NOTHING : classes[index];
    }

    /** What stands before a token in its paragraph; {@link TokenClass#NOTHING} at the paragraph's start. */
    public TokenClass classBefore(int index) {
        return text.startsParagraph(index) ? TokenClass.NOTHING : tokenClass(index - 1);
    }

    /** What stands behind a token in its paragraph; {@link TokenClass#NOTHING} at the paragraph's end. */
    public TokenClass classBehind(int index) {
        int next = index + 1;
        return next >= size() || text.startsParagraph(next) ? TokenClass.NOTHING : tokenClass(next);
    }

    /** Somebody's words that stand by themselves without quotation marks, in order. */
    public List<Turn> turns() {
        return turns;
    }

    /** The sentences, in order; every token lies in one. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The number of the sentence a token lies in. */
    public int sentenceOf(int index) {
        return sentenceOf[index];
    }

    /** What stands in quotation marks, outermost only, in order. */
    public List<Passage> passages() {
        return passages;
    }

    /** How phrases are read. */
    public NounPhrases phrases() {
        return phrases;
    }

    /** The maximal phrases outside passages, in order. */
    public List<NounPhrase> allPhrases() {
        return allPhrases;
    }

    /** The index in {@link #allPhrases} of the phrase that holds a token, or -1. */
    public int phraseOf(int index) {
        return index < 0 || index >= phraseOf.length ? -1 : phraseOf[index];
    }

    /** The passage that begins with this token, or null; null too past the end of the text. */
    public @Nullable Passage passage(int index) {
        return index < passageAt.length ? passageAt[index] : null;
    }

    /** Whether the token lies in a passage or is one of its marks. */
    public boolean quoted(int index) {
        return quoted[index];
    }

    /** The cue outside passages whose group begins here, or null. */
    public @Nullable CueMatch cue(int index) {
        return index < 0 || index >= cues.length || quoted[index] ? null : cues[index];
    }

    /** Whether a word of the closed class stands at the index. */
    public boolean is(int index, WordClass wordClass) {
        return index >= 0 && index < text.size() && text.token(index).is(wordClass);
    }

    /** Whether a token of the kind stands at the index. */
    public boolean kind(int index, Token.Kind kind) {
        return index >= 0 && index < text.size() && text.token(index).kind() == kind;
    }
}
