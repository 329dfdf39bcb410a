package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Where ideas stand in their columns of the roadmap, and the only way to arrange them. */
@ApplicationScoped
@Transactional
public class Places {
    /** How a column {@code i} is ordered: by hand, then what has a day, the earliest first, then what is wanted most. */
    public static final String ORDER = "place nulls last, due nulls last, votes desc, id desc";

    /** So many can be arranged; what comes after them stands in the order it has by itself. */
    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Outlooks outlooks;
    private final Statuses statuses;
    private final Events events;

    @Inject
    Places(Jdbi jdbi, Ideas ideas, Outlooks outlooks, Statuses statuses, Events events) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.outlooks = outlooks;
        this.statuses = statuses;
        this.events = events;
    }

    /**
     * Moves an idea inside its column.
     *
     * @param to {@code up}, {@code down}, {@code first}, {@code last}, or the number of the idea that it comes before
     */
    public void move(IdeaId id, String to, Visitor team) {
        var idea = ideas.lock(id);
        outlooks.requireAhead(idea);
        var column = column(statuses.of(idea.status()));
        var before = column.indexOf(id.value());
        var arranged = arranged(column, id.value(), to);
        var after = arranged.indexOf(id.value());
        if (after != before || before < 0) {
            keep(arranged);
            events.append(new RoadmapArranged(id, after + 1, team));
        }
    }

    /** The column with one of it moved. */
    static List<Long> arranged(List<Long> column, long idea, String to) {
        var others = new ArrayList<>(column);
        others.remove(idea);
        var now = column.contains(idea) ? column.indexOf(idea) : others.size();
        var place = switch (to) {
            case "up" -> Math.max(0, now - 1);
            case "down" -> Math.min(others.size(), now + 1);
            case "first" -> 0;
            case "last" -> others.size();
            default -> others.indexOf(number(to));
        };
        if (place < 0) {
            throw new InvalidProblem(FieldError.of("to", "unknown"));
        }
        others.add(place, idea);
        return List.copyOf(others);
    }

    private static long number(String to) {
        return to.matches("[0-9]{1,18}") ? Long.parseLong(to) : 0;
    }

    /** Two who arrange the same column wait for each other. */
    private List<Long> column(Status status) {
        var same = statuses.all().stream()
                .filter(other -> other.kind() == status.kind())
                .mapToLong(Status::id)
                .toArray();
        return jdbi.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtext('roadmap'), ?)")
                    .bind(0, status.kind().ordinal())
                    .mapTo(String.class)
                    .list();
            return handle.createQuery(
                            "select id from idea where status_id = any(:same) and merged_into is null order by " + ORDER
                                    + " limit " + MOST)
                    .bind("same", same)
                    .mapTo(Long.class)
                    .list();
        });
    }

    private void keep(List<Long> column) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update idea i set place = p.place from unnest(cast(:ids as bigint[]),"
                                + " cast(:places as integer[])) p (id, place) where i.id = p.id and i.place is distinct from p.place")
                .bind("ids", column.stream().mapToLong(id -> id).toArray())
                .bind("places", IntStream.rangeClosed(1, column.size()).toArray())
                .execute());
    }
}
