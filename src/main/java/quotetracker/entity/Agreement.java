package quotetracker.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/**
 * What a pronoun or a description asks of whoever it means.
 *
 * @param gender {@link Feature#M} or {@link Feature#F}, or null if either will do
 * @param number {@link Feature#SG} or {@link Feature#PL}, or null if either will do
 */
record Agreement(@Nullable Feature gender, @Nullable Feature number) {
    static Agreement of(Token pronoun) {
        Set<Feature> features = pronoun.word().features(WordClass.PRONOUN);
        Set<Feature> all = features.isEmpty() ? pronoun.word().features(WordClass.POSSESSIVE) : features;
        boolean masculine = all.contains(Feature.M);
        boolean feminine = all.contains(Feature.F);
        Feature gender = masculine == feminine ? null : masculine ? Feature.M : Feature.F;
        boolean plural = all.contains(Feature.PL) && !all.contains(Feature.SG);
        return new Agreement(gender, plural ? Feature.PL : Feature.SG);
    }
}
