package quotetracker.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Language;
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
    private final Language language;
    private @Nullable List<NounPhrase> all;

    NounPhrases(Segmented text, @Nullable Passage[] passageAt, @Nullable CueMatch[] cues) {
        this.text = text;
        this.passageAt = passageAt;
        this.cues = cues;
        this.names = new Names(text);
        this.language = text.language();
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
        if (index >= limit || attributes(index)) {
            return null;
        }
        Token token = text.token(index);
        if (pronoun(index, limit)) {
            boolean part = index + 1 < limit && text.token(index + 1).word().is(WordClass.PREPOSITION, Feature.LINK);
            NounPhrase some = part ? read(index, limit, false) : null;
            if (some != null && some.kind() == NounPhrase.Kind.ROLE) {
                return some;
            }
            return new NounPhrase(index, index, index, NounPhrase.Kind.PRONOUN, -1, -1, null, -1);
        }
        if (head(token) && text.dateEnd(index) > index) {
            return null;
        }
        if (!token.isWord() && token.kind() != Token.Kind.NUMBER && passageAt[index] == null) {
            return null;
        }
        return read(index, limit, false);
    }

    /** "Laut", "sipas": a cue that is no verb and no noun begins no phrase. */
    private boolean attributes(int index) {
        CueMatch cue = cues[index];
        return cue != null && !cue.verb() && cue.form().tag() != FormTag.NOUN;
    }

    private @Nullable NounPhrase read(int index, int limit, boolean owner) {
        return new PhraseReader(text, this, index, Math.min(limit, index + LONGEST), owner).read();
    }

    /**
     * What is linked to a noun and begins here.
     *
     * @param nameMayFollow whether a name behind it may be the noun's, and is then left out
     */
    @Nullable
    NounPhrase ownerAt(int index, int limit, boolean nameMayFollow) {
        return index >= limit ? null : read(index, limit, nameMayFollow);
    }

    /** All phrases of the article, those inside quotation marks too, in order; no two share a token. */
    public List<NounPhrase> all() {
        List<NounPhrase> found = all;
        if (found == null) {
            found = Appositions.join(text, this, scan()).stream()
                    .map(this::withOwners)
                    .toList();
            all = found;
        }
        return found;
    }

    /** The phrase with what is named inside it but means others. */
    NounPhrase withOwners(NounPhrase phrase) {
        NounPhrase alone = phrase.alone();
        List<NounPhrase> owners = new ArrayList<>();
        inside(alone.first() + 1, Math.min(alone.nameFirst(), alone.last() + 1), owners);
        inside(Math.max(alone.first(), alone.nameLast()) + 1, alone.last() + 1, owners);
        for (NounPhrase other : phrase.also()) {
            owners.addAll(withOwners(other).inside());
        }
        return owners.isEmpty() ? phrase : phrase.around(owners);
    }

    /**
     * Who sent or posted what the phrase is of: "njoftimi i komunës", "the letter from Holt"; null for other phrases and where no
     * words tell.
     */
    public @Nullable NounPhrase author(NounPhrase phrase) {
        Role role = phrase.role();
        if (role == null || !role.message() || phrase.kind() != NounPhrase.Kind.ROLE) {
            return null;
        }
        for (int i = phrase.roleAt(); i < phrase.last(); i++) {
            Token token = text.token(i);
            boolean bare = i == phrase.roleAt() && bareOwner(i + 1);
            boolean links = bare
                    || (i == phrase.roleAt() + 1 && token.word().is(WordClass.ARTICLE, Feature.LINK))
                    || token.word().is(WordClass.ARTICLE, Feature.GEN)
                    || token.word().is(WordClass.PREPOSITION, Feature.LINK);
            NounPhrase author = links ? startingAt(i + 1, phrase.last() + 1) : null;
            if (author != null && author.kind() != NounPhrase.Kind.NOUN) {
                return bare ? inGenitive(author) : author;
            }
        }
        return null;
    }

    /** "saopštenju ministarstva rada": whether a noun or a name right behind another says whose that is. */
    private boolean bareOwner(int index) {
        return language.bareOwners()
                && (isName(index) || !text.token(index).word().roles().isEmpty())
                && text.token(index - 1).word().roles().stream().anyMatch(Role::message);
    }

    /** The phrase with its noun read as the genitive that its form may be: "ministarstva" is one ministry's too. */
    private NounPhrase inGenitive(NounPhrase phrase) {
        return phrase.roleAt() < 0
                ? phrase
                : text.token(phrase.roleAt()).word().roles().stream()
                        .filter(role -> !role.subject())
                        .findFirst()
                        .map(phrase::as)
                        .orElse(phrase);
    }

    private void inside(int from, int to, List<NounPhrase> result) {
        int at = from;
        while (at < to) {
            // "Qendra Klinike e Lipës": an adjective of the institution's own name is nobody else's.
            boolean own = adjective(at) && !text.token(at - 1).word().roles().isEmpty();
            NounPhrase phrase =
                    (isName(at) && !own) || !text.token(at).word().roles().isEmpty() ? startingAt(at, to) : null;
            if (phrase != null && (phrase.named() || phrase.institution())) {
                result.add(phrase);
            }
            at = phrase == null ? at + 1 : phrase.named() ? phrase.last() + 1 : behindTitle(phrase);
        }
    }

    /** The first small word behind an unnamed noun: the capitalised ones at it are its title. */
    private int behindTitle(NounPhrase phrase) {
        int at = Math.max(phrase.first(), phrase.roleAt()) + 1;
        while (at <= phrase.last() && !text.token(at).word().closed()) {
            at++;
        }
        return at;
    }

    private List<NounPhrase> scan() {
        List<NounPhrase> result = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            NounPhrase phrase = startingAt(at, text.size());
            if (phrase != null) {
                result.add(phrase);
            }
            at = phrase == null ? at + 1 : Math.max(at, phrase.last()) + 1;
        }
        return result;
    }

    /** How the words before a phrase and its own form place it in the sentence. */
    public NounPhrase.Place place(NounPhrase phrase) {
        int before = phrase.first() - 1;
        if (before >= 0 && !text.startsParagraph(phrase.first())) {
            Token token = text.token(before);
            if (token.is(WordClass.PREPOSITION) && !token.is(WordClass.SUBORDINATOR)) {
                return NounPhrase.Place.GOVERNED;
            }
            if (token.word().is(WordClass.ARTICLE, Feature.LINK) && afterNoun(before)) {
                return NounPhrase.Place.OWNER;
            }
        }
        if (possessive(Math.min(phrase.last() + 1, text.size() - 1))) {
            return NounPhrase.Place.OWNER;
        }
        return nominative(phrase) ? NounPhrase.Place.FREE : NounPhrase.Place.OBLIQUE;
    }

    /** Whether the phrase may be the subject of a sentence by its form. */
    public boolean nominative(NounPhrase phrase) {
        Role role = phrase.role();
        Word first = text.token(phrase.first()).word();
        if (phrase.kind() == NounPhrase.Kind.PRONOUN) {
            return text.token(phrase.head()).word().is(WordClass.PRONOUN, Feature.NOM);
        }
        boolean oblique = oblique(first.features(WordClass.DETERMINER))
                || oblique(first.features(WordClass.POSSESSIVE))
                || (first.is(WordClass.ARTICLE)
                        && !first.is(WordClass.ARTICLE, Feature.LINK)
                        && articleOblique(first, phrase));
        boolean object = role == null
                && phrase.named()
                && phrase.nameFirst() == phrase.nameLast()
                && names.accusative(phrase.nameLast());
        return !oblique && !object && (role == null || role.subject() || role.title());
    }

    private static boolean oblique(Set<Feature> features) {
        return !features.contains(Feature.NOM)
                && (features.contains(Feature.OBL)
                        || features.contains(Feature.ACC)
                        || features.contains(Feature.DAT)
                        || features.contains(Feature.GEN));
    }

    /** "der Luftwaffe", "der Leute": an article that is the nominative of one gender only, before a noun of another. */
    private boolean articleOblique(Word article, NounPhrase phrase) {
        Set<Feature> features = article.features(WordClass.ARTICLE);
        boolean masculine = features.contains(Feature.NOM) && features.contains(Feature.M);
        return oblique(features)
                || (masculine
                        && phrase.roleAt() >= 0
                        && text.token(phrase.roleAt()).word().roles().stream()
                                .noneMatch(role ->
                                        !role.plural() && !role.features().equals(Set.of(Feature.F))));
    }

    /** {@link Feature#SG} or {@link Feature#PL}, as far as the phrase's words show, or null. */
    @Nullable
    public Feature number(NounPhrase phrase) {
        if (!phrase.also().isEmpty()) {
            return Feature.PL;
        }
        Role role = phrase.role();
        if (role != null && !role.title()) {
            return role.plural() ? Feature.PL : Feature.SG;
        }
        Token first = text.token(phrase.first());
        Set<Feature> features = first.word()
                .features(phrase.kind() == NounPhrase.Kind.PRONOUN ? WordClass.PRONOUN : WordClass.DETERMINER);
        if (features.contains(Feature.SG) != features.contains(Feature.PL)) {
            return features.contains(Feature.SG) ? Feature.SG : Feature.PL;
        }
        return phrase.named() ? Feature.SG : null;
    }

    /** Whether an apostrophe with an ending makes what stands before it an owner: "Marsh's". */
    boolean possessive(int index) {
        Token token = text.token(index);
        return index > 0
                && !token.spaceBefore()
                && token.isWord()
                && language.genitiveByApostrophe(token.lower())
                && !text.startsParagraph(index);
    }

    /** Whether a name without an article is in the genitive, and the noun behind it is whose it is: "Falks Anwalt". */
    boolean ownsNext(int index, boolean determined) {
        return !determined
                && nounsCapitalised
                && language.genitiveByEnding(text.token(index).lower())
                && text.token(index).word().nameGender() == null;
    }

    /** Whether a name here is in a genitive that no article marks, as its other forms in the article show. */
    boolean owner(int index) {
        return language.bareOwners() && names.genitive(index);
    }

    /** Where a family name with particles ends that begins here; the same index if none does. */
    int familyName(int index, boolean goesOn) {
        return names.familyName(index, goesOn);
    }

    /** Whether a capitalised word is an adjective rather than somebody's name. */
    boolean adjective(int index) {
        return names.adjective(index);
    }

    /** Whether the word stands behind a given name somewhere in the article. */
    boolean behindGivenName(int index) {
        return names.behindGivenName(index);
    }

    /** Whether a given name stands here. */
    public boolean givenName(int index) {
        return names.givenName(index);
    }

    /** Whether the word may say when at a phrase's beginning: a lone small word, no number and no name. */
    private static boolean head(Token token) {
        return token.isWord() && !token.word().closed() && token.word().nameGender() == null;
    }

    private boolean pronoun(int index, int limit) {
        Token token = text.token(index);
        if (!token.is(WordClass.PRONOUN) || token.word().is(WordClass.PRONOUN, Feature.REFLEXIVE)) {
            return false;
        }
        if (!token.is(WordClass.DETERMINER) && !token.is(WordClass.ARTICLE) && !token.is(WordClass.POSSESSIVE)) {
            return true;
        }
        if (!token.is(WordClass.ARTICLE)
                && token.word().is(WordClass.PRONOUN, Feature.NOM)
                && index + 1 < limit
                && names.at(index + 1)) {
            // "i tha ai Radio Fushës": no pronoun determines a name.
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
        return token.isWord()
                && cues[index] == null
                && (!token.word().closed() || token.is(WordClass.UNIT))
                && !language.verbByEnding(token.lower());
    }

    /** Whether a cue that is neither verb nor noun begins here: "sipas", "zufolge". */
    boolean joinsClause(int index) {
        CueMatch cue = cues[index];
        return cue != null && !cue.verb() && cue.form().tag() != FormTag.NOUN;
    }

    /** Whether the token belongs to a cue's verb group. */
    public boolean verbHere(int index) {
        return inVerb[index];
    }

    /** Whether the word before is a noun or a name, so that an article here links to it. */
    public boolean afterNoun(int index) {
        return index > 0
                && !text.startsParagraph(index)
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
