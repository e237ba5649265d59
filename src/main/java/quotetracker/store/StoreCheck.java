package quotetracker.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a store can be opened and holds together. To be asked by whoever holds the store's lock. */
public final class StoreCheck {
    /** Few enough for the database's memory, many enough to be quick. */
    private static final long ARTICLES_AT_ONCE = 1000;

    private static final int MOST_NAMED = 5;

    private StoreCheck() {}

    /** What is wrong, in plain words; nothing if all is well. Reads every statement. */
    public static List<String> faults(Path store) {
        try {
            DataSource source = StoreFile.open(store);
            List<String> faults = new RunStore(source).ready() ? unproven(source) : List.of();
            StoreSchema.check(store);
            return faults;
        } catch (DataAccessException e) {
            Throwable cause = e.getMostSpecificCause();
            return List.of("the database cannot be read: "
                    + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()));
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> unproven(DataSource source) {
        StatementStore statements = new StatementStore(source);
        long last = JdbcClient.create(source)
                .sql("select coalesce(max(id), 0) from article")
                .query(Long.class)
                .single();
        List<Long> wrong = new ArrayList<>();
        for (long first = 1; first <= last; first += ARTICLES_AT_ONCE) {
            wrong.addAll(statements.withoutProof(first, first + ARTICLES_AT_ONCE - 1));
        }
        ArticleTexts texts = new ArticleTexts(source);
        if (texts.ready()) {
            wrong.addAll(texts.withoutProof());
        }
        return wrong.isEmpty()
                ? List.of()
                : List.of(wrong.size() + " statements do not stand in their articles where stored, first "
                        + wrong.subList(0, Math.min(MOST_NAMED, wrong.size())));
    }
}
