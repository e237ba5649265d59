package quotetracker.quotation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Reads one phrase from left to right. */
final class PhraseReader {
    private final Segmented text;
    private final NounPhrases phrases;
    private final boolean nounsCapitalised;
    private final int first;
    private final int limit;
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

    private int links;
    private int linkEnd = -1;
    /** The phrase so far with those joined to it, once a conjunction or a list has closed it. */
    private @Nullable NounPhrase joint;

    PhraseReader(Segmented text, NounPhrases phrases, int first, int limit) {
        this.text = text;
        this.phrases = phrases;
        this.nounsCapitalised = text.language().profile().nounsCapitalised();
        this.first = first;
        this.limit = limit;
        this.at = first;
    }

    @Nullable
    NounPhrase read() {
        determiners();
        int last = -1;
        while (at < limit && step()) {
            last = at - 1;
        }
        if (last < 0 || head < 0) {
            return null;
        }
        return joint != null ? joint : phrase(last);
    }

    private NounPhrase phrase(int last) {
        NounPhrase.Kind kind =
                nameFirst >= 0 ? NounPhrase.Kind.NAME : role != null ? NounPhrase.Kind.ROLE : NounPhrase.Kind.NOUN;
        return new NounPhrase(first, last, nameLast >= 0 ? nameLast : head, kind, nameFirst, nameLast, role, roleAt);
    }

    private void determiners() {
        while (at < limit) {
            Token token = text.token(at);
            boolean before = token.is(WordClass.DETERMINER)
                    || token.is(WordClass.POSSESSIVE)
                    || (token.is(WordClass.ARTICLE) && !token.word().is(WordClass.ARTICLE, Feature.LINK))
                    || (token.is(WordClass.FORMER) && at + 1 < limit)
                    || (token.kind() == Token.Kind.NUMBER
                            && at + 1 < limit
                            && text.token(at + 1).isWord());
            if (!before || phrases.verbHere(at)) {
                // A linking article may open a phrase too: "i dërguari i BE-së".
                if (at == first
                        && token.word().is(WordClass.ARTICLE, Feature.LINK)
                        && at + 1 < limit
                        && phrases.nounLike(at + 1)
                        && !phrases.afterNoun(at)) {
                    at++;
                    determined = true;
                }
                return;
            }
            determined = true;
            at++;
        }
    }

    /** Takes the next token into the phrase if it belongs there. */
    private boolean step() {
        Token token = text.token(at);
        if (joint != null) {
            return false;
        }
        if (phrases.passage(at) != null) {
            return passage();
        }
        if (phrases.verbHere(at) || (at > first && text.startsParagraph(at))) {
            return false;
        }
        if (token.kind() == Token.Kind.OPEN) {
            return brackets();
        }
        if (token.kind() == Token.Kind.STOP) {
            return initialStop();
        }
        if (token.kind() == Token.Kind.COMMA) {
            return enumeration();
        }
        if (!token.isWord()) {
            return token.kind() == Token.Kind.NUMBER && head >= 0 && nameFirst < 0 && take(false);
        }
        if (token.is(WordClass.UNIT) && !phrases.isName(at)) {
            boolean dated = !determined || text.token(at - 1).kind() == Token.Kind.NUMBER;
            if (head < 0 && dated && token.word().saysWhen()) {
                // "Në Janar Agim Doda tha", "Më 5 janar …": a month or day begins no phrase that a name goes on with.
                return false;
            }
            return take(head < 0 && determined);
        }
        if (!token.word().roles().isEmpty() && !phrases.isName(at)) {
            return role(token.word().roles());
        }
        if (phrases.isName(at)) {
            return name();
        }
        if (token.word().is(WordClass.ARTICLE, Feature.LINK) && head >= 0) {
            return link();
        }
        if (token.is(WordClass.PREPOSITION) && head >= 0) {
            return preposition();
        }
        if (token.is(WordClass.COORDINATOR) && head >= 0) {
            return coordination();
        }
        if (token.word().is(WordClass.ARTICLE, Feature.GEN)
                && head >= 0
                && nameLast != at - 1
                && at + 1 < limit
                && (phrases.nounLike(at + 1) || phrases.passage(at + 1) != null)) {
            genitive = true;
            return take(false);
        }
        if (nounsCapitalised && determined && head < 0 && token.is(WordClass.ADVERB)) {
            // "einer gestern veröffentlichten Botschaft"
            return take(false);
        }
        if (token.word().closed()) {
            return false;
        }
        return plain(token);
    }

