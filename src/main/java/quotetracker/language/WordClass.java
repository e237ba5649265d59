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
    /** Where something is said so that the public hears or reads it: a network, a kind of broadcast. */
    MEDIUM,
    /** On what occasion something is said: an interview, a session, a letter. */
    EVENT,
    /** Says that something is printed from its first to its last word: "full", "plotë". */
    WHOLE,
    /** Leads to another article's headline, printed inside this one: "Read more:". */
    TEASER;

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
