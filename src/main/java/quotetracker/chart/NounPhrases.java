package quotetracker.chart;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.Word;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Where the noun phrases of one article stand: names with their titles, roles with what belongs to them, pronouns. */
public final class NounPhrases {
    /** Phrases longer than this are clauses that were read wrongly. */
    private static final int LONGEST = 24;

    private final Segmented text;
    private final @Nullable Passage[] passageAt;
    private final @Nullable CueMatch[] cues;
    private final boolean[] inVerb;
    private final Names names;
    private final boolean nounsCapitalised;

    NounPhrases(Segmented text, @Nullable Passage[] passageAt, @Nullable CueMatch[] cues) {
        this.text = text;
        this.passageAt = passageAt;
        this.cues = cues;
        this.names = new Names(text);
        this.nounsCapitalised = text.language().profile().nounsCapitalised();
        this.inVerb = verbs(text.size(), cues);
    }

    private static boolean[] verbs(int size, @Nullable CueMatch[] cues) {
        boolean[] result = new boolean[size];
        for (CueMatch cue : cues) {
            if (cue != null && cue.verb()) {
                Arrays.fill(result, cue.first(), cue.last() + 1, true);
            }
        }
        return result;
    }

    /**
     * The longest noun phrase that begins at a token.
     *
     * @param limit index after the last token that may belong to it
     * @return the phrase, or null if none begins there
     */
    @Nullable
    public NounPhrase startingAt(int index, int limit) {
        if (index >= limit) {
            return null;
        }
        Token token = text.token(index);
        if (pronoun(index, limit)) {
            return new NounPhrase(index, index, index, NounPhrase.Kind.PRONOUN, -1, -1, null, -1);
        }
        if (!token.isWord() && token.kind() != Token.Kind.NUMBER && passageAt[index] == null) {
            return null;
        }
        return new PhraseReader(text, this, index, Math.min(limit, index + LONGEST)).read();
    }

    private boolean pronoun(int index, int limit) {
        Token token = text.token(index);
        if (!token.is(WordClass.PRONOUN) || token.word().is(WordClass.PRONOUN, Feature.REFLEXIVE)) {
            return false;
        }
        if (!token.is(WordClass.DETERMINER) && !token.is(WordClass.ARTICLE) && !token.is(WordClass.POSSESSIVE)) {
            return true;
        }
        // "this", "ky", "der": a determiner if a noun follows at once.
        if (index + 1 >= limit || !nounLike(index + 1)) {
            return true;
        }
        // "Ai njihet", "kjo ministri": before an unknown small word a third person subject is a pronoun.
        Token next = text.token(index + 1);
        return names.opensSentence(index)
                && token.word().is(WordClass.PRONOUN, Feature.NOM)
                && token.word().is(WordClass.PRONOUN, Feature.SG)
                && !token.word().is(WordClass.PRONOUN, Feature.N)
                && !text.language().profile().bareClause()
                && !nounsCapitalised
                && !next.capital()
                && next.word() == Word.UNKNOWN;
    }

    public boolean nounLike(int index) {
        Token token = text.token(index);
        return token.isWord() && cues[index] == null && (!token.word().closed() || token.is(WordClass.UNIT));
    }

    /** Whether the token belongs to a cue's verb group. */
    public boolean verbHere(int index) {
        return inVerb[index];
    }

    /** Whether the word before is a noun or a name, so that an article here links to it. */
    public boolean afterNoun(int index) {
        return index > 0
                && !text.startsParagraph(index)
                && text.token(index - 1).isWord()
                && !inVerb[index - 1]
                && !text.token(index - 1).word().closed();
    }

    /** The reading of a form that its place allows: a subject, unless a preposition or an article governs it. */
    public Role reading(List<Role> readings, int index) {
        boolean governed = index > 0
                && ((text.token(index - 1).is(WordClass.PREPOSITION)
                                && !text.token(index - 1).word().is(WordClass.PREPOSITION, Feature.NOM))
                        || (text.token(index - 1).word().is(WordClass.ARTICLE, Feature.LINK) && afterNoun(index - 1)));
        boolean determined = index > 0
                && (text.token(index - 1).is(WordClass.DETERMINER)
                        || text.token(index - 1).word().is(WordClass.ARTICLE, Feature.INDEFINITE));
        for (Role role : readings) {
            if (role.subject() != governed && !(determined && role.definite())) {
                return role;
            }
        }
        return readings.get(0);
    }

    /** The passage that begins with this token, or null. */
    @Nullable
    public Passage passage(int index) {
        return passageAt[index];
    }

    /** Whether the token can be part of a name. */
    public boolean isName(int index) {
        return names.at(index);
    }
}