    private boolean take(boolean asHead) {
        if (asHead) {
            head = at;
            noun = true;
        }
        at++;
        return true;
    }

    private boolean passage() {
        Passage passage = Objects.requireNonNull(phrases.passage(at));
        if (head < 0 || passage.words() > 6 || passage.to() >= limit || (nameLast == at - 1 && at > first + 1)) {
            // A nickname: Anton “Toni” Prela.
            if (nameLast == at - 1
                    && nameLast >= 0
                    && passage.words() <= 2
                    && passage.to() + 1 < limit
                    && phrases.isName(passage.to() + 1)) {
                at = passage.to() + 1;
                nameLast = at;
                at++;
                return true;
            }
            return false;
        }
        at = passage.to() + 1;
        return true;
    }

    private boolean brackets() {
        if (head < 0) {
            return false;
        }
        for (int i = at + 1; i < Math.min(limit, at + 8); i++) {
            if (text.token(i).kind() == Token.Kind.CLOSE) {
                at = i + 1;
                return true;
            }
        }
        return false;
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
        boolean title = text.language().abbreviation(before.lower()) && roleAt == at - 1;
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

    private boolean role(List<Role> readings) {
        if (genitive) {
            // "die Website des Senders": the phrase stays a website.
            return take(false);
        }
        Role here = phrases.reading(readings, at);
        if (nameFirst >= 0 && nameLast == at - 1 && !nounsCapitalised) {
            if (!text.language().profile().nameBeforeNoun()) {
                return false;
            }
            if (text.token(at).capital() && here.kind() != SpeakerKind.PERSON) {
                // "the Tirana Police Department": the noun ends the name.
                nameLast = at++;
                return true;
            }
            // "a Tirana official": the name only tells which one.
            nameFirst = -1;
            nameLast = -1;
            noun = true;
        }
        if (head >= 0
                && !nounsCapitalised
                && here.definite()
                && linkEnd != at
                && linkEnd != at - 1
                && text.token(at - 1).isWord()
                && !text.token(at - 1).word().closed()) {
            // A definite noun right behind another one begins a phrase of its own.
            return false;
        }
        if (role == null || role.title()) {
            role = here;
            roleAt = at;
        }
        if (head < 0 || noun) {
            head = at;
            noun = false;
        }
        at++;
        return true;
    }

    private boolean name() {
        if (genitive && text.token(at).word().nameGender() == null && nameFirst < 0) {
            return take(false);
        }
        boolean joins = nameLast == at - 1;
        if (role != null
                && nameFirst < 0
                && role.plural()
                && !nounsCapitalised
                && (linkEnd != at - 1 || !text.token(at - 1).capital())
                && text.token(at).word().nameGender() != null
                && at + 1 < text.size()
                && phrases.isName(at + 1)) {
            // "sipas mediave Anna Holt vjen": several are described, one is named.
            return false;
        }
        if (linkEnd == at - 1
                && links > 1
                && text.token(at).word().nameGender() == null
                && !(at + 1 < limit && phrases.isName(at + 1))) {
            // "kreu i Kryqit të Kuq Ndërkombëtar": still the organisation's name.
            linkEnd = at++;
            return true;
        }
        if (nameFirst < 0) {
            nameFirst = at;
            nameLast = at;
            if (head < 0) {
                head = at;
            }
        } else if (joins) {
            nameLast = at;
        }
        at++;
        return true;
    }

    /** An article that links what follows to the noun: "ministri i Jashtëm", "Policia e Kosovës". */
    private boolean link() {
        if (at + 1 >= limit) {
            return false;
        }
        Token next = text.token(at + 1);
        if ((!next.isWord() && phrases.passage(at + 1) == null) || phrases.verbHere(at + 1)) {
            return false;
        }
        if (next.word().closed()
                && !next.is(WordClass.UNIT)
                && !next.is(WordClass.POSSESSIVE)
                && !next.is(WordClass.DETERMINER)
                && !next.is(WordClass.ARTICLE)) {
            return false;
        }
        boolean onlyName = nameFirst >= 0 && nameLast == at - 1 && nameFirst == head;
        if (nameFirst < 0
                && phrases.isName(at + 1)
                && next.word().nameGender() != null
                && at + 2 < limit
                && phrases.isName(at + 2)) {
            // "fjalët e Agim Dodës": a person's whole name is linked, not its first word.
            at++;
            return true;
        }
        at += 2;
        if (phrases.passage(at - 1) != null) {
            at = Objects.requireNonNull(phrases.passage(at - 1)).to() + 1;
        } else if (phrases.isName(at - 1) && onlyName) {
            // "Policia e Kosovës": the name goes on.
            nameLast = at - 1;
        }
        links++;
        linkEnd = at - 1;
        return true;
    }

    private boolean preposition() {
        boolean afterName = nameLast == at - 1;
        if (((afterName && nameFirst >= 0) || nounsCapitalised)
                && !text.token(at).word().is(WordClass.PREPOSITION, Feature.LINK)) {
            return false;
        }
        int next = at + 1;
        while (next < limit
                && (text.token(next).is(WordClass.ARTICLE)
                        || text.token(next).is(WordClass.DETERMINER)
                        || text.token(next).is(WordClass.POSSESSIVE))) {
            next++;
        }
        if (next >= limit
                || phrases.verbHere(next)
                || !text.token(next).isWord()
                || (text.token(next).word().closed() && !text.token(next).is(WordClass.UNIT))) {
            return false;
        }
        at = next + 1;
        // What follows the preposition is a noun phrase of its own; it belongs to this one as a whole.
        NounPhrase inner = at - 1 < limit ? phrases.startingAt(next, limit) : null;
        if (inner != null && inner.last() >= at) {
            at = inner.last() + 1;
        }
        return true;
    }

    private boolean coordination() {
        if (at + 1 >= limit) {
            return false;
        }
        if (role != null && nameFirst < 0 && linkEnd == at - 1 && genitive(at - 1) && genitive(at + 1)) {
            // "ministri i Arsimit dhe Shkencës Ilir Leka": one office, then the name.
            at += 2;
            linkEnd = at - 1;
            return true;
        }
        NounPhrase other = phrases.startingAt(at + 1, limit);
        if (other == null
                || other.kind() == NounPhrase.Kind.NOUN
                || other.kind() == NounPhrase.Kind.PRONOUN
                || !closed(other)) {
            return false;
        }
        if (text.token(at).word().is(WordClass.COORDINATOR, Feature.PL) && !sharesOwner(other)) {
            joint = phrase(at - 1).and(other);
        }
        at = other.last() + 1;
        return true;
    }

    /** Whether nothing behind the phrase shows that it belongs to a clause of its own: "tha Leka dhe Mera doli". */
    private boolean closed(NounPhrase phrase) {
        int next = phrase.last() + 1;
        return next >= limit
                || phrases.verbHere(next)
                || !text.token(next).isWord()
                || text.token(next).is(WordClass.PREPOSITION)
                || text.token(next).is(WordClass.COMPLEMENTISER)
                || text.token(next).is(WordClass.SUBORDINATOR);
    }

    /** "Kreu i A dhe B", "der Sprecher der Polizei und der Wehr": what the conjunction joins belongs to the same noun. */
    private boolean sharesOwner(NounPhrase other) {
        if (linkEnd != at - 1 && !genitive) {
            return false;
        }
        Token opening = text.token(other.first());
        if (opening.word().is(WordClass.ARTICLE, Feature.GEN) || opening.word().is(WordClass.ARTICLE, Feature.LINK)) {
            return true;
        }
        if (other.role() != null) {
            return !other.role().subject() && !other.role().title();
        }
        boolean owning = other.nameLast() > other.nameFirst()
                && text.token(other.nameFirst() + 1).word().is(WordClass.ARTICLE, Feature.LINK);
        int inflected = owning ? other.nameFirst() : other.nameLast();
        boolean wholeName = other.nameLast() > other.nameFirst()
                && text.token(other.nameFirst()).word().nameGender() != null;
        return ends(inflected, "gen") || (!wholeName && !ends(inflected, "nom"));
    }

    /** "Leka, Mera dhe Doda": names alone, the last one behind a conjunction. */
    private boolean enumeration() {
        boolean name = nameLast == at - 1 && nameFirst >= 0 && linkEnd < 0 && !genitive;
        boolean governed = first > 0 && text.token(first - 1).is(WordClass.PREPOSITION);
        if (!name || governed || at + 1 >= limit) {
            return false;
        }
        NounPhrase other = phrases.startingAt(at + 1, limit);
        if (other == null || other.nameFirst() != other.first()) {
            return false;
        }
        NounPhrase rest = other.coordinated().isEmpty() ? withLastOfList(other) : other;
        if (rest == null) {
            return false;
        }
        joint = phrase(at - 1).and(rest);
        at = rest.last() + 1;
        return true;
    }

    /** "Marsh, Holt, and Reed": the last of a list may have both a comma and a conjunction before it. */
    private @Nullable NounPhrase withLastOfList(NounPhrase phrase) {
        int conjunction = phrase.last() + 2;
        if (conjunction + 1 >= limit
                || text.token(conjunction - 1).kind() != Token.Kind.COMMA
                || !text.token(conjunction).word().is(WordClass.COORDINATOR, Feature.PL)) {
            return null;
        }
        NounPhrase last = phrases.startingAt(conjunction + 1, limit);
        return last != null && last.nameFirst() == last.first() && closed(last) ? phrase.and(last) : null;
    }

    /** Whether the word is no given name and ends as genitives do. */
    private boolean genitive(int index) {
        Token token = text.token(index);
        return token.capital() && token.word().nameGender() == null && ends(index, "gen");
    }

    private boolean ends(int index, String grammar) {
        String word = text.token(index).lower();
        return text.language().endings().stream()
                .anyMatch(ending -> ending.grammar().equals(grammar) && word.endsWith(ending.ending()));
    }

    /** A word that no table lists: a noun, or an adjective of one. */
    private boolean plain(Token token) {
        if (nameFirst >= 0 && nameLast == at - 1) {
            return false;
        }
        if (nounsCapitalised && !token.capital()) {
            return adjective();
        }
        if (head >= 0) {
            return take(nounsCapitalised && noun && !genitive);
        }
        if (!determined && !token.capital() && !leadsToNoun()) {
            return false;
        }
        return take(true);
    }

    /** Where nouns are capitalised, a small word that no table lists belongs to the noun behind it or to no phrase. */
    private boolean adjective() {
        if (head >= 0 && !genitive && !noun) {
            return false;
        }
        int next = at + 1;
        while (next < Math.min(limit, at + 5)
                && text.token(next).isWord()
                && !text.token(next).capital()
                && !text.token(next).word().closed()) {
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
            if (token.word().closed() && !token.is(WordClass.UNIT)) {
                return false;
            }
        }
        return false;
    }
}
