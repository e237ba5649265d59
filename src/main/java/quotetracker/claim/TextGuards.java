package quotetracker.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Guards for texts whose words cannot be aligned: other figures, dates, units, names, modality, direction, or a negation on
 * one side only, wherever they stand. They refuse more than {@link Guards} do.
 */
final class TextGuards {
    private TextGuards() {}

    /** Whether something keeps the two apart. */
    static boolean apart(Passage a, Passage b, ClaimLanguages languages) {
        boolean oneLanguage = a.language().equals(b.language());
        return figures(a, b)
                || units(a, b)
                || negation(a, b, oneLanguage)
                || (oneLanguage && negatedWords(a, b, languages.match(a.language())))
                || modality(a, b, oneLanguage)
                || directions(a, b)
                || names(a, b, languages, oneLanguage);
    }

    /** Each side has a figure or date that the other lacks. */
    private static boolean figures(Passage a, Passage b) {
        Predicate<Word> figure =
                word -> word.counts() || word.kind() == Word.Kind.MONTH || word.kind() == Word.Kind.WEEKDAY;
        Function<Word, String> value = word -> word.kind() + word.value();
        return eachLacks(all(a, figure, value), all(b, figure, value), String::equals);
    }

    /** Euros here and dollars there, or a percentage; every language names a unit by the same value. */
    private static boolean units(Passage a, Passage b) {
        Predicate<Word> unit = word -> word.kind() == Word.Kind.UNIT || word.kind() == Word.Kind.PERCENT;
        Function<Word, String> value = word -> word.kind() + word.value();
        return eachLacks(all(a, unit, value), all(b, unit, value), String::equals);
    }

    /** Languages double their negators differently, so that across languages only their presence is compared. */
    private static boolean negation(Passage a, Passage b, boolean oneLanguage) {
        int left = all(a, Word::negates, Word::form).size();
        int right = all(b, Word::negates, Word::form).size();
        return oneLanguage ? left != right : (left == 0) != (right == 0);
    }

    /** A word here and its negated form there (legal, illegal), unless both texts have both. */
    private static boolean negatedWords(Passage a, Passage b, WordMatch match) {
        List<String> left = all(a, Word::plain, Word::form);
        List<String> right = all(b, Word::plain, Word::form);
        return onlyNegated(left, right, match) || onlyNegated(right, left, match);
    }

    private static boolean onlyNegated(List<String> plain, List<String> negated, WordMatch match) {
        return plain.stream()
                .anyMatch(shorter -> negated.stream().anyMatch(longer -> match.negated(longer, shorter))
                        && negated.stream().noneMatch(shorter::equals));
    }

    /** Not every language has every group of modal verbs, so that across languages a missing one proves nothing. */
    private static boolean modality(Passage a, Passage b, boolean oneLanguage) {
        Predicate<Word> modal = word -> word.kind() == Word.Kind.MODAL;
        List<String> left = all(a, modal, Word::value);
        List<String> right = all(b, modal, Word::value);
        return oneLanguage ? !new HashSet<>(left).equals(new HashSet<>(right)) : eachLacks(left, right, String::equals);
    }

    private static boolean directions(Passage a, Passage b) {
        Predicate<Word> directed = word -> !word.direction().isEmpty();
        Set<String> left = new HashSet<>(all(a, directed, Word::direction));
        Set<String> right = new HashSet<>(all(b, directed, Word::direction));
        return left.stream().anyMatch(each -> right.contains(opposite(each)) && !right.contains(each))
                || right.stream().anyMatch(each -> left.contains(opposite(each)) && !left.contains(each));
    }

    private static String opposite(String direction) {
        return (direction.startsWith("+") ? "-" : "+") + direction.substring(1);
    }

    /** Each side has a name that the other lacks, in whatever form. */
    private static boolean names(Passage a, Passage b, ClaimLanguages languages, boolean oneLanguage) {
        List<Word> left = named(a);
        List<Word> right = named(b);
        if (oneLanguage) {
            WordMatch match = languages.match(a.language());
            return eachLacks(left, right, (x, y) -> match.of(x, y) > 0);
        }
        Concepts first = languages.concepts(a.language());
        Concepts second = languages.concepts(b.language());
        List<Word> allLeft = all(a, Word::plain, Function.identity());
        List<Word> allRight = all(b, Word::plain, Function.identity());
        BiPredicate<Word, Word> alike = (x, y) ->
                Cognate.of(x.written(), y.written()) || first.of(x).stream().anyMatch(second.of(y)::contains);
        return left.stream().anyMatch(x -> allRight.stream().noneMatch(y -> alike.test(x, y)))
                && right.stream().anyMatch(y -> allLeft.stream().noneMatch(x -> alike.test(x, y)));
    }

    private static List<Word> named(Passage passage) {
        return IntStream.range(0, passage.size())
                .filter(i -> passage.has(i, Passage.NAME) && !passage.has(i, Passage.FRAME))
                .mapToObj(passage::word)
                .filter(Word::plain)
                .toList();
    }

    private static <T> boolean eachLacks(List<T> left, List<T> right, BiPredicate<T, T> alike) {
        return left.stream().anyMatch(x -> right.stream().noneMatch(y -> alike.test(x, y)))
                && right.stream().anyMatch(y -> left.stream().noneMatch(x -> alike.test(x, y)));
    }

    private static <T> List<T> all(Passage passage, Predicate<Word> wanted, Function<Word, T> value) {
        return IntStream.range(0, passage.size())
                .filter(i -> !passage.has(i, Passage.FRAME))
                .mapToObj(passage::word)
                .filter(wanted)
                .map(value)
                .collect(Collectors.toList());
    }
}
