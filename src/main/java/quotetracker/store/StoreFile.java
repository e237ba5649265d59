package quotetracker.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded database's file. */
public final class StoreFile {
    /** The database's only user; who may read the file may read the data. */
    public static final String USER = "sa";

    private StoreFile() {}

    /**
     * The address of the database in a folder.
     *
     * <p>WRITE_DELAY=0 makes every commit safe before it is acknowledged: with the default, a killed process loses up to a
     * second of acknowledged work. DB_CLOSE_ON_EXIT=FALSE keeps the database from closing itself under a run that is being
     * stopped. Errors reach the caller, so no trace file repeats them.
     */
    public static String url(Path store) {
        return "jdbc:h2:file:" + store.resolve("quotes") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /**
     * Gives back the space of rows that were replaced, of which a night leaves several times the rows that stay. Nobody may
     * have the database open.
     */
    public static void compact(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(store), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }
}
