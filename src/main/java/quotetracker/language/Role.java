package quotetracker.language;

import java.util.Set;
import quotetracker.model.SpeakerKind;

/**
 * One form of a noun that can name a source.
 *
 * @param lemma the noun's dictionary form
 * @param form this form, lower case
 * @param nominative the definite nominative of the same number, or this form if none is listed
 * @param grammar the case tag of the data: {@code ind}, {@code nom}, {@code acc}, {@code gen}, {@code pl}, {@code plgen}
 * @param kind what sort of source it names
 * @param features gender, and {@link Feature#TITLE} for words that come before a name and are never part of it
 */
public record Role(
        String lemma, String form, String nominative, String grammar, SpeakerKind kind, Set<Feature> features) {
    /** Copies the set. */
    public Role {
        features = Set.copyOf(features);
    }

    /** Whether the form can be the subject of a sentence. */
    public boolean subject() {
        return !grammar.equals("acc") && !grammar.equals("gen") && !grammar.equals("plgen");
    }

    /** Whether the form carries a definite ending, as the data tags it. */
    public boolean definite() {
        return grammar.equals("nom") || grammar.equals("acc") || grammar.equals("gen");
    }

    /** Whether the form is a plural. */
    public boolean plural() {
        return grammar.startsWith("pl");
    }

    /** Whether it is words that somebody sends or posts, so that its author speaks: a notice, a letter, but no report. */
    public boolean message() {
        return features.contains(Feature.MESSAGE);
    }

    /** Whether the word only goes before a name. */
    public boolean title() {
        return features.contains(Feature.TITLE);
    }
}
