package quotetracker.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.CueMatch.Mood;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.Word;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Finds the cues of an article with their auxiliaries, and tells how each is meant. */
final class CueFinder {
    /** How far an auxiliary may stand from its verb, in tokens. */
    private static final int REACH = 25;

    private final Segmented text;
    private final CueParticles particles;

    private CueFinder(Segmented text) {
        this.text = text;
        this.particles = new CueParticles(text);
    }

    /** For each token the cue whose verb group begins there, or null. Groups do not overlap. */
    static @Nullable CueMatch[] find(Segmented text) {
        CueFinder finder = new CueFinder(text);
        @Nullable CueMatch[] found = new CueMatch[text.size()];
        int free = 0;
        for (int i = 0; i < text.size(); i++) {
            boolean adverb = i > 0 && i == free && text.token(i).is(WordClass.ADVERB);
            if (text.token(i).word().cues().isEmpty() || adverb) {
                // "sagte entschieden": right behind a verb of saying the word tells how.
                continue;
            }
            CueMatch match = finder.at(i, free);
            if (match != null) {
                found[match.first()] = match;
                free = match.last() + 1;
                i = match.last();
            }
        }
        return found;
    }

    private @Nullable CueMatch at(int index, int free) {
        for (CueForm form : text.token(index).word().cues()) {
            if (otherPartOfSpeech(form, index)) {
                continue;
            }
            int last = standsTogether(form, index);
            if (last < 0 || (form.tag() == FormTag.SG && form.gap() == 0 && participle(index))) {
                continue;
            }
            int particle = form.gap() > 0 ? particles.of(form, index, last) : -1;
            if (form.gap() > 0 && particle < 0) {
                continue;
            }
            if ((!text.language().profile().nounsCapitalised()
                            && (everydayNoun(form, index) || behindArticle(form, index)))
                    || (form.tag() != FormTag.PREP && inName(index))) {
                continue;
            }
            CueMatch match = group(form, index, last, particle, free);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /**
     * Whether a form that is also a noun ("state", "report", "claims") is one here: a verb of this shape needs a subject
     * of its own number right before it.
     */
    private boolean everydayNoun(CueForm form, int index) {
        boolean singular = form.tag() == FormTag.SG;
        Token token = text.token(index);
        if ((!singular && form.tag() != FormTag.PL) || form.words().size() > 1 || !nounToo(token)) {
            return false;
        }
        int at = index - 1;
        while (at >= 0 && text.token(at).is(WordClass.ADVERB) && !text.startsParagraph(at + 1)) {
            at--;
        }
        if (at < 0 || text.startsParagraph(at + 1) || token.capital()) {
            return true;
        }
        Token before = text.token(at);
        if (before.is(WordClass.PRONOUN)) {
            boolean third = !before.word().is(WordClass.PRONOUN, Feature.FIRST);
            return !before.word().is(WordClass.PRONOUN, Feature.NOM)
                    || singular != (third && before.word().is(WordClass.PRONOUN, Feature.SG));
        }
        if (before.is(WordClass.AUXILIARY)) {
            return singular || !before.spaceBefore();
        }
        if (!before.word().roles().isEmpty()) {
            return before.word().roles().stream().allMatch(role -> role.plural() == singular);
        }
        return !singular || !before.capital() || before.word().closed();
    }

    /**
     * Whether a capital before another makes the word part of a name: of a given name ("the mayor, Grant Holt"), or behind a third
     * one outside headlines ("Public Advocate Ann Fry").
     */
    private boolean inName(int index) {
        Token token = text.token(index);
        boolean goesOn = token.capital()
                && index + 1 < text.size()
                && text.token(index + 1).capital();
        return goesOn
                && !text.startsParagraph(index)
                && (token.word().nameGender() != null
                        || (text.paragraph(index) > 0 && text.token(index - 1).capital()));
    }

    /** "the ruling", "a call": behind an article that links nothing, the word is a noun. */
    private boolean behindArticle(CueForm form, int index) {
        if (index == 0 || form.tag() == FormTag.NOUN || form.tag() == FormTag.PREP || text.startsParagraph(index)) {
            return false;
        }
        Word before = text.token(index - 1).word();
        return (before.is(WordClass.ARTICLE, Feature.DEFINITE) || before.is(WordClass.ARTICLE, Feature.INDEFINITE))
                && !before.is(WordClass.ARTICLE, Feature.LINK)
                && !before.is(WordClass.PRONOUN)
                && !before.is(WordClass.RELATIVE);
    }

    private static boolean nounToo(Token token) {
        return !token.word().roles().isEmpty() || token.word().begins(FormTag.NOUN);
    }

    /** "wurde als Gefahr bezeichnet": a form that is finite too is a participle where its clause has an auxiliary already. */
    private boolean participle(int index) {
        if (index + 1 >= text.size() || !text.token(index).word().is(FormTag.PART)) {
            return false;
        }
        if (!particles.closesClause(index + 1)) {
            return text.token(index + 1).is(WordClass.AUXILIARY);
        }
        for (int i = index - 1; i >= Math.max(0, index - REACH) && !text.startsParagraph(i + 1); i--) {
            Token token = text.token(i);
            if (token.word().is(WordClass.AUXILIARY, Feature.PASS)
                    || token.word().is(WordClass.AUXILIARY, Feature.PERF)) {
                return true;
            }
            if ((token.is(WordClass.COORDINATOR) && i + 1 == index)
                    || !(token.isWord()
                            || token.kind() == Token.Kind.MARK
                            || token.kind() == Token.Kind.NUMBER
                            || (token.kind() == Token.Kind.DASH && !token.spaceBefore()))) {
                return false;
            }
        }
        return false;
    }

    /** Where nouns are capitalised, a capital makes no verb ("die Angaben") and a small letter no noun ("sie antworten"). */
    private boolean otherPartOfSpeech(CueForm form, int index) {
        if (!text.language().profile().nounsCapitalised()) {
            return false;
        }
        boolean capital = text.token(index).capital();
        return switch (form.tag()) {
            case NOUN -> !capital;
            case PREP, POSTP, PASS, ADV -> false;
            default -> capital;
        };
    }

    /** The last token of the form's words that stand together, or -1. */
    private int standsTogether(CueForm form, int index) {
        List<String> words = form.words();
        int count = form.gap() > 0 ? form.gap() : words.size();
        if (index + count > text.size()) {
            return -1;
        }
        for (int i = 1; i < count; i++) {
            if (!text.token(index + i).lower().equals(words.get(i))) {
                return -1;
            }
        }
        return index + count - 1;
    }

    private @Nullable CueMatch group(CueForm form, int head, int last, int particle, int free) {
        if (!form.tag().finite() && form.tag() != FormTag.PART && form.tag() != FormTag.GER) {
            boolean wished = form.tag() == FormTag.INF && !(head > free && goesOnDoing(text.token(head - 1)));
            return wished ? null : new CueMatch(head, head, last, particle, form, Mood.ASSERTED, false);
        }
        int first = head;
        boolean negated = false;
        boolean hypothetical = false;
        boolean gerund = form.tag() == FormTag.GER;
        boolean perfect = false;
        boolean passiveAuxiliary = false;
        for (int i = head - 1; i >= Math.max(free, head - 6); i--) {
            Token token = text.token(i);
            if (!token.isWord() || text.startsParagraph(i + 1)) {
                break;
            }
            if (token.is(WordClass.NEGATOR)) {
                negated = true;
                first = i;
            } else if (token.is(WordClass.AUXILIARY)) {
                gerund |= token.word().is(WordClass.AUXILIARY, Feature.GERUND);
                perfect |= token.word().is(WordClass.AUXILIARY, Feature.PERF);
                passiveAuxiliary |= token.word().is(WordClass.AUXILIARY, Feature.PASS);
                hypothetical |= irreal(token) && !passive(form, token);
                first = i;
            } else if (token.is(WordClass.CLITIC)) {
                first = i;
            } else if (!token.is(WordClass.ADVERB) || !groupGoesOn(i, free)) {
                break;
            }
        }
        if (form.tag() == FormTag.PART && !perfect && !passiveAuxiliary && !gerund) {
            int auxiliary = auxiliaryApart(head, last, free);
            if (auxiliary < 0) {
                return null;
            }
            Token token = text.token(auxiliary);
            hypothetical |= irreal(token) && !passive(form, token);
            passiveAuxiliary = !token.word().is(WordClass.AUXILIARY, Feature.PERF);
            last = auxiliary == last + 1 ? auxiliary : last;
        }
        // "është kërkuar ndihmë": a verb that takes an object is passive beside any auxiliary that can make it so.
        boolean onlyPassive = !perfect || form.takes(Frame.NOUN);
        boolean passive = form.tag() == FormTag.PASS
                || ((form.tag() == FormTag.PART || form.tag() == FormTag.ANY) && passiveAuxiliary && onlyPassive);
        hypothetical |= conditional(first, free);
        return new CueMatch(first, head, last, particle, form, mood(negated, hypothetical, gerund), passive);
    }

    /** "vazhdon të": an auxiliary behind which something does happen. */
    private static boolean goesOnDoing(Token token) {
        return token.is(WordClass.AUXILIARY)
                && !irreal(token)
                && !token.word().is(WordClass.AUXILIARY, Feature.PERF)
                && !token.word().is(WordClass.AUXILIARY, Feature.PASS)
                && !token.word().is(WordClass.AUXILIARY, Feature.GERUND)
                && token.lower().indexOf('_') > 0;
    }

    /** "wird als Gefahr bezeichnet": beside a participle an auxiliary of the future that makes passives too makes one. */
    private static boolean passive(CueForm form, Token auxiliary) {
        return form.tag() == FormTag.PART
                && auxiliary.word().is(WordClass.AUXILIARY, Feature.FUT)
                && auxiliary.word().is(WordClass.AUXILIARY, Feature.PASS);
    }

    private static boolean irreal(Token token) {
        return token.word().is(WordClass.AUXILIARY, Feature.MODAL)
                || token.word().is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE)
                || token.word().is(WordClass.AUXILIARY, Feature.FUT)
                || token.word().is(WordClass.AUXILIARY, Feature.COND);
    }

    /** Whether an auxiliary or negator stands before the adverb, so that it is inside the verb group. */
    private boolean groupGoesOn(int adverb, int free) {
        for (int i = adverb - 1; i >= Math.max(free, adverb - 2); i--) {
            Token token = text.token(i);
            if (token.is(WordClass.AUXILIARY) || token.is(WordClass.NEGATOR)) {
                return true;
            }
            if (!token.is(WordClass.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    /** The auxiliary of a participle at the end of its clause, or -1. */
    private int auxiliaryApart(int head, int last, int free) {
        if (last + 1 < text.size() && text.token(last + 1).word().is(WordClass.AUXILIARY)) {
            return last + 1;
        }
        if (!particles.closesClause(last + 1)) {
            return -1;
        }
        for (int i = head - 1; i >= Math.max(free, head - REACH); i--) {
            Token token = text.token(i);
            if (token.is(WordClass.AUXILIARY)
                    && (token.word().is(WordClass.AUXILIARY, Feature.PERF)
                            || token.word().is(WordClass.AUXILIARY, Feature.PASS))) {
                return i;
            }
            if (token.kind() == Token.Kind.SEMICOLON || token.kind() == Token.Kind.COLON || text.startsParagraph(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean conditional(int first, int free) {
        for (int i = first - 1; i >= Math.max(free, first - 6); i--) {
            Token token = text.token(i);
            if (token.is(WordClass.CONDITIONAL)) {
                return true;
            }
            if (!token.isWord()) {
                return false;
            }
        }
        return false;
    }

    private static Mood mood(boolean negated, boolean hypothetical, boolean gerund) {
        if (negated) {
            return Mood.NEGATED;
        }
        if (hypothetical) {
            return Mood.HYPOTHETICAL;
        }
        return gerund ? Mood.GERUND : Mood.ASSERTED;
    }
}
