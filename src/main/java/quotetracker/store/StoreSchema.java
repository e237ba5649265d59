package quotetracker.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
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
     * @throws IOException if {@link #check} finds something, or the backup or the copy cannot be written; the store is
     *     untouched then
     */
    public static void upgrade(Path store) throws IOException {
        StoreFile.removeLeftovers(store);
        if (StoreFile.exists(store)) {
            MigrationInfoService present = usable(store);
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

    /**
     * Makes sure that this version can use a store, or could after an upgrade. Changes nothing.
     *
     * @throws IOException if it cannot be opened, lost its tables, or was made by a newer version
     */
    public static void check(Path store) throws IOException {
        usable(store);
    }

    private static MigrationInfoService usable(Path store) throws IOException {
        MigrationInfoService present = look(store);
        for (MigrationInfo applied : present.applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED) {
                throw new IOException(store + ": a newer version of the program made it (form " + applied.getVersion()
                        + ", this one knows none beyond " + newest(present)
                        + "); use that version, or 'restore' a backup from before");
            }
        }
        return present;
    }

    private static MigrationInfoService look(Path store) throws IOException {
        try {
            MigrationInfoService present = flyway(store).info();
            if (present.current() == null) {
                // A new store comes into its place with its tables; the database takes a damaged file for an empty one.
                throw new IOException(store + ": the database has lost its tables, its file is damaged; 'restore' goes "
                        + "back to a backup, or move the file away to begin anew");
            }
            return present;
        } catch (FlywayException e) {
            throw new IOException(
                    store + ": the database cannot be opened; 'doctor' says more, 'restore' goes back to a backup", e);
        }
    }

    private static String newest(MigrationInfoService present) {
        return Stream.of(present.all())
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(migration -> migration.getVersion().getVersion())
                .reduce("none", (before, last) -> last);
    }

    private static void backUp(Path store, MigrationInfo present) throws IOException {
        OwnerOnly.createFolder(store.resolve(BACKUPS));
        StoreBackup.write(
                StoreFile.open(store), store.resolve(BACKUPS).resolve("schema-" + present.getVersion() + ".zip"));
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
