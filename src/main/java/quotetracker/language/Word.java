package quotetracker.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.model.SpeakerKind;

/** All that the language data knows of one form. Immutable once the language is loaded. */
public final class Word {
    /** A form that no file lists. */
    public static final Word UNKNOWN = new Word();

    private static final int OPEN = WordClass.MEDIUM.mask() | WordClass.EVENT.mask() | WordClass.WHOLE.mask();

    private final EnumMap<WordClass, Set<Feature>> classes = new EnumMap<>(WordClass.class);
    private final List<CueForm> cues = new ArrayList<>(0);
    /** What sort of cue forms begin with the word, and are no more than it. */
    private final Set<FormTag> tags = EnumSet.noneOf(FormTag.class);

    private final Set<FormTag> tagsAlone = EnumSet.noneOf(FormTag.class);
    private final List<Role> roles = new ArrayList<>(0);
    private final Set<SpeakerKind> kinds = EnumSet.noneOf(SpeakerKind.class);
    private final List<String[]> longer = new ArrayList<>(0);
    private int bits;
    private @Nullable Feature nameGender;
    private final List<DateWord> dates = new ArrayList<>(0);
    private boolean saysWhen;

    Word() {}

    void add(WordClass wordClass, Set<Feature> features) {
        classes.computeIfAbsent(wordClass, key -> EnumSet.noneOf(Feature.class)).addAll(features);
        bits |= wordClass.mask();
    }

    void add(CueForm form) {
        cues.add(form);
        cues.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
        tags.add(form.tag());
        if (form.words().size() == 1) {
            tagsAlone.add(form.tag());
        }
    }

    void add(Role role) {
        roles.add(role);
        kinds.add(role.kind());
    }

    void addLonger(String[] words) {
        longer.add(words);
        longer.sort((a, b) -> Integer.compare(b.length, a.length));
    }

    void nameGender(Feature gender) {
        // A name borne by both says nothing about gender.
        nameGender = nameGender == null || nameGender == gender ? gender : Feature.N;
    }

    void add(DateWord meaning) {
        dates.add(meaning);
        dates.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
        saysWhen |= meaning.saysWhen();
    }

    /** Whether the form belongs to the class. */
    public boolean is(WordClass wordClass) {
        return (bits & wordClass.mask()) != 0;
    }

    /** Whether the form belongs to the class with this feature. */
    public boolean is(WordClass wordClass, Feature feature) {
        return is(wordClass) && features(wordClass).contains(feature);
    }

    /** The features of the form in the class; empty if it does not belong to it. */
    public Set<Feature> features(WordClass wordClass) {
        return classes.getOrDefault(wordClass, Set.of());
    }

    /** Whether the form is in a closed class of the grammar; names of media and events are ordinary nouns. */
    public boolean closed() {
        return (bits & ~OPEN) != 0;
    }

    /** Cue forms that begin with this word, longest first. */
    public List<CueForm> cues() {
        return cues;
    }

    /** Whether a cue form of this sort begins with the word. */
    public boolean begins(FormTag tag) {
        return tags.contains(tag);
    }

    /** What sort of cue forms the word is by itself. */
    public Set<FormTag> tagsAlone() {
        return tagsAlone;
    }

    /** The readings of the form as a noun that can name a source. */
    public List<Role> roles() {
        return roles;
    }

    /** Whether the form as a noun can name a source of this kind. */
    public boolean names(SpeakerKind kind) {
        return kinds.contains(kind);
    }

    /** Expressions of several words that begin with this one and are one word to the grammar, longest first. */
    public List<String[]> longer() {
        return longer;
    }

    /** {@link Feature#M}, {@link Feature#F}, or {@link Feature#N} for both, if the form is a given name. */
    public @Nullable Feature nameGender() {
        return nameGender;
    }

    /** Expressions that say when and begin with this word, longest first. */
    public List<DateWord> dates() {
        return dates;
    }

    /** Whether the word by itself says when. */
    public boolean saysWhen() {
        return saysWhen;
    }
}
