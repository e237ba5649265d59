package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.CueForm;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Cuts the writer's text into sentences, across which no cue reaches its content. */
final class SentenceFinder {
    /** An attribution behind a passage, up to its verb, has no more words: “Go!” Mary Smith said. */
    private static final int ATTRIBUTION = 6;

    /** A passage of fewer words may be a title in the middle of a sentence. */
    private static final int QUOTATION = 8;

    private final Segmented text;
    private final @Nullable Passage[] passageAt;

    private SentenceFinder(Segmented text, @Nullable Passage[] passageAt) {
        this.text = text;
        this.passageAt = passageAt;
    }

    /**
     * @param passageAt for each token the passage that begins there with its mark, or null
     */
    static List<Sentence> find(Segmented text, @Nullable Passage[] passageAt) {
        return new SentenceFinder(text, passageAt).run();
    }

    private List<Sentence> run() {
        List<Sentence> sentences = new ArrayList<>();
        List<Passage> inside = new ArrayList<>();
        int first = 0;
        int i = 0;
        while (i < text.size()) {
            Passage passage = passageAt[i];
            int last = i;
            boolean ends;
            if (passage != null) {
                inside.add(passage);
                last = passage.to();
                ends = endsAfterPassage(passage);
            } else {
                ends = endsAt(i);
            }
            int next = last + 1;
            if (ends
                    || next >= text.size()
                    || text.startsParagraph(next)
                    || borders(last, next)
                    || headed(last, next)) {
                sentences.add(new Sentence(first, last, inside));
                inside.clear();
                first = next;
            }
            i = next;
        }
        return sentences;
    }

    /** Whether the text of the article begins or ends here, or a word lost the full stop before it. */
    private boolean borders(int last, int next) {
        return text.edge(next) || text.matter(last) != text.matter(next);
    }

    /** headline“Quotation: a paragraph began between the two, and both the break and the blank are lost. */
    private boolean headed(int last, int next) {
        Passage passage = passageAt[next];
        Token before = text.token(last);
        return passage != null
                && passage.words() >= QUOTATION
                && passage.open() == next
                && !text.token(next).spaceBefore()
                && before.isWord()
                && (!before.word().closed() || before.is(WordClass.PRONOUN) || before.is(WordClass.POSSESSIVE))
                && before.word().cues().isEmpty();
    }

    private boolean endsAfterPassage(Passage passage) {
        int next = passage.to() + 1;
        if (next >= text.size()) {
            return true;
        }
        Token inside = text.token(passage.last());
        Token after = text.token(next);
        boolean stopped = inside.kind() == Token.Kind.STOP;
        if (after.kind() == Token.Kind.MARK) {
            return stopped || !after.spaceBefore();
        }
        return stopped
                && after.capital()
                && !attributionFollows(next, inside.text().equals("."));
    }

    /**
     * Whether what follows a passage that ends with a stop says who said it: “Go!” Mary Smith said. Behind a full stop it is a
     * sentence by itself, unless nothing but the attribution is left of it.
     */
    private boolean attributionFollows(int next, boolean fullStop) {
        for (int i = next; i < Math.min(text.size(), next + ATTRIBUTION); i++) {
            if (verb(i)) {
                return !goesOn(i + 1, fullStop);
            }
            Token token = text.token(i);
            boolean asideOrName = token.isWord() || token.kind() == Token.Kind.COMMA;
            if (!asideOrName && !(token.kind() == Token.Kind.STOP && abbreviated(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the word may be a verb of saying, going by the language data alone. */
    private boolean verb(int index) {
        for (CueForm form : text.token(index).word().cues()) {
            if (form.takes(Frame.QUOTE) && form.tag() != FormTag.NOUN && form.tag() != FormTag.INF) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence goes on behind its verb, with what somebody said. */
    private boolean goesOn(int index, boolean fullStop) {
        if (index >= text.size() || text.startsParagraph(index)) {
            return false;
        }
        Token token = text.token(index);
        if (token.is(WordClass.COMPLEMENTISER)) {
            return true;
        }
        boolean clause =
                !token.is(WordClass.ADVERB) && !token.is(WordClass.COORDINATOR) && !token.is(WordClass.SUBORDINATOR);
        boolean sign = token.kind() == Token.Kind.COMMA || token.kind() == Token.Kind.COLON;
        boolean passage = sign && index + 1 < text.size() && passageAt[index + 1] != null;
        return fullStop && (clause || passage || token.kind() == Token.Kind.NUMBER);
    }

    private boolean endsAt(int index) {
        Token token = text.token(index);
        int next = index + 1;
        if (token.kind() != Token.Kind.STOP) {
            return false;
        }
        if (next >= text.size() || text.startsParagraph(next)) {
            return true;
        }
        return !(token.text().equals(".") && abbreviated(index)) && begins(index, next);
    }

    /** Whether a sentence begins behind a stop. */
    private boolean begins(int stop, int next) {
        Token after = text.token(next);
        return switch (after.kind()) {
            case STOP, CLOSE, COMMA -> false;
            case WORD -> after.capital() && (after.spaceBefore() || glued(stop, after));
            default -> after.spaceBefore() || passageAt[next] != null;
        };
    }

    private boolean glued(int index, Token after) {
        return index > 0
                && (after.text().length() > 1
                        || !text.token(index - 1).isWord()
                        || text.token(index - 1).text().length() > 2);
    }

    private boolean abbreviated(int index) {
        if (index == 0 || text.token(index).spaceBefore()) {
            return false;
        }
        Token before = text.token(index - 1);
        return before.isWord() ? shortened(before) : ordinal(before, index + 1);
    }

    private boolean shortened(Token word) {
        return (word.text().length() == 1 && word.capital())
                || text.language().abbreviation(word.lower())
                || (word.text().indexOf('.') > 0
                        && word.capital()
                        && word.text().length() <= 4);
    }

    /** "12. März", "3. rang": whether the stop belongs to a number. */
    private boolean ordinal(Token number, int next) {
        if (number.kind() != Token.Kind.NUMBER
                || next >= text.size()
                || number.text().length() > 2) {
            return false;
        }
        Token after = text.token(next);
        return after.isWord()
                && (!after.capital() || after.is(WordClass.UNIT) || after.word().saysWhen());
    }
}
