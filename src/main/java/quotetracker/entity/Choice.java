package quotetracker.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;

/** Chooses whom words without a name mean: everybody the article has spoken of is weighed. */
final class Choice {
    /** Somebody who is less likely than this is not named. */
    private static final double LEAST_LIKELY = 0.04;
    /** How many others of the same description are weighed beside those named last. */
    private static final int SAME_ROLE = 5;
    /** So many letters of a name at least stay the same whatever its ending. */
    private static final int SHORTEST_STEM = 3;

    private final Segmented text;
    private final Cast cast;
    private final Registry registry;
    private final Descriptions descriptions;
    private final @Nullable LinearModel model;

    /**
     * @param model null while its examples are gathered
     */
    Choice(Segmented text, Cast cast, Registry registry, Descriptions descriptions, @Nullable LinearModel model) {
        this.text = text;
        this.cast = cast;
        this.registry = registry;
        this.descriptions = descriptions;
        this.model = model;
    }

    /**
     * What is asked.
     *
     * @param asked what kind of words ask
     * @param phrase the words, or null
     * @param gender what they show, or null
     * @param number what they and the verb show, or null
     * @param sentence number of the sentence they stand in
     * @param paragraph number of the paragraph
     * @param opensParagraph whether they stand in its first sentence
     * @param next who speaks next, or null
     * @param latter whether the nearest before is meant
     * @param content where the quotation begins
     * @param behind the first who is named behind the cue of a quotation in front of it, or null
     */
    record Question(
            SpeakerFeatures.Asked asked,
            @Nullable NounPhrase phrase,
            @Nullable Feature gender,
            @Nullable Feature number,
            int sentence,
            int paragraph,
            boolean opensParagraph,
            @Nullable Mention next,
            boolean latter,
            int content,
            @Nullable Member behind) {}

    /** Sees every candidate with its features. */
    interface Judge {
        /** Takes a candidate; the vector is used again. */
        void see(Referent referent, FeatureVector vector);
    }

    /**
     * Who was chosen.
     *
     * @param referent the likeliest, or null if nobody is likely
     * @param odds log-odds that it is the right one; 0 without anybody to choose from
     */
    record Chosen(@Nullable Referent referent, double odds) {}

    /** The likeliest. */
    Chosen best(Question question, ParagraphOf paragraphs) {
        Best best = new Best(java.util.Objects.requireNonNull(model));
        each(question, paragraphs, best);
        if (best.referent == null) {
            return new Chosen(null, 0);
        }
        double probability = best.probability();
        boolean likely = probability >= LEAST_LIKELY || question.latter();
        return new Chosen(likely ? best.referent : null, Math.log(probability / (1 - probability)));
    }

    /** Numbers of paragraphs by token. */
    interface ParagraphOf {
        int of(int token);
    }

    private static final class Best implements Judge {
        private final LinearModel model;
        private final List<Double> scores = new ArrayList<>();
        private @Nullable Referent referent;
        private int at;

        Best(LinearModel model) {
            this.model = model;
        }

        @Override
        public void see(Referent candidate, FeatureVector vector) {
            double score = model.score(vector);
            if (scores.isEmpty() || score > scores.get(at)) {
                at = scores.size();
                referent = candidate;
            }
            scores.add(score);
        }

        double probability() {
            return LinearModel.share(
                    scores.stream().mapToDouble(Double::doubleValue).toArray(), at);
        }
    }

