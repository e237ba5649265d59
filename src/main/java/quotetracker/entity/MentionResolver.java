package quotetracker.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.Span;
import quotetracker.model.SpeakerKind;
import quotetracker.quotation.NounPhrase;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.quotation.Range;
import quotetracker.quotation.Source;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Resolves the sources of an article's quotations, in text order, so that each can lean on those before it.
 *
 * <p>Not thread-safe: one instance reads one article.
 */
public final class MentionResolver {
    /** How many sentences a pronoun looks back. */
    private static final int MEMORY = 8;

    private final Segmented text;
    private final QuotationFinder.Found found;
    private final Registry registry;
    private final boolean[] quoted;
    private final @Nullable Referent[] speakerOfSentence;
    private final @Nullable Referent[] subjectOfSentence;

    /** Reads the names of an article. */
    public MentionResolver(Segmented text, QuotationFinder.Found found) {
        this.text = text;
        this.found = found;
        this.registry = new Registry(text, found.phrases());
        this.quoted = new boolean[text.size()];
        for (Quotation quotation : found.quotations()) {
            for (Range part : quotation.parts()) {
                for (int i = part.first(); i <= part.last(); i++) {
                    quoted[i] = true;
                }
            }
        }
        this.speakerOfSentence = new Referent[found.sentences().size()];
        this.subjectOfSentence = new Referent[found.sentences().size()];
        subjects();
    }

