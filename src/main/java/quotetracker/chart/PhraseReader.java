package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Language;
import quotetracker.language.Role;
import quotetracker.language.Word;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Reads one phrase from left to right: what determines it, its head, the name, and what belongs to them.
 *
 * <p>What an article or a preposition links to the head is read by a reader of its own and belongs to the phrase as a whole: a
 * name in it is never the phrase's name.
 */
final class PhraseReader {
    /** A longer passage is no nickname or title. */
    private static final int LONGEST_NICKNAME = 3;
    /** A passage longer than this is said by somebody and no part of a description. */
    private static final int LONGEST_TITLE = 6;
    /** Brackets behind a phrase that hold more than this many tokens say something. */
    private static final int LONGEST_BRACKETS = 8;
    /** How many words a place, an organisation or a person's name in the genitive has at most. */
    private static final int LONGEST_OWNER = 4;
    /** How many words may say whose somebody is before their name follows: "zamenik ministra rada i socijalne politike". */
    private static final int LONGEST_OWNERS = 8;

    private final Segmented text;
    private final NounPhrases phrases;
    private final Language language;
    private final boolean nounsCapitalised;
    private final int first;
    private final int limit;
    /** Whether the phrase is linked to another one, whose name may follow. */
    private final boolean owner;

    private final List<NounPhrase> also = new ArrayList<>(0);
    private int at;
    private int head = -1;
    private int nameFirst = -1;
    private int nameLast = -1;
    private @Nullable Role role;
    private int roleAt = -1;
    private boolean determined;
    private boolean noun;
    /** Behind a genitive article, before its noun. */
    private boolean genitive;
    /** Whether the genitive describes a person, whose name follows. */
    private boolean genitivePerson;
    /** Last token of what is linked to the head. */
    private int linkEnd = -1;
    /** Last token of an institution's name or an office's title that is no name of a person. */
    private int titleEnd = -1;

    PhraseReader(Segmented text, NounPhrases phrases, int first, int limit, boolean owner) {
        this.text = text;
        this.phrases = phrases;
        this.language = text.language();
        this.nounsCapitalised = language.profile().nounsCapitalised();
        this.first = first;
        this.limit = limit;
        this.owner = owner;
        this.at = first;
    }

    @Nullable
    NounPhrase read() {
        determiners();
        int last = linkEnd;
        while (at < limit && step()) {
            last = at - 1;
        }
        if (last < 0 || head < 0) {
            return null;
        }
        NounPhrase.Kind kind =
                nameFirst >= 0 ? NounPhrase.Kind.NAME : role != null ? NounPhrase.Kind.ROLE : NounPhrase.Kind.NOUN;
        return new NounPhrase(
                first, last, nameLast >= 0 ? nameLast : head, kind, nameFirst, nameLast, role, roleAt, also, List.of());
    }

    // ---- what stands before the head -------------------------------------------------------------------------

    private void determiners() {
        while (at < limit && !phrases.verbHere(at) && determines(at) && !phrases.givenName(at)) {
            determined = true;
            at++;
        }
        // A linking article may open a phrase too: "i dërguari i BE-së".
        if (at == first
                && at + 1 < limit
                && text.token(at).word().is(WordClass.ARTICLE, Feature.LINK)
                && phrases.nounLike(at + 1)
                && text.dateEnd(at + 1) == at + 1
                && !phrases.afterNoun(at)) {
            at++;
            determined = true;
        }
        partitive();
    }

    private boolean determines(int index) {
        Token token = text.token(index);
        boolean goesOn = index + 1 < limit;
        return token.is(WordClass.DETERMINER)
                || (index == first
                        && token.is(WordClass.PRONOUN)
                        && !token.word().is(WordClass.PRONOUN, Feature.REFLEXIVE))
                || token.is(WordClass.POSSESSIVE)
                || (token.is(WordClass.ARTICLE) && !token.word().is(WordClass.ARTICLE, Feature.LINK))
                || (token.is(WordClass.FORMER) && goesOn)
                || (token.kind() == Token.Kind.NUMBER
                        && goesOn
                        && text.token(index + 1).isWord());
    }

