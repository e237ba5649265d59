package quotetracker.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.model.SpeakerKind;

/** Somebody or something an article names, while the article is read. */
final class Entity {
    private List<String> words = List.of();
    /** By which each of the words is compared. */
    private List<String> wordKeys = List.of();

    private SpeakerKind kind;
    private @Nullable Feature gender;
    private boolean plural;
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Description> roles = new ArrayList<>();
    private @Nullable String roleText;
    private int mentions;
    private boolean speaks;
    private boolean beginsGiven;

    Entity(SpeakerKind kind) {
        this.kind = kind;
    }

    /**
     * How an article describes somebody.
     *
     * @param lemma the role's dictionary form
     * @param modifiers the other words of the description, lower case
     */
    record Description(String lemma, List<String> modifiers) {
        Description {
            modifiers = List.copyOf(modifiers);
        }
    }

    /** The fullest form of the name so far. */
    String name() {
        return String.join(" ", words);
    }

    List<String> words() {
        return words;
    }

    List<String> wordKeys() {
        return wordKeys;
    }

    String lastKey() {
        return wordKeys.get(wordKeys.size() - 1);
    }

    boolean hasKeys(List<String> some) {
        return keys.containsAll(some);
    }

    /**
     * Takes a form of the name that stands in the article.
     *
     * @param given whether it is a full name that begins with a given name: then what others have before that is no part of it
     * @return whether this is the fullest form so far
     */
    boolean widen(List<String> name, boolean given) {
        List<String> nameKeys = new ArrayList<>(name.size());
        for (String word : name) {
            nameKeys.add(NameForms.key(word));
        }
        boolean fuller = given == beginsGiven ? name.size() > words.size() : given;
        if (fuller) {
            words = name;
            wordKeys = nameKeys;
            beginsGiven = given;
        }
        keys.addAll(nameKeys);
        mentions++;
        return fuller;
    }

    /** Whether its name in full begins with a given name. */
    boolean beginsGiven() {
        return beginsGiven;
    }

    void describe(Description description, String text) {
        roles.add(description);
        if (roleText == null) {
            roleText = text;
        }
    }

    List<Description> roles() {
        return roles;
    }

    @Nullable
    String roleText() {
        return roleText;
    }

    SpeakerKind kind() {
        return kind;
    }

    void kind(SpeakerKind known) {
        kind = known;
    }

    @Nullable
    Feature gender() {
        return gender;
    }

    void gender(Feature known) {
        if (gender == null && known != Feature.N) {
            gender = known;
        }
    }

    boolean plural() {
        return plural;
    }

    void plural(boolean known) {
        plural = known;
    }

    /** Whether the article has it say something under its name. */
    boolean speaks() {
        return speaks;
    }

    /** They are the named source of a quotation. */
    void nameSpeaks() {
        speaks = true;
    }

    int mentions() {
        return mentions;
    }
}
