package quotetracker.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.language.Language;
import quotetracker.language.Word;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * What the acronyms of one article are short for: a name with these initials, or the institution before the brackets that they stand
 * in ("Agjencia e Statistikave (ASK)").
 */
final class LongForms {
    /** Longer words in capitals are shouted, not acronyms. */
    private static final int LONGEST_ACRONYM = 8;

    private final Segmented text;
    private final Map<String, NounPhrase> byLetters = new HashMap<>();

    /**
     * @param maximal the article's phrases, in order
     */
    LongForms(Segmented text, List<NounPhrase> maximal) {
        this.text = text;
        List<NounPhrase> phrases = new ArrayList<>();
        for (NounPhrase phrase : maximal) {
            phrases.add(phrase.alone());
            phrases.addAll(phrase.also());
            phrases.addAll(phrase.inside());
        }
        phrases.forEach(this::explained);
        phrases.forEach(this::initials);
    }

    private void explained(NounPhrase phrase) {
        if (!phrase.institution()) {
            return;
        }
        for (int open = phrase.last() + 1; open > phrase.first() && open + 2 < text.size(); open--) {
            if (text.token(open).kind() == Token.Kind.OPEN
                    && text.token(open + 2).kind() == Token.Kind.CLOSE
                    && text.token(open + 1).acronym()) {
                byLetters.putIfAbsent(text.token(open + 1).lower(), phrase);
                return;
            }
        }
    }

    private void initials(NounPhrase phrase) {
        StringBuilder letters = new StringBuilder();
        boolean name = phrase.kind() == NounPhrase.Kind.NAME;
        if (!(name ? unlisted(phrase) : phrase.institution())) {
            return;
        }
        int last = name ? phrase.nameLast() : phrase.last();
        for (int i = name ? phrase.nameFirst() : phrase.first(); i <= last; i++) {
            Token token = text.token(i);
            if (token.kind() == Token.Kind.OPEN) {
                break;
            }
            // A noun of several words is one token, joined by low lines.
            for (String word : token.lower().split("_")) {
                Word known = text.language().word(word);
                if (token.isWord() && (!known.closed() || known.is(WordClass.UNIT))) {
                    letters.append(word.charAt(0));
                }
            }
        }
        if (letters.length() > 1) {
            byLetters.putIfAbsent(letters.toString(), phrase);
        }
    }

    /** A name of several words that is nobody's given name. */
    private boolean unlisted(NounPhrase phrase) {
        boolean capitals = phrase.nameLast() > phrase.nameFirst();
        for (int i = phrase.nameFirst(); i <= phrase.nameLast(); i++) {
            capitals &=
                    text.token(i).word().nameGender() == null && !text.token(i).acronym();
        }
        return capitals;
    }

    /** The phrase that an acronym is short for, or null. */
    @Nullable
    NounPhrase of(String acronym) {
        String letters = Language.lower(acronym);
        if (letters.length() < 2 || letters.length() > LONGEST_ACRONYM) {
            return null;
        }
        NounPhrase phrase = withTwoSigns(letters);
        // "KMSHK": the country, which the article does not name, has a letter too.
        return phrase != null || letters.length() < 4
                ? phrase
                : withTwoSigns(letters.substring(0, letters.length() - 1));
    }

    private @Nullable NounPhrase withTwoSigns(String letters) {
        NounPhrase phrase = byLetters.get(letters);
        for (int i = 1; i < letters.length() && phrase == null; i++) {
            // A letter written with two signs: MSh, MPJ, IKShPK.
            phrase = byLetters.get(letters.substring(0, i) + letters.substring(i + 1));
        }
        return phrase;
    }
}
