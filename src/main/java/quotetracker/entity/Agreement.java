package quotetracker.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Token;

/**
 * What a pronoun, an omitted subject or a description asks of whoever it means.
 *
 * @param gender {@link Feature#M} or {@link Feature#F}, or null if either will do
 * @param number {@link Feature#SG} or {@link Feature#PL}, or null if either will do
 * @param by what kind of words ask
 */
record Agreement(@Nullable Feature gender, @Nullable Feature number, By by) {
    /** What kind of words ask. */
    enum By {
        PRONOUN,
        /** Nothing but a verb form. */
        VERB,
        /** A person's role. */
        DESCRIPTION
    }

    static Agreement of(Token pronoun) {
        Set<Feature> features = pronoun.word().features(WordClass.PRONOUN);
        Set<Feature> all = features.isEmpty() ? pronoun.word().features(WordClass.POSSESSIVE) : features;
        boolean masculine = all.contains(Feature.M);
        boolean feminine = all.contains(Feature.F);
        Feature gender = masculine == feminine ? null : masculine ? Feature.M : Feature.F;
        boolean plural = all.contains(Feature.PL) && !all.contains(Feature.SG);
        return new Agreement(gender, plural ? Feature.PL : Feature.SG, By.PRONOUN);
    }

    /** Whether gender and number allow it. */
    boolean fits(Referent referent) {
        if (number == Feature.PL) {
            return referent.plural()
                    || referent.kind() == SpeakerKind.GROUP
                    || referent.kind() == SpeakerKind.ORGANISATION;
        }
        if (by == By.DESCRIPTION && referent.kind() != SpeakerKind.PERSON && referent.kind() != SpeakerKind.UNKNOWN) {
            return false;
        }
        if (number == Feature.SG && referent.plural()) {
            return false;
        }
        return gender == null || referent.gender() == null || gender == referent.gender();
    }

    /**
     * Whether a mere subject that has said nothing yet will do: without a pronoun only somebody who can speak, a pronoun may
     * mean anybody it agrees with.
     */
    boolean fitsSubject(Referent referent) {
        if (!fits(referent)) {
            return false;
        }
        return switch (referent.kind()) {
            case PERSON, GROUP -> true;
            case UNKNOWN ->
                by != By.VERB || (referent.entity() != null && referent.entity().speaks());
            case ORGANISATION -> by == By.VERB || number == Feature.PL;
            default -> false;
        };
    }
}
