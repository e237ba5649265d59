package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Span;

/** Whether a predicted speaker is the gold one. */
final class SpeakerMatch {
    /** How well two speakers agree. */
    record Agreement(boolean lenient, boolean strict) {}

    private static final Set<String> NEVER_COUNT = Set.copyOf(ScoringWords.load("no-names.txt"));

    private static final Pattern TOKEN = Pattern.compile("[" + Characters.WORD + "]+(?:-[" + Characters.WORD + "]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("[’']s(?![" + Characters.WORD + "])");
    private static final Pattern FINAL_POSSESSIVE = Pattern.compile("[’']s?\\z");
    private static final Pattern BLANKS = Pattern.compile("[" + Characters.BLANK + "]+");
    private static final Pattern CUT = Pattern.compile(
            "B*[,;:()\\[\\]–—\"“”„«»]B*|B+(?:ENDS)B+"
                    .replace("B", "[" + Characters.BLANK + "]")
                    .replace("ENDS", String.join("|", ScoringWords.load("name-ends.txt"))),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final boolean canonical;

    /**
     * @param canonical whether only the name counts and not the place of the mention
     */
    SpeakerMatch(boolean canonical) {
        this.canonical = canonical;
    }

    /** Compares; {@code gold} must have a speaker. */
    Agreement compare(Scored gold, Scored predicted) {
        Span place = gold.mention();
        Span other = predicted.mention();
        boolean placed = !canonical && place != null && other != null;
        boolean lenient = placed && place != null && other != null && place.overlaps(other);
        boolean strict = placed && place != null && place.equals(other);
        String speaker = predicted.speaker();
        if (speaker == null) {
            return new Agreement(lenient, strict);
        }
        Optional<String> last = lastName(speaker);
        Set<String> words = new HashSet<>(nameWords(speaker));
        for (String name : names(gold)) {
            boolean shared = last.filter(nameWords(name)::contains).isPresent()
                    || lastName(name).filter(words::contains).isPresent();
            boolean samePronounElsewhere = nameWords(name).isEmpty() && !canonical && place != null && other != null;
            boolean same = fold(name).equals(fold(speaker)) && !samePronounElsewhere;
            lenient |= shared || same;
            strict |= same;
        }
        return new Agreement(lenient, strict);
    }

    private static List<String> names(Scored gold) {
        List<String> names = new ArrayList<>();
        String speaker = gold.speaker();
        if (speaker != null) {
            names.add(speaker);
        }
        names.addAll(gold.otherNames());
        return names;
    }

    /** Whether a name says more than a pronoun, a title or an article does. */
    static boolean isName(@Nullable String name) {
        return name != null && !nameWords(name).isEmpty();
    }

    private static String fold(String name) {
        String bare = Characters.strip(name, WordPositions.MARKS + " .,;:", false);
        String line = BLANKS.matcher(bare).replaceAll(" ");
        return Characters.fold(FINAL_POSSESSIVE.matcher(line).replaceAll(""));
    }

    private static List<String> nameWords(String name) {
        return tokens(name).stream()
                .map(Characters::fold)
                .filter(word -> !NEVER_COUNT.contains(word))
                .toList();
    }

    private static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(POSSESSIVE.matcher(name).replaceAll(""));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static Optional<String> lastName(String name) {
        String head = CUT.splitAsStream(Characters.strip(name, "", true))
                .filter(part -> !part.isEmpty() && isName(part))
                .findFirst()
                .orElse(name);
        List<String> words = tokens(head).stream()
                .filter(word -> !NEVER_COUNT.contains(Characters.fold(word)))
                .toList();
        List<String> capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .toList();
        List<String> pick = capitals.isEmpty() ? words : capitals;
        return pick.isEmpty() ? Optional.empty() : Optional.of(Characters.fold(pick.get(pick.size() - 1)));
    }
}