    /** "njëri prej tifozëve", "two of the men": the phrase behind the preposition is described. */
    private void partitive() {
        boolean open = determined && at + 1 < limit && !phrases.verbHere(at);
        if (!open || !text.token(at).word().is(WordClass.PREPOSITION, Feature.LINK)) {
            return;
        }
        NounPhrase whole = phrases.startingAt(at + 1, limit);
        if (whole != null && whole.role() != null && whole.role().plural() && !whole.named()) {
            role = whole.role();
            roleAt = whole.roleAt();
            head = whole.head();
            at = whole.last() + 1;
            linkEnd = whole.last();
        }
    }

    // ---- one token -------------------------------------------------------------------------------------------

    /** Takes the next token into the phrase if it belongs there. */
    private boolean step() {
        Token token = text.token(at);
        if (phrases.passage(at) != null) {
            return passage();
        }
        if (phrases.verbHere(at) || (at > first && (text.startsParagraph(at) || glued(token) || when()))) {
            return false;
        }
        if (phrases.possessive(at)) {
            return possessor();
        }
        return token.isWord() ? word(token) : sign(token);
    }

    /** "(AS)Qeveria": a capital right behind brackets or a word begins something new; the blank was lost. */
    private boolean glued(Token token) {
        String before = text.token(at - 1).text();
        char last = before.charAt(before.length() - 1);
        boolean calledSo = linkEnd == at - 1 && phrases.isName(at);
        return token.capital() && !token.spaceBefore() && !calledSo && (Character.isLetterOrDigit(last) || last == ')');
    }

    /** Behind the head, words that say when belong to the sentence. */
    private boolean when() {
        return head >= 0 && text.dateEnd(at) > at;
    }

    private boolean sign(Token token) {
        return switch (token.kind()) {
            case OPEN -> brackets();
            case STOP -> initialStop();
            case COMMA -> fields();
            case NUMBER -> head >= 0 && take(false);
            default -> false;
        };
    }

    private boolean word(Token token) {
        int family = phrases.familyName(at, nameLast == at - 1 && nameLast >= 0);
        if (family > at) {
            return particles(family);
        }
        if (token.is(WordClass.UNIT) && !phrases.isName(at)) {
            return unit(token);
        }
        if (!token.word().roles().isEmpty() && adjectiveOfHouse()) {
            titleEnd = at;
            return take(false);
        }
        if (!token.word().roles().isEmpty() && !phrases.isName(at)) {
            return role(token.word().roles());
        }
        if (phrases.isName(at)) {
            return name(token);
        }
        if (head >= 0 && joins(token)) {
            return join(token);
        }
        return !token.word().closed() && plain(token);
    }

    /** "Qendra Klinike": an adjective of an institution's name that is a noun's form too. */
    private boolean adjectiveOfHouse() {
        return role != null
                && role.kind() == SpeakerKind.ORGANISATION
                && roleAt == at - 1
                && language.hasSubjectEndings()
                && text.token(roleAt).capital()
                && text.token(at).capital()
                && language.adjectiveByEnding(text.token(at).lower());
    }

    private static boolean joins(Token token) {
        return token.is(WordClass.PREPOSITION)
                || token.is(WordClass.COORDINATOR)
                || token.word().is(WordClass.ARTICLE, Feature.LINK)
                || token.word().is(WordClass.POSSESSIVE, Feature.LINK)
                || token.word().is(WordClass.ARTICLE, Feature.GEN);
    }

    /** A small word that joins to the head what follows. */
    private boolean join(Token token) {
        if (token.word().is(WordClass.POSSESSIVE, Feature.LINK)) {
            return linked(at);
        }
        if (token.word().is(WordClass.ARTICLE, Feature.LINK)) {
            return link();
        }
        if (token.is(WordClass.PREPOSITION)) {
            return preposition();
        }
        return token.is(WordClass.COORDINATOR) ? coordination() : genitiveArticle();
    }

    private boolean take(boolean asHead) {
        if (asHead) {
            head = at;
            noun = true;
        }
        at++;
        return true;
    }

    private boolean unit(Token token) {
        boolean dated = !determined || text.token(at - 1).kind() == Token.Kind.NUMBER;
        if (head < 0 && dated && token.word().saysWhen()) {
            // "Në Janar Agim Doda tha", "Më 5 janar …": a month or day begins no phrase that a name goes on with.
            return false;
        }
        if (nameLast >= 0
                && nameLast == at - 1
                && token.capital()
                && !token.word().saysWhen()
                && !nounsCapitalised) {
            // "Bashkimi Evropian": a name that ends with an adjective of a country.
            nameLast = at;
        }
        return take(head < 0 && determined);
    }

