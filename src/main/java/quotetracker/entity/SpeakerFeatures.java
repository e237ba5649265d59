package quotetracker.entity;

import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.model.SpeakerKind;

/** What is looked at when an article does not name who spoke: features of one candidate, by what kind of words ask. */
@SuppressWarnings("EnumOrdinal")
final class SpeakerFeatures {
    /** What stands where a name would. */
    enum Asked {
        PRONOUN,
        /** "the minister", "the ministry". */
        ROLE,
        /** "the study". */
        DOCUMENT,
        /** "the statement": whoever made it. */
        MESSAGE,
        /** Nothing but a verb. */
        OMITTED,
        /** Nothing at all. */
        FLOATING,
        /** "it is said". */
        IMPERSONAL
    }

    /** Whether a candidate is as the words ask. */
    enum Fit {
        YES,
        OPEN,
        NO
    }

    /** How a description fits what the article says of a candidate. */
    enum RoleFit {
        /** Nothing is known of them. */
        NOTHING,
        /** Another description. */
        OTHER,
        /** The same noun, with other words beside it. */
        CLASH,
        NOUN,
        /** The same noun and words beside it. */
        MORE,
        /** The full form of a short one. */
        FULLER
    }

    /** What an article shows of who somebody is. */
    enum Known {
        /** They are only described. */
        DESCRIBED,
        /** They are only described, and as somebody new: "një banor". */
        SOMEBODY,
        /** A single name that nothing else explains. */
        ONE_WORD,
        /** A name of several words that nothing else explains; it may be that of a place or a paper. */
        WORDS,
        /** A name with a given name or an office beside it. */
        PERSON,
        /** A name with another description. */
        OTHER;

        static Known of(Referent referent, boolean indefinite) {
            Entity entity = referent.entity();
            if (entity == null) {
                return indefinite ? SOMEBODY : DESCRIBED;
            }
            boolean described = entity.roleText() != null;
            if (entity.gender() != null || (described && entity.kind() == SpeakerKind.PERSON)) {
                return PERSON;
            }
            return described ? OTHER : entity.words().size() > 1 ? WORDS : ONE_WORD;
        }
    }

    /** What the words are like that describe somebody. */
    enum Shape {
        /** They describe nobody: a pronoun, or nothing. */
        NONE,
        /** Of somebody new: "një banor", "disa media". */
        NEW,
        /** Pointing back: "ky institucion". */
        POINTING,
        /** A noun alone. */
        BARE,
        /** With whom or what it belongs to: "korrespondenti i gazetës". */
        OWNED,
        /** With other words: "klubi kosovar". */
        OTHER
    }

    static final FeatureSet SET = new FeatureSet("speaker");

    /** Where the features stand that hold whatever asks. */
    private static final int ANY = Asked.values().length;

