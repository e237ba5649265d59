package quotetracker.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small store with the tables of an earlier version. */
public final class OlderStore {
    /** The form before the newest. */
    public static final String LAST = "22";

    /** Rows as the first version of the tables had them. */
    private static final String ROWS = """
            insert into run (id, business_date, ordinal, state, started_at, inputs)
                values (1, date '2026-03-14', 1, 'completed', timestamp with time zone '2026-03-14 02:30:00+00', 'in');
            insert into article (id, content_hash, input_id, origin, characters, outlet, published, run_id, extraction)
                values (1, repeat('a', 64), 'a', 'a.txt', 40, 'Radio Bregu', '2026-03-12', 1, 'done');
            insert into article_text values (1, '“Ura hapet në maj”, tha Arta Leka për ne');
            insert into entity values (1, 'arta leka', 'Arta Leka', 'person');
            insert into alias values (1, 'Arta Leka');
            insert into statement (id, article_id, ordinal, content, type, act, entity_id, speaker, speaker_kind,
                                   attribution_rule, content_rule, confidence, language, repaired, run_id)
                values (1, 1, 1, 'Ura hapet në maj', 'direct', 'said', 1, 'Arta Leka', 'person', 'name', 'marks', 0.9, 'sq',
                        false, 1);
            insert into statement_span values (1, 'part', 1, 1, 17, 'Ura hapet në maj');
            insert into claim values (1, 1, null, 'Arta Leka', 1, 1, '2026-03-12', 1);
            insert into occurrence values (1, 1, 1, 1, 'first', '', true)
            """;

    private OlderStore() {}

    /**
     * Makes one with one statement.
     *
     * @param version of the tables, or {@code latest}
     */
    public static void make(Path store, String version) {
        migrate(store, version);
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
        for (String row : ROWS.split(";\n")) {
            jdbc.update(row);
        }
    }

    /** Makes the tables alone. */
    static void migrate(Path store, String version) {
        Flyway.configure()
                .dataSource(StoreFile.open(store))
                .target(version)
                .load()
                .migrate();
    }
}
