package dev.cocreate.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/**
 * The portal's tables in a PostgreSQL of their own, for one class of tests. Connections are kept, as the portal keeps them: to open one
 * takes longer than most of what is asked.
 */
public final class Tables implements ConnectionFactory, AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private Tables(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static Tables make() throws IOException {
        var postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Tables(postgres);
    }

    public Jdbi jdbi() {
        return Jdbi.create(this);
    }

    @Override
    public Connection openConnection() throws SQLException {
        var kept = idle.poll();
        return kept == null ? postgres.getPostgresDatabase().getConnection() : kept;
    }

    @Override
    public void closeConnection(Connection connection) {
        idle.add(connection);
    }

    @Override
    public void close() throws IOException, SQLException {
        for (var connection : idle) {
            connection.close();
        }
        postgres.close();
    }
}
