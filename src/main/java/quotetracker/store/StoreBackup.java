package quotetracker.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Copies of a store in one compressed file. */
public final class StoreBackup {
    static final String PART = ".part";
    static final String UNPACKED = "restore" + PART;
    private static final String REPLACED = ".replaced";

    private StoreBackup() {}

    /**
     * Writes a copy, consistent even while the store is in use by this process, beside its place first and then moved there.
     *
     * @throws IOException if it cannot be written; an older file at the place is then untouched
     */
    public static void write(DataSource source, Path file) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Path beside = place.resolveSibling("." + place.getFileName() + PART);
        try {
            new JdbcTemplate(source).update("backup to ?", beside.toString());
            OwnerOnly.protect(beside);
            StoreFile.force(beside);
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (DataAccessException e) {
            if (Files.exists(beside)) {
                Files.delete(beside);
            }
            throw new IOException(
                    place + ": the backup cannot be written ("
                            + e.getMostSpecificCause().getMessage()
                            + "); make room there or name another place",
                    e);
        }
    }

    /**
     * Puts a copy in the place of the store. It is unpacked and checked first; the database that was there stays beside it as
     * {@code quotes.mv.db.replaced}. At no moment is there no database: the next run would begin an empty one. Whoever calls
     * holds the lock of the store.
     *
     * @return the numbers of people in the copy who were forgotten in the store that it replaces
     * @throws IOException if the file is no sound backup, or cannot be unpacked; the store is then untouched
     */
    public static List<String> restore(Path file, Path store) throws IOException {
        Path unpacked = store.resolve(UNPACKED);
        FileSystemUtils.deleteRecursively(unpacked);
        OwnerOnly.createFolder(unpacked);
        try {
            unpack(file, StoreFile.file(unpacked));
            List<String> faults = StoreCheck.faults(unpacked);
            if (!faults.isEmpty()) {
                throw new IOException(file + ": the store in it is broken: " + String.join("; ", faults));
            }
            List<String> back = StoreFile.exists(store) ? forgotten(store, unpacked) : List.of();
            keepPresent(store, unpacked);
            OwnerOnly.protect(StoreFile.file(unpacked));
            StoreFile.replace(unpacked, store);
            return back;
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    private static List<String> forgotten(Path store, Path unpacked) throws IOException {
        DataSource present = StoreFile.open(store);
        DataSource copy = StoreFile.open(unpacked);
        try {
            return new ArticleTexts(present).ready() && new RunStore(copy).ready()
                    ? new PersonStore(copy).named(new ForgottenNames(present))
                    : List.of();
        } catch (DataAccessException e) {
            // A broken store is what copies are for.
            return List.of();
        }
    }

    private static void keepPresent(Path store, Path unpacked) throws IOException {
        Path present = StoreFile.file(store);
        if (Files.exists(present)) {
            Path kept = unpacked.resolve(present.getFileName() + REPLACED);
            Files.copy(present, kept);
            OwnerOnly.protect(kept);
            StoreFile.force(kept);
            Files.move(
                    kept,
                    store.resolve(kept.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void unpack(Path file, Path database) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file; name one that 'backup' wrote");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(database.getFileName().toString());
            if (entry == null) {
                throw new IOException(
                        file + ": holds no " + database.getFileName() + "; name a file that 'backup' wrote");
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                Files.copy(stream, database);
            }
        } catch (ZipException e) {
            throw new IOException(file + ": is no backup of a store (" + e.getMessage() + ")", e);
        }
    }
}
