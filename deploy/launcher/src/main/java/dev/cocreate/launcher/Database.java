package dev.cocreate.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How to reach a database: what the portal is told, and what the launcher asks it. */
record Database(String jdbcUrl, String user, String password) {

    private static final int OLDEST_SERVER = 15;

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "cocreate-launcher");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** Says why the portal could not work with this database, before the portal says it at length. */
    void check() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('server_version_num')::int / 10000,"
                        + " has_database_privilege(current_database(), 'create')")) {
            row.next();
            if (row.getInt(1) < OLDEST_SERVER) {
                throw new LaunchProblem("DATABASE_URL leads to PostgreSQL " + row.getInt(1)
                        + "; Cocreate needs version " + OLDEST_SERVER + " or newer.");
            }
            if (!row.getBoolean(2)) {
                throw new LaunchProblem(
                        "The user " + user + " of DATABASE_URL may not create schemas and extensions; run:"
                                + " grant create on database … to " + user + ";");
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private LaunchProblem unreachable(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var server = jdbcUrl.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
        var why = switch (state) {
            case "28P01", "28000" -> "refuses the user " + user + "; check user and password in DATABASE_URL";
            case "3D000" -> "has no such database; create it or correct DATABASE_URL";
            case "53300" -> "has no connection left; raise its max_connections";
            default ->
                "cannot be reached ("
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ");"
                        + " start it or correct DATABASE_URL";
        };
        return new LaunchProblem("The database at " + server + " " + why + ".", e);
    }
}
