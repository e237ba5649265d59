package quotetracker.chart;

import java.util.List;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Finds the words of a cue that stand apart from its verb: particles ("teilte … mit") and prepositions ("sprach … von"). */
final class CueParticles {
    /** How far a particle may stand from its verb, in tokens. */
    private static final int REACH = 25;
    /** How far a verb's preposition may stand from it: "akuzoi kryetarin për …". */
    private static final int PREPOSITION_REACH = 8;

    private final Segmented text;

    CueParticles(Segmented text) {
        this.text = text;
    }

    /** The last token of the form's words that stand apart from the verb, or -1 if they are not there. */
    int of(CueForm form, int verb, int last) {
        int behind = behind(form, last);
        return behind >= 0 ? behind : prepositionBefore(form, verb);
    }

    /** The last token of the words that stand apart, or -1: "davon aus" of "geht … davon aus". */
    private int behind(CueForm form, int last) {
        List<String> apart = form.words().subList(form.gap(), form.words().size());
        boolean opens = form.takes(Frame.NOUN) && !form.takes(Frame.THAT) && !form.takes(Frame.QUOTE);
        boolean clause = true;
        for (int i = last + 1; i < Math.min(text.size() - apart.size() + 1, last + REACH); i++) {
            Token token = text.token(i);
            int end = i + apart.size() - 1;
            if (token.lower().equals(apart.get(0))
                    && sameWords(apart, i)
                    && (closesClause(end + 1)
                            || (clause && governs(i))
                            || (opens && i <= last + PREPOSITION_REACH && !token.is(WordClass.AUXILIARY)))) {
                return end;
            }
            if (opens && (token.is(WordClass.COMPLEMENTISER) || !token.isWord())) {
                return -1;
            }
            // "Wie das Blatt berichtet, wurde von …": no preposition behind a comma is the verb's.
            clause &= token.kind() != Token.Kind.COMMA;
            if (token.kind() == Token.Kind.STOP
                    || token.kind() == Token.Kind.SEMICOLON
                    || text.startsParagraph(i)
                    || (token.is(WordClass.REPORTIVE)
                            && token.word().features(WordClass.REPORTIVE).isEmpty())) {
                return -1;
            }
        }
        return -1;
    }

    /** "Von einer „…“ sprach Lind": the preposition before a quotation that the verb follows at once, or -1. */
    private int prepositionBefore(CueForm form, int verb) {
        boolean one = form.words().size() == form.gap() + 1;
        if (!text.language().profile().commaBeforeClause() || !one || verb == 0 || !mark(verb - 1)) {
            return -1;
        }
        int at = verb - 2;
        while (at > Math.max(0, verb - REACH) && !mark(at) && !text.startsParagraph(at)) {
            at--;
        }
        at--;
        if (at > 0 && text.token(at).is(WordClass.ARTICLE)) {
            at--;
        }
        return at >= 0
                        && text.token(at).is(WordClass.PREPOSITION)
                        && text.token(at).lower().equals(form.words().get(form.gap()))
                ? at
                : -1;
    }

    private boolean mark(int index) {
        return text.token(index).kind() == Token.Kind.MARK;
    }

    /** "sprach gestern von einer …": a preposition need not end the clause as a verb's particle does. */
    private boolean governs(int index) {
        Token particle = text.token(index);
        if (!text.language().profile().commaBeforeClause() || !particle.is(WordClass.PREPOSITION)) {
            return false;
        }
        int next = index + 1 < text.size() && text.token(index + 1).is(WordClass.ARTICLE) ? index + 2 : index + 1;
        return particle.word().is(WordClass.PREPOSITION, Feature.LINK) || (next < text.size() && mark(next));
    }

    private boolean sameWords(List<String> words, int from) {
        for (int i = 1; i < words.size(); i++) {
            if (!text.token(from + i).lower().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a clause is over before this token. */
    boolean closesClause(int index) {
        if (index >= text.size()) {
            return true;
        }
        Token token = text.token(index);
        return (!token.isWord() && token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.OPEN)
                || token.is(WordClass.COMPLEMENTISER)
                || token.is(WordClass.COORDINATOR);
    }
}
