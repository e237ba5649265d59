package quotetracker.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database's file. */
public final class StoreFile {
    private StoreFile() {}

    /**
     * The address of the database in a folder.
     *
     * <p>WRITE_DELAY=0 makes every commit safe before it is acknowledged: with the default, a killed process loses up to a
     * second of acknowledged work. DB_CLOSE_ON_EXIT=FALSE keeps the database from closing itself under a run that is being
     * stopped.
     */
    public static String url(Path store) {
        return "jdbc:h2:file:" + store.resolve("quotes") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Closes the database and gives back the space of rows that were replaced; a night's writing leaves the file ten times too large. */
    public static void closeCompactly(DataSource dataSource) {
        JdbcClient.create(dataSource).sql("shutdown compact").update();
    }
}
