package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How many ideas may be in each status at once: what keeps promises few. The only way to change it, or to go beyond. */
@ApplicationScoped
@Transactional
public class Limits {
    public static final int MOST = 1000;

    private static final int NAMED = 5;
    private static final int LONGEST_REASON = 500;
    private static final int SHOWN = 20;

    private final Jdbi jdbi;
    private final Statuses statuses;
    private final Events events;

    @Inject
    Limits(Jdbi jdbi, Statuses statuses, Events events) {
        this.jdbi = jdbi;
        this.statuses = statuses;
        this.events = events;
    }

    /**
     * Refuses, naming what is there already, when these ideas would be more than may be in a status. Two who move ideas into it at
     * once wait for each other. {@code beyond} is why an administrator goes beyond; it is kept.
     */
    void require(Collection<IdeaId> moving, Status to, String beyond, Visitor team) {
        var most = most(to, " for no key update");
        if (most.isEmpty()) {
            return;
        }
        var ids = moving.stream().mapToLong(IdeaId::value).toArray();
        var room = room(to, ids, most.getAsInt());
        if (room.isEnough()) {
            return;
        }
        var reason = reason(room, beyond, team);
        for (var id : room.newcomers()) {
            var kept = jdbi.withHandle(handle -> handle.createQuery("insert into limit_override (idea_id, status_id,"
                            + " reason, person_id) values (:idea, :status, :reason, :person) returning id")
                    .bind("idea", id)
                    .bind("status", to.id())
                    .bind("reason", reason)
                    .bind("person", team.id().value())
                    .mapTo(Long.class)
                    .one());
            events.append(new LimitOverridden(new IdeaId(id), to, kept, team));
        }
    }

    /** The same for a preview, which keeps nothing. */
    @Transactional(TxType.SUPPORTS)
    void foresee(IdeaId moving, Status to, String beyond, Visitor team) {
        var most = most(to, "");
        if (most.isPresent()) {
            var room = room(to, new long[] {moving.value()}, most.getAsInt());
            if (!room.isEnough()) {
                reason(room, beyond, team);
            }
        }
    }

    private OptionalInt most(Status status, String lock) {
        var most = jdbi.withHandle(
                handle -> handle.createQuery("select most from status where id = ? and most is not null" + lock)
                        .bind(0, status.id())
                        .mapTo(Integer.class)
                        .findOne());
        return most.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Room room(Status to, long[] moving, int most) {
        return jdbi.withHandle(handle -> {
            var newcomers = handle.createQuery(
                            "select id from idea where id = any(:ids) and status_id <> :status order by id")
                    .bind("ids", moving)
                    .bind("status", to.id())
                    .mapTo(Long.class)
                    .list();
            var inside = handle.createQuery("select count(*) from idea where status_id = ? and merged_into is null")
                    .bind(0, to.id())
                    .mapTo(Integer.class)
                    .one();
            var titles = handle.createQuery(
                            "select title from idea where status_id = ? and merged_into is null order by answered_at nulls last, id limit "
                                    + NAMED)
                    .bind(0, to.id())
                    .mapTo(String.class)
                    .list();
            return new Room(most, inside, titles, newcomers);
        });
    }

    private static String reason(Room room, String beyond, Visitor team) {
        var fields = new Fields();
        var reason = fields.line("beyond", beyond, 0, LONGEST_REASON);
        if (reason.isEmpty() || !team.isAdministrator()) {
            fields.refuse(room.refusal());
        }
        fields.done();
        return reason;
    }

    /** All statuses that can have a limit, with how many ideas are in each. */
    @Transactional(TxType.SUPPORTS)
    public List<Load> loads() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select s.id, s.most, (select count(*) from idea i where i.status_id"
                                + " = s.id and i.merged_into is null) as inside from status s where s.kind in ('REVIEW', 'PLANNED', 'DOING') order by s.position, s.id")
                .map((row, context) -> new Load(
                        statuses.of(row.getLong("id")),
                        row.getInt("inside"),
                        row.getObject("most") == null ? OptionalInt.empty() : OptionalInt.of(row.getInt("most"))))
                .list());
    }

    /** Says how many may be in these statuses; blank for any number. Every number that cannot be taken is named. */
    public void change(Map<String, String> typed, Visitor administrator) {
        var fields = new Fields();
        var most = new LinkedHashMap<Load, OptionalInt>();
        for (var load : loads()) {
            var slug = load.status().slug();
            if (typed.containsKey(slug)) {
                most.put(load, number(slug, typed.getOrDefault(slug, ""), fields));
            }
        }
        fields.done();
        most.forEach((load, number) -> set(load, number, administrator));
    }

    /** Says how many may be in one status; empty for any number. */
    public void change(String slug, OptionalInt most, Visitor administrator) {
        var load = loads().stream()
                .filter(one -> one.status().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("status", slug));
        if (most.isPresent() && !isFit(most.getAsInt())) {
            throw new InvalidProblem(range("most"));
        }
        set(load, most, administrator);
    }

    private void set(Load load, OptionalInt most, Visitor administrator) {
        if (most.equals(load.most())) {
            return;
        }
        @Nullable Integer value = most.isPresent() ? most.getAsInt() : null;
        jdbi.useHandle(handle -> handle.createUpdate("update status set most = :most where id = :id")
                .bind("most", value)
                .bind("id", load.status().id())
                .execute());
        events.append(new LimitChanged(administrator, load.status(), most));
    }

    private static OptionalInt number(String field, String typed, Fields fields) {
        var digits = typed.strip();
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        var number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
        if (!isFit(number)) {
            fields.refuse(range(field));
        }
        return OptionalInt.of(number);
    }

    private static boolean isFit(int most) {
        return most >= 1 && most <= MOST;
    }

    private static FieldError range(String field) {
        return new FieldError(field, "range", Map.of("min", 1, "max", MOST));
    }

    /** Who went beyond a limit lately, and why; the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Beyond> overrides() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select o.idea_id, i.title, i.language, o.status_id, o.reason, p.name, o.at from limit_override o"
                                + " join idea i on i.id = o.idea_id left join person p on p.id = o.person_id"
                                + " order by o.id desc limit " + SHOWN)
                .map((row, context) -> new Beyond(
                        new IdeaId(row.getLong("idea_id")),
                        row.getString("title"),
                        row.getString("language"),
                        statuses.of(row.getLong("status_id")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("name")),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    /** A status, how many ideas are in it, and how many may be. */
    public record Load(Status status, int inside, OptionalInt most) {}

    /** That somebody went beyond a limit. */
    public record Beyond(
            IdeaId idea,
            String title,
            String language,
            Status status,
            String reason,
            Optional<String> name,
            Instant at) {}

    /**
     * What there is room for.
     *
     * @param titles the first of those inside
     * @param newcomers who would come in and are not there yet
     */
    record Room(int most, int inside, List<String> titles, List<Long> newcomers) {
        Room {
            titles = List.copyOf(titles);
            newcomers = List.copyOf(newcomers);
        }

        boolean isEnough() {
            return newcomers.isEmpty() || inside + newcomers.size() <= most;
        }

        FieldError refusal() {
            var more = inside > titles.size() ? ", …" : "";
            return new FieldError(
                    "status", "full", Map.of("count", most, "ideas", "“" + String.join("”, “", titles) + "”" + more));
        }
    }
}
