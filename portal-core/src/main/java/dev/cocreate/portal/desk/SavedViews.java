package dev.cocreate.portal.desk;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Every saved view, and the only way to change one. */
@ApplicationScoped
@Transactional
public class SavedViews {
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final Jdbi jdbi;
    private final Events events;

    @Inject
    SavedViews(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    /** One's own and those that are shared, in alphabetical order. */
    @Transactional(TxType.SUPPORTS)
    public List<SavedView> of(Visitor visitor) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select id, owner_id, name, shared, filter::text as filter"
                                + " from saved_view where owner_id = ? or shared order by lower(name), id")
                        .bind(0, visitor.id().value())
                        .map((row, context) -> view(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A filter that is no longer one, after a release that took a choice away, is not shown. */
    private static Optional<SavedView> view(ResultSet row) throws SQLException {
        try {
            return Optional.of(new SavedView(
                    row.getLong("id"),
                    row.getLong("owner_id"),
                    row.getString("name"),
                    row.getBoolean("shared"),
                    DeskFilter.of(read(row.getString("filter")))));
        } catch (InvalidProblem overtaken) {
            return Optional.empty();
        }
    }

    private static Map<String, String> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .filter(one -> one.getValue() instanceof JsonString)
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> ((JsonString) one.getValue()).getString()));
        }
    }

    /** Keeps a filter under a name. */
    public void save(String typed, boolean shared, DeskFilter filter, Visitor visitor) {
        var own = of(visitor).stream()
                .filter(view -> view.owner() == visitor.id().value())
                .count();
        if (own >= MOST) {
            throw new InvalidProblem(new FieldError("name", "too-many", Map.of("count", MOST)));
        }
        var name = name(typed, 0, visitor);
        var kept = Json.createObjectBuilder();
        filter.asked().forEach(kept::add);
        var id = jdbi.withHandle(handle -> handle.createQuery("insert into saved_view (owner_id, name, shared, filter)"
                        + " values (:owner, :name, :shared, cast(:filter as jsonb)) returning id")
                .bind("owner", visitor.id().value())
                .bind("name", name)
                .bind("shared", shared)
                .bind("filter", kept.build().toString())
                .mapTo(Long.class)
                .one());
        events.append(new ViewSaved(id, visitor));
    }

    /** Names it otherwise, shows it to the team or no longer does. */
    public void change(long id, String typed, boolean shared, Visitor visitor) {
        var view = mine(id, visitor);
        var name = name(typed, id, visitor);
        if (name.equals(view.name()) && shared == view.shared()) {
            return;
        }
        jdbi.useHandle(
                handle -> handle.execute("update saved_view set name = ?, shared = ? where id = ?", name, shared, id));
        events.append(new ViewChanged(id, visitor));
    }

    public void remove(long id, Visitor visitor) {
        mine(id, visitor);
        jdbi.useHandle(handle -> handle.execute("delete from saved_view where id = ?", id));
        events.append(new ViewRemoved(id, visitor));
    }

    /** A view that is somebody else's own is not there for others. */
    private SavedView mine(long id, Visitor visitor) {
        var view = of(visitor).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("view", id));
        if (!view.mayChange(visitor)) {
            throw new ForbiddenProblem("not-yours", "Only whoever saved a view and administrators can change it.");
        }
        return view;
    }

    private String name(String typed, long except, Visitor visitor) {
        var fields = new Fields();
        var name = fields.line("name", typed, 1, LONGEST);
        if (of(visitor).stream().anyMatch(view -> view.name().equals(name) && view.id() != except)) {
            fields.refuse(FieldError.of("name", "taken"));
        }
        fields.done();
        return name;
    }
}