    /** Attributions in the order of {@link QuotationFinder.Found#quotations()}. */
    public List<Attribution> resolve() {
        List<Quotation> quotations = found.quotations();
        @Nullable Referent[] referents = new Referent[quotations.size()];
        List<Attribution> result = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            Referent referent = referent(quotation);
            referents[i] = referent;
            if (referent != null) {
                speakerOfSentence[quotation.sentence()] = referent;
            }
        }
        // A quotation that nobody before it can have said belongs to the next speaker.
        for (int i = quotations.size() - 2; i >= 0; i--) {
            boolean floating = quotations.get(i).source().how() == Source.How.FLOATING;
            if (referents[i] == null
                    && floating
                    && quotations.get(i + 1).sentence() <= quotations.get(i).sentence() + 3) {
                referents[i] = referents[i + 1];
            }
        }
        for (int i = 0; i < quotations.size(); i++) {
            result.add(attribution(quotations.get(i), referents[i]));
        }
        return result;
    }

    /** For each sentence, who its grammatical subject seems to be: the first phrase that no preposition governs. */
    private void subjects() {
        List<NounPhrase> phrases = found.phrases();
        int p = 0;
        for (int s = 0; s < found.sentences().size(); s++) {
            Range sentence = found.sentences().get(s);
            while (p < phrases.size() && phrases.get(p).first() < sentence.first()) {
                p++;
            }
            for (int q = p; q < phrases.size() && phrases.get(q).last() <= sentence.last(); q++) {
                NounPhrase phrase = phrases.get(q);
                if (phrase.kind() == NounPhrase.Kind.PRONOUN && personal(phrase) && subjectOfSentence[s] == null) {
                    // Whoever was spoken of before stays the subject.
                    break;
                }
                if (phrase.kind() == NounPhrase.Kind.PRONOUN
                        || quoted[phrase.head()]
                        || governed(phrase, sentence.first())
                        || !subjectForm(phrase)) {
                    continue;
                }
                Referent referent = named(phrase);
                if (referent != null && subjectOfSentence[s] == null) {
                    subjectOfSentence[s] = referent;
                }
            }
        }
    }

    private boolean personal(NounPhrase phrase) {
        Token token = text.token(phrase.head());
        Set<Feature> features = token.word().features(WordClass.PRONOUN);
        return features.contains(Feature.NOM)
                && !features.contains(Feature.FIRST)
                && !features.contains(Feature.SECOND)
                && features.contains(Feature.M) != features.contains(Feature.F)
                && !quoted[phrase.head()];
    }

    private boolean governed(NounPhrase phrase, int floor) {
        int before = phrase.first() - 1;
        return before >= floor
                && (text.token(before).is(WordClass.PREPOSITION)
                        || text.token(before).word().is(WordClass.ARTICLE, Feature.LINK));
    }

    private static boolean subjectForm(NounPhrase phrase) {
        return phrase.role() == null || phrase.role().subject() || phrase.role().title();
    }

    /** Whom a phrase with a name or a role refers to, without looking back. */
    private @Nullable Referent named(NounPhrase phrase) {
        Entity entity = registry.of(phrase);
        if (entity != null) {
            return Referent.of(entity, phrase.role() == null || phrase.role().title() ? null : roleText(phrase));
        }
        return phrase.role() != null ? described(phrase) : null;
    }

    private String roleText(NounPhrase phrase) {
        if (phrase.nameFirst() > phrase.first()) {
            int last = phrase.nameFirst() - 1;
            while (last > phrase.first() && !text.token(last).isWord()) {
                last--;
            }
            return text.text(phrase.first(), last);
        }
        return text.text(phrase.first(), phrase.last());
    }

    private Referent described(NounPhrase phrase) {
        Role role = phrase.role();
        SpeakerKind kind = role == null ? SpeakerKind.UNKNOWN : role.kind();
        Feature gender = null;
        if (role != null && role.kind() == SpeakerKind.PERSON) {
            Set<Feature> features = role.features();
            gender = features.contains(Feature.F) == features.contains(Feature.M)
                    ? null
                    : features.contains(Feature.F) ? Feature.F : Feature.M;
        }
        boolean plural = role != null && (role.plural() || kind == SpeakerKind.GROUP);
        return new Referent(null, description(phrase), kind, gender, plural, null);
    }

    /** The phrase as written, its head in the nominative, its first letter small unless it is a name's. */
    private String description(NounPhrase phrase) {
        StringBuilder words = new StringBuilder();
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Token token = text.token(i);
            String written = token.text();
            Role role = phrase.role();
            if (i == phrase.roleAt()
                    && role != null
                    && !role.nominative().equals(role.form())
                    && token.lower().equals(role.form())) {
                written = Character.isUpperCase(written.charAt(0))
                        ? Character.toUpperCase(role.nominative().charAt(0))
                                + role.nominative().substring(1)
                        : role.nominative();
            }
            if (!words.isEmpty() && token.spaceBefore()) {
                words.append(' ');
            }
            words.append(written);
        }
        return words.toString();
    }

    // ---- whom a source refers to -----------------------------------------------------------------------------

    private @Nullable Referent referent(Quotation quotation) {
        Source source = quotation.source();
        NounPhrase phrase = source.phrase();
        if (phrase == null) {
            return switch (source.how()) {
                case OMITTED, SHARED, FLOATING -> topicBefore(quotation, null);
                default -> null;
            };
        }
        return switch (phrase.kind()) {
            case PRONOUN -> topicBefore(quotation, text.token(phrase.head()));
            case NAME -> named(phrase);
            case ROLE -> role(phrase, quotation);
            case NOUN -> described(phrase);
        };
    }

    /** A definite description: somebody the article describes so, an organisation named in full before, or itself. */
    private Referent role(NounPhrase phrase, Quotation quotation) {
        Referent own = described(phrase);
        Role role = java.util.Objects.requireNonNull(phrase.role());
        if (role.plural() || role.kind() == SpeakerKind.GROUP) {
            return own;
        }
        List<String> modifiers = modifiers(phrase);
        Entity best = null;
        int bestScore = 0;
        for (Entity entity : registry.all()) {
            int score = fit(entity, role, modifiers);
            if (score > bestScore) {
                best = entity;
                bestScore = score;
            }
        }
        if (best != null) {
            return Referent.of(best, text.text(phrase.first(), phrase.last()));
        }
        if (phrase.first() == phrase.last()) {
            Referent fuller = fullerDescription(phrase, role, quotation);
            return fuller != null ? fuller : own;
        }
        return own;
    }

    /** "Ministria" alone: the ministry that was named in full before. */
    private @Nullable Referent fullerDescription(NounPhrase phrase, Role role, Quotation quotation) {
        Referent best = null;
        for (NounPhrase other : found.phrases()) {
            if ((other.first() >= phrase.first() && best != null) || other.first() > quotation.start() + 200) {
                break;
            }
            if (other.role() != null
                    && !other.named()
                    && other.last() > other.first()
                    && !quoted[other.head()]
                    && other.role().lemma().equals(role.lemma())) {
                best = described(other);
            }
        }
        return best;
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

    /** How well a description fits what the article says of somebody: 0 for not at all. */
    private static int fit(Entity entity, Role role, List<String> modifiers) {
        int best = 0;
        for (Entity.Description known : entity.roles()) {
            if (!known.lemma().equals(role.lemma())) {
                continue;
            }
            int score = 2;
            boolean clash = false;
            for (String modifier : modifiers) {
                boolean matched = false;
                for (String other : known.modifiers()) {
                    matched |= related(modifier, other);
                }
                score += matched ? 2 : 0;
                clash |= !matched && !known.modifiers().isEmpty();
            }
            best = Math.max(best, clash && score == 2 ? 0 : score);
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

    /** Who is spoken of before a quotation: the nearest speaker or subject whom the pronoun can mean. */
    private @Nullable Referent topicBefore(Quotation quotation, @Nullable Token pronoun) {
        Range cue = quotation.cue();
        int sentence = quotation.sentence();
        if (pronoun != null && cue != null) {
            Referent near = earlierInSentence(quotation, pronoun);
            if (near != null) {
                return near;
            }
        }
        for (int s = sentence - 1; s >= Math.max(0, sentence - MEMORY); s--) {
            Referent speaker = speakerOfSentence[s];
            if (speaker != null && fits(speaker, pronoun)) {
                return speaker;
            }
            Referent subject = subjectOfSentence[s];
            if (subject != null && fits(subject, pronoun) && person(subject, pronoun)) {
                return subject;
            }
        }
        return null;
    }

    /** Without a pronoun only somebody who can speak goes on; a pronoun may mean anybody it agrees with. */
    private static boolean person(Referent referent, @Nullable Token pronoun) {
        return referent.kind() == SpeakerKind.PERSON
                || (referent.kind() == SpeakerKind.UNKNOWN && pronoun != null)
                || (referent.kind() == SpeakerKind.ORGANISATION && pronoun == null)
                || referent.kind() == SpeakerKind.GROUP;
    }

    private @Nullable Referent earlierInSentence(Quotation quotation, Token pronoun) {
        Range sentence = found.sentences().get(quotation.sentence());
        NounPhrase source = quotation.source().phrase();
        int before = source == null ? sentence.last() : source.first();
        Referent best = null;
        for (NounPhrase phrase : found.phrases()) {
            if (phrase.first() > sentence.last() || phrase.first() >= before) {
                break;
            }
            if (phrase.first() < sentence.first()
                    || quoted[phrase.head()]
                    || phrase.kind() == NounPhrase.Kind.PRONOUN
                    || governed(phrase, sentence.first())
                    || !subjectForm(phrase)) {
                continue;
            }
            Referent referent = named(phrase);
            if (best == null && referent != null && fits(referent, pronoun) && person(referent, pronoun)) {
                best = referent;
            }
        }
        return best;
    }

    private static boolean fits(Referent referent, @Nullable Token pronoun) {
        if (pronoun == null) {
            return true;
        }
        Set<Feature> features = pronoun.word().features(WordClass.PRONOUN);
        Set<Feature> all = features.isEmpty() ? pronoun.word().features(WordClass.POSSESSIVE) : features;
        boolean plural = all.contains(Feature.PL) && !all.contains(Feature.SG);
        boolean several = referent.plural()
                || referent.kind() == SpeakerKind.GROUP
                || referent.kind() == SpeakerKind.ORGANISATION;
        if (plural) {
            return several;
        }
        if (referent.plural()) {
            return false;
        }
        Feature gender = referent.gender();
        boolean masculine = all.contains(Feature.M);
        boolean feminine = all.contains(Feature.F);
        return gender == null || masculine == feminine || (gender == Feature.M ? masculine : feminine);
    }

    // ---- result ----------------------------------------------------------------------------------------------

    private Attribution attribution(Quotation quotation, @Nullable Referent referent) {
        NounPhrase phrase = quotation.source().phrase();
        Span mention = phrase == null ? null : span(phrase.first(), phrase.last());
        String rule = quotation
                .source()
                .how()
                .name()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
        if (referent == null) {
            return new Attribution(null, SpeakerKind.UNKNOWN, mention, null, rule, candidates(quotation));
        }
        return new Attribution(
                printed(referent), referent.kind(), mention, referent.role(), rule, candidates(quotation));
    }

    private String printed(Referent referent) {
        String name = referent.speaker();
        if (referent.entity() != null || text.language().profile().nounsCapitalised() || name.isEmpty()) {
            return name;
        }
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        boolean organisation = referent.kind() == SpeakerKind.ORGANISATION;
        return acronym || organisation ? name : uncapitalised(name);
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private List<Candidate> candidates(Quotation quotation) {
        List<Candidate> result = new ArrayList<>();
        for (NounPhrase other : quotation.source().others()) {
            Referent referent = named(other);
            if (referent != null && result.size() < 3) {
                result.add(new Candidate(
                        referent.speaker(), span(other.first(), other.last()), "stands farther from the cue"));
            }
        }
        return result;
    }

    private Span span(int first, int last) {
        return text.normal()
                .original(text.token(first).start(), text.token(last).end());
    }
}
