package quotetracker.batch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import quotetracker.store.StoreFile;

/** Everything in a store that does not depend on the clock or on where the store lies, as lines that compare well. */
public final class StoreContent {
    private static final Set<String> OF_THE_CLOCK = Set.of("STARTED_AT", "FINISHED_AT", "DONE_AT");
    private static final Set<String> OF_THE_PLACE = Set.of("WORKBOOK");

    private StoreContent() {}

    public static List<String> of(Path reports) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(StoreFile.url(reports.resolve("store")), StoreFile.USER, "");
                Statement statement = connection.createStatement()) {
            List<String> lines = new ArrayList<>();
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        lines.add(table + " " + line(rows));
                    }
                }
            }
            return lines.stream().sorted().toList();
        }
    }

    public static long count(Path reports, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(StoreFile.url(reports.resolve("store")), StoreFile.USER, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The tables of the store; the history of attempts is no content. */
    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_type = 'BASE TABLE' and table_name not like 'BATCH\\_%'"
                        + " and table_name not like 'flyway%' order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String line(ResultSet rows) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String column = rows.getMetaData().getColumnName(i);
            if (!OF_THE_CLOCK.contains(column) && !OF_THE_PLACE.contains(column)) {
                line.append(column).append('=').append(rows.getString(i)).append(' ');
            }
        }
        return line.toString();
    }
}
