package quotetracker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"2", "20", "21", "22", "23"})
    void aStoreOfEveryReleasedFormIsUpgradedAfterABackup(String version) throws Exception {
        OlderStore.make(store, version);
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
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
        OlderStore.make(store, "latest");
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
        List<String> before = script();
        Path file = store.resolve("copy.zip");
        StoreBackup.write(StoreFile.open(store), file);
        jdbc.update("update statement set content = 'other words'");

        StoreBackup.restore(file, store);

        assertThat(script()).isEqualTo(before);
        Path replaced = Files.createDirectory(store.resolve("replaced"));
        Files.copy(store.resolve("quotes.mv.db.replaced"), replaced.resolve("quotes.mv.db"));
        assertThat(new JdbcTemplate(StoreFile.open(replaced))
                        .queryForList("select content from statement", String.class))
                .containsExactly("other words");
        assertPrivate(file);
        assertPrivate(store.resolve("quotes.mv.db"));
    }

    @Test
    void aBackupOfAnOlderFormIsPutBackToo() throws Exception {
        OlderStore.make(store, OlderStore.LAST);
        List<String> before = script();
        Path file = store.resolve("copy.zip");
        StoreBackup.write(StoreFile.open(store), file);

        StoreBackup.restore(file, store);

        assertThat(script()).isEqualTo(before);
    }

    @Test
    void whoWasForgottenSinceACopyIsNamedWhenItIsPutBack() throws Exception {
        OlderStore.make(store, "latest");
        Path file = store.resolve("copy.zip");
        StoreBackup.write(StoreFile.open(store), file);
        Person person = new PersonStore(StoreFile.open(store)).find("Arta Leka").get(0);
        new ReviewedStatements(StoreFile.open(store)).refresh(List.of(1L));
        new PersonErasure(StoreFile.open(store)).erase(person, "forget", Instant.now(), NIGHT);

        assertThat(StoreBackup.restore(file, store)).containsExactly("P1");
        assertThat(StoreBackup.restore(file, store)).isEmpty();
    }

    @Test
    void aFileThatIsNoBackupLeavesTheStoreAlone() throws Exception {
        OlderStore.migrate(store, "latest");
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
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        OlderStore.migrate(store, "latest");
        JdbcTemplate jdbc = new JdbcTemplate(StoreFile.open(store));
        jdbc.update("""
                insert into "flyway_schema_history" values (900, '99', 'future', 'SQL', 'V99__future.sql', 1, 'SA', now(), 1, true)
                """);
        Path file = store.resolve("newer.zip");
        StoreBackup.write(StoreFile.open(store), file);
        List<String> before = script();
        String why =
                "a newer version of the program made it (form 99, this one knows none beyond 23); use that version";

        assertThatThrownBy(() -> StoreSchema.upgrade(store))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(StoreCheck.faults(store)).singleElement().asString().contains(why);
        assertThatThrownBy(() -> StoreBackup.restore(file, store)).hasMessageContaining(why);

        assertThat(script()).isEqualTo(before);
    }

    /** The database takes such a file for an empty one. */
    @Test
    void aFileWithoutItsTablesIsNotTakenForANewStore() throws Exception {
        OlderStore.migrate(store, "latest");
        Files.write(store.resolve("quotes.mv.db"), new byte[0]);
        String why = "the database has lost its tables, its file is damaged; 'restore' goes back to a backup";

        assertThatThrownBy(() -> StoreSchema.upgrade(store))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(StoreCheck.faults(store)).singleElement().asString().contains(why);
    }

    @Test
    void theFileWrittenAnewIsPrivateToo() throws Exception {
        OlderStore.migrate(store, "latest");

        StoreFile.compact(store);

        assertPrivate(store.resolve("quotes.mv.db"));
    }

    @Test
    void aBackupThatCannotBeWrittenSaysWhereAndWhatToDo() throws Exception {
        OlderStore.migrate(store, "latest");
        Path inAFile = Files.createFile(store.resolve("file")).resolve("copy.zip");

        assertThatThrownBy(() -> StoreBackup.write(StoreFile.open(store), inAFile))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(inAFile.toString())
                .hasMessageContaining("name another place");
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
