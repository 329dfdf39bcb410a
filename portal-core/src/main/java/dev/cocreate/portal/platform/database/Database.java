package dev.cocreate.portal.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Hands out the two ways to the one data source. */
@ApplicationScoped
class Database {
    @Resource(lookup = "java:app/jdbc/portal")
    @Produces
    @Singleton
    DataSource dataSource;

    @PersistenceContext(unitName = "portal")
    EntityManager entities;

    @Produces
    EntityManager entities() {
        return entities;
    }

    @Produces
    @Singleton
    Jdbi jdbi(DataSource source) {
        return Jdbi.create(source);
    }
}