    // ---- signs -----------------------------------------------------------------------------------------------

    private boolean passage() {
        Passage passage = Objects.requireNonNull(phrases.passage(at));
        if (passage.words() <= LONGEST_NICKNAME && (nickname(passage) || ofAcronym(passage) || ofHouse(passage))) {
            return true;
        }
        if (head < 0
                || passage.words() > LONGEST_TITLE
                || passage.to() >= limit
                || (nounsCapitalised && !text.token(passage.first()).capital())) {
            // "Laut Lind „bleibt der Hafen offen“": where nouns have capitals, a small letter begins no title.
            return false;
        }
        at = passage.to() + 1;
        titleEnd = at - 1;
        return true;
    }

    /** SHPK “Lumi”: what sort of house it is, then its name. */
    private boolean ofAcronym(Passage passage) {
        if (nameLast < 0
                || nameLast != at - 1
                || passage.to() >= limit
                || !text.token(nameLast).acronym()
                || !text.token(passage.first()).capital()) {
            return false;
        }
        nameLast = passage.last();
        at = passage.to() + 1;
        return true;
    }

    /** Gazeta “Fusha e Gjelbër” is called so; a school that has somebody's name is not. */
    private boolean ofHouse(Passage passage) {
        boolean house = role != null
                && (role.kind() == SpeakerKind.ORGANISATION || role.kind() == SpeakerKind.OUTLET)
                && nameFirst < 0
                && linkEnd != at - 1
                && passage.to() < limit
                && !phrases.givenName(passage.first());
        for (int i = passage.first(); i <= passage.last(); i++) {
            house &= text.token(i).capital() || text.token(i).kind() == Token.Kind.NUMBER;
        }
        if (house) {
            nameFirst = passage.first();
            nameLast = passage.last();
            at = passage.to() + 1;
        }
        return house;
    }

    /** Anton “Toni” Prela. */
    private boolean nickname(Passage passage) {
        int next = passage.to() + 1;
        if (nameLast < 0
                || nameLast != at - 1
                || next >= limit
                || !phrases.isName(next)
                || text.startsParagraph(next)) {
            return false;
        }
        nameLast = next;
        at = next + 1;
        return true;
    }

