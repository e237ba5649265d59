package quotetracker.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.language.NameEnding;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.Occasion;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.Statement;
import quotetracker.store.StatementStore.Found;

/**
 * The people who asked to be forgotten, known by the hashes of their names only. Forms of a name are recognised by taking off
 * the case endings that the language data lists, and by leaving out single letters between first and last name.
 */
public final class ForgottenNames {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** As short as a name's word may be without its ending; see {@link quotetracker.entity}. */
    private static final int SHORTEST = 2;

    private final Set<String> hashes = new HashSet<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();
    private final @Nullable Languages languages;

    /** Reads the hashes of a store; those of later requests are not noticed. Names are recognised as they are. */
    public ForgottenNames(DataSource dataSource) {
        this(dataSource, null);
    }

    /** The same, names recognised in the forms they take in these languages. */
    public ForgottenNames(DataSource dataSource, @Nullable Languages languages) {
        this.languages = languages;
        JdbcClient.create(dataSource)
                .sql("select name_hash, words from forgotten_name")
                .query(row -> {
                    hashes.add(row.getString(1));
                    lengths.add(row.getInt(2));
                });
    }

    static String hash(String name) {
        return ContentHash.of(EntityStore.key(name));
    }

    static int words(String name) {
        return EntityStore.key(name).split(" ").length;
    }

    /** Whether this is the name of somebody who asked to be forgotten. */
    public boolean isOne(@Nullable String name) {
        return isOne(name, List.of());
    }

    private boolean isOne(@Nullable String name, List<NameEnding> endings) {
        if (hashes.isEmpty() || name == null) {
            return false;
        }
        List<String> words = rawWords(name);
        return hashes.contains(hash(name)) || isForm(words, endings) || isForm(withoutInitials(words), endings);
    }

    private static List<String> rawWords(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** "Arta B. Leka" is "Arta Leka" as well. */
    private static List<String> withoutInitials(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        for (int i = kept.size() - 2; i > 0; i--) {
            if (kept.get(i).codePointCount(0, kept.get(i).length()) == 1) {
                kept.remove(i);
            }
        }
        return kept;
    }

    /** Whether words are a forgotten name once each has lost an ending, or none. */
    private boolean isForm(List<String> words, List<NameEnding> endings) {
        if (!lengths.contains(words.size())) {
            return false;
        }
        List<String> names = List.of("");
        for (String word : words) {
            List<String> longer = new ArrayList<>();
            for (String form : forms(word, endings)) {
                names.forEach(name -> longer.add(name.isEmpty() ? form : name + " " + form));
            }
            names = longer;
        }
        return names.stream().anyMatch(name -> hashes.contains(ContentHash.of(name)));
    }

    private static Set<String> forms(String word, List<NameEnding> endings) {
        String lower = Language.lower(word);
        Set<String> forms = new LinkedHashSet<>(List.of(EntityStore.key(lower)));
        for (NameEnding ending : endings) {
            int cut = lower.length() - ending.ending().length();
            if (cut >= SHORTEST && lower.endsWith(ending.ending())) {
                forms.add(EntityStore.key(lower.substring(0, cut) + ending.replacement()));
            }
        }
        return forms;
    }

    /** Whether a text holds such a name; names of one word are too common to be looked for. */
    public boolean namedIn(@Nullable String text) {
        if (hashes.isEmpty() || text == null) {
            return false;
        }
        List<NameEnding> endings = languages == null
                ? List.of()
                : languages.all().stream()
                        .flatMap(language -> language.endings().stream())
                        .distinct()
                        .toList();
        List<String> words = rawWords(text);
        for (int length : lengths.tailSet(2)) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<String> name = words.subList(from, from + length);
                boolean small = name.stream().anyMatch(word -> Character.isLowerCase(word.codePointAt(0)));
                // Where letters have two sizes, an inflected name is written large; elsewhere every word may be one.
                if (isForm(name, small ? List.of() : endings)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text or the facts of an article hold such a name. */
    boolean namedIn(Article article) {
        return namedIn(article.text())
                || namedIn(article.title())
                || namedIn(article.author())
                || namedIn(article.url())
                || namedIn(article.origin())
                || namedIn(article.id());
    }

    /** The findings without the statements of these people, and without their names among those who might have spoken. */
    public Found leftOutOf(Found found) {
        if (hashes.isEmpty()) {
            return found;
        }
        Set<Span> theirs = found.statements().stream()
                .filter(this::saidByOne)
                .map(statement -> statement.attribution().mention())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Statement> kept = found.statements().stream()
                .filter(statement -> !saidByOne(statement))
                .map(statement ->
                        withoutNames(statement, found.article().article().text(), theirs))
                .toList();
        return new Found(found.article(), kept);
    }

    private boolean saidByOne(Statement statement) {
        return isOne(statement.attribution().speaker(), endings(statement));
    }

    private List<NameEnding> endings(Statement statement) {
        return languages == null
                ? List.of()
                : languages.of(statement.language()).endings();
    }

    /**
     * @param theirs where the article names those who are left out; one who spoke together with them may be named there too
     */
    private Statement withoutNames(Statement statement, String text, Set<Span> theirs) {
        List<NameEnding> endings = endings(statement);
        Attribution by = statement.attribution();
        Span mention = by.mention();
        Occasion on = statement.occasion();
        return new Statement(
                statement.parts(),
                statement.type(),
                statement.cue(),
                statement.act(),
                Attribution.to(
                        withoutNames(by.first()),
                        mention == null || theirs.contains(mention) ? null : unnamed(mention, text),
                        by.rule(),
                        by.lost().stream()
                                .filter(lost -> !isOne(lost.speaker(), endings) && !namedIn(lost.why()))
                                .toList()),
                new Occasion(
                        on.saidOn(),
                        on.saidOnEvidence(),
                        unnamed(on.medium(), text),
                        unnamed(on.event(), text),
                        unnamed(on.relay(), text),
                        unnamed(on.addressee(), text)),
                statement.language(),
                statement.rule(),
                statement.confidence(),
                statement.repaired());
    }

    private @Nullable Speaker withoutNames(@Nullable Speaker speaker) {
        return speaker == null || !namedIn(speaker.role())
                ? speaker
                : new Speaker(speaker.name(), speaker.kind(), null);
    }

    private @Nullable Span unnamed(@Nullable Span span, String text) {
        return span == null || namedIn(text.substring(span.start(), span.end())) ? null : span;
    }
}
