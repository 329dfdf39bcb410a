package dev.cocreate.portal.platform.database;

import dev.cocreate.portal.platform.metrics.Metrics;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Hands out the two ways to the one data source. */
@ApplicationScoped
class Database {
    @Resource(lookup = "java:app/jdbc/portal")
    @Produces
    DataSource dataSource;

    @PersistenceContext(unitName = "portal")
    EntityManager entities;

    @Produces
    EntityManager entities() {
        return entities;
    }

    @Produces
    @Singleton
    Jdbi jdbi(DataSource source, Metrics metrics) {
        return Jdbi.create(source).setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                metrics.statement();
            }
        });
    }
}
