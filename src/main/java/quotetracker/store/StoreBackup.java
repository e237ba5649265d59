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
     * {@code quotes.mv.db.replaced}. Whoever calls holds the lock of the store.
     *
     * @throws IOException if the file is no sound backup, or cannot be unpacked; the store is then untouched
     */
    public static void restore(Path file, Path store) throws IOException {
        Path unpacked = store.resolve(UNPACKED);
        FileSystemUtils.deleteRecursively(unpacked);
        Files.createDirectories(unpacked);
        try {
            unpack(file, StoreFile.file(unpacked));
            List<String> faults = StoreCheck.faults(unpacked);
            if (!faults.isEmpty()) {
                throw new IOException(file + ": the store in it is broken: " + String.join("; ", faults));
            }
            Path present = StoreFile.file(store);
            if (Files.exists(present)) {
                Files.move(
                        present,
                        present.resolveSibling(present.getFileName() + ".replaced"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(StoreFile.file(unpacked), present, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.protect(present);
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
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
