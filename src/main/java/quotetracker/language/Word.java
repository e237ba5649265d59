package quotetracker.language;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.model.SpeakerKind;

/** All that the language data knows of one form. Immutable once the language is loaded. */
public final class Word {
    /** A form that no file lists. */
    public static final Word UNKNOWN = new Word();

    private static final int OPEN =
            WordClass.MEDIUM.mask() | WordClass.EVENT.mask() | WordClass.WHOLE.mask() | WordClass.TEASER.mask();

    // Most forms have nothing of most of these: what is empty is the same for all, which keeps the data small.
    private Map<WordClass, Set<Feature>> classes = Map.of();
    private List<CueForm> cues = List.of();
    private List<Role> roles = List.of();
    private List<String[]> longer = List.of();
    private List<DateWord> dates = List.of();
    private int bits;
    private @Nullable Feature nameGender;

    Word() {}

    void add(WordClass wordClass, Set<Feature> features) {
        classes = bits == 0 ? new EnumMap<>(WordClass.class) : classes;
        classes.computeIfAbsent(wordClass, key -> EnumSet.noneOf(Feature.class)).addAll(features);
        bits |= wordClass.mask();
    }

    void add(CueForm form) {
        cues = with(cues, form, one -> one.words().size());
    }

    void add(Role role) {
        roles = with(roles, role, one -> 0);
    }

    void addLonger(String[] words) {
        longer = with(longer, words, one -> one.length);
    }

    void add(DateWord meaning) {
        dates = with(dates, meaning, one -> one.words().size());
    }

    private static <T> List<T> with(List<T> list, T another, ToIntFunction<T> length) {
        return Stream.concat(list.stream(), Stream.of(another))
                .sorted(Comparator.comparingInt(length).reversed())
                .toList();
    }

    void nameGender(Feature gender) {
        // A name borne by both says nothing about gender.
        nameGender = nameGender == null || nameGender == gender ? gender : Feature.N;
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

    /** Whether the word by itself is a cue form of this sort. */
    public boolean is(FormTag tag) {
        for (CueForm form : cues) {
            if (form.tag() == tag && form.words().size() == 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue form of this sort begins with the word. */
    public boolean begins(FormTag tag) {
        for (CueForm form : cues) {
            if (form.tag() == tag) {
                return true;
            }
        }
        return false;
    }

    /** The readings of the form as a noun that can name a source. */
    public List<Role> roles() {
        return roles;
    }

    /** Whether the form as a noun can name a source of this kind. */
    public boolean names(SpeakerKind kind) {
        for (Role role : roles) {
            if (role.kind() == kind) {
                return true;
            }
        }
        return false;
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
        for (DateWord date : dates) {
            if (date.saysWhen()) {
                return true;
            }
        }
        return false;
    }
}
