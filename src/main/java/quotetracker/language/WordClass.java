package quotetracker.language;

import java.util.Locale;
import java.util.Optional;

/** The closed classes of {@code words.tsv}. */
public enum WordClass {
    COMPLEMENTISER,
    RELATIVE,
    PRONOUN,
    AUXILIARY,
    CLITIC,
    NEGATOR,
    CONDITIONAL,
    SUBORDINATOR,
    COORDINATOR,
    PREPOSITION,
    ARTICLE,
    DETERMINER,
    ADVERB,
    INTERROGATIVE,
    POSSESSIVE,
    FORMER,
    /** Verb forms that show by themselves that somebody else's words are told (German "er gehe"). */
    REPORTIVE,
    UNIT,
    /** Inside a name, before the family name it belongs to: van, de la, bin. */
    PARTICLE,
    /** Where something is said so that the public hears or reads it: a network, a kind of broadcast. */
    MEDIUM,
    /** On what occasion something is said: an interview, a session, a letter. */
    EVENT;

    /** One bit of its own for each class; positions are never stored. */
    @SuppressWarnings("EnumOrdinal")
    int mask() {
        return 1 << ordinal();
    }

    static Optional<WordClass> parse(String name) {
        for (WordClass wordClass : values()) {
            if (wordClass.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(wordClass);
            }
        }
        return Optional.empty();
    }
}
