package quotetracker.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One language's data. Immutable and thread-safe. */
public final class Language {
    private static final Set<String> OBJECT_CASES = Set.of("acc", "dat", "obl", "abl");

    private final Profile profile;
    private final Map<String, Word> words;
    private final Map<String, Word> folded;
    private final Set<String> abbreviations;
    private final List<NameEnding> endings;
    private final List<String> nounEndings;
    private final List<NameEnding> subjectEndings;
    private final List<String> adjectiveEndings;
    private final List<String> verbEndings;
    private final List<String> subjunctiveEndings;
    private final Set<String> genitives;
    private final Set<String> particles;
    private final Accuracy accuracy;
    private final Weights weights;
    private final List<Example> examples;
    private final int longestMember;
    private final Set<String> infinitiveMarkers;
    private final Map<String, Set<Feature>> linkingArticles;
    private final boolean bareOwners;
    private final boolean declinesNames;
    private final List<NameEnding> allEndings;

    Language(
            Profile profile,
            Map<String, Word> words,
            Map<String, Word> folded,
            Set<String> abbreviations,
            Set<String> particles,
            List<NameEnding> endings,
            Accuracy accuracy,
            Weights weights,
            List<Example> examples) {
        this.profile = profile;
        // HashMap rather than Map.copyOf: this look-up is the engine's hottest, and the copy probes several slots.
        this.words = new HashMap<>(words);
        this.folded = new HashMap<>(folded);
        this.abbreviations = Set.copyOf(abbreviations);
        this.particles = new HashSet<>(particles);
        this.endings = endings.stream().filter(NameEnding::ofNames).toList();
        this.subjectEndings = endings.stream()
                .filter(e -> e.grammar().equals("subject") || e.grammar().equals("other"))
                .toList();
        this.nounEndings = withCase(endings, "noun");
        this.declinesNames = endings.stream().anyMatch(e -> OBJECT_CASES.contains(e.grammar()));
        this.genitives = endings.stream()
                .filter(e -> e.grammar().equals("gen"))
                .map(NameEnding::ending)
                .collect(Collectors.toUnmodifiableSet());
        this.adjectiveEndings = withCase(endings, "adjective");
        this.verbEndings = withCase(endings, "verb");
        this.accuracy = accuracy;
        this.subjunctiveEndings = withCase(endings, "subjunctive");
        this.weights = weights;
        this.allEndings = List.copyOf(endings);
        this.examples = List.copyOf(examples);
        int longest = 0;
        for (Map.Entry<String, Word> entry : words.entrySet()) {
            if (memberOfCompounds(entry.getValue())) {
                longest = Math.max(longest, entry.getKey().length());
            }
        }
        this.longestMember = longest;
        this.infinitiveMarkers = words.entrySet().stream()
                .filter(entry -> entry.getValue().is(WordClass.PREPOSITION, Feature.INF))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.bareOwners = genitives.stream().anyMatch(ending -> Character.isLetter(ending.charAt(0)))
                && words.values().stream()
                        .noneMatch(word ->
                                word.is(WordClass.ARTICLE, Feature.LINK) || word.is(WordClass.ARTICLE, Feature.GEN));
        this.linkingArticles = words.entrySet().stream()
                .filter(entry -> entry.getValue().is(WordClass.ARTICLE, Feature.LINK))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue().features(WordClass.ARTICLE))));
    }

    /** The same language with other weights. */
    Language with(Weights other) {
        return new Language(profile, words, folded, abbreviations, particles, allEndings, accuracy, other, examples);
    }

    private static List<String> withCase(List<NameEnding> endings, String grammar) {
        return endings.stream()
                .filter(ending -> ending.grammar().equals(grammar))
                .map(NameEnding::ending)
                .toList();
    }

    /** ISO 639 code, names and habits of the language. */
    public Profile profile() {
        return profile;
    }

    /**
     * What is known of a form.
     *
     * @param lower the form in lower case
     */
    public Word word(String lower) {
        Word exact = words.get(lower);
        if (exact != null) {
            return exact;
        }
        if (profile.diacriticsOptional()) {
            Word plain = folded.get(lower);
            if (plain != null) {
                return plain;
            }
        }
        return variant(lower);
    }

    /** A form with a censor's dot or a prefix with a hyphen, or a compound whose last member is a role. */
    private Word variant(String lower) {
        int dot = lower.indexOf('.');
        if (dot > 0 && dot < lower.length() - 1) {
            return words.getOrDefault(lower.replace(".", ""), Word.UNKNOWN);
        }
        // An apostrophe may stand for the hyphen: "ish’kryetari".
        int hyphen = Math.max(lower.lastIndexOf('-'), lower.lastIndexOf('\''));
        if (hyphen > 0 && hyphen < lower.length() - 2) {
            Word last = words.get(lower.substring(hyphen + 1));
            return last != null && memberOfCompounds(last) ? last : Word.UNKNOWN;
        }
        return profile.compoundRoles() ? compound(lower) : Word.UNKNOWN;
    }

    private Word compound(String lower) {
        for (int from = Math.max(2, lower.length() - longestMember); from <= lower.length() - 5; from++) {
            Word last = words.get(lower.substring(from));
            if (last != null && memberOfCompounds(last)) {
                return last;
            }
        }
        return Word.UNKNOWN;
    }

    /** A noun that names a source or what is said: "minister" in "Finanzminister", "angaben" in "Polizeiangaben". */
    private static boolean memberOfCompounds(Word word) {
        return !word.roles().isEmpty() || word.begins(FormTag.NOUN);
    }

    /** Whether an infinitive marker stands inside the word, as in "anzutreten". */
    public boolean infinitiveInside(String lower) {
        for (String marker : infinitiveMarkers) {
            int at = lower.indexOf(marker, 2);
            if (at > 0 && at + marker.length() + 3 <= lower.length()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The article that links a noun in the nominative to what belongs to it: "raporti i auditorit", "deklarata e ministrit".
     *
     * @param agreement number and gender of the noun; the gender of a plural may be left open
     * @return the article that fits fewest other forms, or nothing in a language without such articles
     */
    public Optional<String> linkingArticle(Set<Feature> agreement) {
        return linkingArticles.entrySet().stream()
                .filter(entry -> entry.getValue().contains(Feature.NOM)
                        && entry.getValue().containsAll(agreement))
                .min(Comparator.<Map.Entry<String, Set<Feature>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** Whether a full stop after this word ends no sentence. */
    public boolean abbreviation(String lower) {
        return abbreviations.contains(lower);
    }

    /** Case endings of names, longest first. */
    public List<NameEnding> endings() {
        return endings;
    }

    /** Whether names show by their endings that they are objects; where not, one before a noun belongs to it ("a Tirana official"). */
    public boolean declinesNames() {
        return declinesNames;
    }

    /** Whether a word has an ending that only common nouns have. */
    public boolean nounByEnding(String lower) {
        for (String ending : nounEndings) {
            if (lower.endsWith(ending) && lower.length() > ending.length() + 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether the data lists the endings that a noun has where it is a subject. */
    public boolean hasSubjectEndings() {
        return !subjectEndings.isEmpty();
    }

    /** Whether a noun may be a subject by its ending; true in a language whose data lists no such endings. */
    public boolean subjectByEnding(String lower) {
        return subjectEndings.isEmpty()
                || subjectEndings.stream()
                        .filter(ending -> lower.endsWith(ending.ending()))
                        .findFirst()
                        .filter(ending -> ending.grammar().equals("subject"))
                        .isPresent();
    }

    /** Whether a name with this form may be in the genitive. */
    public boolean genitiveByEnding(String lower) {
        for (NameEnding ending : endings) {
            if (ending.grammar().equals("gen")
                    && lower.endsWith(ending.ending())
                    && lower.length() > ending.ending().length() + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a genitive by its ending alone, without an article, may say whose the noun before it is: "ministar Srbije". */
    public boolean bareOwners() {
        return bareOwners;
    }

    /** Whether a hyphen joins a genitive's ending to the form: "AAK-së". */
    public boolean genitiveByHyphen(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return hyphen > 0 && genitives.contains(lower.substring(hyphen));
    }

    /** Whether the form is such an ending by itself, joined to a name by an apostrophe: "'s". */
    public boolean genitiveByApostrophe(String lower) {
        char sign = lower.charAt(0);
        return (sign == '\'' || sign == '\u2019') && genitives.contains(lower);
    }

    /** Whether the data lists the endings of adjectives. */
    public boolean hasAdjectiveEndings() {
        return !adjectiveEndings.isEmpty();
    }

    /** Whether a word that no table lists ends as verbs do. */
    public boolean verbByEnding(String lower) {
        for (String ending : verbEndings) {
            if (lower.endsWith(ending) && lower.length() > ending.length() + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether an unlisted word may be a verb in the subjunctive; true in a language whose data lists no such endings. */
    public boolean subjunctiveByEnding(String lower) {
        return subjunctiveEndings.isEmpty() || subjunctiveEndings.stream().anyMatch(lower::endsWith);
    }

    /** Whether a word that no table lists ends as adjectives do. */
    public boolean adjectiveByEnding(String lower) {
        for (String ending : adjectiveEndings) {
            if (lower.endsWith(ending) && lower.length() > ending.length() + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word may stand inside a name, before its last part: "von", "de". */
    public boolean particle(String lower) {
        return particles.contains(lower);
    }

    /** How often the engine's rules are right in this language; knows no rule if nobody has measured it. */
    public Accuracy accuracy() {
        return accuracy;
    }

    /** What the features of candidates weigh in this language, beside what they weigh in all. */
    public Weights weights() {
        return weights;
    }

    /** The example sentences of all the language's files. */
    public List<Example> examples() {
        return examples;
    }

    /** Lower case without depending on the platform's locale. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
