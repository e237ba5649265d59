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
            boolean said = quoted[phrase.head()];
            boolean governed = governed(phrase, floor);
            boolean subject = open && !said && !governed && subjectForm(phrase);
            if (subject && phrase.kind() == NounPhrase.Kind.PRONOUN && personal(phrase)) {
                // Whoever was spoken of before stays the subject.
                open = false;
            }
            if (add(phrase.alone(), sentence, subject, governed, result) && subject) {
                open = false;
            }
            for (NounPhrase other : phrase.also()) {
                add(other, sentence, subject, governed, result);
            }
            for (NounPhrase inside : phrase.inside()) {
                if (inside.named()) {
                    add(inside, sentence, false, true, result);
                }
            }
        }
        result.sort(Comparator.comparingInt(mention -> mention.phrase().first()));
        return result;
    }

    private boolean add(NounPhrase phrase, int sentence, boolean subject, boolean governed, List<Mention> result) {
        Referent referent = phrase.kind() == NounPhrase.Kind.PRONOUN ? null : named(phrase);
        if (referent == null) {
            return false;
        }
        result.add(new Mention(phrase, referent, sentence, subject, governed, quoted[phrase.head()]));
        return true;
    }

    private boolean personal(NounPhrase phrase) {
        Set<Feature> features = text.token(phrase.head()).word().features(WordClass.PRONOUN);
        return features.contains(Feature.NOM)
                && !features.contains(Feature.FIRST)
                && !features.contains(Feature.SECOND)
                && features.contains(Feature.M) != features.contains(Feature.F);
    }

    private boolean governed(NounPhrase phrase, int floor) {
        int before = phrase.first() - 1;
        if (before < floor) {
            return false;
        }
        Token token = text.token(before);
        return token.is(WordClass.PREPOSITION) || token.word().is(WordClass.ARTICLE, Feature.LINK);
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
