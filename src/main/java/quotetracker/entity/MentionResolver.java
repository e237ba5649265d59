package quotetracker.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.LinearModel;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.quotation.Source;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Resolves the sources of an article's quotations, in text order, so that each can lean on those before it.
 *
 * <p>Not thread-safe: one instance reads one article.
 */
public final class MentionResolver {
    /** How many sentences later somebody may be named to whom a quotation belongs. */
    private static final int AHEAD = 3;

    private final Segmented text;
    private final QuotationFinder.Found found;
    private final Registry registry;
    private final Descriptions descriptions;
    private final Mentions mentions;
    private final Cast cast;
    private final Choice choice;
    private final boolean[] elsewhere;
    private final @Nullable Lesson lesson;
    /** Of the choice made last, see {@link Resolved#odds}. */
    private double odds;

    /**
     * Reads the names of an article.
     *
     * @param model how candidates are weighed
     */
    public MentionResolver(Segmented text, QuotationFinder.Found found, LinearModel model) {
        this(text, found, model, null);
    }

    MentionResolver(Segmented text, QuotationFinder.Found found, @Nullable LinearModel model, @Nullable Lesson lesson) {
        this.text = text;
        this.found = found;
        this.lesson = lesson;
        this.registry = new Registry(text, found.phrases());
        boolean[] quoted = new boolean[text.size()];
        for (Quotation quotation : found.quotations()) {
            for (Range part : quotation.parts()) {
                Arrays.fill(quoted, part.first(), part.last() + 1, true);
            }
        }
        this.elsewhere = elsewhere(quoted);
        for (int i = 0; i < quoted.length; i++) {
            // Whom only another article's headline names comes in nobody's way.
            quoted[i] |= elsewhere[i];
        }
        this.descriptions = new Descriptions(text, registry, found.phrases(), quoted);
        this.mentions = new Mentions(text, registry, descriptions, new LongForms(text, found.phrases()), quoted);
        found.quotations().forEach(this::noteNamed);
        this.cast = new Cast(mentions.of(found.phrases(), found.sentences()));
        this.choice = new Choice(text, cast, registry, descriptions, model);
    }

    /** For each token whether it stands in the headline of another article, up to what somebody says in it. */
    private boolean[] elsewhere(boolean[] quoted) {
        boolean[] result = new boolean[text.size()];
        for (Range sentence : found.sentences()) {
            if (text.token(sentence.first()).is(WordClass.TEASER)) {
                for (int i = sentence.first(); i <= sentence.last() && !quoted[i]; i++) {
                    result[i] = true;
                }
            }
        }
        return result;
    }

    private void noteNamed(Quotation quotation) {
        NounPhrase phrase = quotation.source().phrase();
        Entity entity = phrase == null || !phrase.named() ? null : registry.of(phrase);
        if (entity != null) {
            entity.nameSpeaks();
        }
    }

    /** The features by which candidates are weighed. */
    public static FeatureSet features() {
        return SpeakerFeatures.SET;
    }

    /**
     * Who said a quotation.
     *
     * @param attribution whom it is attributed to
     * @param odds log-odds that the one who was chosen among several is meant; 0 where nobody had to be chosen
     */
    public record Resolved(Attribution attribution, double odds) {}

