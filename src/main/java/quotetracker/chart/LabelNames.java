package quotetracker.chart;

import org.jspecify.annotations.Nullable;
import quotetracker.language.Word;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Whom the label before somebody's words names: there a capitalised word is a name even if nothing else shows it. */
final class LabelNames {
    private final Segmented text;
    private final NounPhrases phrases;

    LabelNames(Segmented text, NounPhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /**
     * @param first index of the label's first token
     * @param end index behind its last token
     * @return a phrase with a name, a role, or null
     */
    @Nullable
    NounPhrase at(int first, int end) {
        NounPhrase phrase = first < end ? phrases.startingAt(first, end) : null;
        boolean refers = phrase != null && (phrase.named() || phrase.kind() == NounPhrase.Kind.ROLE);
        return refers || !unknown(first, end) ? phrase : name(first, end);
    }

    private boolean unknown(int first, int end) {
        if (first >= end) {
            return false;
        }
        Token token = text.token(first);
        boolean listed = token.word() != Word.UNKNOWN && token.word().nameGender() == null;
        return token.isWord() && token.text().length() > 1 && !listed;
    }

    private NounPhrase name(int first, int end) {
        int last = first;
        while (last + 1 < end && unknown(last + 1, end)) {
            last++;
        }
        return new NounPhrase(first, last, last, NounPhrase.Kind.NAME, first, last, null, -1);
    }
}
