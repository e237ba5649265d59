package quotetracker.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.StatementType;
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
    private final int[] firstPhrase;
    private final Descriptions descriptions;
    private @Nullable Referent lastDocument;

    /** Reads the names of an article. */
    public MentionResolver(Segmented text, QuotationFinder.Found found) {
        this.text = text;
        this.found = found;
        this.registry = new Registry(text, found.phrases());
        this.quoted = new boolean[text.size()];
        for (Quotation quotation : found.quotations()) {
            NounPhrase source = quotation.source().phrase();
            Entity named = source == null ? null : registry.of(source);
            if (named != null) {
                named.speaks(true);
            }
            for (Range part : quotation.parts()) {
                for (int i = part.first(); i <= part.last(); i++) {
                    quoted[i] = true;
                }
            }
        }
        this.speakerOfSentence = new Referent[found.sentences().size()];
        this.subjectOfSentence = new Referent[found.sentences().size()];
        this.firstPhrase = new int[found.sentences().size()];
        List<NounPhrase> each = found.phrases().stream()
                .flatMap(phrase -> phrase.each().stream())
                .toList();
        this.descriptions = new Descriptions(text, registry, each, quoted);
        subjects();
    }

    /** Attributions in the order of {@link QuotationFinder.Found#quotations()}. */
    public List<Attribution> resolve() {
        List<Quotation> quotations = found.quotations();
        @Nullable Referent[] referents = new Referent[quotations.size()];
        List<Attribution> result = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            Referent referent = together(quotation, referent(quotation));
            referents[i] = referent;
            if (referent != null) {
                boolean several = number(quotation) == Feature.PL;
                speakerOfSentence[quotation.sentence()] = several ? referent.several() : referent;
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

    /** Everybody a source joins ("Leka dhe Mera"), if each can be told and the verb allows several; otherwise who was found. */
    private @Nullable Referent together(Quotation quotation, @Nullable Referent found) {
        NounPhrase phrase = quotation.source().phrase();
        if (phrase == null || found == null || phrase.coordinated().isEmpty()) {
            return found;
        }
        Feature number = number(quotation);
        if (number != Feature.PL && sharedName(phrase)) {
            return named(phrase.coordinated().get(1));
        }
        if (number == Feature.SG) {
            return found;
        }
        List<Referent> company = new ArrayList<>();
        for (NounPhrase one : phrase.coordinated()) {
            Referent referent = one.kind() == NounPhrase.Kind.ROLE ? role(one, quotation) : named(one);
            if (referent == null || one.kind() == NounPhrase.Kind.NOUN) {
                return found;
            }
            if (company.stream().noneMatch(referent::same)) {
                company.add(referent);
            }
        }
        NounPhrase last = phrase.coordinated().get(phrase.coordinated().size() - 1);
        String joinedBy = text.text(last.first() - 1, last.first() - 1);
        return company.size() < 2 ? company.get(0) : Referent.together(company, joinedBy);
    }

    /** "Mayor and party leader Anna Holt": two roles of one person, whose name stands behind the second. */
    private boolean sharedName(NounPhrase phrase) {
        NounPhrase last = phrase.coordinated().get(phrase.coordinated().size() - 1);
        Token opening = text.token(last.first());
        return phrase.coordinated().size() == 2
                && phrase.kind() == NounPhrase.Kind.ROLE
                && last.named()
                && last.role() != null
                && !last.role().title()
                && !opening.is(WordClass.ARTICLE)
                && !opening.is(WordClass.DETERMINER);
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
            firstPhrase[s] = p;
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
            return Referent.of(
                    entity, phrase.role() == null || phrase.role().title() ? null : descriptions.roleText(phrase));
        }
        Referent known = phrase.role() != null ? descriptions.known(phrase) : null;
        return known != null || phrase.role() == null ? known : descriptions.own(phrase);
    }

    // ---- whom a source refers to -----------------------------------------------------------------------------

    private @Nullable Referent referent(Quotation quotation) {
        Source source = quotation.source();
        NounPhrase phrase = source.phrase();
        if (saidByWriter(quotation)) {
            return null;
        }
        if (phrase == null) {
            return switch (source.how()) {
                case OMITTED, SHARED ->
                    topicBefore(quotation, new Agreement(null, number(quotation), Agreement.By.VERB));
                case FLOATING -> topicBefore(quotation, new Agreement(null, null, Agreement.By.VERB));
                case IMPERSONAL -> quotation.type() == StatementType.DIRECT ? documentBefore(quotation) : null;
                default -> null;
            };
        }
        Referent referent = switch (phrase.kind()) {
            case PRONOUN -> pronoun(phrase, quotation);
            case NAME -> name(phrase);
            case ROLE -> role(phrase, quotation);
            case NOUN ->
                source.how() != Source.How.DOCUMENT && (besideCue(phrase, quotation) || descriptions.canSpeak(phrase))
                        ? descriptions.own(phrase)
                        : null;
        };
        if (source.how() == Source.How.DOCUMENT) {
            lastDocument = referent;
        }
        return referent;
    }

    /**
     * "Lind gab eine Erklärung ab. Darin heißt es": the document that says something already, or else
     * the last one in this sentence or the one before.
     */
    private @Nullable Referent documentBefore(Quotation quotation) {
        if (lastDocument != null) {
            return lastDocument;
        }
        int number = quotation.sentence();
        List<NounPhrase> phrases = found.phrases();
        NounPhrase last = null;
        for (int p = firstPhrase[Math.max(0, number - 1)]; p < phrases.size(); p++) {
            NounPhrase phrase = phrases.get(p);
            if (phrase.first() >= quotation.start()) {
                break;
            }
            Role role = phrase.role();
            if (role != null && role.kind() == SpeakerKind.DOCUMENT && !quoted[phrase.head()]) {
                last = phrase;
            }
        }
        return last == null ? null : descriptions.own(last);
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

    private @Nullable Referent pronoun(NounPhrase phrase, Quotation quotation) {
        Agreement wanted = Agreement.of(text.token(phrase.head()));
        if (text.token(phrase.head()).word().is(WordClass.PRONOUN, Feature.LATTER)) {
            Referent latter = latter(phrase, quotation.sentence(), wanted);
            if (latter != null) {
                return latter;
            }
        }
        Referent near = quotation.cue() == null ? null : earlierInSentence(quotation, wanted);
        return near != null ? near : topicBefore(quotation, wanted);
    }

    /** "Ky i fundit", "the latter": the nearest before it who agrees, in this sentence or the one before. */
    private @Nullable Referent latter(NounPhrase pronoun, int sentence, Agreement wanted) {
        List<NounPhrase> phrases = found.phrases();
        int from = firstPhrase[Math.max(0, sentence - 1)];
        int at = firstPhrase[sentence];
        while (at < phrases.size() && phrases.get(at).first() < pronoun.first()) {
            at++;
        }
        for (int p = at - 1; p >= from; p--) {
            NounPhrase phrase = phrases.get(p);
            boolean told = phrase.kind() != NounPhrase.Kind.PRONOUN && !quoted[phrase.head()];
            Referent referent = told ? named(phrase) : null;
            if (referent != null && wanted.fits(referent)) {
                return referent;
            }
        }
        return null;
    }

    private @Nullable Referent name(NounPhrase phrase) {
        boolean alone = phrase.nameFirst() == phrase.nameLast();
        Referent named = named(phrase);
        if (alone && named != null && named.kind() == SpeakerKind.ORGANISATION) {
            Referent longForm = descriptions.longForm(named.speaker());
            return longForm != null ? longForm : named;
        }
        return named;
    }

    /** A description: whom the article describes so, whom it must point back to, or nobody but itself. */
    private Referent role(NounPhrase phrase, Quotation quotation) {
        Referent referent = descriptions.known(phrase);
        Role role = java.util.Objects.requireNonNull(phrase.role());
        if (referent == null && descriptions.pointsBack(phrase)) {
            Entity only = registry.onlyPerson();
            Agreement wanted = new Agreement(Descriptions.gender(role), Feature.SG, Agreement.By.DESCRIPTION);
            if (descriptions.bare(phrase)) {
                referent = topicBefore(quotation, wanted);
            } else if (only != null && wanted.fits(Referent.of(only, null))) {
                referent = Referent.of(only, text.text(phrase.first(), phrase.last()));
            }
        }
        if (referent == null && role.kind() == SpeakerKind.DOCUMENT && descriptions.bare(phrase)) {
            // "thuhet në reagim": the reaction of whichever organisation has spoken.
            Referent issuer = topicBefore(quotation, new Agreement(null, null, Agreement.By.VERB));
            referent = issuer != null && issuer.kind() == SpeakerKind.ORGANISATION ? issuer : null;
        }
        return referent != null ? referent : descriptions.own(phrase);
    }

    /** The number that the cue's verb forms show, or null. */
    private @Nullable Feature number(Quotation quotation) {
        Range cue = quotation.cue();
        CueForm form = quotation.cueForm();
        if (cue == null || form == null) {
            return null;
        }
        if (form.tag() == FormTag.SG || form.tag() == FormTag.PL) {
            return form.tag() == FormTag.SG ? Feature.SG : Feature.PL;
        }
        for (int i = cue.first(); i <= cue.last(); i++) {
            Set<Feature> features = text.token(i).word().features(WordClass.AUXILIARY);
            if (features.contains(Feature.SG) != features.contains(Feature.PL)) {
                return features.contains(Feature.SG) ? Feature.SG : Feature.PL;
            }
        }
        return null;
    }

    /** Who is spoken of before a quotation: the nearest speaker or subject who agrees. */
    private @Nullable Referent topicBefore(Quotation quotation, Agreement wanted) {
        int sentence = quotation.sentence();
        for (int s = sentence - 1; s >= Math.max(0, sentence - MEMORY); s--) {
            Referent speaker = speakerOfSentence[s];
            Referent fitting = speaker == null ? null : fitting(speaker, wanted);
            if (fitting != null) {
                return fitting;
            }
            Referent subject = subjectOfSentence[s];
            if (subject != null && wanted.fitsSubject(subject)) {
                return subject;
            }
        }
        return null;
    }

    /** The speaker who agrees; of several who spoke together the only one. */
    private static @Nullable Referent fitting(Referent speaker, Agreement wanted) {
        if (wanted.fits(speaker)) {
            return speaker;
        }
        List<Referent> some =
                speaker.company().stream().filter(wanted::fits).limit(2).toList();
        return some.size() == 1 ? some.get(0) : null;
    }

    /** The first possible subject of the same sentence, before the source. */
    private @Nullable Referent earlierInSentence(Quotation quotation, Agreement wanted) {
        Range sentence = found.sentences().get(quotation.sentence());
        NounPhrase source = quotation.source().phrase();
        int before = source == null ? sentence.last() : source.first();
        List<NounPhrase> phrases = found.phrases();
        for (int p = firstPhrase[quotation.sentence()]; p < phrases.size(); p++) {
            NounPhrase phrase = phrases.get(p);
            if (phrase.first() > sentence.last() || phrase.first() >= before) {
                break;
            }
            if (quoted[phrase.head()]
                    || phrase.kind() == NounPhrase.Kind.PRONOUN
                    || governed(phrase, sentence.first())
                    || !subjectForm(phrase)) {
                continue;
            }
            Referent referent = named(phrase);
            if (referent != null && wanted.fitsSubject(referent)) {
                return referent;
            }
        }
        return null;
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
            return Attribution.to(null, mention, rule, candidates(quotation));
        }
        List<Speaker> speakers = referent.each().stream()
                .map(one -> new Speaker(printed(one), one.kind(), one.role()))
                .toList();
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