    /** Who said each quotation, in the order of {@link QuotationFinder.Found#quotations()}. */
    public List<Resolved> resolve() {
        List<Quotation> quotations = found.quotations();
        List<Resolved> result = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            NounPhrase phrase = quotation.source().phrase();
            Range cue = quotation.cue();
            int start = cue == null ? quotation.start() : Math.min(cue.first(), quotation.start());
            cast.readTo(phrase == null ? start : phrase.first());
            odds = 0;
            Referent referent = together(quotation, referent(i));
            if (referent != null && !elsewhere[at(quotation).first()]) {
                boolean several = number(quotation) == Feature.PL;
                cast.spoke(
                        several ? referent.several() : referent,
                        new Mention(at(quotation), referent, quotation.sentence(), Mention.Place.SUBJECT, false),
                        quotation.sentence());
            }
            result.add(new Resolved(attribution(quotation, referent), odds));
        }
        return result;
    }

    /** Everybody a source joins ("Leka dhe Mera"), if each can be told and the verb allows several; otherwise who was found. */
    private @Nullable Referent together(Quotation quotation, @Nullable Referent first) {
        NounPhrase phrase = quotation.source().speaking();
        if (phrase == null || first == null || phrase.also().isEmpty()) {
            return first;
        }
        Feature number = number(quotation);
        if (number != Feature.PL && sharedName(phrase)) {
            return mentions.named(phrase.also().get(0));
        }
        List<Referent> company = number == Feature.SG ? List.of() : company(phrase, first);
        return company.isEmpty()
                ? first
                : company.size() < 2 ? company.get(0) : Referent.together(company, joinedBy(phrase));
    }

    /** Each of those a source joins, once; nobody if one of them is not to be told. */
    private List<Referent> company(NounPhrase phrase, Referent first) {
        List<Referent> company = new ArrayList<>(List.of(first));
        for (NounPhrase one : phrase.also()) {
            Referent referent = mentions.named(one);
            if (referent == null || one.kind() == NounPhrase.Kind.NOUN) {
                return List.of();
            }
            if (company.stream().noneMatch(referent::same)) {
                company.add(referent);
            }
        }
        return company;
    }

    /** The word before the last of several, as written. */
    private String joinedBy(NounPhrase phrase) {
        int behind = phrase.also().get(phrase.also().size() - 1).first() - 1;
        return text.text(behind, behind);
    }

    /** "Mayor and party leader Anna Holt": two roles of one person, whose name stands behind the second. */
    private boolean sharedName(NounPhrase phrase) {
        NounPhrase last = phrase.also().get(phrase.also().size() - 1);
        Token opening = text.token(last.first());
        return phrase.also().size() == 1
                && phrase.kind() == NounPhrase.Kind.ROLE
                && last.named()
                && last.role() != null
                && !last.role().title()
                && !opening.is(WordClass.ARTICLE)
                && !opening.is(WordClass.DETERMINER);
    }

    /** The source's words, or the content's first word where there are none. */
    private static NounPhrase at(Quotation quotation) {
        NounPhrase phrase = quotation.source().phrase();
        int start = quotation.start();
        return phrase != null ? phrase : new NounPhrase(start, start, start, NounPhrase.Kind.PRONOUN, -1, -1, null, -1);
    }

    // ---- whom a source refers to -----------------------------------------------------------------------------

    /** The words of a source for the first of several who speak together. */
    private static @Nullable NounPhrase alone(Source source) {
        NounPhrase phrase = source.speaking();
        return phrase == null ? null : phrase.alone();
    }

    private @Nullable Referent referent(int index) {
        Quotation quotation = found.quotations().get(index);
        Source source = quotation.source();
        NounPhrase phrase = alone(source);
        if (saidByWriter(quotation)) {
            return null;
        }
        if (phrase != null && phrase.kind() == NounPhrase.Kind.NAME) {
            return mentions.named(phrase);
        }
        if (phrase != null && phrase.kind() == NounPhrase.Kind.NOUN) {
            boolean speaks = source.how() != Source.How.DOCUMENT
                    && (besideCue(phrase, quotation) || descriptions.canSpeak(phrase));
            return speaks ? descriptions.own(phrase) : null;
        }
        Choice.Question question = question(index);
        return question == null ? null : chosen(index, question);
    }

    private @Nullable Referent chosen(int index, Choice.Question question) {
        if (lesson == null) {
            Choice.Chosen chosen = choice.best(question, text::paragraph);
            odds = chosen.odds();
            NounPhrase phrase = question.phrase();
            return chosen.referent() == null && phrase != null && question.asked() == SpeakerFeatures.Asked.MESSAGE
                    ? descriptions.ownOrFuller(phrase)
                    : chosen.referent();
        }
        Candidates seen = new Candidates(lesson, text, found.quotations().get(index));
        choice.each(question, text::paragraph, seen);
        seen.note();
        return seen.right();
    }

    /** What is asked of a quotation whose source is no name; null if the source cannot be anybody. */
    private Choice.@Nullable Question question(int index) {
        Quotation quotation = found.quotations().get(index);
        NounPhrase phrase = alone(quotation.source());
        SpeakerFeatures.Asked asked = asked(quotation);
        if (asked == null) {
            return null;
        }
        int place = phrase == null ? quotation.start() : phrase.first();
        Range sentence = found.sentences().get(quotation.sentence());
        Agreement agreement = agreement(phrase);
        Feature number = number(quotation);
        return new Choice.Question(
                asked,
                phrase,
                agreement.gender(),
                agreement.number() != null ? agreement.number() : number,
                quotation.sentence(),
                text.paragraph(place),
                text.startsParagraph(sentence.first()),
                phrase == null ? next(index) : null,
                phrase != null && text.token(phrase.head()).word().is(WordClass.PRONOUN, Feature.LATTER),
                quotation.start(),
                phrase == null ? behind(quotation, sentence) : null);
    }

    private @Nullable Member behind(Quotation quotation, Range sentence) {
        Range cue = quotation.cue();
        if (cue == null) {
            // An article may begin with what somebody said, and tell only then who that is.
            return cast.recent().isEmpty() ? cast.namedIn(quotation.start(), text.size()) : null;
        }
        return cue.first() < quotation.start() ? null : cast.namedIn(cue.last() + 1, sentence.last());
    }

    private Agreement agreement(@Nullable NounPhrase phrase) {
        if (phrase == null) {
            return new Agreement(null, null);
        }
        if (phrase.kind() == NounPhrase.Kind.PRONOUN) {
            return Agreement.of(text.token(phrase.head()));
        }
        Role role = java.util.Objects.requireNonNull(phrase.role());
        return new Agreement(Descriptions.gender(role), role.plural() ? Feature.PL : Feature.SG);
    }

    private static SpeakerFeatures.@Nullable Asked asked(Quotation quotation) {
        NounPhrase phrase = quotation.source().speaking();
        if (phrase != null) {
            Role role = phrase.role();
            if (role == null) {
                return SpeakerFeatures.Asked.PRONOUN;
            }
            return role.message()
                    ? SpeakerFeatures.Asked.MESSAGE
                    : role.kind() == SpeakerKind.DOCUMENT ? SpeakerFeatures.Asked.DOCUMENT : SpeakerFeatures.Asked.ROLE;
        }
        return switch (quotation.source().how()) {
            case DOCUMENT -> SpeakerFeatures.Asked.MESSAGE;
            case OMITTED, SHARED -> SpeakerFeatures.Asked.OMITTED;
            case FLOATING -> SpeakerFeatures.Asked.FLOATING;
            case IMPERSONAL -> SpeakerFeatures.Asked.IMPERSONAL;
            default -> null;
        };
    }

    /** The first who speaks under a name soon after a quotation. */
    private @Nullable Mention next(int index) {
        List<Quotation> quotations = found.quotations();
        int sentence = quotations.get(index).sentence();
        for (int i = index + 1; i < quotations.size() && quotations.get(i).sentence() <= sentence + AHEAD; i++) {
            NounPhrase phrase = quotations.get(i).source().phrase();
            Referent referent = phrase == null || !phrase.named() ? null : mentions.named(phrase);
            if (phrase != null && referent != null) {
                return new Mention(phrase, referent, quotations.get(i).sentence(), Mention.Place.SUBJECT, false);
            }
        }
        return null;
    }

    /** "Zekaj tha": one capitalised word right beside the cue may be a name that no list holds. */
    private boolean besideCue(NounPhrase phrase, Quotation quotation) {
        Range cue = quotation.cue();
        return cue != null
                && phrase.first() == phrase.last()
                && text.token(phrase.first()).capital()
                && (phrase.last() + 1 == cue.first() || phrase.first() - 1 == cue.last());
    }

    /** "Kam thënë se": in the first person and outside quotation marks the writer speaks, whom the text need not name. */
    private boolean saidByWriter(Quotation quotation) {
        Range cue = quotation.cue();
        if (cue == null) {
            return false;
        }
        for (int i = cue.first(); i <= cue.last(); i++) {
            if (text.token(i).word().is(WordClass.AUXILIARY, Feature.FIRST)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Feature number(Quotation quotation) {
        Range cue = quotation.cue();
        CueForm form = quotation.cueForm();
        return cue == null || form == null ? null : CueMatch.number(text, form, cue.first(), cue.last());
    }

    // ---- result ----------------------------------------------------------------------------------------------

    private Attribution attribution(Quotation quotation, @Nullable Referent referent) {
        NounPhrase phrase = quotation.source().phrase();
        Span mention = phrase == null ? null : span(phrase.first(), phrase.last());
        String rule = quotation.source().how().label();
        if (referent == null) {
            return Attribution.to(null, mention, rule, candidates(quotation));
        }
        List<Speaker> speakers = new ArrayList<>();
        for (Referent one : referent.each()) {
            speakers.add(new Speaker(printed(one), one.kind(), one.role()));
        }
        return new Attribution(speakers, referent.joinedBy(), mention, rule, candidates(quotation));
    }

    private String printed(Referent referent) {
        String name = referent.speaker();
        if (referent.entity() != null
                || referent.kind() == SpeakerKind.UNKNOWN
                || text.language().profile().nounsCapitalised()
                || name.isEmpty()) {
            // What no table lists may be a name: it stays as written.
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
            Referent referent = mentions.named(other);
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