    /** Shows every candidate to a judge, in a fixed order. */
    void each(Question question, ParagraphOf paragraphs, Judge judge) {
        FeatureVector vector = new FeatureVector();
        List<Member> candidates = candidates(question);
        SpeakerFeatures.RoleFit[] fits = new SpeakerFeatures.RoleFit[candidates.size()];
        int matches = 0;
        for (int i = 0; i < fits.length; i++) {
            fits[i] = question.phrase() == null
                    ? SpeakerFeatures.RoleFit.NOTHING
                    : descriptions.fit(question.phrase(), candidates.get(i));
            matches += matches(fits[i]) ? 1 : 0;
        }
        int rank = 0;
        for (int i = 0; i < fits.length; i++) {
            Member member = candidates.get(i);
            if (!possible(question, member, fits[i]) || (question.latter() && rank > 0)) {
                continue;
            }
            SpeakerFeatures.of(candidate(question, member, rank, fits[i], matches, paragraphs), member, vector);
            judge.see(member.referent(), vector);
            rank += fits(question, member.referent()) ? 1 : 0;
        }
        NounPhrase phrase = question.phrase();
        if (phrase != null && phrase.role() != null && question.asked() != SpeakerFeatures.Asked.MESSAGE) {
            Referent own = descriptions.ownOrFuller(phrase);
            SpeakerFeatures.itself(
                    question.asked(),
                    own,
                    descriptions.definite(phrase),
                    descriptions.shape(phrase),
                    cast.member(own) != null,
                    vector);
            judge.see(own, vector);
        }
    }

    /** Whether words of this kind can mean somebody of that kind at all. */
    private boolean possible(Question question, Member member, SpeakerFeatures.RoleFit fit) {
        Referent referent = member.referent();
        boolean agrees = gender(question, referent) != SpeakerFeatures.Fit.NO;
        NounPhrase phrase = question.phrase();
        return switch (question.asked()) {
            case PRONOUN -> agrees && !message(member) && (question.gender() == null || !onlyPlace(member));
            case MESSAGE -> referent.kind() != SpeakerKind.DOCUMENT && member.told() && !carries(member);
            case ROLE ->
                agrees
                        && phrase != null
                        && !descriptions.indefinite(phrase)
                        && number(question, referent) != SpeakerFeatures.Fit.NO
                        && sameSort(kind(phrase), referent)
                        && !named(phrase, referent)
                        && (referent.entity() != null
                                || (matches(fit) && !member.last().quoted()));
            default -> true;
        };
    }

    /** Whether somebody is an outlet, or has a single name that only ever stood behind a preposition: "në Fushnajë". */
    private static boolean onlyPlace(Member member) {
        Referent referent = member.referent();
        Entity entity = referent.entity();
        boolean unknown = entity != null && entity.words().size() == 1 && referent.kind() != SpeakerKind.PERSON;
        return referent.kind() == SpeakerKind.OUTLET
                || (unknown
                        && member.last().governed()
                        && member.subjectSentence() == Member.NEVER
                        && member.spokeSentence() == Member.NEVER);
    }

    /** "Reagimi i tij ishte i qetë": who speaks of what somebody sent or posted means whoever did. */
    private static boolean message(Member member) {
        Role role = member.last().phrase().role();
        return member.referent().entity() == null && role != null && role.message();
    }

    /** "në faqen e komunës": where a message stands is nobody who wrote it. */
    private static boolean carries(Member member) {
        return member.referent().kind() == SpeakerKind.OUTLET
                && member.referent().entity() == null
                && member.last().governed();
    }

    /** "The son of Genc Loka" is not Genc Loka: whether a description has all of somebody's name in it, whatever its endings. */
    private boolean named(NounPhrase phrase, Referent referent) {
        Entity entity = referent.entity();
        return entity != null
                && referent.kind() == SpeakerKind.PERSON
                && entity.words().stream().allMatch(word -> has(phrase, word));
    }

