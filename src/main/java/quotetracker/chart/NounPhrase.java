package quotetracker.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Role;
import quotetracker.model.SpeakerKind;

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
 * @param also who is named with them as their equals, in order: "Doda dhe Leka"; the other fields tell of the first
 * @param inside phrases with a name inside it that mean somebody else: "Agim Doda" in "avokati i Agim Dodës"
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
        List<NounPhrase> also,
        List<NounPhrase> inside) {
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

    /** Copies the lists. */
    public NounPhrase {
        also = List.copyOf(also);
        inside = List.copyOf(inside);
    }

    /** Whether it names somebody or points to somebody, so that nothing else is needed to know who is meant. */
    public boolean definite() {
        return named() || kind == Kind.PRONOUN;
    }

    /** Words that hold no name and no role, the last of them the head. */
    public static NounPhrase of(int first, int last, Kind kind) {
        return new NounPhrase(first, last, last, kind, -1, -1, null, -1);
    }

    /** Somebody by themselves. */
    public NounPhrase(
            int first, int last, int head, Kind kind, int nameFirst, int nameLast, @Nullable Role role, int roleAt) {
        this(first, last, head, kind, nameFirst, nameLast, role, roleAt, List.of(), List.of());
    }

    /** The first of those named together. */
    public NounPhrase alone() {
        return also.isEmpty() ? this : with(first, also.get(0).first() - 2, List.of());
    }

    /** The same phrase without its first words. */
    public NounPhrase startingAt(int newFirst) {
        return with(newFirst, last, also);
    }

    private NounPhrase with(int newFirst, int newLast, List<NounPhrase> others) {
        return new NounPhrase(newFirst, newLast, head, kind, nameFirst, nameLast, role, roleAt, others, inside);
    }

    /** The same phrase, named with further ones. */
    NounPhrase and(List<NounPhrase> others) {
        return with(first, others.get(others.size() - 1).last(), others);
    }

    /** The same words with their noun read otherwise. */
    NounPhrase as(Role other) {
        return new NounPhrase(first, last, head, kind, nameFirst, nameLast, other, roleAt, also, inside);
    }

    NounPhrase around(List<NounPhrase> owners) {
        return new NounPhrase(first, last, head, kind, nameFirst, nameLast, role, roleAt, also, owners);
    }

    /** Whether a name stands in it. */
    public boolean named() {
        return nameFirst >= 0;
    }

    /** Whether it describes an institution without a name of another sort in it: "Ministria e Punës". */
    public boolean institution() {
        return kind == Kind.ROLE && role != null && role.kind() == SpeakerKind.ORGANISATION;
    }

    /** The same phrase with another end, for appositions. */
    public NounPhrase upTo(int newLast) {
        return with(first, newLast, also);
    }

    /** The same phrase beginning earlier. */
    public NounPhrase from(int newFirst) {
        return with(newFirst, last, also);
    }
}
