package quotetracker.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Who is named in one article: every phrase with a name leads to one entity. */
final class Registry {
    /** Shorter family names differ by one letter too often. */
    private static final int LONG_NAME = 6;

    /** Shorter words begin too many names. */
    private static final int SHORT_NAME = 3;

    private final Segmented text;
    private final NameForms forms;
    private final Map<String, List<Entity>> byKey = new HashMap<>();
    private final Map<String, Entity> byWholeName = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    /** Who is named there, by the name's last token. */
    private final @Nullable Entity[] byToken;

    private final Map<String, List<Entity>> byRole = new HashMap<>();
    private final Map<String, Entity> byMisspelling = new HashMap<>();
    /** Where each is named in full, by the name's first token. */
    private final Map<Entity, NavigableSet<Integer>> inFull = new HashMap<>();
    /** Who has a full name that begins with a given name, by its key. */
    private final NavigableMap<String, List<Entity>> byGiven = new TreeMap<>();
    /** Where the phrases begin that a preposition governs together: "sipas Lekës dhe Merës". */
    private final Set<Integer> governed = new HashSet<>();

    Registry(Segmented text, List<NounPhrase> maximal) {
        this.text = text;
        this.forms = new NameForms(text);
        this.byToken = new Entity[text.size()];
        List<NounPhrase> phrases = new ArrayList<>(maximal.size());
        for (NounPhrase phrase : maximal) {
            phrases.add(phrase.alone());
            phrases.addAll(phrase.also());
            phrases.addAll(phrase.inside());
            if (phrase.first() > 0 && governs(text.token(phrase.first() - 1))) {
                phrase.also().forEach(other -> governed.add(other.first()));
            }
        }
        for (NounPhrase phrase : phrases) {
            if (phrase.named() && phrase.nameLast() > phrase.nameFirst()) {
                enter(phrase);
            }
        }
        for (NounPhrase phrase : phrases) {
            if (phrase.named() && phrase.nameLast() == phrase.nameFirst()) {
                enter(phrase);
            }
        }
        describeAppositions(phrases);
        phrases.forEach(this::findHouse);
    }

    /** "në Lipë", "transmeton Fusha": who is found in a place or only carried by others is no person. */
    private void findHouse(NounPhrase phrase) {
        Entity entity = phrase.named() && phrase.first() > 0 ? of(phrase) : null;
        if (entity == null || entity.gender() != null || entity.beginsGiven() || entity.roleText() != null) {
            return;
        }
        Token before = text.token(phrase.first() - 1);
        if (before.word().is(WordClass.PREPOSITION, Feature.PLACE)) {
            entity.kind(SpeakerKind.ORGANISATION);
        } else if (!before.word().cues().isEmpty()
                && before.word().cues().stream().allMatch(cue -> cue.takes(Frame.RELAY) && !cue.takes(Frame.QUOTE))) {
            entity.kind(SpeakerKind.OUTLET);
        }
    }

    /** "Putin, presidenti i Rusisë", "presidenti i Rusisë, Vladimir Putin": a comma joins name and role. */
    private void describeAppositions(List<NounPhrase> phrases) {
        for (int i = 1; i < phrases.size(); i++) {
            NounPhrase left = phrases.get(i - 1);
            NounPhrase right = phrases.get(i);
            if (right.first() == left.last() + 2 && text.token(left.last() + 1).kind() == Token.Kind.COMMA) {
                if (left.named()) {
                    describeBy(left, right);
                } else if (right.role() == null || right.role().title()) {
                    describeBy(right, left);
                }
            }
        }
    }

    private void describeBy(NounPhrase name, NounPhrase role) {
        if (!name.named()
                || text.token(name.nameLast()).acronym()
                || role.named()
                || role.role() == null
                || role.role().kind() != SpeakerKind.PERSON
                || role.role().plural()) {
            return;
        }
        Entity entity = of(name);
        if (entity != null) {
            describe(entity, role);
        }
    }

