package quotetracker.store;

import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Brings the tables of a store to the form this version of the program needs. To be asked by whoever holds the lock. */
public final class StoreSchema {
    static final String BACKUPS = "backups";
    static final String BESIDE = "upgrade" + StoreBackup.PART;

    private StoreSchema() {}

    /**
     * Does what is still to be done, after a backup into the folder {@code backups} of the store if there is something to
     * lose. It is done on a copy, which then takes the store's place in one step: the database commits each table as it is
     * made, so a process that died half-way would leave a store that no version can open. What such a process left is removed
     * first.
     *
     * @throws IOException if the store cannot be opened, or the backup or the copy cannot be written; the store is untouched
     *     then
     */
    public static void upgrade(Path store) throws IOException {
        StoreFile.removeLeftovers(store);
        if (StoreFile.exists(store)) {
            MigrationInfoService present = look(store);
            if (present.pending().length == 0) {
                return;
            }
            backUp(store, present.current());
        }
        try {
            upgradeCopy(store);
        } catch (FlywayException e) {
            throw new IOException(
                    store
                            + ": the tables cannot be brought to the form that this version needs; the store is untouched: "
                            + "make room there, or use the version of the program that made it",
                    e);
        }
    }

    private static MigrationInfoService look(Path store) throws IOException {
        try {
            return flyway(store).info();
        } catch (FlywayException e) {
            throw new IOException(
                    store + ": the database cannot be opened; 'doctor' says more, 'restore' goes back to a backup", e);
        }
    }

    private static void backUp(Path store, @Nullable MigrationInfo present) throws IOException {
        if (present != null) {
            OwnerOnly.createFolder(store.resolve(BACKUPS));
            StoreBackup.write(
                    StoreFile.open(store), store.resolve(BACKUPS).resolve("schema-" + present.getVersion() + ".zip"));
        }
    }

    private static void upgradeCopy(Path store) throws IOException {
        Path beside = store.resolve(BESIDE);
        FileSystemUtils.deleteRecursively(beside);
        try {
            OwnerOnly.createFolder(beside);
            StoreFile.copy(store, beside);
            flyway(beside).migrate();
            OwnerOnly.protect(StoreFile.file(beside));
            StoreFile.replace(beside, store);
        } finally {
            FileSystemUtils.deleteRecursively(beside);
        }
    }

    private static Flyway flyway(Path store) {
        return Flyway.configure().dataSource(StoreFile.open(store)).load();
    }
}
