package dev.cocreate.portal.platform.database;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection for whoever listens to notifications: a pooled one would be handed back. No place for changes. */
@ApplicationScoped
public class OwnConnection {
    private final Operator operator;

    @Inject
    OwnConnection(Operator operator) {
        this.operator = operator;
    }

    /** Opens one; its taker closes it. */
    public Connection open() throws SQLException {
        var properties = new Properties();
        operator.text("portal.db.user").ifPresent(user -> properties.setProperty("user", user));
        operator.text("portal.db.password").ifPresent(password -> properties.setProperty("password", password));
        var url = operator.text("portal.db.url").orElseThrow(() -> new SQLException("portal.db.url is not set"));
        return DriverManager.getConnection(url, properties);
    }
}