    private void enter(NounPhrase phrase) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return;
        }
        Entity entity = match(words, phrase);
        if (entity == null) {
            entity = new Entity(kind(phrase, words));
            entities.add(entity);
        }
        if (entity.widen(words, given(words))) {
            enter(entity);
        }
        if (words.size() > 1) {
            inFull.computeIfAbsent(entity, key -> new TreeSet<>()).add(phrase.nameFirst());
        }
        byToken[phrase.nameLast()] = entity;
        learnGender(entity, phrase);
        if (phrase.role() != null && !phrase.role().title()) {
            describe(entity, phrase);
        }
    }

    /** Notes an entity under the fullest form of its name. */
    private void enter(Entity entity) {
        List<String> keys = entity.wordKeys();
        if (entity.beginsGiven()) {
            note(byGiven, keys.get(0), entity);
        }
        byWholeName.putIfAbsent(String.join("", keys), entity);
        if (keys.size() > 1) {
            for (String variant : misspellings(entity.lastKey())) {
                byMisspelling.putIfAbsent(variant, entity);
            }
        }
        for (String key : keys) {
            note(byKey, key, entity);
        }
    }

    private static void note(Map<String, List<Entity>> index, String key, Entity entity) {
        List<Entity> known = index.computeIfAbsent(key, absent -> new ArrayList<>());
        if (!known.contains(entity)) {
            known.add(entity);
        }
    }

    private boolean given(List<String> words) {
        return words.size() > 1 && forms.listed(words.get(0));
    }

    /** The name with each of its later letters left out: two names one letter apart share one of these. */
    private static List<String> misspellings(String key) {
        List<String> result = new ArrayList<>();
        if (key.length() >= LONG_NAME) {
            result.add(key);
            for (int i = 1; i < key.length(); i++) {
                result.add(key.substring(0, i) + key.substring(i + 1));
            }
        }
        return result;
    }

    /** Somebody with a full name whose family name differs by one letter: "Mexhiti" for Izet Mexheti. */
    private @Nullable Entity misspelt(String key) {
        for (String variant : misspellings(key)) {
            Entity entity = byMisspelling.get(variant);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** The one person whose given name begins with a word that is nobody's name: "Labi" for Labinot; null if there is none. */
    private @Nullable Entity shortFor(String word) {
        if (Token.acronym(word) || forms.listed(word)) {
            return null;
        }
        String key = NameForms.key(word);
        if (key.length() < SHORT_NAME) {
            return null;
        }
        Entity only = null;
        for (Map.Entry<String, List<Entity>> bearers :
                byGiven.subMap(key, false, key + Character.MAX_VALUE, false).entrySet()) {
            for (Entity entity : bearers.getValue()) {
                // A longer form of the name may begin with another given name.
                if (entity.wordKeys().get(0).equals(bearers.getKey())) {
                    if (only != null) {
                        return null;
                    }
                    only = entity;
                }
            }
        }
        return only;
    }

    /** A feminine role tells more than a given name, which tells more than a masculine role: that is given to women too. */
    private void learnGender(Entity entity, NounPhrase phrase) {
        Role role = phrase.role();
        Feature ofRole = role == null ? null : Descriptions.gender(role);
        Feature given = phrase.nameLast() > phrase.nameFirst()
                ? text.token(phrase.nameFirst()).word().nameGender()
                : null;
        Feature gender = ofRole == Feature.F || given == null ? ofRole : given;
        if (gender != null) {
            entity.gender(gender);
        }
    }

    private SpeakerKind kind(NounPhrase phrase, List<String> words) {
        Role role = phrase.role();
        if (role != null && !role.title()) {
            return role.kind();
        }
        if (words.size() == 1
                && words.get(0).length() > 1
                && words.get(0).equals(words.get(0).toUpperCase(java.util.Locale.ROOT))) {
            return SpeakerKind.ORGANISATION;
        }
        return words.size() > 1 || role != null ? SpeakerKind.PERSON : SpeakerKind.UNKNOWN;
    }

    private void describe(Entity entity, NounPhrase phrase) {
        Role role = java.util.Objects.requireNonNull(phrase.role());
        List<String> modifiers = new ArrayList<>();
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Token token = text.token(i);
            boolean inName = i >= phrase.nameFirst() && i <= phrase.nameLast() && phrase.named();
            if (i != phrase.roleAt()
                    && !inName
                    && token.isWord()
                    && (!token.word().closed() || token.is(WordClass.UNIT))) {
                modifiers.add(token.lower());
            }
        }
        entity.describe(new Entity.Description(role.lemma(), modifiers), describing(phrase));
        note(byRole, role.lemma(), entity);
    }

    /** The words of the phrase without the name: "ministri i Jashtëm". */
    private String describing(NounPhrase phrase) {
        if (!phrase.named()) {
            return text.text(phrase.first(), phrase.last());
        }
        if (phrase.nameFirst() > phrase.first()) {
            int last = phrase.nameFirst() - 1;
            while (last > phrase.first() && !text.token(last).isWord()) {
                last--;
            }
            return text.text(phrase.first(), last);
        }
        int first = phrase.nameLast() + 1;
        while (first < phrase.last() && !text.token(first).isWord()) {
            first++;
        }
        return first <= phrase.last() ? text.text(first, phrase.last()) : "";
    }

    /** Whether a phrase's place shows that it is not a subject. */
    private boolean oblique(NounPhrase phrase) {
        return (phrase.first() > 0 && governs(text.token(phrase.first() - 1)))
                || (phrase.nameFirst() > phrase.first() && governs(text.token(phrase.nameFirst() - 1)))
                || governed.contains(phrase.first())
                || (phrase.role() != null && !phrase.role().subject());
    }

    /** The name's words in base form. */
    private List<String> words(NounPhrase phrase) {
        List<String> words = new ArrayList<>();
        boolean oblique = oblique(phrase);
        // "Forca e Sigurisë": what is linked to the first word keeps its genitive.
        int inflected = linked(phrase) ? phrase.nameFirst() : phrase.nameLast();
        if (phrase.nameFirst() > phrase.first()
                && text.token(phrase.nameFirst() - 1).kind() == Token.Kind.MARK) {
            // "gazetës “Kodra Jonë”": the noun has the case.
            inflected = -1;
        }
        boolean everyWord = text.language().bareOwners() && phrase.nameLast() > phrase.nameFirst();
        oblique |= everyWord && forms.agree(written(phrase.nameFirst()), written(phrase.nameLast()));
        for (int i = phrase.nameFirst(); i <= phrase.nameLast(); i++) {
            Token token = text.token(i);
            if (token.isWord() || token.kind() == Token.Kind.NUMBER) {
                String word = i == inflected ? forms.base(token.text(), !words.isEmpty(), oblique) : written(i);
                words.add(i > phrase.nameFirst() ? inMarks(i, word, phrase) : word);
            }
        }
        boolean changed = !words.isEmpty() && !words.get(words.size() - 1).equals(written(phrase.nameLast()));
        if (everyWord && (oblique || changed)) {
            // "Ilira Dode": the given name has the case too.
            words.set(0, forms.given(words.get(0), changed));
        }
        return words;
    }

    /** A later word of a name with the marks that stand at it: Arta “Tita” Leka. */
    private String inMarks(int index, String word, NounPhrase phrase) {
        Token before = text.token(index - 1);
        String opening = before.kind() == Token.Kind.MARK && before.spaceBefore() ? before.text() : "";
        boolean closes = index + 1 < text.size() && text.token(index + 1).kind() == Token.Kind.MARK;
        for (int i = phrase.nameFirst(); closes && i < index; i++) {
            if (text.token(i).kind() == Token.Kind.MARK) {
                return opening + word + text.token(index + 1).text();
            }
        }
        return opening + word;
    }

    private boolean linked(NounPhrase phrase) {
        for (int i = phrase.nameFirst() + 1; i < phrase.nameLast(); i++) {
            if (text.token(i).word().is(WordClass.ARTICLE, Feature.LINK)) {
                return true;
            }
        }
        return false;
    }

    /** A preposition or a linking article: "për Agim Dodën", "fjalët e Agim Dodës". */
    private static boolean governs(Token token) {
        return (token.is(WordClass.PREPOSITION) && !token.word().is(WordClass.PREPOSITION, Feature.NOM))
                || token.word().is(WordClass.ARTICLE, Feature.LINK);
    }

    /** Whether a name ends as no subject does: "Dodën" for Doda. */
    boolean inflected(NounPhrase phrase) {
        Entity entity = of(phrase);
        return entity != null
                && !entity.words().contains(text.token(phrase.nameLast()).text())
                && forms.candidates(text.token(phrase.nameLast()).text()).stream()
                        .anyMatch(base -> base.inflected() && entity.words().contains(base.form()));
    }

    /** The word with the full stop of an initial: "E." in "Anna E. Holt". */
    private String written(int index) {
        Token token = text.token(index);
        boolean initial = token.text().length() == 1
                && token.capital()
                && index + 1 < text.size()
                && text.token(index + 1).text().equals(".");
        return initial ? token.text() + "." : token.text();
    }

    private @Nullable Entity match(List<String> words, NounPhrase phrase) {
        String last = NameForms.key(words.get(words.size() - 1));
        List<Entity> known = byKey.getOrDefault(last, List.of());
        if (words.size() == 1) {
            Entity best = null;
            for (Entity entity : known) {
                if (partOnly(entity, last)) {
                    continue;
                }
                if (best == null || better(entity, best, last, phrase)) {
                    best = entity;
                }
            }
            Entity other = best == null ? misspelt(last) : best;
            return other == null ? shortFor(words.get(0)) : other;
        }
        String whole = NameForms.key(String.join("", words));
        Entity same = byWholeName.get(whole);
        if (same != null) {
            return same;
        }
        for (Entity entity : known) {
            if (entity.lastKey().equals(last)
                    && contained(words, entity)
                    && !partOnly(entity, NameForms.key(words.get(0)))) {
                return entity;
            }
        }
        return null;
    }

    /** "Kosova" is not "Forca e Sigurisë së Kosovës": behind a linking article stands somebody else's name. */
    private boolean partOnly(Entity entity, String key) {
        List<String> keys = entity.wordKeys();
        int at = keys.contains(key) ? keys.indexOf(key) : keys.size();
        return at > 0
                && entity.words().subList(1, at).stream()
                        .anyMatch(word -> text.language().word(word).is(WordClass.ARTICLE));
    }

    private boolean better(Entity entity, Entity best, String key, NounPhrase phrase) {
        boolean family = entity.lastKey().equals(key);
        boolean bestFamily = best.lastKey().equals(key);
        if (family != bestFamily) {
            return family;
        }
        int fit = fit(entity, phrase.role());
        int bestFit = fit(best, phrase.role());
        return fit != bestFit ? fit > bestFit : namedLast(entity, best, phrase.nameFirst());
    }

    /** Whether the first of two is named in full nearer before a place, or more often if neither is. */
    private boolean namedLast(Entity entity, Entity other, int place) {
        Integer own = lastInFull(entity, place);
        Integer others = lastInFull(other, place);
        if (own == null && others == null) {
            return entity.mentions() >= other.mentions();
        }
        return others == null || (own != null && own > others);
    }

    private @Nullable Integer lastInFull(Entity entity, int place) {
        NavigableSet<Integer> places = inFull.get(entity);
        return places == null ? null : places.lower(place);
    }

    /** How a role before a family name, "minister Holt", "Ms Holt", fits one of those who bear it. */
    private static int fit(Entity entity, @Nullable Role role) {
        if (role == null || role.kind() != SpeakerKind.PERSON) {
            return 0;
        }
        Feature gender = Descriptions.gender(role);
        if (gender != null && entity.gender() != null && gender != entity.gender()) {
            return -1;
        }
        return entity.roles().stream().anyMatch(known -> known.lemma().equals(role.lemma())) ? 1 : 0;
    }

    /** Whether one of the two names holds all words of the other. */
    private static boolean contained(List<String> words, Entity entity) {
        List<String> keys = words.stream().map(NameForms::key).toList();
        return entity.hasKeys(keys) || keys.containsAll(entity.wordKeys());
    }

    /** The entity a phrase names, or null if it names none. */
    @Nullable
    Entity of(NounPhrase phrase) {
        if (!phrase.named()) {
            return null;
        }
        Entity known = byToken[phrase.nameLast()];
        if (known != null) {
            return known;
        }
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return null;
        }
        Entity matched = match(words, phrase);
        if (matched == null) {
            enter(phrase);
            matched = byToken[phrase.nameLast()];
        }
        return matched;
    }

    /** Everybody the article describes by this noun. */
    List<Entity> describedAs(String lemma) {
        return byRole.getOrDefault(lemma, List.of());
    }

    /** The one person whom the article names, as far as given names and roles show; null if there are more or none. */
    @Nullable
    Entity onlyPerson() {
        Entity only = null;
        for (Entity entity : entities) {
            if (entity.kind() == SpeakerKind.PERSON && (entity.gender() != null || entity.roleText() != null)) {
                if (only != null) {
                    return null;
                }
                only = entity;
            }
        }
        return only;
    }
}
