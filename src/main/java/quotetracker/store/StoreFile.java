package quotetracker.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The embedded database's file. */
public final class StoreFile {
    /** The database's only user; who may read the file may read the data. */
    public static final String USER = "sa";

    private static final String NAME = "quotes";

    private StoreFile() {}

    /**
     * The address of the database in a folder.
     *
     * <p>WRITE_DELAY=0 makes every commit safe before it is acknowledged: with the default, a killed process loses up to a
     * second of acknowledged work. DB_CLOSE_ON_EXIT=FALSE keeps the database from closing itself under a run that is being
     * stopped. Errors reach the caller, so no trace file repeats them.
     */
    public static String url(Path store) {
        return "jdbc:h2:file:" + store.resolve(NAME) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** The database's file in a folder. */
    static Path file(Path store) {
        return store.resolve(NAME + ".mv.db");
    }

    /** Whether there is a database in the folder. */
    public static boolean exists(Path store) {
        return Files.exists(file(store));
    }

    /** The bytes the database takes in a folder, 0 if there is none. */
    public static long size(Path store) {
        return file(store).toFile().length();
    }

    /** Copies the database to another folder, if there is one. Whoever calls holds the lock of the store. */
    public static void copy(Path store, Path other) throws IOException {
        if (exists(store)) {
            Files.createDirectories(other);
            Files.copy(file(store), file(other));
        }
    }

    /** Lets a database that was made in another folder take the place of this one, whole or not at all. */
    static void replace(Path made, Path store) throws IOException {
        force(file(made));
        Files.move(file(made), file(store), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns when the bytes of a file are safe from a power cut. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Removes what processes that were killed left half-done: backups, and copies that were to take the store's place. Whoever
     * calls holds the lock of the store.
     */
    public static void removeLeftovers(Path store) throws IOException {
        FileSystemUtils.deleteRecursively(store.resolve(StoreSchema.BESIDE));
        FileSystemUtils.deleteRecursively(store.resolve(StoreBackup.UNPACKED));
        for (Path folder : List.of(store, store.resolve(StoreSchema.BACKUPS))) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.zip" + StoreBackup.PART)) {
                    for (Path file : left) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** The database in a folder, each connection opened when it is asked for: nothing stays locked. */
    public static DataSource open(Path store) {
        return new DriverManagerDataSource(url(store), USER, "");
    }

    /**
     * Gives back the space of rows that were replaced, of which a night leaves several times the rows that stay. Nobody may
     * have the database open.
     */
    public static void compact(Path store) throws SQLException, IOException {
        try (Connection connection = open(store).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        // It is a new file now.
        OwnerOnly.protect(file(store));
    }
}
