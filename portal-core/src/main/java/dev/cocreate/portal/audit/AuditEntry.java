package dev.cocreate.portal.audit;

import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change, as the audit shows it.
 *
 * @param actor who did it; empty for the portal itself
 * @param inTheNameOf for whom they did it, when a key acted for somebody else
 * @param about whose role or place it was, if it was about somebody
 * @param title of the idea; empty when it is gone
 */
public record AuditEntry(
        long id,
        Instant at,
        String kind,
        Optional<Who> actor,
        Optional<Who> inTheNameOf,
        Optional<Who> about,
        Optional<Long> idea,
        Optional<String> title,
        JsonObject facts) {
    /** Who it is about, where the facts say so. */
    private static final String WHOSE =
            "substring(coalesce(e.facts->>'whose', e.facts->>'person') from '^[0-9]{1,18}$')";

    static final String COLUMNS = "e.id, e.at, e.kind, e.idea_id, i.title, e.person_id, p.name as person, e.acted_by,"
            + " a.name as actor, " + WHOSE + " as whose, w.name as whom, e.facts";

    static final String JOINS =
            " from event e left join idea i on i.id = e.idea_id left join person p on p.id = e.person_id"
                    + " left join person a on a.id = e.acted_by"
                    + " left join person w on w.id = cast(" + WHOSE + " as bigint)"
                    + " where event_is_audited(e.kind)";

    static AuditEntry of(ResultSet row) throws SQLException {
        var person = who(row.getString("person_id"), row.getString("person"));
        var actor = who(row.getString("acted_by"), row.getString("actor"));
        try (var json = Json.createReader(new StringReader(row.getString("facts")))) {
            return new AuditEntry(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("kind"),
                    actor.or(() -> person),
                    actor.isPresent() ? person : Optional.empty(),
                    who(row.getString("whose"), row.getString("whom")),
                    Optional.ofNullable(row.getObject("idea_id", Long.class)),
                    Optional.ofNullable(row.getString("title")),
                    json.readObject());
        }
    }

    private static Optional<Who> who(@Nullable String id, @Nullable String name) {
        return Optional.ofNullable(id).map(known -> new Who(known, Optional.ofNullable(name)));
    }

    /** What else the log knows of it, without what is said already. */
    public List<Fact> details() {
        var details = new ArrayList<Fact>();
        facts.forEach((name, value) -> {
            if (about.isEmpty() || !name.equals("whose") && !name.equals("person")) {
                details.add(new Fact(name, value instanceof JsonString text ? text.getString() : value.toString()));
            }
        });
        return details;
    }

    /** A person as the audit names them; without a name they left. */
    public record Who(String id, Optional<String> name) {}

    /** A fact of an event. */
    public record Fact(String name, String value) {}
}
