package quotetracker.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Whom the descriptions of an article mean: "ministri", "kjo ministri", "MSH", "the mayor". */
final class Descriptions {
    /** How far behind its short form the full one may stand, in tokens. */
    private static final int AHEAD = 200;
    /** The fit of a description of which only the noun is the same. */
    private static final int NOUN_ONLY = 2;

    private final Segmented text;
    private final Registry registry;
    private final Map<String, List<NounPhrase>> byLemma = new HashMap<>();

    /**
     * @param phrases the article's phrases, in order
     * @param quoted for each token whether it stands in a quotation
     */
    Descriptions(Segmented text, Registry registry, List<NounPhrase> phrases, boolean[] quoted) {
        this.text = text;
        this.registry = registry;
        for (NounPhrase phrase : phrases) {
            note(phrase.alone(), quoted);
            phrase.also().forEach(other -> note(other, quoted));
            if (text.language().hasSubjectEndings()) {
                // Elsewhere the noun's article stands outside: "der Chef der Bank".
                phrase.inside().forEach(other -> note(other, quoted));
            }
        }
    }

    private void note(NounPhrase phrase, boolean[] quoted) {
        Role role = phrase.role();
        if (role == null || phrase.kind() != NounPhrase.Kind.ROLE) {
            return;
        }
        if (!quoted[phrase.head()]) {
            byLemma.computeIfAbsent(role.lemma(), key -> new ArrayList<>()).add(phrase);
        }
    }

    // ---- what a phrase says ----------------------------------------------------------------------------------

    /** The phrase as a referent of its own. */
    Referent own(NounPhrase phrase) {
        Role role = phrase.role();
        SpeakerKind kind = role == null ? SpeakerKind.UNKNOWN : role.kind();
        boolean plural = role != null && (role.plural() || kind == SpeakerKind.GROUP);
        // "Oda Ekonomike": under the full name that stands elsewhere.
        NounPhrase full = kind == SpeakerKind.ORGANISATION && !bare(phrase) ? fuller(phrase) : null;
        return new Referent(
                null, printed(full == null ? phrase : full), kind, role == null ? null : gender(role), plural, null);
    }

    /** The gender of a person's role, or null if it is open. */
    static @Nullable Feature gender(Role role) {
        if (role.kind() != SpeakerKind.PERSON) {
            return null;
        }
        return grammaticalGender(role);
    }

    /** The phrase as written, its head in the nominative. */
    private String printed(NounPhrase phrase) {
        StringBuilder words = new StringBuilder();
        for (int i = phrase.first(); i <= phrase.last() && text.token(i).kind() != Token.Kind.OPEN; i++) {
            Token token = text.token(i);
            if (!words.isEmpty() && token.spaceBefore()) {
                words.append(' ');
            }
            boolean link = token.word().is(WordClass.ARTICLE, Feature.LINK) && agrees(phrase, i);
            words.append(
                    i == phrase.roleAt() ? headForm(phrase, token) : link ? linkForm(phrase, token) : token.text());
        }
        return words.toString();
    }

    /** Whether a linking article agrees with the head: only the head's adjectives stand between, with their articles or without. */
    private boolean agrees(NounPhrase phrase, int article) {
        for (int i = phrase.roleAt() + 1; i < article; i++) {
            Token token = text.token(i);
            boolean adjective = token.isWord()
                    && (token.word().roles().isEmpty() || text.language().adjectiveByEnding(token.lower()))
                    && (!token.word().closed() || token.is(WordClass.UNIT))
                    && !text.language().genitiveByEnding(token.lower());
            if (!adjective && !token.is(WordClass.COORDINATOR) && !token.word().is(WordClass.ARTICLE, Feature.LINK)) {
                return false;
            }
        }
        return article > phrase.roleAt() && phrase.roleAt() >= 0;
    }

    /** The article behind the head in the head's new case: "raportin e auditorit" is of "raporti i auditorit". */
    private String linkForm(NounPhrase phrase, Token article) {
        Role role = phrase.role();
        Feature gender = role == null ? null : grammaticalGender(role);
        if (role == null
                || (gender == null && !role.plural())
                || headForm(phrase, text.token(phrase.roleAt()))
                        .equals(text.token(phrase.roleAt()).text())) {
            return article.text();
        }
        return text.language()
                .linkingArticle(
                        role.plural() || gender == null ? EnumSet.of(Feature.PL) : EnumSet.of(gender, Feature.SG))
                .orElse(article.text());
    }

    private static @Nullable Feature grammaticalGender(Role role) {
        boolean feminine = role.features().contains(Feature.F);
        return feminine == role.features().contains(Feature.M) ? null : feminine ? Feature.F : Feature.M;
    }

