package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Role;

/**
 * Words that may refer to somebody.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param head index of the token that carries it: the last word of the name, the role, or the pronoun
 * @param kind whether it names, describes or points
 * @param nameFirst index of the first token of the name in it, or -1
 * @param nameLast index of the last token of that name, or -1
 * @param role the noun that says what somebody is, or null
 * @param roleAt index of that noun's token, or -1
 * @param coordinated the phrases it joins ("Leka dhe Mera"), in order and each as it would be alone; none for a single one
 */
public record NounPhrase(
        int first,
        int last,
        int head,
        Kind kind,
        int nameFirst,
        int nameLast,
        @Nullable Role role,
        int roleAt,
        List<NounPhrase> coordinated) {
    /** Copies the list. */
    public NounPhrase {
        coordinated = List.copyOf(coordinated);
    }

    /** A single phrase. */
    NounPhrase(int first, int last, int head, Kind kind, int nameFirst, int nameLast, @Nullable Role role, int roleAt) {
        this(first, last, head, kind, nameFirst, nameLast, role, roleAt, List.of());
    }

    /** What sort of reference it is. */
    public enum Kind {
        NAME,
        ROLE,
        PRONOUN,
        /** A noun that no table lists. */
        NOUN
    }

    /** Whether a name stands in it. */
    public boolean named() {
        return nameFirst >= 0;
    }

    /** The same phrase with another end, for appositions. */
    NounPhrase upTo(int newLast) {
        return new NounPhrase(first, newLast, head, kind, nameFirst, nameLast, role, roleAt, coordinated);
    }

    /** The same phrase beginning earlier. */
    NounPhrase from(int newFirst) {
        return new NounPhrase(newFirst, last, head, kind, nameFirst, nameLast, role, roleAt, coordinated);
    }

    /** The phrases it joins, or itself. */
    public List<NounPhrase> each() {
        return coordinated.isEmpty() ? List.of(this) : coordinated;
    }

    /** This phrase and another that a comma or a conjunction joins to it. */
    NounPhrase and(NounPhrase other) {
        List<NounPhrase> all = new ArrayList<>(each());
        all.addAll(other.each());
        return new NounPhrase(first, other.last, head, kind, nameFirst, nameLast, role, roleAt, all);
    }
}
