package quotetracker.quotation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;

/**
 * Where an article names the source of a statement, before anybody asks who that is.
 *
 * @param phrase the words nearest the cue, or null if the clause has no subject of its own
 * @param others other phrases that might be meant, nearest first
 * @param how which rule found it
 * @param author who sent or posted the message that the phrase is of, as far as the phrase tells, or null: they speak in it
 */
public record Source(
        @Nullable NounPhrase phrase,
        List<NounPhrase> others,
        How how,
        @Nullable NounPhrase author) {
    /** How a source was found. */
    public enum How {
        /** Behind its cue: "tha Doda". */
        AFTER_CUE,
        /** Right before its cue: "Doda tha". */
        BEFORE_CUE,
        /** Before its cue, with an aside between: "Doda, kreu i komunës, tha". */
        ACROSS_ASIDE,
        /** What a relative clause refers to: "Doda, i cili tha". */
        ANTECEDENT,
        /** Before a colon: "Doda: …". */
        COLON,
        /** Behind a preposition: "sipas Dodës". */
        PREPOSITION,
        /** "nach eigenen Angaben": whoever the clause is about, the first of the others. */
        OWN,
        /** The document or meeting in which something is said. */
        DOCUMENT,
        /** The clause has no subject: "Shtoi se …". */
        OMITTED,
        /** The same source as the statement before in the same sentence. */
        SHARED,
        /** A quotation without attribution. */
        FLOATING,
        /** Nobody is named, as in "thuhet se". */
        IMPERSONAL;

        private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The name as people see it: "after-cue". */
        public String label() {
            return label;
        }
    }

    /** Copies the list. */
    public Source {
        others = List.copyOf(others);
    }

    Source(@Nullable NounPhrase phrase, List<NounPhrase> others, How how) {
        this(phrase, others, how, null);
    }

    /** The same source, where somebody speaks in a message. */
    Source by(@Nullable NounPhrase newAuthor) {
        return new Source(phrase, others, how, newAuthor);
    }

    /** The words for who speaks: the author of a message, whoever gives their own word, otherwise the source's own. */
    public @Nullable NounPhrase speaking() {
        return author != null ? author : how == How.OWN ? others.get(0) : phrase;
    }

    static Source of(@Nullable NounPhrase phrase, How how) {
        return new Source(phrase, List.of(), how);
    }
}