    private String headForm(NounPhrase phrase, Token token) {
        Role role = phrase.role();
        if (role == null || !token.lower().equals(role.form())) {
            return token.text();
        }
        boolean indefinite = phrase.first() < phrase.roleAt()
                && text.token(phrase.first()).word().is(WordClass.ARTICLE, Feature.INDEFINITE);
        // "thuhet në raport": a document that is meant without an article is a certain one.
        boolean bare = role.kind() == SpeakerKind.DOCUMENT && phrase.first() == phrase.roleAt();
        boolean printed = role.grammar().equals("ind") ? !bare : role.form().equals(role.nominative()) && !indefinite;
        if (printed) {
            return token.text();
        }
        // A noun of several words is one token, joined by low lines.
        String form = (indefinite && role.definite() ? role.lemma() : role.nominative()).replace('_', ' ');
        if (form.equals(role.form())) {
            return token.text();
        }
        return token.capital() ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form;
    }

    /** The words of the phrase that describe, without the name. */
    String roleText(NounPhrase phrase) {
        if (phrase.nameFirst() > phrase.first()) {
            int last = phrase.nameFirst() - 1;
            while (last > phrase.first() && !text.token(last).isWord()) {
                last--;
            }
            return text.text(phrase.first(), last);
        }
        return text.text(phrase.first(), phrase.last());
    }

