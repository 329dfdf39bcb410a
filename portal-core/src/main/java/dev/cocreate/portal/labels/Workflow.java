package dev.cocreate.portal.labels;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Which statuses there are, in which order, and the only way to change that. Always read anew. */
@ApplicationScoped
@Transactional
public class Workflow {
    private static final String RELABEL = """
            with moved as (
                update idea set status_id = :to, version = version + 1 where status_id = :from returning id
            )
            insert into event (kind, idea_id, person_id, acted_by, facts)
            select 'IdeaRelabelled', id, :person, :actor, jsonb_build_object('from', :from, 'to', :to) from moved order by id""";

    private final Jdbi jdbi;
    private final Statuses statuses;
    private final Events events;
    private final EventBell bell;
    private final AfterCommit afterCommit;

    @Inject
    Workflow(Jdbi jdbi, Statuses statuses, Events events, EventBell bell, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.statuses = statuses;
        this.events = events;
        this.bell = bell;
        this.afterCommit = afterCommit;
    }

    @Transactional(TxType.SUPPORTS)
    public List<ArrangedStatus> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select id, slug, kind, name,"
                        + " (select count(*) from idea i where i.status_id = s.id) as ideas"
                        + " from status s order by position, id")
                .map((row, context) -> new ArrangedStatus(
                        new Status(
                                row.getLong("id"),
                                row.getString("slug"),
                                Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getString("name"))),
                        row.getInt("ideas")))
                .list());
    }

    /** The status of that name; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public ArrangedStatus find(String slug) {
        return all().stream()
                .filter(one -> one.status().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("status", slug));
    }

    /** Where the ideas of a status can go without a word: those of its kind. */
    @Transactional(TxType.SUPPORTS)
    public List<Status> others(Status status) {
        return all().stream()
                .map(ArrangedStatus::status)
                .filter(other -> other.kind() == status.kind() && other.id() != status.id())
                .toList();
    }

    /** Adds a status behind those of its kind. */
    public Status add(StatusDraft draft, Visitor administrator) {
        hold();
        var fields = new Fields();
        var name = draft.checkedName(fields, true);
        var slug = draft.checkedSlug(fields);
        var kind = draft.checkedKind(fields);
        if (all().stream().anyMatch(one -> one.status().slug().equals(slug))) {
            fields.refuse(FieldError.of("slug", "taken"));
        }
        fields.done();
        var meant = kind.orElseThrow();
        var id = jdbi.withHandle(handle -> handle.createQuery("insert into status (slug, kind, name, position)"
                        + " values (:slug, :kind, :name, (select max(position) + 1 from status)) returning id")
                .bind("slug", slug)
                .bind("kind", meant.name())
                .bind("name", name.orElseThrow())
                .mapTo(Long.class)
                .one());
        var order = ids();
        order.remove(id);
        order.add(1 + lastOf(meant, order), id);
        put(order);
        events.append(new StatusAdded(id, administrator));
        return new Status(id, slug, meant, name);
    }

    private int lastOf(Kind kind, List<Long> order) {
        return all().stream()
                .map(ArrangedStatus::status)
                .filter(one -> one.kind() == kind)
                .mapToInt(one -> order.indexOf(one.id()))
                .max()
                .orElse(order.size() - 1);
    }

    /** Calls it otherwise; without a name it is called by its kind, in the reader's language. */
    public void rename(String slug, StatusDraft draft, Visitor administrator) {
        hold();
        var status = find(slug).status();
        var fields = new Fields();
        var name = draft.checkedName(fields, false);
        fields.done();
        if (name.equals(status.name())) {
            return;
        }
        jdbi.useHandle(
                handle -> handle.execute("update status set name = ? where id = ?", name.orElse(null), status.id()));
        changed();
        events.append(new StatusChanged(status.id(), administrator));
    }

    /** Moves a status one place up or down; the first stays first and the last one last. */
    public void move(String slug, boolean up, Visitor administrator) {
        hold();
        var status = find(slug).status();
        var order = ids();
        var from = order.indexOf(status.id());
        var to = from + (up ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        put(order);
        events.append(new StatusChanged(status.id(), administrator));
    }

    /** Removes a status; {@code to} is the slug of where its ideas and answers go, of the same kind. */
    public void remove(String slug, String to, Visitor administrator) {
        hold();
        var status = find(slug).status();
        var others = others(status);
        if (others.isEmpty()) {
            throw new ConflictProblem(
                    "last-of-its-kind", "The last status of a kind stays; it can be called otherwise.");
        }
        var target = others.stream()
                .filter(other -> other.slug().equals(to))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(FieldError.of("moveTo", "unknown")));
        jdbi.useHandle(handle -> {
            // Whoever is answering with this status at the moment is waited for, and who comes later is refused.
            handle.createQuery("select id from status where id = ? for update")
                    .bind(0, status.id())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(RELABEL)
                    .bind("from", status.id())
                    .bind("to", target.id())
                    .bind("person", administrator.id().value())
                    .bind("actor", administrator.actedBy().map(PersonId::value).orElse(null))
                    .execute();
            handle.execute("update answer set status_id = ? where status_id = ?", target.id(), status.id());
            handle.execute(
                    "update changed_idea set status_before = ? where status_before = ?", target.id(), status.id());
            handle.execute("update limit_override set status_id = ? where status_id = ?", target.id(), status.id());
            handle.execute("delete from status where id = ?", status.id());
        });
        bell.ring();
        changed();
        events.append(new StatusRemoved(status.id(), administrator));
    }

    /** Whoever changes statuses is alone until their transaction ends, and no idea is moved into one that is just removed. */
    private void hold() {
        jdbi.useHandle(handle -> handle.execute("lock table status in share row exclusive mode"));
    }

    private ArrayList<Long> ids() {
        return new ArrayList<>(all().stream().map(one -> one.status().id()).toList());
    }

    private void put(List<Long> order) {
        jdbi.useHandle(handle -> handle.execute(
                "update status s set position = o.place from unnest(?) with ordinality o (id, place) where s.id = o.id",
                (Object) order.stream().mapToLong(id -> id).toArray()));
        changed();
    }

    private void changed() {
        afterCommit.run(statuses::forget);
    }
}
