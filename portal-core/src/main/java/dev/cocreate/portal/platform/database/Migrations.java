package dev.cocreate.portal.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date while the portal starts, before anything else reads the database. */
@ApplicationScoped
public class Migrations {
    /** When others may start who need the schema: any later priority. */
    public static final int FIRST = 10;

    public static final int AFTER = 100;

    private final DataSource dataSource;

    @Inject
    Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void migrate(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object start) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