    private boolean has(NounPhrase phrase, String word) {
        String stem = word.substring(0, Math.max(Math.min(SHORTEST_STEM, word.length()), word.length() - 1));
        for (int i = phrase.roleAt() + 1; i <= phrase.last(); i++) {
            if (text.token(i).text().startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    /** A person's description means no house, and none of a house a person. */
    private static boolean sameSort(SpeakerKind described, Referent referent) {
        boolean person = referent.kind() == SpeakerKind.PERSON || referent.kind() == SpeakerKind.UNKNOWN;
        return described == SpeakerKind.PERSON
                ? person
                : referent.kind() == SpeakerKind.UNKNOWN || referent.kind() != SpeakerKind.PERSON;
    }

    private static boolean matches(SpeakerFeatures.RoleFit fit) {
        return fit == SpeakerFeatures.RoleFit.NOUN
                || fit == SpeakerFeatures.RoleFit.MORE
                || fit == SpeakerFeatures.RoleFit.FULLER;
    }

    private List<Member> candidates(Question question) {
        Set<Member> result = new LinkedHashSet<>(cast.recent());
        NounPhrase phrase = question.phrase();
        Role role = phrase == null ? null : phrase.role();
        if (phrase != null && role != null) {
            int more = 0;
            for (Entity entity : registry.describedAs(role.lemma())) {
                Member member = cast.anywhere(Referent.of(entity, null));
                if (member != null && more < SAME_ROLE) {
                    result.add(member);
                    more++;
                }
            }
            Member own = cast.member(descriptions.ownOrFuller(phrase));
            if (own != null) {
                result.remove(own);
            }
        }
        Mention next = question.next();
        if (next != null) {
            Member known = cast.member(next.referent());
            result.add(known == null ? new Member(next) : known);
        }
        if (question.behind() != null) {
            result.add(question.behind());
        }
        if (question.sentence() == 0 && phrase != null) {
            cast.opening().stream()
                    .filter(member -> cast.member(member.referent()) == null)
                    .forEach(result::add);
        }
        return new ArrayList<>(result);
    }

    private SpeakerFeatures.Candidate candidate(
            Question question,
            Member member,
            int rank,
            SpeakerFeatures.RoleFit fit,
            int matches,
            ParagraphOf paragraphs) {
        int sentence = question.sentence();
        Mention next = question.next();
        return new SpeakerFeatures.Candidate(
                question.asked(),
                rank,
                sentence - member.last().sentence(),
                since(sentence, member.spokeSentence()),
                since(sentence, member.subjectSentence()),
                gender(question, member.referent()),
                number(question, member.referent()),
                fit,
                matches == 1 && matches(fit),
                paragraphs.of(member.last().phrase().first()) == question.paragraph(),
                question.opensParagraph(),
                cast.lastSpeaker() == member,
                since(member),
                next != null && next.referent().same(member.referent()),
                question.phrase() != null && descriptions.definite(question.phrase()),
                question.phrase() == null ? SpeakerFeatures.Shape.NONE : descriptions.shape(question.phrase()),
                kind(question.phrase()),
                registry.onlyPerson() == member.referent().entity(),
                member.quotedAt() >= question.content(),
                descriptions.indefinite(member.last().phrase()),
                question.behind() != null && question.behind().referent().same(member.referent()));
    }

    private static SpeakerKind kind(@Nullable NounPhrase phrase) {
        Role role = phrase == null ? null : phrase.role();
        return role == null ? SpeakerKind.UNKNOWN : role.kind();
    }

    /** Whether a sentence has been about them since anybody spoke. */
    private boolean since(Member member) {
        Member speaker = cast.lastSpeaker();
        return member.subjectSentence() > (speaker == null ? Member.NEVER : speaker.spokeSentence());
    }

    private static int since(int sentence, int then) {
        return then == Member.NEVER ? -1 : Math.max(0, sentence - then);
    }

    private static boolean fits(Question question, Referent referent) {
        return gender(question, referent) != SpeakerFeatures.Fit.NO
                && number(question, referent) != SpeakerFeatures.Fit.NO;
    }

    private static SpeakerFeatures.Fit gender(Question question, Referent referent) {
        if (question.gender() == null || referent.gender() == null) {
            return SpeakerFeatures.Fit.OPEN;
        }
        return question.gender() == referent.gender() ? SpeakerFeatures.Fit.YES : SpeakerFeatures.Fit.NO;
    }

    private static SpeakerFeatures.Fit number(Question question, Referent referent) {
        if (question.number() == null) {
            return SpeakerFeatures.Fit.OPEN;
        }
        boolean several = referent.plural() || referent.kind() == SpeakerKind.GROUP;
        if (question.number() == Feature.SG) {
            return several ? SpeakerFeatures.Fit.NO : SpeakerFeatures.Fit.YES;
        }
        if (several) {
            return SpeakerFeatures.Fit.YES;
        }
        return referent.kind() == SpeakerKind.ORGANISATION ? SpeakerFeatures.Fit.OPEN : SpeakerFeatures.Fit.NO;
    }
}
