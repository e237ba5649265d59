package quotetracker.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Everything in an article that names or describes somebody, in order. */
final class Mentions {
    private final Segmented text;
    private final Registry registry;
    private final Descriptions descriptions;
    private final LongForms longForms;
    private final boolean[] quoted;

    Mentions(Segmented text, Registry registry, Descriptions descriptions, LongForms longForms, boolean[] quoted) {
        this.text = text;
        this.registry = registry;
        this.descriptions = descriptions;
        this.longForms = longForms;
        this.quoted = quoted;
    }

    List<Mention> of(List<NounPhrase> phrases, List<Range> sentences) {
        List<Mention> result = new ArrayList<>();
        int sentence = 0;
        boolean open = true;
        for (NounPhrase phrase : phrases) {
            while (sentence + 1 < sentences.size()
                    && sentences.get(sentence + 1).first() <= phrase.first()) {
                sentence++;
                open = true;
            }
            int floor = sentences.isEmpty() ? 0 : sentences.get(sentence).first();
            Mention.Place place = place(phrase, floor, open && !quoted[phrase.head()]);
            // Where a pronoun is the subject, whoever was spoken of before stays it.
            boolean again = phrase.kind() == NounPhrase.Kind.PRONOUN && personal(phrase);
            boolean added = add(phrase.alone(), sentence, place, result);
            open &= place != Mention.Place.SUBJECT || !(again || added);
            for (NounPhrase other : phrase.also()) {
                add(other, sentence, place, result);
            }
            for (NounPhrase inside : phrase.inside()) {
                if (inside.named()) {
                    add(inside, sentence, Mention.Place.OWNER, result);
                }
            }
        }
        result.sort(Comparator.comparingInt(mention -> mention.phrase().first()));
        return result;
    }

    private boolean add(NounPhrase phrase, int sentence, Mention.Place place, List<Mention> result) {
        Referent referent = phrase.kind() == NounPhrase.Kind.PRONOUN ? null : named(phrase);
        if (referent == null) {
            return false;
        }
        result.add(new Mention(phrase, referent, sentence, place, quoted[phrase.head()]));
        return true;
    }

    private boolean personal(NounPhrase phrase) {
        Set<Feature> features = text.token(phrase.head()).word().features(WordClass.PRONOUN);
        return features.contains(Feature.NOM)
                && !features.contains(Feature.FIRST)
                && !features.contains(Feature.SECOND)
                && features.contains(Feature.M) != features.contains(Feature.F);
    }

    /**
     * @param floor the sentence's first token
     * @param open whether it has had no subject yet
     */
    private Mention.Place place(NounPhrase phrase, int floor, boolean open) {
        if (phrase.first() > floor) {
            Token before = text.token(phrase.first() - 1);
            if (before.is(WordClass.PREPOSITION)) {
                return Mention.Place.GOVERNED;
            }
            if (before.word().is(WordClass.ARTICLE, Feature.LINK)) {
                return Mention.Place.OWNER;
            }
        }
        if (registry.inflected(phrase)) {
            return Mention.Place.OBJECT;
        }
        return open && subjectForm(phrase) ? Mention.Place.SUBJECT : Mention.Place.FREE;
    }

    private static boolean subjectForm(NounPhrase phrase) {
        return phrase.role() == null || phrase.role().subject() || phrase.role().title();
    }

    /** Whom a phrase with a name or a role refers to, without looking back. */
    @Nullable
    Referent named(NounPhrase phrase) {
        Entity entity = registry.of(phrase);
        Role role = phrase.role();
        if (entity != null && entity.words().size() == 1 && Token.acronym(entity.name())) {
            NounPhrase longForm = longForms.of(entity.name());
            if (longForm != null) {
                return longForm.named() ? named(longForm) : descriptions.own(longForm);
            }
        }
        if (entity != null) {
            return Referent.of(entity, role == null || role.title() ? null : descriptions.roleText(phrase));
        }
        Referent known = role == null ? null : descriptions.known(phrase);
        return known != null || role == null ? known : descriptions.own(phrase);
    }
}
