package dev.cocreate.benchmark;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts what the portal asked its database, as the database saw it. */
record Statements(DataSource administration) {
    private static final String COUNT = """
            select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'cocreate' and query not like '%event_consumer%'
                and query !~* '^(begin|commit|rollback|set|listen|show)'""";

    long soFar() throws SQLException {
        return Readers.ids(administration, COUNT).get(0);
    }
}
