package quotetracker.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection for many queries: between two of {@link StoreFile#open} the database is closed and opened again. */
public final class StoreSession implements AutoCloseable {
    private final Connection connection;

    private StoreSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the database in a folder.
     *
     * @throws IOException if it cannot be opened
     */
    public static StoreSession open(Path store) throws IOException {
        try {
            return new StoreSession(StoreFile.open(store).getConnection());
        } catch (SQLException e) {
            throw new IOException(
                    store + ": the database cannot be opened (" + e.getMessage() + "); 'doctor' says more", e);
        }
    }

    /** The connection, which nobody but the session closes. */
    public DataSource source() {
        return new SingleConnectionDataSource(connection, true);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("the database cannot be closed (" + e.getMessage() + ")", e);
        }
    }
}
