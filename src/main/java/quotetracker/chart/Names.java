package quotetracker.chart;

import java.util.HashSet;
import java.util.Set;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Which tokens of one article can be part of a name. */
public final class Names {
    private final Segmented text;
    private final boolean[] starts;
    private final Set<String> capitalsSeen = new HashSet<>();
    private final boolean nounsCapitalised;
    private final Set<String> commonNouns;

    Names(Segmented text) {
        this.text = text;
        this.nounsCapitalised = text.language().profile().nounsCapitalised();
        this.starts = new boolean[text.size()];
        for (int i = 0; i < text.size(); i++) {
            starts[i] = i == 0 || text.startsParagraph(i) || sentenceAfter(i - 1);
            if (text.token(i).capital() && !starts[i]) {
                capitalsSeen.add(text.token(i).lower());
            }
        }
        this.commonNouns = nounsCapitalised ? commonNouns() : Set.of();
    }

    /** Whether the token is a sentence's first, whose capital says nothing. */
    boolean opensSentence(int index) {
        return starts[index];
    }

    private boolean sentenceAfter(int before) {
        return switch (text.token(before).kind()) {
            case STOP ->
                before == 0
                        || !(text.language().abbreviation(text.token(before - 1).lower()) || initial(before - 1));
            // “A,” Holt said: behind a comma inside marks the sentence goes on.
            case MARK -> before == 0 || text.token(before - 1).kind() != Token.Kind.COMMA;
            case COLON, DASH -> true;
            default -> false;
        };
    }

    /** "Leonard E. Burman": one capital behind a capitalised word shortens a name. */
    private boolean initial(int index) {
        return index > 0
                && text.token(index).text().length() == 1
                && text.token(index).capital()
                && text.token(index - 1).capital()
                && !text.token(index - 1).word().closed()
                && !text.token(index + 1).spaceBefore();
    }

    /** Whether the token can be part of a name. */
    boolean at(int index) {
        Token token = text.token(index);
        if (!token.capital() || token.lower().indexOf('_') > 0) {
            return false;
        }
        if (closed(token) && !(token.word().nameGender() != null && !starts[index])) {
            return false;
        }
        if (!token.word().roles().isEmpty() && token.word().nameGender() == null) {
            return false;
        }
        if (nounsCapitalised && !named(index)) {
            return false;
        }
        if (!starts[index]) {
            return true;
        }
        return token.word().nameGender() != null
                || capitalsSeen.contains(token.lower())
                || acronym(token)
                || (index + 1 < text.size()
                        && at(index + 1)
                        && !text.token(index + 1).is(WordClass.UNIT));
    }

    /** Where nouns have capitals too: whether something else shows that this one is a name. */
    private boolean named(int index) {
        Token token = text.token(index);
        if (token.word().nameGender() != null || acronym(token)) {
            return true;
        }
        if (text.language().nounByEnding(token.lower())) {
            return false;
        }
        if (index > 0 && text.token(index - 1).capital() && !text.startsParagraph(index)) {
            Token before = text.token(index - 1);
            if (before.word().nameGender() != null || !before.word().roles().isEmpty()) {
                return true;
            }
        }
        return !commonNouns.contains(token.lower());
    }

    /** Capitalised words that an article or a determiner makes common nouns somewhere in the text. */
    private Set<String> commonNouns() {
        Set<String> found = new HashSet<>();
        for (int i = 1; i < text.size(); i++) {
            Token token = text.token(i);
            if (!token.capital()) {
                continue;
            }
            int before = i - 1;
            while (before > i - 3
                    && before > 0
                    && text.token(before).isWord()
                    && !text.token(before).capital()
                    && !text.token(before).word().closed()) {
                before--;
            }
            Token opener = text.token(before);
            if (opener.is(WordClass.ARTICLE) || opener.is(WordClass.DETERMINER) || opener.is(WordClass.POSSESSIVE)) {
                found.add(token.lower());
            }
        }
        return found;
    }

    private boolean closed(Token token) {
        return token.word().closed()
                || (!token.word().cues().isEmpty() && token.word().nameGender() == null);
    }

    private static boolean acronym(Token token) {
        String written = token.text();
        return written.length() > 1
                && Character.isUpperCase(written.charAt(0))
                && Character.isUpperCase(written.charAt(1));
    }
}
