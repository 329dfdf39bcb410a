package dev.cocreate.portal.duplicates;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.SimilarIdeas;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Every pair of ideas that are probably the same, and the only way to find or to dismiss one. */
@ApplicationScoped
@Transactional
public class Duplicates {
    private static final int MOST_OF_AN_IDEA = 10;

    /** Whoever takes it compares it; another node takes another one. */
    private static final String TAKE =
            "delete from idea_to_compare where idea_id = (select idea_id from idea_to_compare"
                    + " order by since desc limit 1 for update skip locked) returning idea_id";

    private static final String FORGET = "delete from idea_pair where (idea_id = :idea and other_id <> all(:others)"
            + " or other_id = :idea and idea_id <> all(:others)) and dismissed_at is null";

    private static final String KEEP = "insert into idea_pair (idea_id, other_id, likeness)"
            + " select least(:idea, other), greatest(:idea, other), percent"
            + " from unnest(cast(:others as bigint[]), cast(:percents as int[])) f(other, percent) order by 1, 2"
            + " on conflict (idea_id, other_id) do update set likeness = excluded.likeness";

    private static final String PAGE = """
            select d.idea_id, d.other_id, d.likeness from idea_pair d
            join idea i on i.id = d.idea_id and i.merged_into is null
            join idea o on o.id = d.other_id and o.merged_into is null
            where d.dismissed_at is null and not (i.final and o.final)
                and (d.likeness < :likeness or d.likeness = :likeness and (d.idea_id, d.other_id) > (:idea, :other))
            order by d.likeness desc, d.idea_id, d.other_id limit :limit""";

    private final Jdbi jdbi;
    private final SimilarIdeas similar;
    private final Events events;

    @Inject
    Duplicates(Jdbi jdbi, SimilarIdeas similar, Events events) {
        this.jdbi = jdbi;
        this.similar = similar;
        this.events = events;
    }

    /** Compares the idea that was written last with all others; whether there was one. */
    boolean compareNext() {
        var next = jdbi.withHandle(
                handle -> handle.createQuery(TAKE).mapTo(Long.class).findOne());
        next.ifPresent(this::compare);
        return next.isPresent();
    }

    private void compare(long idea) {
        var alike = similar.alike(new IdeaId(idea), MOST_OF_AN_IDEA);
        var others = alike.keySet().stream().mapToLong(IdeaId::value).toArray();
        var percents = alike.values().stream()
                .mapToInt(likeness -> (int) Math.max(1, Math.min(100, Math.round(likeness * 100))))
                .toArray();
        jdbi.useHandle(handle -> {
            handle.createUpdate(FORGET)
                    .bind("idea", idea)
                    .bind("others", others)
                    .execute();
            handle.createUpdate(KEEP)
                    .bind("idea", idea)
                    .bind("others", others)
                    .bind("percents", percents)
                    .execute();
        });
    }

    /** Pairs that nobody has dismissed, those most alike first. */
    @Transactional(TxType.SUPPORTS)
    List<IdeaPair> page(PairMark after, int limit) {
        var marks = jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("likeness", after.likeness())
                .bind("idea", after.idea())
                .bind("other", after.other())
                .bind("limit", limit)
                .map((row, context) ->
                        new PairMark(row.getInt("likeness"), row.getLong("idea_id"), row.getLong("other_id")))
                .list());
        var ideas = ideas(marks.stream().flatMap(mark -> Stream.of(mark.idea(), mark.other())));
        return marks.stream()
                .filter(mark -> ideas.containsKey(mark.idea()) && ideas.containsKey(mark.other()))
                .map(mark -> new IdeaPair(
                        Objects.requireNonNull(ideas.get(mark.idea())),
                        Objects.requireNonNull(ideas.get(mark.other())),
                        mark.likeness()))
                .toList();
    }

    /** Ideas that are probably the same as one, those most alike first. */
    @Transactional(TxType.SUPPORTS)
    public List<IdeaView> of(IdeaId idea) {
        var others = jdbi.withHandle(handle -> handle.createQuery("select idea_id + other_id - :idea from idea_pair"
                        + " where (idea_id = :idea or other_id = :idea) and dismissed_at is null"
                        + " order by likeness desc, 1 limit " + MOST_OF_AN_IDEA)
                .bind("idea", idea.value())
                .mapTo(Long.class)
                .list());
        var found = ideas(others.stream());
        return others.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private Map<Long, IdeaView> ideas(Stream<Long> ids) {
        var wanted = ids.mapToLong(id -> id).distinct().toArray();
        return jdbi
                .withHandle(handle -> handle.createQuery("select " + IdeaRows.COLUMNS + " from idea i"
                                + IdeaRows.joins(Sight.everything()) + " where i.id = any(:ids)")
                        .bind("ids", wanted)
                        .map((row, context) -> IdeaRows.view(row))
                        .list())
                .stream()
                .collect(Collectors.toMap(found -> found.id().value(), Function.identity()));
    }

    /** The two are not the same; saying it again changes nothing. */
    void dismiss(IdeaId idea, IdeaId other, Visitor team) {
        var older = Math.min(idea.value(), other.value());
        var newer = Math.max(idea.value(), other.value());
        var dismissed = jdbi.withHandle(handle -> handle.execute(
                "update idea_pair set dismissed_at = now(), dismissed_by = ?"
                        + " where idea_id = ? and other_id = ? and dismissed_at is null",
                team.id().value(),
                older,
                newer));
        if (dismissed > 0) {
            events.append(new DuplicateDismissed(new IdeaId(older), new IdeaId(newer), team));
        } else if (!isKnown(older, newer)) {
            throw new NotFoundProblem("pair", older + "/" + newer);
        }
    }

    private boolean isKnown(long older, long newer) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from idea_pair where idea_id = ? and other_id = ?)")
                        .bind(0, older)
                        .bind(1, newer)
                        .mapTo(Boolean.class)
                        .one());
    }
}