    private boolean brackets() {
        if (head < 0) {
            return false;
        }
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_BRACKETS); i++) {
            if (text.token(i).kind() == Token.Kind.CLOSE) {
                at = i + 1;
                return true;
            }
        }
        return false;
    }

    /** "ministri i Kulturës, Rinisë dhe Sportit": one office with several fields. */
    private boolean fields() {
        if (linkEnd != at - 1 || nameFirst >= 0 || !field(at - 1)) {
            return false;
        }
        int next = at;
        while (next + 1 < limit && text.token(next).kind() == Token.Kind.COMMA && field(next + 1)) {
            next += 2;
        }
        boolean several =
                next > at && next + 1 < limit && text.token(next).is(WordClass.COORDINATOR) && field(next + 1);
        return several && linked(next + 1);
    }

    private boolean field(int index) {
        Token token = text.token(index);
        return token.capital() && token.word().nameGender() == null && !text.startsParagraph(index) && genitive(index);
    }

    /** The stop of an initial or a title inside a name: "George W. Bush", "z. Adams". */
    private boolean initialStop() {
        if (at == first
                || text.token(at).spaceBefore()
                || at + 1 >= limit
                || !text.token(at + 1).capital()) {
            return false;
        }
        Token before = text.token(at - 1);
        boolean initial = before.capital() && before.text().length() <= 2 && nameLast == at - 1;
        boolean title = language.abbreviation(before.lower());
        if (!initial && !title) {
            return false;
        }
        at++;
        if (initial && phrases.isName(at)) {
            nameLast = at;
            at++;
        }
        return true;
    }

    // ---- what belongs to somebody ----------------------------------------------------------------------------

    /** "Marsh's lawyer", "the minister's brother Tom": all before the possessive says whose; the head is still to come. */
    private boolean possessor() {
        int next = at + 1;
        if (head < 0 || next >= limit || text.startsParagraph(next) || !possessed(next)) {
            return false;
        }
        forget();
        at++;
        return true;
    }

    /** What was read so far belongs to the phrase, but neither its name nor its noun is the phrase's. */
    private void forget() {
        nameFirst = -1;
        nameLast = -1;
        role = null;
        roleAt = -1;
        head = -1;
        noun = false;
        determined = true;
    }

    private boolean possessed(int index) {
        Token token = text.token(index);
        return token.isWord()
                && !phrases.verbHere(index)
                && !phrases.possessive(index)
                && (phrases.nounLike(index) || phrases.isName(index) || token.is(WordClass.FORMER));
    }

    private boolean genitiveArticle() {
        if (nameLast == at - 1 || at + 1 >= limit || !(phrases.nounLike(at + 1) || phrases.passage(at + 1) != null)) {
            return false;
        }
        genitive = true;
        return take(false);
    }

    /** An article that links what follows to the noun: "ministri i Jashtëm", "Policia e Kosovës". */
    private boolean link() {
        if (at + 1 >= limit) {
            return false;
        }
        int next = at + 1;
        Passage passage = phrases.passage(next);
        if (passage != null) {
            return linked(passage.to());
        }
        Token token = text.token(next);
        if (!token.isWord() || phrases.verbHere(next) || text.startsParagraph(next)) {
            return false;
        }
        if (phrases.isName(next) || phrases.familyName(next, false) > next) {
            // "Leka e Doda": the short word for "and".
            boolean and = text.token(at).is(WordClass.COORDINATOR) && onlyName() && nominative(next);
            return and ? coordination() : linkedName(next);
        }
        if (objectBeforeVerb(token) || ofAnother()) {
            return false;
        }
        NounPhrase inner = phrases.ownerAt(next, limit, nameMayFollow());
        return linked(inner == null ? next : inner.last());
    }

    /** Whether nothing but one name was read so far. */
    private boolean onlyName() {
        return nameFirst >= 0 && nameLast == at - 1 && nameFirst == head && role == null;
    }

    /** "mbledhja e qeverisë e mbajtur dje": behind a genitive, an article that has no oblique case belongs to the noun before. */
    private boolean ofAnother() {
        return role != null
                && roleAt == at - 1
                && (role.grammar().equals("gen") || role.grammar().equals("plgen"))
                && !text.token(at).word().features(WordClass.ARTICLE).contains(Feature.OBL);
    }

    /** "Policia e ndërpreu takimin": behind a subject, what ends as only masculine subjects do is no owner but a verb. */
    private boolean objectBeforeVerb(Token token) {
        return text.token(at).is(WordClass.CLITIC)
                && text.token(at).word().is(WordClass.ARTICLE, Feature.F)
                && head == at - 1
                && (role == null ? language.subjectByEnding(text.token(head).lower()) : role.subject())
                && !token.word().closed()
                && token.word().roles().isEmpty()
                && language.endings().stream()
                        .anyMatch(ending -> ending.grammar().equals("nom")
                                && ending.gender().equals("m")
                                && token.lower().endsWith(ending.ending()));
    }

    /** Whether the name of somebody whom the head describes may stand behind what belongs to the head. */
    private boolean nameMayFollow() {
        return owner || (role == null ? !noun : role.kind() == SpeakerKind.PERSON);
    }

    private boolean linked(int last) {
        at = last + 1;
        linkEnd = last;
        return true;
    }

    /** A name behind a linking article: whose the noun is, or how the name goes on. */
    private boolean linkedName(int next) {
        int last = ownerEnd(next);
        if (onlyName() && !(phrases.givenName(next) && last > next)) {
            // "Policia e Kosovës", where no table lists the noun: the name goes on.
            nameLast = last;
        }
        return linked(last);
    }

    /**
     * Where a name ends that is linked to a noun: with the first word in the genitive, since what follows is the nominative of
     * somebody else; a person's name without such a word is taken whole.
     */
    private int ownerEnd(int begin) {
        int last = Math.max(begin, phrases.familyName(begin, false));
        boolean person = phrases.givenName(begin);
        // "trajneri i Alfa Beton", unless somebody in the article is called Beton.
        boolean pair = goesOn(begin)
                && !goesOn(begin + 1)
                && !text.token(begin).acronym()
                && !phrases.behindGivenName(begin + 1);
        for (int i = begin; i < Math.min(limit, begin + LONGEST_OWNER) && phrases.isName(i); i++) {
            if (i > begin && text.startsParagraph(i)) {
                break;
            }
            if (i > begin && phrases.givenName(i) && !person) {
                break;
            }
            if (genitive(i)) {
                return i;
            }
            last = person || pair || !nameMayFollow() ? i : last;
        }
        return last;
    }

    private boolean goesOn(int index) {
        return index + 1 < limit && phrases.isName(index + 1) && !text.startsParagraph(index + 1);
    }

    /** Whether the word ends as genitives of names do. */
    private boolean genitive(int index) {
        return language.genitiveByEnding(text.token(index).lower());
    }

    /** Whether the word ends as only subjects do. */
    private boolean nominative(int index) {
        String word = text.token(index).lower();
        return language.endings().stream()
                .anyMatch(ending -> ending.grammar().equals("nom") && word.endsWith(ending.ending()));
    }

    private boolean preposition() {
        boolean linking = text.token(at).word().is(WordClass.PREPOSITION, Feature.LINK);
        int next = at + 1;
        while (next < limit
                && (text.token(next).is(WordClass.ARTICLE)
                        || text.token(next).is(WordClass.DETERMINER)
                        || text.token(next).is(WordClass.POSSESSIVE))) {
            next++;
        }
        if (next >= limit || !tells(next, linking)) {
            return false;
        }
        // What follows the preposition is a noun phrase of its own; it belongs to this one as a whole.
        NounPhrase inner = phrases.ownerAt(next, limit, nameMayFollow());
        at = inner == null ? next + 1 : Math.max(next, inner.last()) + 1;
        linkEnd = at - 1;
        coordinatedPlace();
        return true;
    }

    /** Whether what a preposition governs belongs to the phrase: a place or institution, or anything behind some prepositions. */
    private boolean tells(int next, boolean linking) {
        Token token = text.token(next);
        if (phrases.verbHere(next) || text.startsParagraph(next) || text.dateEnd(next) > next) {
            return false;
        }
        if (!token.isWord()) {
            return linking && token.kind() == Token.Kind.NUMBER && next + 1 < limit && phrases.nounLike(next + 1);
        }
        if (token.word().closed() && !token.is(WordClass.UNIT)) {
            return false;
        }
        if (linking) {
            return true;
        }
        boolean afterName = nameFirst >= 0 && nameLast == at - 1;
        boolean called = phrases.isName(next)
                || (token.capital() && !token.word().roles().isEmpty())
                || (role != null && role.plural() && house(token));
        return !afterName && !nounsCapitalised && (called || !language.declinesNames());
    }

    private static boolean house(Token token) {
        return token.word().names(SpeakerKind.ORGANISATION);
    }

    /** "Komisioni për Punë të Jashtme dhe Diasporë": one task more. */
    private void coordinatedPlace() {
        if (at + 1 < limit
                && text.token(at).is(WordClass.COORDINATOR)
                && !phrases.givenName(at + 1)
                && text.token(at - 1).capital()
                && role != null
                && text.token(roleAt).capital()) {
            at += 2;
            linkEnd = at - 1;
        }
    }

    private boolean coordination() {
        if (at + 1 >= limit || text.startsParagraph(at + 1)) {
            return false;
        }
        if (nameFirst < 0 && ((linkEnd == at - 1 && oneOffice()) || twoKinds())) {
            // "ministri i Arsimit dhe Shkencës Ilir Leka": one office, then the name.
            at += 2;
            linkEnd = at - 1;
            return true;
        }
        NounPhrase other = owner ? null : phrases.startingAt(at + 1, limit);
        if (other == null || !text.token(at).word().is(WordClass.COORDINATOR, Feature.PL) || !beside(other)) {
            return false;
        }
        if (sharesOwner(other)) {
            return linked(other.last());
        }
        also.add(other.alone());
        also.addAll(other.also());
        at = other.last() + 1;
        return true;
    }

    /** "mjekët shqiptarë dhe kosovarë": one noun with two adjectives. */
    private boolean twoKinds() {
        return role != null && roleAt == at - 2 && kind(at - 1) && kind(at + 1);
    }

    private boolean kind(int index) {
        Token token = text.token(index);
        return !token.capital()
                && token.word().roles().isEmpty()
                && !phrases.verbHere(index)
                && language.hasAdjectiveEndings()
                && (token.is(WordClass.UNIT) || language.adjectiveByEnding(token.lower()));
    }

    private boolean oneOffice() {
        return text.token(at - 1).capital()
                && text.token(at + 1).capital()
                && text.token(at + 1).word().nameGender() == null
                && genitive(at - 1)
                && genitive(at + 1);
    }

    /** "Kreu i A dhe B", "a spokesman for A and B": what the conjunction joins belongs to the same noun. */
    private boolean sharesOwner(NounPhrase other) {
        if (linkEnd != at - 1 && !genitive) {
            return false;
        }
        Token opening = text.token(other.first());
        if (opening.word().is(WordClass.ARTICLE, Feature.GEN) || opening.word().is(WordClass.ARTICLE, Feature.LINK)) {
            return true;
        }
        Role otherRole = other.role();
        if (otherRole != null) {
            return !otherRole.subject() && !otherRole.title();
        }
        boolean owning = other.nameLast() > other.nameFirst()
                && text.token(other.nameFirst() + 1).word().is(WordClass.ARTICLE, Feature.LINK);
        int inflected = owning ? other.nameFirst() : other.nameLast();
        boolean wholeName = other.nameLast() > other.nameFirst() && phrases.givenName(other.nameFirst());
        return genitive(inflected) || (!wholeName && !nominative(inflected));
    }

    /** Whether another phrase behind "and" may be a second one of the same sort. */
    private boolean beside(NounPhrase other) {
        // "Doda dhe nxënësja e tij, Arta Leka": each is told of for herself.
        boolean own = text.token(other.last()).word().is(WordClass.POSSESSIVE, Feature.LINK);
        return !own && (other.kind() == NounPhrase.Kind.NAME || other.kind() == NounPhrase.Kind.ROLE);
    }

    // ---- nouns and names -------------------------------------------------------------------------------------

    private boolean role(List<Role> readings) {
        if (genitive) {
            // "die Website des Senders": the phrase stays a website.
            genitivePerson |= readings.get(0).kind() == SpeakerKind.PERSON;
            return take(false);
        }
        Role here = phrases.reading(readings, at);
        if (nameFirst >= 0 && nameLast == at - 1) {
            if (phrases.ownsNext(at - 1, determined)) {
                forget();
            } else if (!nounsCapitalised) {
                return !language.declinesNames() && nounBehindName(here);
            }
        }
        return !opensAnother(here) && noun(here);
    }

    private boolean noun(Role here) {
        boolean compound =
                role != null && roleAt == at - 1 && role.kind() != SpeakerKind.PERSON && !language.hasSubjectEndings();
        if (role == null || role.title() || (compound && here.kind() == SpeakerKind.PERSON)) {
            role = here;
            roleAt = at;
        }
        if (head < 0 || noun || compound) {
            head = at;
            noun = false;
        }
        at++;
        if (roleAt == at - 1 && language.bareOwners() && !owner && person(here)) {
            int name = nameBehindOwners();
            return name == at || linked(name - 1);
        }
        return true;
    }

    private static boolean person(Role here) {
        return here.kind() == SpeakerKind.PERSON && !here.title() && !here.plural() && here.subject();
    }

    /** Where a full name begins that owners without an article part from its role; the next index if none does. */
    private int nameBehindOwners() {
        int found = at;
        int nominative = -1;
        boolean full = at >= limit || phrases.givenName(at) || (phrases.isName(at) && nobodysOwner(at) && goesOn(at));
        for (int i = at; !full && i < Math.min(limit, at + LONGEST_OWNERS) && ownerWord(i); i++) {
            if (i > at
                    && phrases.isName(i)
                    && nobodysOwner(i)
                    && (goesOn(i) || phrases.familyName(i + 1, true) > i + 1)) {
                found = nominative == i - 1 ? found : i;
                nominative = i;
            } else if (found > at && !phrases.isName(i)) {
                break;
            }
        }
        return found;
    }

    /** Whether a name here is in the nominative as it seems: a given name, one without an ending, one behind an acronym. */
    private boolean nobodysOwner(int index) {
        Token before = text.token(index - 1);
        boolean ending = language.endings().stream()
                .anyMatch(each -> text.token(index).lower().endsWith(each.ending()));
        return !text.token(index).acronym()
                && !before.is(WordClass.PREPOSITION)
                && (phrases.givenName(index)
                        || before.acronym()
                        || before.kind() == Token.Kind.CLOSE
                        || (!ending && !house(before)));
    }

    /** Whether a word may say whose somebody is. */
    private boolean ownerWord(int index) {
        Token token = text.token(index);
        if (text.startsParagraph(index) || phrases.verbHere(index)) {
            return false;
        }
        if (!token.isWord()) {
            return token.kind() == Token.Kind.OPEN || token.kind() == Token.Kind.CLOSE;
        }
        boolean joins = token.is(WordClass.PREPOSITION)
                || (index > at
                        && token.is(WordClass.COORDINATOR)
                        && index + 1 < limit
                        && text.token(index + 1).word().roles().stream().noneMatch(PhraseReader::person));
        return joins || !token.word().closed() || token.capital();
    }

    /** "the Tirana Police Department", "a Tirana official": where a name may stand before its noun. */
    private boolean nounBehindName(Role here) {
        if (text.token(at).capital() && here.kind() != SpeakerKind.PERSON) {
            // The noun ends the name.
            nameLast = at++;
            return true;
        }
        // The name only tells which one.
        nameFirst = -1;
        nameLast = -1;
        noun = true;
        return noun(here);
    }

    /** A definite noun right behind another one begins a phrase of its own. */
    private boolean opensAnother(Role here) {
        return head >= 0
                && !nounsCapitalised
                && (here.definite() || (owner && role == null && nameFirst < 0 && person(here)))
                && linkEnd != at
                && linkEnd != at - 1
                && text.token(at - 1).isWord()
                && !text.token(at - 1).word().closed();
    }

    /**
     * Whether a name tells whose the noun before it is: "kreu i shoqatës LPD", "izaslanik UN", "sekretar Srbije za sport", "qeveria e
     * qytetit Lipë".
     */
    private boolean tellsWhose(Token token) {
        if (role == null || nounsCapitalised) {
            return false;
        }
        boolean behindRole = roleAt == at - 1;
        if (token.acronym() && (linkEnd == at - 1 || (behindRole && office()))) {
            return true;
        }
        return behindRole ? person(role) && phrases.owner(at) : ofPlace();
    }

    /** Whether an acronym tells whose office the role is: nobody is called by one, unless all is in capitals. */
    private boolean office() {
        return role != null
                && role.kind() == SpeakerKind.PERSON
                && !role.title()
                && !text.token(roleAt).acronym();
    }

    /** Whether the role says how old somebody is, which is nobody's office. */
    private boolean age() {
        return Character.isDigit(text.token(roleAt).text().charAt(0))
                && !text.token(roleAt).acronym();
    }

    private boolean ofPlace() {
        return role != null
                && role.kind() == SpeakerKind.ORGANISATION
                && linkEnd == at - 1
                && !text.token(at - 1).capital()
                && !phrases.givenName(at)
                && !goesOn(at);
    }

    private boolean particles(int last) {
        if (nameFirst < 0 || nameLast != at - 1) {
            if (nameFirst >= 0 || (owner && role != null)) {
                return false;
            }
            nameFirst = at;
            head = head < 0 ? last : head;
        }
        nameLast = last;
        at = last + 1;
        return true;
    }

    private boolean name(Token token) {
        if (genitive && nameFirst < 0 && (genitivePerson || token.word().nameGender() == null)) {
            return take(false);
        }
        if (nameFirst >= 0) {
            return nameGoesOn();
        }
        if (token.acronym() && roleAt == at - 1 && roleAt >= 0 && age()) {
            // "i tha 30-vjeçari RFK Sport": whom somebody's age is told to.
            return false;
        }
        if (partOfTitle(token)) {
            titleEnd = at;
            linkEnd = linkEnd == at - 1 ? at : linkEnd;
            return take(false);
        }
        if (tellsWhose(token)) {
            return linked(at);
        }
        if (!mayName(token)) {
            return false;
        }
        nameFirst = at;
        nameLast = at;
        head = head < 0 ? at : head;
        at++;
        return true;
    }

    private boolean nameGoesOn() {
        if (nameLast != at - 1) {
            return take(false);
        }
        if ((owner || linkEnd == nameLast) && phrases.givenName(at) && goesOn(at) && !phrases.givenName(nameLast)) {
            // "ambasadori në Greqi Agim Doda": the ambassador has the name.
            return false;
        }
        if (nameFirst == nameLast
                && language.genitiveByHyphen(text.token(nameLast).lower())) {
            // "AAK-së Ramush Haradinaj": a party before its member.
            nameFirst = at;
        }
        nameLast = at;
        return take(false);
    }

    /** Whether a capitalised word belongs to an institution's name or an office's title: "Partia Demokratike". */
    private boolean partOfTitle(Token token) {
        Role noun = role;
        if (noun == null || (token.word().nameGender() != null && noun.kind() == SpeakerKind.PERSON)) {
            return false;
        }
        boolean follows = roleAt == at - 1 || titleEnd == at - 1;
        boolean linked = linkEnd == at - 1 && text.token(at - 1).capital();
        if (!follows && !linked) {
            return false;
        }
        if (!nounsCapitalised && phrases.adjective(at)) {
            return true;
        }
        return follows
                && noun.kind() != SpeakerKind.PERSON
                && text.token(roleAt).capital()
                && !((owner || phrases.givenName(at)) && goesOn(at));
    }

    /** Whether somebody's name may follow what was read so far. */
    private boolean mayName(Token token) {
        if (role == null) {
            boolean unlisted =
                    head >= 0 && !nounsCapitalised && text.token(head).word() == Word.UNKNOWN;
            // "javën e kaluar Doda": no noun in the nominative that could describe him.
            return head < 0
                    || (!owner
                            && (!unlisted
                                    || language.subjectByEnding(text.token(head).lower())));
        }
        if (role.message()) {
            // "tha në një letër Agim Doda": no message has a person's name.
            return false;
        }
        if (role.kind() != SpeakerKind.PERSON && (owner || linkEnd == at - 1)) {
            // "zëdhënësi i policisë Baki Krasniqi": the spokesman has the name.
            return roleAt == at - 1 && token.word().nameGender() == null && !(owner && goesOn(at));
        }
        boolean several = role.plural() && !nounsCapitalised && phrases.givenName(at) && goesOn(at);
        // "sipas mediave Anna Holt vjen": several are described, one is named.
        return !several || (linkEnd == at - 1 && text.token(at - 1).capital());
    }

    /** A word that no table lists: a noun, or an adjective of one. */
    private boolean plain(Token token) {
        if (nameFirst >= 0 && nameLast == at - 1) {
            return false;
        }
        if (nounsCapitalised && !token.capital()) {
            return !phrases.joinsClause(at) && adjective();
        }
        if (phrases.joinsClause(at) || language.verbByEnding(token.lower())) {
            return false;
        }
        if (head >= 0 && roleAt == at - 1 && !language.declinesNames()) {
            // "the department spent": behind its noun a phrase goes on only with a further noun.
            return leadsToNoun() && take(true);
        }
        if (head >= 0) {
            boolean belongs = nounsCapitalised
                    || !language.hasAdjectiveEndings()
                    || language.adjectiveByEnding(token.lower())
                    || Character.isDigit(token.text().charAt(0));
            return belongs && take(nounsCapitalised && noun && !genitive);
        }
        if (!determined && !token.capital() && !leadsToNoun()) {
            return false;
        }
        return take(true);
    }

    /** Where nouns are capitalised, a small word that no table lists belongs to the noun behind it or to no phrase. */
    private boolean adjective() {
        if (language.hasAdjectiveEndings()
                && !language.adjectiveByEnding(text.token(at).lower())) {
            return false;
        }
        if (head >= 0 && (genitive ? text.token(at - 1).capital() : !noun)) {
            // "der Chef des Amtes lobte Falk": behind the genitive's noun a small word is the verb.
            return false;
        }
        int next = at + 1;
        while (next < Math.min(limit, at + 5)
                && text.token(next).isWord()
                && !text.token(next).capital()
                && (!text.token(next).word().closed() || text.token(next).is(WordClass.UNIT))) {
            next++;
        }
        if (next >= limit
                || !text.token(next).capital()
                || (head >= 0 && !genitive && text.token(head).capital())) {
            return false;
        }
        return take(head < 0);
    }

    /** Whether a role or a name follows within a few plain words: "top black lawmakers". */
    private boolean leadsToNoun() {
        for (int i = at + 1; i < Math.min(limit, at + 4); i++) {
            Token token = text.token(i);
            if (!token.isWord() || phrases.verbHere(i)) {
                return false;
            }
            if (!token.word().roles().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
