package dev.cocreate.portal.assignments;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who looks after which idea, and the only way to change it. */
@ApplicationScoped
@Transactional
public class Assignments {
    private static final Duration AS_OLD_AS_THE_TEAM_MAY_BE = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final Events events;
    private final LoadingCache<Boolean, List<Assignee>> team;

    @Inject
    Assignments(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
        team = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THE_TEAM_MAY_BE)
                .build(any -> jdbi.withHandle(
                        handle -> handle.createQuery("select id, name from person where role <> 'CUSTOMER'"
                                        + " and erased_at is null and email not like '%.invalid' order by name, id")
                                .map((row, context) -> new Assignee(row.getLong("id"), row.getString("name")))
                                .list()));
    }

    /** Who can look after ideas; at most some seconds old. */
    @Transactional(TxType.SUPPORTS)
    public List<Assignee> team() {
        return team.get(true);
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<Assignee> find(String id) {
        return team().stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
    }

    /** Who looks after an idea. */
    @Transactional(TxType.SUPPORTS)
    public OptionalLong of(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select assignee_id from idea where id = ?")
                        .bind(0, idea.value())
                        .map((row, context) -> id(row.getObject("assignee_id", Long.class)))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("idea", idea));
    }

    private static OptionalLong id(@Nullable Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** From now on that person looks after these ideas, or nobody; the ideas come with whoever did until now. */
    @Transactional(TxType.MANDATORY)
    public void assign(Map<IdeaId, OptionalLong> before, OptionalLong to, Visitor by) {
        jdbi.useHandle(handle -> handle.createUpdate("update idea set assignee_id = :to where id = any(:ids)")
                .bind("to", to.isPresent() ? to.getAsLong() : null)
                .bind("ids", before.keySet().stream().mapToLong(IdeaId::value).toArray())
                .execute());
        tell(before, idea -> to, by);
    }

    /** The same where each had somebody of its own, as when a change is undone; the rows are written already. */
    @Transactional(TxType.MANDATORY)
    public void restored(Map<IdeaId, OptionalLong> before, Map<IdeaId, OptionalLong> after, Visitor by) {
        tell(before, idea -> after.getOrDefault(idea, OptionalLong.empty()), by);
    }

    private void tell(Map<IdeaId, OptionalLong> before, Function<IdeaId, OptionalLong> after, Visitor by) {
        events.appendAll(before.entrySet().stream()
                .map(one -> new IdeaAssigned(one.getKey(), one.getValue(), after.apply(one.getKey()), by))
                .toList());
    }
}