    private static final int KINDS = ANY + 1;
    private static final FeatureSet.Scale[] DISTANCE = scales("sentences", -1, 0, 1, 2, 3, 5, 8);
    private static final FeatureSet.Scale[] SPOKE = scales("since-spoke", -1, 0, 1, 2, 3, 5);
    private static final FeatureSet.Scale[] RANK = scales("rank", 0, 1, 2, 3, 5);
    private static final FeatureSet.Scale[] MENTIONS = scales("mentions", 1, 2, 4);
    private static final FeatureSet.Scale[] SUBJECT = scales("since-subject", -1, 0, 1, 2, 3);
    private static final int[] KIND = each("kind", SpeakerKind.class);
    private static final int[] GENDER = each("gender", Fit.class);
    private static final int[] NUMBER = each("number", Fit.class);
    private static final int[] ROLE = each("role", RoleFit.class);
    private static final FeatureSet.Pairs[] KIND_GENDER = pairs("kind+gender", SpeakerKind.class, Fit.class);
    private static final FeatureSet.Pairs[] KIND_NUMBER = pairs("kind+number", SpeakerKind.class, Fit.class);
    private static final FeatureSet.Scale[] FITTING_RANK = scales("fitting-rank", -1, 0, 1, 2);
    private static final FeatureSet.Scale[] SUBJECT_PERSON = scales("person-since-subject", -1, 0, 1, 2, 3);
    private static final FeatureSet.Scale[] LAST_SPOKE = scales("last-speaker-since", 0, 1, 2, 4);
    private static final FeatureSet.Pairs[] ROLE_KIND = pairs("kind+role", SpeakerKind.class, RoleFit.class);
    private static final int[] ASKED = flags("asked");
    private static final int[] LAST_SPEAKER = flags("last-speaker");
    private static final int[] SINCE_SPEECH = flags("subject-since-speech");
    private static final int[] QUOTED = flags("quoted");
    private static final int[] HEADLINE = flags("headline");
    private static final int[] SAME_PARAGRAPH = flags("same-paragraph");
    private static final int[] LAST_BEFORE_IN_PARAGRAPH = flags("last-speaker-opens-paragraph");
    private static final int[] NAMED = flags("named");
    private static final int[] WHOLE_NAME = flags("whole-name");
    private static final int[] NEXT = flags("speaks-next");
    private static final int[] NEW = flags("new");
    private static final int[] SELF = flags("itself");
    private static final int[] SELF_DEFINITE = flags("itself-definite");
    private static final FeatureSet.Pairs[] SELF_SHAPE = pairs("itself-kind+shape", SpeakerKind.class, Shape.class);
    private static final FeatureSet.Pairs[] SHAPE_ROLE = pairs("shape+role", Shape.class, RoleFit.class);
    private static final int[] SELF_PLURAL = flags("itself-plural");
    private static final int[] SELF_BEFORE = flags("itself-again");
    private static final int[] SELF_KIND = each("itself-kind", SpeakerKind.class);
    private static final int[] BEST_ROLE = flags("only-role-match");
    private static final int[] DEFINITE = flags("definite");
    private static final FeatureSet.Pairs[] KINDS_BOTH = pairs("kind+asked", SpeakerKind.class, SpeakerKind.class);
    private static final int[] ONLY_PERSON = flags("only-person");
    private static final int[] BEHIND = flags("behind-cue");
    private static final int[] SPEAKS = flags("speaks-by-name");
    private static final int[] INSIDE = flags("inside");
    private static final FeatureSet.Pairs[] KNOWN_GENDER = pairs("known+gender", Known.class, Fit.class);
    private static final int[] PLACE = each("place", Mention.Place.class);

    private SpeakerFeatures() {}

    private static String name(int asked, String name) {
        String group = asked == ANY ? "any" : Asked.values()[asked].name();
        return group.toLowerCase(java.util.Locale.ROOT) + ":" + name;
    }

    private static FeatureSet.Scale[] scales(String name, int... limits) {
        FeatureSet.Scale[] result = new FeatureSet.Scale[KINDS];
        for (int asked = 0; asked < KINDS; asked++) {
            result[asked] = SET.scale(name(asked, name), limits);
        }
        return result;
    }

    private static <E extends Enum<E>> int[] each(String name, Class<E> values) {
        int[] result = new int[KINDS];
        for (int asked = 0; asked < KINDS; asked++) {
            result[asked] = SET.each(name(asked, name), values);
        }
        return result;
    }

    private static <A extends Enum<A>, B extends Enum<B>> FeatureSet.Pairs[] pairs(
            String name, Class<A> left, Class<B> right) {
        FeatureSet.Pairs[] result = new FeatureSet.Pairs[KINDS];
        for (int asked = 0; asked < KINDS; asked++) {
            result[asked] = SET.pairs(name(asked, name), left, right);
        }
        return result;
    }

    private static int[] flags(String name) {
        int[] result = new int[KINDS];
        for (int asked = 0; asked < KINDS; asked++) {
            result[asked] = SET.feature(name(asked, name));
        }
        return result;
    }

    /**
     * What is known of somebody the article has spoken of.
     *
     * @param asked what kind of words ask
     * @param rank how many were named later
     * @param sentences how many sentences ago they were named; below 0 if they are named only later
     * @param spoke how many sentences ago they spoke, or -1
     * @param subject how many sentences ago a sentence was about them, or -1
     * @param gender whether theirs is the one asked for
     * @param number whether theirs is the one asked for
     * @param role how the description fits
     * @param onlyRole whether nobody else fits the description as well
     * @param sameParagraph whether they were last named in the paragraph of the words that ask
     * @param opensParagraph whether those words open a paragraph
     * @param lastSpeaker whether nobody has spoken since
     * @param sinceSpeech whether a sentence has been about them since anybody spoke
     * @param next whether they speak next
     * @param definite whether a definite description asks
     * @param shape what the description is like
     * @param kindAsked what sort of source the description is of
     * @param onlyPerson whether the article names no other person
     * @param inside whether the quotation speaks of them
     * @param somebody whether they were last described as somebody new
     * @param behind whether they are named right behind the cue
     */
    record Candidate(
            Asked asked,
            int rank,
            int sentences,
            int spoke,
            int subject,
            Fit gender,
            Fit number,
            RoleFit role,
            boolean onlyRole,
            boolean sameParagraph,
            boolean opensParagraph,
            boolean lastSpeaker,
            boolean sinceSpeech,
            boolean next,
            boolean definite,
            Shape shape,
            SpeakerKind kindAsked,
            boolean onlyPerson,
            boolean inside,
            boolean somebody,
            boolean behind) {
        boolean fits() {
            return gender != Fit.NO && number != Fit.NO;
        }
    }

