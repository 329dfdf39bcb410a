package dev.cocreate.portal.changes;

import dev.cocreate.portal.assignments.Assignments;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Tag;
import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.needs.IdeasOfNeeds;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Changes one thing about many ideas, each in a few statements; only those that differ afterwards have an event. */
@ApplicationScoped
class Aspects {
    private final Jdbi jdbi;
    private final Tags tags;
    private final Assignments assignments;
    private final IdeasOfNeeds hung;
    private final Visit visit;
    private final Events events;

    @Inject
    Aspects(Jdbi jdbi, Tags tags, Assignments assignments, IdeasOfNeeds hung, Visit visit, Events events) {
        this.jdbi = jdbi;
        this.tags = tags;
        this.assignments = assignments;
        this.hung = hung;
        this.visit = visit;
        this.events = events;
    }

    void move(List<Held> ideas, Board to, Visitor team) {
        var moved = ideas.stream().filter(idea -> idea.board() != to.id()).toList();
        if (!hidden(moved, to).isEmpty()) {
            throw new InvalidProblem(FieldError.of("board", "merged-hidden"));
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update idea set board_id = :to, version = version + 1 where id = any(:ids)")
                .bind("to", to.id())
                .bind("ids", ids(moved))
                .execute());
        events.appendAll(moved.stream()
                .map(idea -> new IdeaMoved(idea.id(), idea.board(), to.id(), team))
                .toList());
    }

    /** Those that ideas were merged into which are not for everybody who sees the board. */
    private List<Long> hidden(List<Held> ideas, Board board) {
        return jdbi.withHandle(handle -> handle.createQuery("select i.id from idea i where i.id = any(:ids)"
                        + " and exists (select from idea d where d.merged_into = i.id)"
                        + " and exists (select from merged_tree(i.id) t join idea m on m.id = t.idea_id"
                        + " where not board_seen_by_all_of(:board, m.board_id))")
                .bind("ids", ids(ideas))
                .bind("board", board.id())
                .mapTo(Long.class)
                .list());
    }

    void tag(List<Held> ideas, Change change, Visitor team) {
        if (change.tags().isEmpty() && change.removeTags().isEmpty()) {
            return;
        }
        var added = tags.make(change.tags()).stream().map(Tag::id).collect(Collectors.toSet());
        var removed = named(change.removeTags());
        var after = ideas.stream().collect(Collectors.toMap(Held::id, idea -> after(idea, added, removed)));
        var overfull =
                after.values().stream().filter(all -> all.size() > Tags.MOST).count();
        if (overfull > 0) {
            throw new InvalidProblem(
                    new FieldError("tags", "too-many-on-some", Map.of("count", overfull, "max", Tags.MOST)));
        }
        var changed = ideas.stream()
                .filter(idea -> !after.getOrDefault(idea.id(), Set.of()).equals(idea.tags()))
                .toList();
        put(changed, added, removed);
        events.appendAll(changed.stream()
                .map(idea -> new IdeaTagged(idea.id(), idea.tags(), after.getOrDefault(idea.id(), Set.of()), team))
                .toList());
    }

    private static Set<Long> after(Held idea, Set<Long> added, Set<Long> removed) {
        var after = new TreeSet<>(idea.tags());
        after.removeAll(removed);
        after.addAll(added);
        return after;
    }

    /** Those of these names that are there; taking away what is on no idea changes nothing. */
    private Set<Long> named(List<String> names) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("select id from tag where slug = any(?)")
                .bind(0, names.stream().map(Tags::slug).toArray(String[]::new))
                .mapTo(Long.class)
                .list()));
    }

    private void put(List<Held> ideas, Set<Long> added, Set<Long> removed) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from idea_tag where idea_id = any(:ids) and tag_id = any(:removed)")
                    .bind("ids", ids(ideas))
                    .bind("removed", longs(removed))
                    .execute();
            handle.createUpdate("insert into idea_tag (tag_id, idea_id) select tag, idea from"
                            + " unnest(cast(:added as bigint[])) tag, unnest(cast(:ids as bigint[])) idea"
                            + " order by tag, idea on conflict do nothing")
                    .bind("ids", ids(ideas))
                    .bind("added", longs(added))
                    .execute();
        });
    }

    void assign(List<Held> ideas, OptionalLong to, Visitor team) {
        Map<IdeaId, OptionalLong> before = ideas.stream()
                .filter(idea -> !idea.assignee().equals(to))
                .collect(Collectors.toMap(Held::id, Held::assignee));
        if (!before.isEmpty()) {
            assignments.assign(before, to, team);
        }
    }

    void hang(List<Held> ideas, Hanging hanging, Visitor team) {
        var ids = ideas.stream().map(Held::id).toList();
        if (hanging.stated().isPresent()) {
            hung.stateFor(ids, hanging.stated().get(), team, visit.language());
        } else if (hanging.changes()) {
            hung.put(ids, hanging.need(), team);
        }
    }

    private static long[] ids(List<Held> ideas) {
        return longs(ideas, idea -> idea.id().value());
    }

    private static long[] longs(Collection<Long> ids) {
        return longs(ids, Function.identity());
    }

    private static <T> long[] longs(Collection<T> all, Function<T, Long> id) {
        return all.stream().mapToLong(id::apply).toArray();
    }
}
