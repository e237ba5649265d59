package quotetracker.chart;

import java.util.HashSet;
import java.util.Set;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Which tokens of one article can be part of a name. */
public final class Names {
    /** "van den", "de la", "von und zu": no name has more. */
    private static final int MOST_PARTICLES = 3;

    private final Segmented text;
    private final boolean[] starts;
    private final Set<String> capitalsSeen = new HashSet<>();
    private final boolean nounsCapitalised;
    private final Set<String> commonNouns;
    /** Words that stand behind a given name. */
    private final Set<String> familyNames = new HashSet<>();
    /** Words that begin a name inside a sentence. */
    private final Set<String> opensNames = new HashSet<>();
    /** Small words seen without a capital. */
    private final Set<String> smallSeen = new HashSet<>();
    /** Family names with their particles: "von der linden". */
    private final Set<String> withParticles = new HashSet<>();

    private final boolean[] name;

    Names(Segmented text) {
        this.text = text;
        this.nounsCapitalised = text.language().profile().nounsCapitalised();
        this.starts = new boolean[text.size()];
        for (int i = 0; i < text.size(); i++) {
            starts[i] = i == 0 || text.startsParagraph(i) || sentenceAfter(i - 1);
            Token token = text.token(i);
            if (token.isWord()) {
                see(i, token);
            }
        }
        this.commonNouns = nounsCapitalised ? commonNouns() : Set.of();
        this.name = new boolean[text.size()];
        for (int i = text.size() - 1; i >= 0; i--) {
            name[i] = decide(i);
        }
        for (int i = 1; i < text.size(); i++) {
            int last = name[i - 1] ? behindParticles(i) : i;
            if (last > i && (!text.token(i).word().closed() || given(i - 1))) {
                withParticles.add(written(i, last));
            }
        }
    }

    private void see(int index, Token token) {
        if (!token.capital()) {
            smallSeen.add(token.lower());
        } else if (!starts[index]) {
            capitalsSeen.add(token.lower());
            if (!text.token(index - 1).capital()) {
                opensNames.add(token.lower());
            }
            if (given(index - 1) && !given(index)) {
                familyNames.add(token.lower());
            }
        }
    }

    private boolean given(int index) {
        Token token = text.token(index);
        return token.capital() && (token.word().nameGender() != null || givenLast(token.lower()));
    }

    /** "Karl-Theodor": the last part of a double name is a given name. */
    private boolean givenLast(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return hyphen > 0 && text.language().word(lower.substring(hyphen + 1)).nameGender() != null;
    }