    static void of(Candidate candidate, Member member, FeatureVector vector) {
        vector.clear();
        add(candidate, member, candidate.asked().ordinal(), vector);
        add(candidate, member, ANY, vector);
    }

    private static void add(Candidate candidate, Member member, int asked, FeatureVector vector) {
        Referent referent = member.referent();
        Mention last = member.last();
        vector.add(ASKED[asked]);
        vector.add(DISTANCE[asked].of(candidate.sentences()));
        vector.add(SPOKE[asked].of(candidate.spoke()));
        vector.add(RANK[asked].of(candidate.rank()));
        vector.add(MENTIONS[asked].of(member.mentions()));
        vector.add(SUBJECT[asked].of(candidate.subject()));
        vector.add(KIND[asked], referent.kind());
        vector.add(GENDER[asked], candidate.gender());
        vector.add(NUMBER[asked], candidate.number());
        vector.add(ROLE[asked], candidate.role());
        vector.add(KIND_GENDER[asked].of(referent.kind(), candidate.gender()));
        vector.add(KIND_NUMBER[asked].of(referent.kind(), candidate.number()));
        vector.add(ROLE_KIND[asked].of(referent.kind(), candidate.role()));
        vector.add(FITTING_RANK[asked].of(candidate.fits() ? candidate.rank() : -1));
        if (referent.kind() == SpeakerKind.PERSON && candidate.fits()) {
            vector.add(SUBJECT_PERSON[asked].of(candidate.subject()));
        }
        if (candidate.lastSpeaker() && candidate.fits()) {
            vector.add(LAST_SPOKE[asked].of(candidate.spoke()));
        }
        vector.add(KINDS_BOTH[asked].of(referent.kind(), candidate.kindAsked()));
        vector.add(PLACE[asked], last.place());
        vector.add(KNOWN_GENDER[asked].of(Known.of(referent, candidate.somebody()), candidate.gender()));
        flags(candidate, asked, vector);
        vector.add(QUOTED[asked], last.quoted());
        vector.add(HEADLINE[asked], member.firstSentence() == 0);
        Entity entity = referent.entity();
        vector.add(NAMED[asked], entity != null);
        vector.add(SPEAKS[asked], entity != null && entity.speaks());
        vector.add(WHOLE_NAME[asked], entity != null && entity.words().size() > 1);
        vector.add(NEW[asked], member.firstSentence() == last.sentence());
    }

    private static void flags(Candidate candidate, int asked, FeatureVector vector) {
        vector.add(LAST_SPEAKER[asked], candidate.lastSpeaker());
        vector.add(SINCE_SPEECH[asked], candidate.sinceSpeech());
        vector.add(SAME_PARAGRAPH[asked], candidate.sameParagraph());
        vector.add(LAST_BEFORE_IN_PARAGRAPH[asked], candidate.lastSpeaker() && candidate.opensParagraph());
        vector.add(NEXT[asked], candidate.next());
        vector.add(BEST_ROLE[asked], candidate.onlyRole());
        vector.add(DEFINITE[asked], candidate.definite());
        vector.add(SHAPE_ROLE[asked].of(candidate.shape(), candidate.role()));
        vector.add(ONLY_PERSON[asked], candidate.onlyPerson());
        vector.add(INSIDE[asked], candidate.inside());
        vector.add(BEHIND[asked], candidate.behind());
    }

    /** Features of a description that means nobody but itself. */
    static void itself(Asked kind, Referent own, boolean definite, Shape shape, boolean again, FeatureVector vector) {
        int asked = kind.ordinal();
        vector.clear();
        vector.add(SELF[asked]);
        vector.add(SELF_DEFINITE[asked], definite);
        vector.add(SELF_SHAPE[asked].of(own.kind(), shape));
        vector.add(SELF_PLURAL[asked], own.plural());
        vector.add(SELF_BEFORE[asked], again);
        vector.add(SELF_KIND[asked], own.kind());
    }
}
