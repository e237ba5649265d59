package quotetracker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables of a store to the form this version of the program needs. To be asked by whoever holds the lock. */
public final class StoreSchema {
    private static final String BACKUPS = "backups";

    private StoreSchema() {}

    /**
     * Does what is still to be done, after a backup into the folder {@code backups} of the store if there is something to
     * lose.
     *
     * @throws IOException if the backup cannot be written; nothing is changed then
     */
    public static void upgrade(Flyway flyway, Path store) throws IOException {
        MigrationInfo present = flyway.info().current();
        boolean needed = flyway.info().pending().length > 0;
        if (present != null && needed) {
            Path backup = store.resolve(BACKUPS).resolve("schema-" + present.getVersion() + ".zip");
            Files.createDirectories(store.resolve(BACKUPS));
            StoreBackup.write(flyway.getConfiguration().getDataSource(), backup);
        }
        if (needed) {
            flyway.migrate();
        }
    }

    /** The same for a store that nobody has opened. */
    public static void upgrade(Path store) throws IOException {
        DataSource source = StoreFile.open(store);
        upgrade(Flyway.configure().dataSource(source).load(), store);
    }
}
