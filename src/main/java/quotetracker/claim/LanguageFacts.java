package quotetracker.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison knows about one language.
 *
 * @param code ISO 639 code
 * @param entries closed classes: folded form to entry
 * @param phrases words joined with a blank to the form that stands for them
 * @param longestPhrase words in the longest phrase, at least 1
 * @param before what a beginning up to its apostrophe stands for ({@code s'} is {@code nuk})
 * @param after what an ending from its apostrophe (or {@code n't}) on stands for, empty for nothing
 * @param negatingPrefixes beginnings that turn a word into its opposite
 * @param frames reporting verbs
 * @param frameEnds words after which what was said begins
 * @param formulas folded beginnings of boilerplate
 * @param nounsCapitalised whether a capital letter says nothing about names
 * @param compounds whether nouns are written together as one word
 */
record LanguageFacts(
        String code,
        Map<String, Entry> entries,
        Map<String, String> phrases,
        int longestPhrase,
        Map<String, String> before,
        Map<String, String> after,
        List<String> negatingPrefixes,
        Set<String> frames,
        Set<String> frameEnds,
        List<String> formulas,
        boolean nounsCapitalised,
        boolean compounds) {
    /** A language of which nothing is known but its code. */
    static LanguageFacts unknown(String code) {
        return new LanguageFacts(
                code, Map.of(), Map.of(), 1, Map.of(), Map.of(), List.of(), Set.of(), Set.of(), List.of(), false,
                false);
    }

    /** Weight of a number or date, about that of a content word of five letters. */
    private static final float FIGURE = 6;

    /** Weight of a word of a closed class that carries no topic. */
    private static final float FUNCTION = 1.2f;

    private static final float UNLISTED_BASE = 3.5f;
    private static final float PER_LETTER = 0.5f;
    private static final float HEAVIEST = 9;

    /**
     * One closed-class fact.
     *
     * @param kind what sort of word, or null for a plain one
     * @param value number, month, unit, modality
     * @param canonical the form that stands for it, or null for itself
     * @param weight its weight, or null to go by length
     * @param direction axis and sign, or empty
     */
    record Entry(
            Word.@Nullable Kind kind,
            String value,
            @Nullable String canonical,
            @Nullable Float weight,
            String direction) {
        static final Entry NONE = new Entry(null, "", null, null, "");

        /** Both facts in one: a form may be light and an alias, or a direction word and an alias. */
        Entry and(Entry other) {
            return new Entry(
                    kind == null ? other.kind : kind,
                    value.isEmpty() ? other.value : value,
                    canonical == null ? other.canonical : canonical,
                    weight == null ? other.weight : weight,
                    direction.isEmpty() ? other.direction : direction);
        }
    }

    /** The word for a folded form, with its alias resolved. */
    Word word(String form) {
        Entry own = entries.getOrDefault(form, Entry.NONE);
        String canonical = own.canonical() == null ? form : own.canonical();
        Entry entry = own.and(entries.getOrDefault(canonical, Entry.NONE));
        Word.Kind kind = entry.kind() == null ? Word.Kind.PLAIN : entry.kind();
        return Word.of(
                canonical, form, kind, entry.value(), entry.direction(), weight(kind, canonical, entry.weight()));
    }

    /** The negators of at least two letters, the longest first. */
    List<Word> negators() {
        return entries.keySet().stream()
                .filter(form -> form.length() > 1 && form.indexOf(' ') < 0)
                .map(this::word)
                .filter(Word::negates)
                .sorted(Comparator.comparing((Word word) -> word.written().length())
                        .reversed()
                        .thenComparing(Word::written))
                .toList();
    }

    /** A number, date or time with the given value. */
    static Word figure(Word.Kind kind, String value) {
        return Word.of(value, value, kind, value, "", FIGURE);
    }

    /**
     * How much a word says. The table is frozen: closed classes and common words are listed with the language, any
     * other word counts by its length, since longer words are rarer. Scores therefore never drift with the news.
     */
    private static float weight(Word.Kind kind, String form, @Nullable Float listed) {
        if (listed != null) {
            return listed;
        }
        return switch (kind) {
            case PLAIN -> Math.min(HEAVIEST, UNLISTED_BASE + PER_LETTER * form.length());
            case NEGATOR, NEGATOR_AFTER, MODAL -> FUNCTION;
            default -> FIGURE;
        };
    }
}
