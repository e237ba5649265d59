package quotetracker.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.Statement;
import quotetracker.store.StatementStore.Found;

/** The people who asked to be forgotten, known by the hashes of their names only. */
public final class ForgottenNames {
    private final Set<String> hashes = new HashSet<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    /** Reads the hashes of a store; those of later requests are not noticed. */
    public ForgottenNames(DataSource dataSource) {
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
        return !hashes.isEmpty() && name != null && hashes.contains(hash(name));
    }

    /** Whether a text holds such a name; names of one word are too common to be looked for. */
    public boolean namedIn(@Nullable String text) {
        if (hashes.isEmpty() || text == null) {
            return false;
        }
        String[] words = EntityStore.key(text).split(" ");
        for (int length : lengths.tailSet(2)) {
            for (int from = 0; from + length <= words.length; from++) {
                String name = String.join(" ", Arrays.copyOfRange(words, from, from + length));
                if (hashes.contains(ContentHash.of(name))) {
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
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : found.statements()) {
            if (!isOne(statement.attribution().speaker())) {
                kept.add(withoutCandidates(statement));
            }
        }
        return new Found(found.article(), kept);
    }

    private Statement withoutCandidates(Statement statement) {
        Attribution by = statement.attribution();
        return new Statement(
                statement.parts(),
                statement.type(),
                statement.cue(),
                statement.act(),
                new Attribution(
                        by.speaker(),
                        by.kind(),
                        by.mention(),
                        by.role(),
                        by.rule(),
                        by.lost().stream()
                                .filter(lost -> !isOne(lost.speaker()) && !namedIn(lost.why()))
                                .toList()),
                statement.occasion(),
                statement.language(),
                statement.rule(),
                statement.confidence(),
                statement.repaired());
    }
}
