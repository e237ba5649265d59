package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Joins what a comma sets beside a phrase and means the same: "Doda, kreu i komunës", "kreu i komunës, Agim Doda". */
final class Appositions {
    private final Segmented text;
    private final NounPhrases phrases;

    private Appositions(Segmented text, NounPhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /**
     * @param found phrases in order
     * @return the same with appositions joined, each phrase spanning all that means it
     */
    static List<NounPhrase> join(Segmented text, NounPhrases phrases, List<NounPhrase> found) {
        Appositions appositions = new Appositions(text, phrases);
        List<NounPhrase> result = new ArrayList<>(found.size());
        for (NounPhrase phrase : found) {
            appositions.add(phrase, result);
        }
        return result;
    }

    private void add(NounPhrase phrase, List<NounPhrase> result) {
        int last = result.size() - 1;
        NounPhrase joined = last < 0 ? null : joined(result.get(last), phrase);
        if (joined == null && lastOfList(result, phrase)) {
            joined = result.get(last).and(List.of(phrase));
        }
        if (joined == null) {
            result.add(phrase);
            return;
        }
        result.remove(last);
        if (joined.also().isEmpty()) {
            result.add(joined);
        } else {
            // A list is found from its end.
            add(joined, result);
        }
    }

    /** "Marsh, Holt, and Reed": the last of a list may have both a comma and a conjunction before it. */
    private boolean lastOfList(List<NounPhrase> before, NounPhrase phrase) {
        if (before.size() < 2) {
            return false;
        }
        NounPhrase left = before.get(before.size() - 1);
        NounPhrase farther = before.get(before.size() - 2);
        return bareName(farther)
                && bareName(left)
                && bareName(phrase)
                && left.first() == farther.last() + 2
                && comma(farther.last() + 1)
                && phrase.first() == left.last() + 3
                && comma(left.last() + 1)
                && text.token(left.last() + 2).word().is(WordClass.COORDINATOR, Feature.PL);
    }

    private static boolean bareName(NounPhrase phrase) {
        return phrase.named() && phrase.role() == null && phrase.also().isEmpty();
    }

    private boolean comma(int index) {
        return text.token(index).kind() == Token.Kind.COMMA;
    }

    private @Nullable NounPhrase joined(NounPhrase left, NounPhrase right) {
        if (right.first() != left.last() + 2 || !comma(left.last() + 1) || text.startsParagraph(right.first())) {
            return null;
        }
        if (!left.also().isEmpty()) {
            return lastCalled(left, right);
        }
        if (!right.also().isEmpty()) {
            return called(left, right.alone())
                    ? both(left, right.alone(), right.alone()).and(right.also())
                    : listed(left, right);
        }
        if (called(left, right)) {
            return both(left, right, right);
        }
        return describedBehind(left, right) ? both(right, left, left) : null;
    }

    /** "Agim Doda dhe kreu i komunës, Arta Leka": the last of several is described, then named. */
    private @Nullable NounPhrase lastCalled(NounPhrase left, NounPhrase right) {
        List<NounPhrase> others = new ArrayList<>(left.also());
        NounPhrase last = others.remove(others.size() - 1);
        if (!right.also().isEmpty() || !called(last, right)) {
            return null;
        }
        others.add(both(last, right, right));
        return left.and(others);
    }

    /** "Doda, Leka dhe Hysi": three named together, if the last two are. */
    private @Nullable NounPhrase listed(NounPhrase left, NounPhrase right) {
        if (left.kind() != right.kind() || !left.named() || left.role() != null) {
            return null;
        }
        List<NounPhrase> others = new ArrayList<>();
        others.add(right.alone());
        others.addAll(right.also());
        return left.and(others);
    }

    /** "kreu i komunës, Agim Doda": a description, then the name. */
    private boolean called(NounPhrase left, NounPhrase right) {
        if (!right.named() || describes(right.role())) {
            return false;
        }
        boolean wholeName = phrases.givenName(right.nameFirst());
        Role role = left.role();
        if (left.kind() == NounPhrase.Kind.ROLE && role != null) {
            return !role.plural()
                    && !role.title()
                    && (role.kind() == SpeakerKind.PERSON
                            ? !bare(left, role)
                            : house(left, role) && aside(right) && !wholeName);
        }
        if (left.kind() == NounPhrase.Kind.NOUN) {
            return wholeName && closed(right) && phrases.place(left) == NounPhrase.Place.FREE && definite(left);
        }
        // "kryetari i Lëvizjes Vetëvendosje, Albin Doda": what seemed to be a name was none.
        return role != null
                && describes(role)
                && left.nameFirst() == left.nameLast()
                && role.kind() == SpeakerKind.PERSON
                && !phrases.givenName(left.nameFirst())
                && wholeName;
    }

    /** "Për koordinator, Doda thotë": without any ending or article the noun describes nobody. */
    private boolean bare(NounPhrase phrase, Role role) {
        return text.language().hasSubjectEndings() && role.grammar().equals("ind") && phrase.first() == phrase.roleAt();
    }

    private boolean house(NounPhrase phrase, Role role) {
        boolean named = role.kind() == SpeakerKind.ORGANISATION || role.kind() == SpeakerKind.OUTLET;
        return named && phrases.place(phrase) == NounPhrase.Place.FREE;
    }

    /** Whether a comma or a stop closes what a comma opened. */
    private boolean aside(NounPhrase phrase) {
        int next = phrase.last() + 1;
        return next >= text.size()
                || text.token(next).kind() == Token.Kind.COMMA
                || text.token(next).kind() == Token.Kind.STOP;
    }

    private boolean definite(NounPhrase phrase) {
        return text.language().hasSubjectEndings()
                && text.language().subjectByEnding(text.token(phrase.head()).lower());
    }

    /** "Agim Doda, kreu i komunës": a name, then what he is. */
    private boolean describedBehind(NounPhrase left, NounPhrase right) {
        Role role = right.role();
        boolean person = (left.named() && phrases.givenName(left.nameFirst()))
                || (left.nameLast() > left.nameFirst() && role != null && !role.definite());
        return left.kind() == NounPhrase.Kind.NAME
                && !describes(left.role())
                && right.kind() == NounPhrase.Kind.ROLE
                && role != null
                && role.kind() == SpeakerKind.PERSON
                && !role.plural()
                && !role.title()
                && person
                && phrases.place(right) == NounPhrase.Place.FREE;
    }

    private static boolean describes(@Nullable Role role) {
        return role != null && !role.title();
    }

    /** Whether the sentence goes on with its verb or a sign behind the phrase. */
    private boolean closed(NounPhrase phrase) {
        int next = phrase.last() + 1;
        return next >= text.size()
                || text.startsParagraph(next)
                || phrases.verbHere(next)
                || !text.token(next).isWord()
                || text.token(next).word().closed();
    }

    private static NounPhrase both(NounPhrase description, NounPhrase name, NounPhrase named) {
        boolean title = named.role() != null && description.role() == null;
        return new NounPhrase(
                Math.min(description.first(), name.first()),
                Math.max(description.last(), name.last()),
                named.head(),
                NounPhrase.Kind.NAME,
                named.nameFirst(),
                named.nameLast(),
                title ? named.role() : description.role(),
                title ? named.roleAt() : description.roleAt());
    }
}
