package quotetracker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import quotetracker.report.Selection;
import quotetracker.report.SpeakerRow;
import quotetracker.report.StatementRow;

class StoreSafetyTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 14);

    @TempDir
    private Path store;

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

    @ParameterizedTest
    @ValueSource(strings = {"2", "20", "21", "22", "23"})
    void aStoreOfEveryReleasedFormIsUpgradedAfterABackup(String version) throws Exception {
        migrate(version);
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
        for (String row : ROWS.split(";\n")) {
            jdbc.update(row);
        }
        if (!version.equals("2")) {
            jdbc.update("insert into statement_correction values (1, false, false, null, 'Ura hapet', null)");
        }

        StoreSchema.upgrade(store);

        if (Integer.parseInt(version) > 20) {
            new ReviewedStatements(StoreFile.open(store)).refresh(List.of(1L));
        }
        List<StatementRow> rows = new ReportStore(StoreFile.open(store), "1.0")
                .of(Selection.night(NIGHT))
                .statements()
                .toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).words().content()).isEqualTo(version.equals("2") ? "Ura hapet në maj" : "Ura hapet");
        assertThat(rows.get(0).standing().occurrences()).isEqualTo(1);
        assertThat(new ReportStore(StoreFile.open(store), "1.0")
                        .of(Selection.night(NIGHT))
                        .speakers())
                .extracting(SpeakerRow::name)
                .containsExactly("Arta Leka");
        boolean newest = version.equals("23");
        assertThat(Files.exists(store.resolve("backups/schema-" + version + ".zip")))
                .isEqualTo(!newest);
    }

    @Test
    void theStoreAfterRestoreIsTheStoreBefore() throws Exception {
        migrate("latest");
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
        for (String row : ROWS.split(";\n")) {
            jdbc.update(row);
        }
        List<String> before = script();
        Path file = store.resolve("copy.zip");
        StoreBackup.write(StoreFile.open(store), file);
        jdbc.update("update statement set content = 'other words'");

        StoreBackup.restore(file, store);

        assertThat(script()).isEqualTo(before);
        assertThat(store.resolve("quotes.mv.db.replaced")).exists();
        assertPrivate(file);
        assertPrivate(store.resolve("quotes.mv.db"));
    }

    @Test
    void aBackupOfAnOlderFormIsPutBackToo() throws Exception {
        migrate("22");
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
        for (String row : ROWS.split(";\n")) {
            jdbc.update(row);
        }
        List<String> before = script();
        Path file = store.resolve("copy.zip");
        StoreBackup.write(StoreFile.open(store), file);

        StoreBackup.restore(file, store);

        assertThat(script()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoBackupLeavesTheStoreAlone() throws Exception {
        migrate("latest");
        List<String> before = script();
        Path file = Files.writeString(store.resolve("notes.zip"), "no backup at all");

        assertThatThrownBy(() -> StoreBackup.restore(file, store))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notes.zip: is no backup of a store");
        assertThatThrownBy(() -> StoreBackup.restore(store.resolve("missing.zip"), store))
                .hasMessageContaining("no such file; name one that 'backup' wrote");

        assertThat(script()).isEqualTo(before);
    }

    @Test
    void aBackupThatCannotBeWrittenSaysWhereAndWhatToDo() throws Exception {
        migrate("latest");
        Path inAFile = Files.createFile(store.resolve("file")).resolve("copy.zip");

        assertThatThrownBy(() -> StoreBackup.write(StoreFile.open(store), inAFile))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(inAFile.toString())
                .hasMessageContaining("name another place");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(StoreFile.open(store))
                .target(version)
                .load()
                .migrate();
    }

    private List<String> script() {
        DataSource source = StoreFile.open(store);
        return new JdbcTemplate(source).queryForList("script nosettings", String.class);
    }

    private static void assertPrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            assertThat(PosixFilePermissions.toString(view.readAttributes().permissions()))
                    .isEqualTo("rw-------");
        }
    }
}
