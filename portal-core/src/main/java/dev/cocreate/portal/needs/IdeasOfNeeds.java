package dev.cocreate.portal.needs;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.segments.NeedBackings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Which ideas are under which need, and the only way to put them there or take them away. */
@ApplicationScoped
@Transactional
public class IdeasOfNeeds {
    /** What is there already stays as it is, through a merged need too. */
    private static final String PUT = """
            update idea i set need_id = cast(:need as bigint), need_origin = null from (
                select id, need_id, need_root(need_id) as root from idea
                where id = any(:ideas) and merged_into is null and need_id is distinct from cast(:need as bigint)
                order by id for no key update
            ) o where o.id = i.id and o.root is distinct from cast(:need as bigint)
            returning i.id, o.root""";

    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final Needs needs;
    private final NeedBackings backings;
    private final Events events;

    @Inject
    IdeasOfNeeds(Jdbi jdbi, Needs needs, NeedBackings backings, Events events) {
        this.jdbi = jdbi;
        this.needs = needs;
        this.backings = backings;
        this.events = events;
    }

    /** Puts ideas under a need, or under none. Only those that were elsewhere change. */
    public void put(Collection<IdeaId> ideas, Optional<NeedId> need, Visitor team) {
        need.ifPresent(this::requireOpenToIdeas);
        tell(moved(ideas, need), team);
    }

    private List<Moved> moved(Collection<IdeaId> ideas, Optional<NeedId> need) {
        return jdbi.withHandle(handle -> handle.createQuery(PUT)
                .bind("need", need.map(NeedId::value).orElse(null))
                .bind("ideas", ideas.stream().mapToLong(IdeaId::value).toArray())
                .map((row, context) -> {
                    var from = row.getLong("root");
                    return new Moved(
                            new IdeaId(row.getLong("id")),
                            row.wasNull() ? Optional.empty() : Optional.of(new NeedId(from)),
                            need);
                })
                .list());
    }

    /** Ideas came under other needs, here or by an undo: it is in the log, and everybody behind them is counted. */
    public void tell(Collection<Moved> moved, Visitor team) {
        events.appendAll(moved.stream()
                .map(one -> event(one.idea(), one.from(), one.to(), team))
                .toList());
        var concerned = new TreeSet<Long>();
        for (var one : moved) {
            one.from().ifPresent(need -> concerned.add(need.value()));
            one.to().ifPresent(need -> concerned.add(need.value()));
        }
        backings.count(concerned);
    }

    private static DomainEvent event(IdeaId idea, Optional<NeedId> from, Optional<NeedId> to, Visitor team) {
        return to.isPresent()
                ? new IdeaPutUnderNeed(idea, to.get(), from, team)
                : new IdeaTakenFromNeed(idea, from.orElseThrow(), team);
    }

    /** A new need from what an idea says, with the idea under it. */
    public NeedView stateFor(Collection<IdeaId> ideas, NeedDraft draft, Visitor team, Language hint) {
        var need = needs.state(draft, team, hint);
        put(ideas, Optional.of(need.id()), team);
        return need;
    }

    /** The need that an idea is under, at the end of the way. */
    @Transactional(TxType.SUPPORTS)
    public Optional<NeedView> needOf(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select need_root(need_id) from idea where id = ? and need_id is not null")
                        .bind(0, idea.value())
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(need -> needs.find(new NeedId(need)));
    }

    /** The ideas under a need and under what was merged into it, the most wanted first. */
    @Transactional(TxType.SUPPORTS)
    public List<IdeaView> of(NeedId need, int page) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + IdeaRows.COLUMNS + " from need_tree(:need) t"
                        + " join idea i on i.need_id = t.need_id" + IdeaRows.joins(Sight.everything())
                        + " order by i.votes desc, i.id desc limit " + MOST + " offset :offset")
                .bind("need", need.value())
                .bind("offset", (page - 1) * MOST)
                .map((row, context) -> IdeaRows.view(row))
                .list());
    }

    /** The row is held, so that it is not merged at this moment. */
    private void requireOpenToIdeas(NeedId need) {
        var merged = jdbi.withHandle(
                handle -> handle.createQuery("select merged_into is not null from need where id = ? for share")
                        .bind(0, need.value())
                        .mapTo(Boolean.class)
                        .findOne());
        if (merged.isEmpty()) {
            throw new InvalidProblem(FieldError.of("need", "unknown"));
        }
        if (merged.get()) {
            throw new InvalidProblem(FieldError.of("need", "need-merged"));
        }
    }

    /** How many ideas of a need are shown at once. */
    static int most() {
        return MOST;
    }

    /** An idea that was under one need, or none, and is under another one now. */
    public record Moved(IdeaId idea, Optional<NeedId> from, Optional<NeedId> to) {}
}
