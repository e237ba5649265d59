package quotetracker.chart;

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
 */
public record NounPhrase(
        int first,
        int last,
        int head,
        Kind kind,
        int nameFirst,
        int nameLast,
        @Nullable Role role,
        int roleAt) {
    /** What sort of reference it is. */
    public enum Kind {
        NAME,
        ROLE,
        PRONOUN,
        /** A noun that no table lists. */
        NOUN
    }

    /** How the words before a phrase and its own form place it in the sentence. */
    public enum Place {
        /** Nothing speaks against its being a subject. */
        FREE,
        /** Behind a preposition. */
        GOVERNED,
        /** It belongs to another noun: "avokati i X", "X's lawyer". */
        OWNER,
        /** Its form shows a case that is not the nominative. */
        OBLIQUE
    }

    /** Whether a name stands in it. */
    public boolean named() {
        return nameFirst >= 0;
    }

    /** The same phrase with another end, for appositions. */
    public NounPhrase upTo(int newLast) {
        return new NounPhrase(first, newLast, head, kind, nameFirst, nameLast, role, roleAt);
    }

    /** The same phrase beginning earlier. */
    public NounPhrase from(int newFirst) {
        return new NounPhrase(newFirst, last, head, kind, nameFirst, nameLast, role, roleAt);
    }
}