    private List<String> modifiers(NounPhrase phrase) {
        List<String> result = new ArrayList<>();
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Token token = text.token(i);
            if (i != phrase.roleAt() && token.isWord() && (!token.word().closed() || token.is(WordClass.UNIT))) {
                result.add(token.lower());
            }
        }
        return result;
    }

    /** Whether the phrase is a noun with nothing but an article or a pronoun before it. */
    boolean bare(NounPhrase phrase) {
        return phrase.role() != null
                && !phrase.named()
                && phrase.last() == phrase.roleAt()
                && modifiers(phrase).isEmpty();
    }

    /**
     * Whether a noun that no table lists may be who speaks: its first word shows a nominative, or it ends as subjects do in a
     * language whose data lists such endings.
     */
    boolean canSpeak(NounPhrase phrase) {
        Token first = text.token(phrase.first());
        Set<Feature> features = first.word().features(WordClass.DETERMINER);
        boolean governed = features.contains(Feature.ACC) || features.contains(Feature.OBL);
        if (first.is(WordClass.DETERMINER)) {
            return features.contains(Feature.NOM) || !governed;
        }
        return first.kind() == Token.Kind.NUMBER
                || first.word().is(WordClass.ARTICLE, Feature.INDEFINITE)
                || text.language().subjectByEnding(text.token(phrase.head()).lower());
    }

    /** Whether the phrase itself says that somebody new is meant: "një banor", "disa media". */
    boolean indefinite(NounPhrase phrase) {
        Token first = text.token(phrase.first());
        Set<Feature> features = first.word().features(WordClass.DETERMINER);
        return first.word().is(WordClass.ARTICLE, Feature.INDEFINITE)
                || first.kind() == Token.Kind.NUMBER
                || features.contains(Feature.PL);
    }

    /** What the words of a description are like. */
    SpeakerFeatures.Shape shape(NounPhrase phrase) {
        if (phrase.role() == null) {
            return SpeakerFeatures.Shape.NONE;
        }
        if (indefinite(phrase)) {
            return SpeakerFeatures.Shape.NEW;
        }
        if (text.token(phrase.first()).is(WordClass.DETERMINER)) {
            return SpeakerFeatures.Shape.POINTING;
        }
        if (bare(phrase)) {
            return SpeakerFeatures.Shape.BARE;
        }
        return extended(phrase) ? SpeakerFeatures.Shape.OWNED : SpeakerFeatures.Shape.OTHER;
    }

    boolean definite(NounPhrase phrase) {
        Role role = phrase.role();
        Token first = text.token(phrase.first());
        if (first.word().is(WordClass.ARTICLE, Feature.INDEFINITE)) {
            return false;
        }
        return (role != null && role.definite())
                || (phrase.first() < phrase.roleAt()
                        && (first.word().is(WordClass.ARTICLE, Feature.DEFINITE) || first.is(WordClass.DETERMINER)));
    }

    // ---- whom it means ---------------------------------------------------------------------------------------

    /** Somebody the article describes so, or the full description a short one stands for; null if there is none. */
    @Nullable
    Referent known(NounPhrase phrase) {
        Role role = phrase.role();
        if (role == null || role.plural() || role.kind() == SpeakerKind.GROUP) {
            return null;
        }
        List<String> modifiers = modifiers(phrase);
        Entity best = null;
        int bestScore = 0;
        for (Entity entity : registry.describedAs(role.lemma())) {
            int score = fit(entity, role, modifiers);
            if (score > bestScore) {
                best = entity;
                bestScore = score;
            }
        }
        if (best != null) {
            return Referent.of(best, text.text(phrase.first(), phrase.last()));
        }
        List<Entity> same = registry.describedAs(role.lemma());
        if (former(phrase) && same.size() == 1) {
            // A former office need not fit the present one: "ish-mbrojtësi i Gjilanit" plays elsewhere now.
            return Referent.of(same.get(0), text.text(phrase.first(), phrase.last()));
        }
        NounPhrase full = bare(phrase) ? fuller(phrase) : null;
        return full == null ? null : own(full);
    }

    private boolean former(NounPhrase phrase) {
        String written = text.token(phrase.roleAt()).lower().replace('\'', '-');
        int hyphen = written.indexOf('-');
        if (hyphen > 0 && text.language().word(written.substring(0, hyphen)).is(WordClass.FORMER)) {
            return true;
        }
        return phrase.roleAt() > phrase.first()
                && text.token(phrase.roleAt() - 1).is(WordClass.FORMER);
    }

    /** "Ministria" alone, "Ministria e Punës": the ministry that was named in full before, or that soon will be. */
    private @Nullable NounPhrase fuller(NounPhrase phrase) {
        Role role = phrase.role();
        NounPhrase best = null;
        List<String> words = modifiers(phrase);
        List<NounPhrase> same = role == null ? List.of() : byLemma.getOrDefault(role.lemma(), List.of());
        for (NounPhrase other : same) {
            if (other.first() >= phrase.first() && (best != null || other.first() > phrase.first() + AHEAD)) {
                break;
            }
            boolean sameNumber = other.role() != null
                    && other.role().plural() == Objects.requireNonNull(role).plural();
            List<String> more = modifiers(other);
            if (sameNumber
                    && (!words.isEmpty() || extended(other))
                    && more.size() > words.size()
                    && more.containsAll(words)) {
                best = other;
            }
        }
        return best;
    }

    /** The phrase as a referent of its own, under the full form that the article has for it. */
    Referent ownOrFuller(NounPhrase phrase) {
        NounPhrase full = bare(phrase) ? fuller(phrase) : null;
        return own(full == null ? phrase : full);
    }

    /** Whether words that a preposition or an article joins to the noun tell more of it; others may not belong to it. */
    private boolean extended(NounPhrase phrase) {
        int next = phrase.roleAt() + 1;
        Token joint = text.token(Math.min(next, phrase.last()));
        boolean title = text.language().hasSubjectEndings()
                && text.token(phrase.roleAt()).capital();
        Role role = phrase.role();
        boolean kind = role != null
                && role.kind() != SpeakerKind.PERSON
                && text.language().adjectiveByEnding(joint.lower());
        boolean joined =
                title || kind || joint.is(WordClass.ARTICLE) || joint.word().is(WordClass.PREPOSITION, Feature.LINK);
        return phrase.last() > phrase.first() && (joined || !text.language().hasSubjectEndings());
    }

    /** How the description fits what the article has said of somebody so far. */
    SpeakerFeatures.RoleFit fit(NounPhrase phrase, Member member) {
        Role role = phrase.role();
        if (role == null) {
            return SpeakerFeatures.RoleFit.NOTHING;
        }
        Entity entity = member.referent().entity();
        if (entity == null) {
            return described(phrase, role, member.last().phrase());
        }
        if (entity.roles().isEmpty()) {
            return SpeakerFeatures.RoleFit.NOTHING;
        }
        int score = fit(entity, role, modifiers(phrase));
        if (score > 0) {
            return score > NOUN_ONLY ? SpeakerFeatures.RoleFit.MORE : SpeakerFeatures.RoleFit.NOUN;
        }
        boolean noun = entity.roles().stream().anyMatch(known -> known.lemma().equals(role.lemma()));
        return noun ? SpeakerFeatures.RoleFit.CLASH : SpeakerFeatures.RoleFit.OTHER;
    }

    private SpeakerFeatures.RoleFit described(NounPhrase phrase, Role role, NounPhrase other) {
        Role known = other.role();
        if (known == null || !known.lemma().equals(role.lemma())) {
            return SpeakerFeatures.RoleFit.OTHER;
        }
        if (bare(phrase) && extended(other)) {
            return SpeakerFeatures.RoleFit.FULLER;
        }
        boolean shared = modifiers(phrase).stream()
                .anyMatch(word -> modifiers(other).stream().anyMatch(otherWord -> related(word, otherWord)));
        return shared ? SpeakerFeatures.RoleFit.MORE : SpeakerFeatures.RoleFit.CLASH;
    }

    /** How well a description fits what the article says of somebody: 0 for not at all. */
    private static int fit(Entity entity, Role role, List<String> modifiers) {
        int best = 0;
        for (Entity.Description known : entity.roles()) {
            if (!known.lemma().equals(role.lemma())) {
                continue;
            }
            int score = NOUN_ONLY;
            boolean clash = false;
            for (String modifier : modifiers) {
                boolean matched = false;
                for (String other : known.modifiers()) {
                    matched |= related(modifier, other);
                }
                score += matched ? 2 : 0;
                clash |= !matched;
            }
            best = Math.max(best, clash && score == NOUN_ONLY ? 0 : score);
        }
        return best;
    }

    /** "rus" and "Rusisë", "kosovar" and "Kosovës": the same beginning. */
    private static boolean related(String a, String b) {
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 3 && common * 2 >= Math.min(a.length(), b.length());
    }
}
