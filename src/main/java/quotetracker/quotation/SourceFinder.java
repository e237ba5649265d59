package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.NounPhrases;
import quotetracker.chart.Passage;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Token;

/** Finds the phrase that names the source of a cue. */
final class SourceFinder {
    /** How many words a phrase that stands before its verb may be away from it. */
    private static final int REACH = 40;

    /** The name of an outlet has no more words. */
    private static final int LONGEST_TITLE = 4;
    /** Brackets between a verb and its subject hold a date, no more tokens. */
    private static final int LONGEST_BRACKETS = 7;
    /** "ditën e diel", "një javë më parë" and no longer ones. */
    private static final int LONGEST_DATE = 4;
    /** A place between a verb and its subject has no more words behind its preposition and noun. */
    private static final int LONGEST_PLACE = 6;
    /** A longer run of unknown words is a clause that was not understood. */
    private static final int LONGEST_PLAIN = 5;

    private final Chart reading;
    private final NounPhrases phrases;
    private final boolean commaBeforeClause;

    SourceFinder(Chart reading) {
        this.reading = reading;
        this.phrases = reading.phrases();
        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    /** "transmeton X", not "njoftoi policia": whether a cue that outlets carry words with has one, or a name, for its subject. */
    static boolean relays(CueMatch cue, NounPhrase source) {
        Role role = source.role();
        return cue.takes(Frame.RELAY) && (role == null || source.named() || role.kind() == SpeakerKind.OUTLET);
    }

    /**
     * The subject of a cue: before it, behind it, or what its relative pronoun refers to.
     *
     * @param from first token that may belong to the cue's clause
     * @param to index after the last such token
     */
    Source of(CueMatch cue, int from, int to) {
        int floor = Math.max(from, clauseStart(cue.first(), from));
        Source before = besideAuxiliary(cue, floor);
        before = before == null ? ofOne(before(cue.first(), floor), cue, floor) : before;
        NounPhrase inverted = inverted(cue, before.phrase(), to);
        if (inverted != null) {
            return Source.of(inverted, Source.How.AFTER_CUE);
        }
        if (before.phrase() != null || before.how() == Source.How.ANTECEDENT) {
            return before;
        }
        NounPhrase after = after(cue.last() + 1, to);
        if (after != null && subject(after)) {
            return Source.of(after, Source.How.AFTER_CUE);
        }
        NounPhrase house = organisationBeside(cue, floor, to);
        if (house != null) {
            return Source.of(house, Source.How.PREPOSITION);
        }
        return new Source(plainSubject(cue.first(), floor), List.of(), Source.How.OMITTED);
    }

    /**
     * "Lind hat den Rat gebeten", "gestern hatte Lind den Rat gebeten": where an auxiliary stands apart from its verb, the subject
     * is beside the auxiliary, and the phrase before the verb an object; null if it is not so.
     */
    private @Nullable Source besideAuxiliary(CueMatch cue, int floor) {
        int auxiliary = cue.head() - 1;
        while (auxiliary > floor
                && !reading.kind(auxiliary, Token.Kind.COMMA)
                && !reading.is(auxiliary, WordClass.AUXILIARY)) {
            auxiliary--;
        }
        if (cue.form().tag() != FormTag.PART || auxiliary <= floor || !reading.is(auxiliary, WordClass.AUXILIARY)) {
            return null;
        }
        NounPhrase left = endingAt(auxiliary, floor);
        if (left != null && !governed(left.first(), floor) && left.kind() != NounPhrase.Kind.NOUN) {
            return before(auxiliary, floor);
        }
        NounPhrase right = after(auxiliary + 1, cue.head());
        return right == null || !subject(right) ? null : Source.of(right, Source.How.AFTER_CUE);
    }

    /** The subject right behind a verb where it is no object, as what stands before the verb is no subject; or null. */
    private @Nullable NounPhrase inverted(CueMatch cue, @Nullable NounPhrase before, int to) {
        NounPhrase behind = commaBeforeClause ? phrases.startingAt(reading.pastAdverbs(cue.last() + 1, to), to) : null;
        if (behind == null || !subject(behind)) {
            return null;
        }
        if (behind.kind() == NounPhrase.Kind.PRONOUN) {
            return pronounBehind(behind, before) ? behind : null;
        }
        return before != null && fronted(before, behind) ? withApposition(behind, to) : null;
    }

    /** "Den Plan lehnt er ab": a pronoun that is only a subject, or one behind a thing. */
    private boolean pronounBehind(NounPhrase pronoun, @Nullable NounPhrase before) {
        boolean onlySubject = !reading.is(pronoun.head(), WordClass.PRONOUN, Feature.ACC);
        boolean thing = before != null && before.kind() == NounPhrase.Kind.NOUN;
        return !neuter(pronoun) && (onlySubject || thing);
    }

    /** "Um 10 Uhr meldet die Polizei", "Als Grund nannte Lind", "Ergänzend sagte Lind": no subject stands before the verb. */
    private boolean fronted(NounPhrase before, NounPhrase behind) {
        int opener = before.first() - 1;
        if (reading.is(opener, WordClass.PREPOSITION, WordClass.SUBORDINATOR)) {
            return true;
        }
        boolean noun = before.kind() == NounPhrase.Kind.NOUN;
        return noun && (before.first() == before.last() || reading.is(behind.first(), WordClass.ARTICLE, Feature.NOM));
    }

    /** "Drita vuri në dukje Mira Lekën dhe Molla tha": a verb of one person is only of the last of several in the middle of a clause. */
    private Source ofOne(Source source, CueMatch cue, int floor) {
        NounPhrase phrase = source.phrase();
        if (phrase == null
                || phrase.also().isEmpty()
                || phrase.first() == floor
                || !reading.token(phrase.first() - 1).isWord()
                || number(cue) != Feature.SG) {
            return source;
        }
        NounPhrase last = phrase.also().get(phrase.also().size() - 1);
        return last.named() ? new Source(last, source.others(), source.how()) : source;
    }

    private @Nullable Feature number(CueMatch cue) {
        return CueMatch.number(reading.text(), cue.form(), cue.first(), cue.last());
    }

    /** "Nga LSDM-ja thonë", "thonë në ministri": several people speak, and only their organisation is named. */
    private @Nullable NounPhrase organisationBeside(CueMatch cue, int floor, int to) {
        NounPhrase phrase = endingAt(cue.first(), floor);
        return phrase != null && number(cue) == Feature.PL && reading.is(phrase.first() - 1, WordClass.PREPOSITION)
                ? organisation(phrase)
                : organisationBehind(cue, to);
    }

    /** "thonë në ministri": the organisation behind the verb of several people whom nothing else names, or null. */
    @Nullable
    NounPhrase organisationBehind(CueMatch cue, int to) {
        int at = cue.last() + 1;
        NounPhrase phrase = number(cue) == Feature.PL && at + 1 < to && reading.is(at, WordClass.PREPOSITION)
                ? phrases.startingAt(at + 1, to)
                : null;
        return phrase == null ? null : organisation(phrase);
    }

    private @Nullable NounPhrase organisation(NounPhrase phrase) {
        boolean organisation = phrase.role() != null
                ? phrase.role().kind() == SpeakerKind.ORGANISATION
                : phrase.named() && reading.token(phrase.nameLast()).acronym();
        return organisation ? phrase : null;
    }

    /** Nouns that no table lists, from the clause's beginning to the verb: there is nothing else its subject can be. */
    private @Nullable NounPhrase plainSubject(int verb, int floor) {
        int end = beforeAdverbs(verb, floor);
        int first = end;
        while (first > floor && end - first < LONGEST_PLAIN && plain(first - 1) && dateStart(first, floor) == first) {
            first--;
        }
        boolean opens = first == floor || !reading.token(first - 1).isWord() || dateStart(first, floor) < first;
        if (first == end || !opens || reading.profile().nounsCapitalised()) {
            return null;
        }
        NounPhrase known = phrases.startingAt(first, end);
        return known != null && known.named()
                ? known
                : new NounPhrase(first, end - 1, first, NounPhrase.Kind.NOUN, -1, -1, null, -1);
    }

    private boolean plain(int index) {
        Token token = reading.token(index);
        return token.isWord()
                && (!token.word().closed() || token.is(WordClass.UNIT) || link(index))
                && token.word().cues().isEmpty()
                && !reading.quoted(index);
    }

    /** Where the clause of a verb begins at the earliest: behind the last sign that no subject reaches across. */
    private int clauseStart(int verb, int from) {
        for (int i = verb - 1; i >= from; i--) {
            Token.Kind kind = reading.token(i).kind();
            if (kind == Token.Kind.SEMICOLON
                    || kind == Token.Kind.COLON
                    || verb - i > REACH
                    || (kind == Token.Kind.DASH && reading.token(i).spaceBefore())) {
                return i + 1;
            }
        }
        return from;
    }

    /** The phrase behind a verb, with the name that follows a role after a comma; null if none begins there. */
    @Nullable
    NounPhrase after(int index, int to) {
        int at = index;
        while (at < to) {
            int past = skippable(at) ? at + 1 : reading.text().dateEnd(at);
            past = at > index ? Math.max(past, brackets(at, to)) : past;
            if (past <= at) {
                break;
            }
            at = past;
        }
        NounPhrase phrase = at < to ? phrases.startingAt(at, to) : null;
        if (phrase == null && at < to && reading.is(at, WordClass.PREPOSITION)) {
            phrase = behindPlace(at, to);
        }
        return phrase == null ? null : withApposition(phrase, to);
    }

    /** "izjavio je u sredu (2. juna) ministar": behind short brackets, or the same index if none stand here. */
    private int brackets(int index, int to) {
        for (int i = index + 1;
                reading.kind(index, Token.Kind.OPEN) && i < Math.min(to, index + LONGEST_BRACKETS);
                i++) {
            if (reading.kind(i, Token.Kind.CLOSE)) {
                return i + 1;
            }
        }
        return index;
    }

    /** "deklaroi për Radio Fushën shefi i policisë": a place or an outlet between verb and subject. */
    private @Nullable NounPhrase behindPlace(int preposition, int to) {
        if (preposition + 1 >= to) {
            return null;
        }
        NounPhrase place = phrases.startingAt(preposition + 1, to);
        int next = place == null ? reading.next(preposition + 1) : place.last() + 1;
        int at = reading.kind(next, Token.Kind.COMMA) ? next + 1 : next;
        NounPhrase subject = at < to ? phrases.startingAt(at, to) : null;
        return subject != null && (names(subject) || office(subject)) ? subject : officeBehind(preposition + 2, to);
    }

    /** "në fletën e albumit piktorja Mimoza Hasa": the office behind the place, whose name is not the place's; or null. */
    private @Nullable NounPhrase officeBehind(int from, int to) {
        int at = reading.find(from, Math.min(to, from + LONGEST_PLACE), i -> {
            NounPhrase phrase = phrases.startingAt(i, to);
            return (phrase != null && office(phrase)) || opensClause(i);
        });
        return at < 0 || opensClause(at) ? null : phrases.startingAt(at, to);
    }

    private boolean opensClause(int index) {
        return !reading.token(index).isWord()
                || reading.is(index, WordClass.SUBORDINATOR, WordClass.RELATIVE, WordClass.COMPLEMENTISER);
    }

    private boolean names(NounPhrase phrase) {
        return phrase.named() && reading.token(phrase.nameFirst()).word().nameGender() != null;
    }

    /** A person's office in a form that only a subject has: "shefi i policisë", "një zyrtar". */
    private boolean office(NounPhrase phrase) {
        Role role = phrase.role();
        return role != null
                && role.kind() == SpeakerKind.PERSON
                && ((role.grammar().equals("nom") && phrase.roleAt() == phrase.first())
                        || reading.is(phrase.first(), WordClass.ARTICLE, Feature.INDEFINITE));
    }

    private boolean skippable(int index) {
        Token token = reading.token(index);
        if (index > 0
                && token.isWord()
                && token.lower().equals(reading.token(index - 1).lower())) {
            // A word typed twice.
            return true;
        }
        return token.is(WordClass.ADVERB)
                || token.word().saysWhen()
                || token.word().is(WordClass.PRONOUN, Feature.REFLEXIVE)
                || (commaBeforeClause && neuter(token))
                || (token.is(WordClass.CLITIC) && !token.is(WordClass.ARTICLE) && !token.is(WordClass.PRONOUN))
                || (token.is(WordClass.UNIT) && token.word().saysWhen());
    }

    /** "Laut „Nordblatt“", "schrieb die „Nordpost“": a name in quotation marks and its article, or null. */
    @Nullable
    NounPhrase titled(int index) {
        int at = reading.is(index, WordClass.ARTICLE) ? index + 1 : index;
        Passage passage = reading.passage(at);
        return passage == null ? null : titled(index, passage);
    }

    /** "Wie „Nordblatt“ berichtet": a name in quotation marks that ends right before {@code end}, or null. */
    private @Nullable NounPhrase titledBefore(int end, int floor) {
        for (int i = end - 1; i >= Math.max(floor, end - LONGEST_TITLE - 2); i--) {
            Passage passage = reading.passage(i);
            if (passage != null) {
                int first = i > floor && reading.is(i - 1, WordClass.ARTICLE) ? i - 1 : i;
                // "als „Erfolg“ bezeichnet"
                boolean named = reading.is(first - 1, WordClass.SUBORDINATOR)
                        && !reading.is(first - 1, WordClass.SUBORDINATOR, Feature.LINK);
                NounPhrase bearer = passage.to() == end - 1 ? nicknamed(first, floor) : null;
                return bearer != null ? bearer : passage.to() == end - 1 && !named ? titled(first, passage) : null;
            }
        }
        return null;
    }

    /** "Major Ada Holt “Hawk” said": a name right before another in marks is whose nickname that is; or null. */
    private @Nullable NounPhrase nicknamed(int nickname, int floor) {
        NounPhrase bearer = nickname > floor ? endingAt(nickname, floor) : null;
        return bearer != null && bearer.named() && bearer.nameLast() > bearer.nameFirst() ? bearer : null;
    }

    private @Nullable NounPhrase titled(int from, Passage passage) {
        return passage.words() > LONGEST_TITLE
                ? null
                : new NounPhrase(
                        from,
                        passage.to(),
                        passage.last(),
                        NounPhrase.Kind.NAME,
                        passage.first(),
                        passage.last(),
                        null,
                        -1);
    }

    /** Joins "the minister, Anna Holt" and "kryeministri i Kosovës, Albin Kurti". */
    private NounPhrase withApposition(NounPhrase phrase, int to) {
        int comma = phrase.last() + 1;
        if (!reading.kind(comma, Token.Kind.COMMA) || comma + 1 >= to || !describes(phrase)) {
            return phrase;
        }
        NounPhrase name = phrases.startingAt(comma + 1, to);
        if (name == null
                || name.kind() != NounPhrase.Kind.NAME
                || (name.role() != null && !name.role().title())) {
            return phrase;
        }
        return joined(phrase, name);
    }

    /** Whether a name behind a comma can belong to the phrase: a person's role, or a noun that no table lists with its owner. */
    private boolean describes(NounPhrase phrase) {
        if (phrase.kind() == NounPhrase.Kind.NOUN) {
            return phrase.last() > phrase.head() && subjectForm(phrase.head());
        }
        return phrase.kind() == NounPhrase.Kind.ROLE && person(phrase);
    }

    private static boolean person(NounPhrase phrase) {
        Role role = phrase.role();
        return role != null && role.kind() == SpeakerKind.PERSON && !role.title();
    }

    private boolean subjectForm(int noun) {
        return reading.text().language().subjectByEnding(reading.token(noun).lower());
    }

    /** A role and the name it belongs to, in either order. */
    private static NounPhrase joined(NounPhrase role, NounPhrase name) {
        return new NounPhrase(
                Math.min(role.first(), name.first()),
                Math.max(role.last(), name.last()),
                name.head(),
                NounPhrase.Kind.NAME,
                name.nameFirst(),
                name.nameLast(),
                role.role(),
                role.roleAt());
    }

    /** The subject before a verb. */
    Source before(int verb, int floor) {
        int end = beforeAdverbs(verb, floor);
        if (end > floor && relative(end - 1)) {
            if (reading.is(end - 2, WordClass.COORDINATOR)) {
                // ", por që ka thënë": the sentence's own subject goes on.
                return acrossAside(end - 2, floor);
            }
            return antecedent(end - 1, floor);
        }
        if (end > floor && reading.kind(end - 1, Token.Kind.COMMA)) {
            return acrossAside(end - 1, floor);
        }
        NounPhrase nearest = endingAt(end, floor);
        // "Wie Lind es sagte": an object may stand between subject and verb.
        NounPhrase farther =
                commaBeforeClause && nearest != null && neuter(nearest) ? endingAt(nearest.first(), floor) : null;
        NounPhrase adjacent = farther != null ? farther : nearest;
        if (adjacent != null && !governed(adjacent.first(), floor) && subject(adjacent)) {
            NounPhrase whole = withLeftApposition(adjacent, floor);
            return new Source(whole, others(floor, whole.first()), Source.How.BEFORE_CUE);
        }
        return acrossAside(end, floor);
    }

    private boolean neuter(NounPhrase pronoun) {
        return neuter(reading.token(pronoun.head()));
    }

    /** "sah es das Gericht als erwiesen an": a pronoun that stands for the clause, and for nobody. */
    private static boolean neuter(Token pronoun) {
        Set<Feature> features = pronoun.word().features(WordClass.PRONOUN);
        return features.contains(Feature.N)
                && !features.contains(Feature.M)
                && !features.contains(Feature.F)
                && !pronoun.is(WordClass.ARTICLE);
    }

    /** Where the adverbs, clitics and dates begin that stand right before a verb: "Doda të martën shprehimisht e mohoi". */
    private int beforeAdverbs(int verb, int floor) {
        int end = verb;
        int next = stepBack(end, floor);
        while (next < end) {
            end = next;
            next = stepBack(end, floor);
        }
        return end;
    }

    private int stepBack(int end, int floor) {
        int date = dateStart(end, floor);
        boolean small = end > floor && (adverbBefore(end) || (reading.is(end - 1, WordClass.CLITIC) && !link(end - 1)));
        return date == end && small ? end - 1 : date;
    }

    /** Where words begin that say when and end right before {@code end}; the same index if none do. */
    private int dateStart(int end, int floor) {
        int first = Math.max(floor, end - LONGEST_DATE);
        while (first < end && reading.text().dateEnd(first) != end) {
            first++;
        }
        return first;
    }

    private boolean adverbBefore(int end) {
        Token token = reading.token(end - 1);
        return token.is(WordClass.ADVERB) || token.word().is(WordClass.PRONOUN, Feature.REFLEXIVE);
    }

    private boolean link(int index) {
        return reading.is(index, WordClass.ARTICLE, Feature.LINK)
                && index > 0
                && reading.token(index - 1).isWord()
                && !reading.is(index - 1, WordClass.ADVERB);
    }

    /** Whether a relative pronoun stands here that can be the subject of its clause. */
    private boolean relative(int index) {
        return reading.is(index, WordClass.RELATIVE)
                && (reading.is(index, WordClass.RELATIVE, Feature.NOM)
                        || !(reading.is(index, WordClass.RELATIVE, Feature.ACC)
                                || reading.is(index, WordClass.RELATIVE, Feature.OBL)));
    }

    /** Whether a relative clause opens a piece; a word that is an article too opens one only behind a comma. */
    private boolean relativeClause(int at, int right) {
        if (!relative(at) || !reading.is(at, WordClass.ARTICLE)) {
            return relative(at);
        }
        if (!reading.kind(at - 1, Token.Kind.COMMA)) {
            return false;
        }
        NounPhrase phrase = phrases.startingAt(at, right);
        return phrase == null || phrase.last() + 1 < right;
    }

    private Source antecedent(int relative, int floor) {
        int end = reading.kind(relative - 1, Token.Kind.COMMA) ? relative - 1 : relative;
        NounPhrase phrase = endingAt(end, floor);
        if (phrase != null) {
            return Source.of(withLeftApposition(phrase, floor), Source.How.ANTECEDENT);
        }
        NounPhrase near = lastPhrase(floor, end);
        return Source.of(near, Source.How.ANTECEDENT);
    }

    /** Whether a preposition or a verb's object marker stands before the phrase. */
    private boolean governed(int first, int floor) {
        // "As Anna explained": a word that may open a clause does so before a verb's subject.
        return first > floor
                && ((reading.is(first - 1, WordClass.PREPOSITION) && !reading.is(first - 1, WordClass.SUBORDINATOR))
                        || link(first - 1)
                        // "në rrjetin social Chirper"
                        || (reading.is(first - 1, WordClass.MEDIUM) && reading.is(first, WordClass.MEDIUM)));
    }

    /** The longest phrase that ends right before {@code end}. */
    @Nullable
    NounPhrase endingAt(int end, int floor) {
        NounPhrase best = null;
        for (int first = end - 1; first >= Math.max(floor, end - 24); first--) {
            Token token = reading.token(first);
            if (token.kind() == Token.Kind.SEMICOLON || token.kind() == Token.Kind.COLON) {
                break;
            }
            NounPhrase phrase = phrases.startingAt(first, end);
            if (phrase != null && phrase.last() == end - 1 && better(phrase, best)) {
                best = phrase;
            }
        }
        if (best == null) {
            best = titledBefore(end, floor);
        }
        return best != null ? best : unlisted(end - 1, floor);
    }

    /** ", donors said": one word that no table lists, alone between a comma and its verb. */
    private @Nullable NounPhrase unlisted(int index, int floor) {
        if (index < floor || !reading.profile().bareClause()) {
            return null;
        }
        Token token = reading.token(index);
        boolean alone = index == floor || reading.kind(index - 1, Token.Kind.COMMA);
        return alone && token.isWord() && !token.word().closed() && reading.cue(index) == null
                ? NounPhrase.of(index, index, NounPhrase.Kind.NOUN)
                : null;
    }

    private static boolean better(NounPhrase phrase, @Nullable NounPhrase best) {
        return best == null || rank(phrase.kind()) >= rank(best.kind());
    }

    private static int rank(NounPhrase.Kind kind) {
        return kind == NounPhrase.Kind.NOUN ? 0 : 1;
    }

    /** "Ministri i Shëndetësisë, Armend Leka" and "Armend Leka, ministri i Shëndetësisë", read from the right one. */
    private NounPhrase withLeftApposition(NounPhrase right, int floor) {
        int comma = right.first() - 1;
        NounPhrase left = reading.kind(comma, Token.Kind.COMMA) && right.kind() != NounPhrase.Kind.PRONOUN
                ? endingAt(comma, floor)
                : null;
        if (left == null || governed(left.first(), floor)) {
            return right;
        }
        if (left.kind() == NounPhrase.Kind.ROLE && roleless(right)) {
            return joined(left, right);
        }
        if (left.named() && reading.token(left.nameLast()).acronym() && person(right)) {
            // "Tensionet BE-Lipë, ambasadori tha": nobody is called by an acronym.
            return right;
        }
        if (opensAside(left, right, floor)
                || (left.named() && roleless(left) && right.kind() == NounPhrase.Kind.ROLE)) {
            return joined(right, left);
        }
        return left.named() && !right.named() ? left : right;
    }

    /** "Vera Drini, kreu i Institutit Agim Doda, tha": between the commas behind a whole name it is told who that is. */
    private boolean opensAside(NounPhrase left, NounPhrase right, int floor) {
        return left.named()
                && right.named()
                && !roleless(right)
                && (left.first() == floor || !reading.token(left.first() - 1).isWord())
                && reading.kind(right.last() + 1, Token.Kind.COMMA);
    }

    private static boolean roleless(NounPhrase phrase) {
        return phrase.role() == null || phrase.role().title();
    }

    /** Walks back over asides set off by commas to the subject. */
    private Source acrossAside(int end, int floor) {
        NounPhrase best = null;
        boolean definite = false;
        int right = end;
        while (right > floor && !definite) {
            int left = reading.pieceStart(right, floor);
            boolean own = right == end && !reading.kind(end, Token.Kind.COMMA);
            if (own && left > floor && relativeClause(left, right)) {
                // ", die den Plan gestern so nannte": the verb ends its clause; ", das Ziel, das Lind gestern so
                // nannte".
                NounPhrase behind = phrases.startingAt(left + 1, right);
                return behind != null && behind.named() && subject(behind)
                        ? Source.of(behind, Source.How.BEFORE_CUE)
                        : antecedent(left, floor);
            }
            NounPhrase phrase = subjectOfPiece(left, right, own);
            if (phrase != null && !namesObject(phrase, floor)) {
                NounPhrase whole = withLeftApposition(withLeftApposition(phrase, floor), floor);
                best = best == null || tellsMore(whole, best) ? whole : best;
                definite = whole.definite();
            }
            right = left - 1;
        }
        return best == null
                ? Source.of(null, Source.How.OMITTED)
                : new Source(best, others(floor, best.first()), Source.How.ACROSS_ASIDE);
    }

    /** Whether a phrase before another is the subject rather than it: listed where that is not, or a name right beside it. */
    private static boolean tellsMore(NounPhrase phrase, NounPhrase best) {
        return rank(phrase.kind()) > rank(best.kind()) || (phrase.named() && phrase.last() + 3 >= best.first());
    }

    /** "Doda, pas takimit me kreun e komunës, Vera Drini, tha": the name in the commas is that of whom a preposition governs. */
    private boolean namesObject(NounPhrase name, int floor) {
        int comma = name.first() - 1;
        if (!name.named() || !roleless(name) || comma <= floor || !reading.kind(comma, Token.Kind.COMMA)) {
            return false;
        }
        NounPhrase left = endingAt(comma, floor);
        return left != null
                && !left.named()
                && left.role() != null
                && left.role().kind() == SpeakerKind.PERSON
                && (governed(left.first(), floor) || !subject(left));
    }

    /** The first phrase of a comma-separated piece that no preposition governs. */
    private @Nullable NounPhrase subjectOfPiece(int left, int right, boolean own) {
        int at = left;
        while (reading.is(at, WordClass.COORDINATOR, WordClass.ADVERB)
                || (own && reading.is(at, WordClass.SUBORDINATOR) && !reading.is(at, WordClass.PREPOSITION))) {
            at++;
        }
        NounPhrase alone = alone(left, right);
        return alone != null || at >= right || opensClause(at, right)
                ? alone
                : subjectOfClause(reading.text().dateEnd(at), right, left);
    }

    /** "…, pasi kryetari i komunës, tha se": a conjunction and a phrase with nothing else between commas. */
    private @Nullable NounPhrase alone(int left, int right) {
        NounPhrase phrase = reading.is(left, WordClass.SUBORDINATOR) && !reading.is(left, WordClass.PREPOSITION)
                ? phrases.startingAt(left + 1, right)
                : null;
        return phrase != null && phrase.last() == right - 1 ? phrase : null;
    }

    private boolean opensClause(int at, int right) {
        return relativeClause(at, right)
                || reading.is(at, WordClass.SUBORDINATOR, WordClass.CONDITIONAL)
                || reading.is(at, WordClass.AUXILIARY, Feature.GERUND);
    }

    /** The first phrase that names or describes, may be a subject, and is governed by no preposition; or null. */
    @Nullable
    NounPhrase firstSubject(int from, int end) {
        int at = from;
        while (at < end) {
            boolean governed = reading.is(at, WordClass.PREPOSITION);
            NounPhrase phrase = phrases.startingAt(governed ? at + 1 : at, end);
            if (phrase != null && !governed && phrase.kind() != NounPhrase.Kind.NOUN && subject(phrase)) {
                return withApposition(phrase, end);
            }
            at = governed && phrase != null ? phrase.last() + 1 : reading.next(at);
        }
        return null;
    }

    /** The subject of a clause that begins at {@code left}: a noun that no table lists only there, nothing behind a relative pronoun. */
    private @Nullable NounPhrase subjectOfClause(int from, int end, int left) {
        int at = from;
        // "at a later news conference": words that no table lists between a preposition and what it governs.
        boolean beyond = false;
        while (at < end && !(at > left && relative(at) && !reading.is(at, WordClass.ARTICLE))) {
            boolean preposition = reading.is(at, WordClass.PREPOSITION);
            boolean governed = preposition || (at > left && link(at)) || beyond;
            NounPhrase phrase = phrases.startingAt(preposition || (governed && !beyond) ? at + 1 : at, end);
            beyond =
                    phrase == null && governed && (beyond || reading.is(at + 1, WordClass.ARTICLE, Feature.INDEFINITE));
            boolean unlisted = phrase != null && phrase.kind() == NounPhrase.Kind.NOUN && at != left;
            if (phrase != null && !governed && !unlisted && subject(phrase)) {
                return phrase;
            }
            at = phrase == null ? reading.next(at) : phrase.last() + 1;
        }
        return null;
    }

    /** Whether the phrase can be the subject of a sentence by its form. */
    boolean subject(NounPhrase phrase) {
        return phrases.nominative(phrase);
    }

    private @Nullable NounPhrase lastPhrase(int floor, int end) {
        List<NounPhrase> all = others(floor, end);
        return all.isEmpty() ? null : all.get(0);
    }

    /**
     * Who a passive or impersonal cue leaves to a preposition before it: the agent ("wurde von Lind aufgefordert"), or the
     * place that opens the sentence ("In einer Erklärung heißt es").
     */
    Source prepositional(int from, int cue) {
        NounPhrase place = null;
        for (int i = from; i < cue; i = reading.next(i)) {
            if (!reading.is(i, WordClass.PREPOSITION)) {
                continue;
            }
            NounPhrase phrase = i + 1 < cue ? phrases.startingAt(i + 1, cue) : null;
            boolean when = phrase != null && reading.is(phrase.head(), WordClass.UNIT);
            if (phrase != null && !when && reading.is(i, WordClass.PREPOSITION, Feature.LINK)) {
                return Source.of(phrase, Source.How.PREPOSITION);
            }
            if (phrase != null && i == from) {
                place = phrase;
            }
        }
        return Source.of(place, place == null ? Source.How.IMPERSONAL : Source.How.DOCUMENT);
    }

    /** Names and roles in a stretch, nearest to its end first; of a long stretch only what stands near its end. */
    List<NounPhrase> others(int from, int to) {
        List<NounPhrase> result = new ArrayList<>();
        int at = Math.max(from, to - REACH);
        while (at < to) {
            NounPhrase phrase = phrases.startingAt(at, to);
            if (phrase == null) {
                at = reading.next(at);
                continue;
            }
            if (phrase.kind() == NounPhrase.Kind.NAME || phrase.kind() == NounPhrase.Kind.ROLE) {
                result.add(0, phrase);
            }
            at = phrase.last() + 1;
        }
        return result;
    }
}