    private String written(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(text.token(i).lower()).append(' ');
        }
        return words.toString();
    }

    /** The capitalised word behind the particles that begin here; the same index if there are none. */
    private int behindParticles(int index) {
        int at = index;
        while (at < text.size()
                && text.token(at).isWord()
                && at < index + MOST_PARTICLES
                && (at == index || !text.startsParagraph(at))
                && text.language().particle(text.token(at).lower())) {
            at++;
        }
        boolean found = at > index
                && at < text.size()
                && !text.startsParagraph(at)
                && text.token(at).capital()
                && !closed(text.token(at))
                && text.token(at).word().roles().isEmpty()
                && !(given(at) && at + 1 < text.size() && text.token(at + 1).capital());
        return found ? at : index;
    }

    /**
     * Where a family name with particles ends that begins here: "von der Linden", "Van den Brule"; the same index if none does.
     * A particle that is a word of the language too needs a given name before it, here or elsewhere in the article.
     *
     * @param goesOn whether a name ends right before
     */
    int familyName(int index, boolean goesOn) {
        if (index == text.size() || !text.language().particle(text.token(index).lower())) {
            return index;
        }
        Token token = text.token(index);
        int last = behindParticles(index);
        boolean known = last > index
                && (withParticles.contains(written(index, last))
                        || (goesOn && (!token.word().closed() || given(index - 1)))
                        || (token.capital() && !starts[index] && !nounsCapitalised));
        return known ? last : index;
    }

    /** Whether the word is an adjective in an institution's name or an office rather than somebody's name. */
    boolean adjective(int index) {
        Token token = text.token(index);
        return token.word().nameGender() == null
                && !familyNames.contains(token.lower())
                && (smallSeen.contains(token.lower())
                        || (text.language().adjectiveByEnding(token.lower()) && !token.acronym()));
    }

    /** Whether a name is nobody's and stands in the article in the base form of which this may be the genitive. */
    boolean genitive(int index) {
        return inCase(index, "gen");
    }

    /** The same of the accusative. */
    boolean accusative(int index) {
        return inCase(index, "acc");
    }

    private boolean inCase(int index, String grammar) {
        String lower = text.token(index).lower();
        return !given(index)
                && !familyNames.contains(lower)
                && text.language().endings().stream()
                        .anyMatch(ending -> ending.grammar().equals(grammar)
                                && lower.endsWith(ending.ending())
                                && capitalsSeen.contains(ending.base(lower)));
    }

    /** Whether the word stands behind a given name somewhere in the article. */
    boolean behindGivenName(int index) {
        return familyNames.contains(text.token(index).lower());
    }

    /** Whether a given name stands here. */
    boolean givenName(int index) {
        return name[index] && given(index);
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
            case MARK -> before == 0 || !text.token(before + 1).spaceBefore() || closesSentence(before - 1);
            case COLON, DASH -> true;
            default -> false;
        };
    }

    /** “A,” Holt said; Anton “Toni” Holt: behind a closing mark the sentence goes on, unless a stop stands inside. */
    private boolean closesSentence(int inside) {
        return text.token(inside).kind() == Token.Kind.STOP
                || text.token(inside).kind() == Token.Kind.MARK;
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
        return name[index];
    }

    private boolean decide(int index) {
        Token token = text.token(index);
        if (joinedParticle(token)) {
            return true;
        }
        if (!token.capital() || token.lower().indexOf('_') > 0) {
            return false;
        }
        if (closed(token) && !(token.word().nameGender() != null && (!starts[index] || opensName(index)))) {
            return false;
        }
        if (!token.word().roles().isEmpty() && token.word().nameGender() == null) {
            return familyNameToo(index);
        }
        if (nounsCapitalised && !named(index)) {
            return false;
        }
        if (!starts[index]) {
            return true;
        }
        return given(index)
                || capitalsSeen.contains(token.lower())
                || token.acronym()
                || (index + 1 < text.size() && behindParticles(index + 1) > index + 1)
                || (index + 1 < text.size()
                        && name[index + 1]
                        && !text.token(index + 1).is(WordClass.UNIT)
                        && !describesNext(index));
    }

    /** "Vera Mjeku": a noun's form behind a given name, with a capital that nothing else explains. */
    private boolean familyNameToo(int index) {
        return !nounsCapitalised
                && text.language().hasSubjectEndings()
                && !starts[index]
                && given(index - 1)
                && text.token(index - 1).word().roles().isEmpty();
    }

    /** "Tim Holt": a given name that is a small word too, before another name. */
    private boolean opensName(int index) {
        return index + 1 < text.size() && name[index + 1] && !text.startsParagraph(index + 1);
    }

    /** "Balerina Vera Drini": a noun that opens the sentence, in a form that subjects have, before a name that needs no other word. */
    private boolean describesNext(int index) {
        boolean subject = text.language().hasSubjectEndings()
                && text.language().subjectByEnding(text.token(index).lower());
        boolean goesOn = index + 2 < text.size() && name[index + 2] && !text.startsParagraph(index + 2);
        String next = text.token(index + 1).lower();
        return subject && (goesOn ? given(index + 1) || opensNames.contains(next) : familyNames.contains(next));
    }

    /** Where nouns have capitals too: whether something else shows that this one is a name. */
    private boolean named(int index) {
        Token token = text.token(index);
        if (token.word().nameGender() != null || token.acronym()) {
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

    /** "al-Hadi": a particle joined to the name by a hyphen. */
    private boolean joinedParticle(Token token) {
        int hyphen = token.isWord() ? token.text().indexOf('-') : -1;
        return hyphen > 0
                && hyphen + 1 < token.text().length()
                && Character.isUpperCase(token.text().charAt(hyphen + 1))
                && text.language().particle(token.lower().substring(0, hyphen));
    }

    private boolean closed(Token token) {
        return token.word().closed()
                || token.is(WordClass.MEDIUM)
                || (!token.word().cues().isEmpty() && token.word().nameGender() == null);
    }
}
