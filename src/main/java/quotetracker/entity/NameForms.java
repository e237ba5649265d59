package quotetracker.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import quotetracker.language.Language;
import quotetracker.language.NameEnding;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Takes case endings off the names of one article, by the evidence of the forms that stand in it.
 *
 * <p>An ending alone proves little: "Kurtit" may belong to Kurti or to Kurt. Whichever base form stands in the article itself
 * wins; without such a witness an inflected form gives way only where its place in the sentence shows that it is inflected.
 */
final class NameForms {
    private final Language language;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> seenLast = new HashMap<>();
    /** Words that are base forms: subjects of a verb, and what stands in the article with a further ending. */
    private final Set<String> whole = new HashSet<>();

    NameForms(Segmented text) {
        this.language = text.language();
        for (int i = 0; i < text.size(); i++) {
            Token token = text.token(i);
            if (!token.capital()) {
                continue;
            }
            String lower = stem(token.text());
            boolean first = seen.merge(lower, 1, Integer::sum) == 1;
            if (i + 1 == text.size() || !text.token(i + 1).capital()) {
                seenLast.merge(lower, 1, Integer::sum);
                if (subject(text, i)) {
                    whole.add(lower);
                }
            }
            if (first) {
                for (Base base : candidates(token.text())) {
                    if (base.inflected()) {
                        whole.add(stem(base.form()));
                    }
                }
            }
        }
    }

    /** "Dalton tha", "Vera Dalton: …": the name opens its sentence, and its verb or a colon follows. */
    private static boolean subject(Segmented text, int last) {
        int first = last;
        while (first > 0
                && !text.startsParagraph(first)
                && text.token(first - 1).capital()) {
            first--;
        }
        boolean opens = first == 0
                || text.startsParagraph(first)
                || text.token(first - 1).kind() == Token.Kind.STOP
                || text.token(first - 1).kind() == Token.Kind.COMMA;
        Token next = text.token(Math.min(last + 1, text.size() - 1));
        return opens
                && (next.kind() == Token.Kind.COLON
                        || next.is(WordClass.AUXILIARY)
                        || !next.word().cues().isEmpty());
    }

    /** In lower case; an apostrophe may join an ending as a hyphen does. */
    private static String stem(String word) {
        return Language.lower(word).replace('’', '-').replace('\'', '-');
    }

    /**
     * The base form of a name's word.
     *
     * @param word as written
     * @param family whether a given name stands before it: then "Mark" in "Mark Dedaj" is no witness for "Ylli Marku"
     * @param oblique whether its place in the sentence shows that it is not a subject
     */
    String base(String word, boolean family, boolean oblique) {
        Map<String, Integer> witnesses = family ? seenLast : seen;
        String lower = stem(word);
        String best = word;
        int bestSeen = 0;
        String byRule = null;
        for (Base candidate : candidates(word)) {
            int count = witnesses.getOrDefault(stem(candidate.form()), 0);
            if (count > bestSeen) {
                best = candidate.form();
                bestSeen = count;
            }
            // "i tha Avniut": nobody's given name but in another case.
            boolean given = !family && listed(candidate.form()) && !listed(word);
            if (byRule == null && candidate.inflected() && (oblique || given)) {
                byRule = candidate.form();
            }
        }
        if (bestSeen > 0) {
            return best;
        }
        if (byRule != null && !whole.contains(lower)) {
            return byRule;
        }
        return lower.indexOf('-') > 0 ? hyphenless(word) : word;
    }

    /**
     * The given name of which a word before a family name is another case, or the word as written.
     *
     * @param sure whether the family name has that case for certain; otherwise a word that is a given name itself is one
     */
    String given(String word, boolean sure) {
        return listed(word) && !sure
                ? word
                : givenBases(word).map(Base::form).findFirst().orElse(word);
    }

    /** Whether both words of a name can only be of one case: "Ilira Dode". */
    boolean agree(String given, String family) {
        return !listed(given)
                && !whole.contains(stem(family))
                && givenBases(given)
                        .anyMatch(base -> candidates(family).stream()
                                .anyMatch(other -> other.grammar().equals(base.grammar())));
    }

    private Stream<Base> givenBases(String word) {
        return candidates(word).stream().filter(base -> base.inflected() && listed(base.form()));
    }

    /** Whether a table of given names has the word. */
    boolean listed(String word) {
        return language.word(Language.lower(word)).nameGender() != null;
    }

    /** Without an ending that is joined by a hyphen: "LVV-së". */
    private String hyphenless(String word) {
        int hyphen = stem(word).lastIndexOf('-');
        String tail = stem(word).substring(hyphen);
        for (NameEnding ending : language.endings()) {
            if (ending.ending().equals(tail)) {
                return word.substring(0, hyphen) + ending.replacement();
            }
        }
        return word;
    }

    /** Every base form the endings allow, without the word itself. */
    List<Base> candidates(String word) {
        String lower = stem(word);
        List<Base> result = new ArrayList<>();
        if (lower.length() != word.length()) {
            // "İ" has two characters in lower case: no place in the one is the same place in the other.
            return result;
        }
        for (NameEnding ending : language.endings()) {
            if (lower.length() >= ending.ending().length() + 2 && lower.endsWith(ending.ending())) {
                result.add(new Base(ending.base(word), ending.grammar()));
            }
        }
        return result;
    }

    /** A letter sequence by which spellings of one name are compared: no case, diacritics or hyphens. */
    static String key(String name) {
        String plain = Normalizer.normalize(Language.lower(name), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                key.append(plain.charAt(i));
            }
        }
        return key.toString();
    }

    /**
     * A possible base form.
     *
     * @param form the base form
     * @param grammar the case that the ending taken off shows
     */
    record Base(String form, String grammar) {
        /** Whether that case is no nominative. */
        boolean inflected() {
            return !grammar.equals("nom");
        }
    }
}
