package dev.cocreate.portal.mentions;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Whom comments mention, and the only way to change it. */
@ApplicationScoped
public class Mentions {
    private static final int MOST = 10;

    private final Jdbi jdbi;
    private final Participants participants;

    @Inject
    Mentions(Jdbi jdbi, Participants participants) {
        this.jdbi = jdbi;
        this.participants = participants;
    }

    /** What somebody typed about an idea, with the people found in it; {@code picked} are those they chose from the list. */
    public Found in(String typed, IdeaId idea, Set<Long> picked) {
        var words = Saying.cleaned(typed);
        if (!NamesInText.speaksToSomebody(words)) {
            return new Found(words, Set.of());
        }
        var found = new NamesInText(participants.around(idea), picked).in(words);
        if (found.people().size() > MOST) {
            throw new InvalidProblem(new FieldError("text", "too-many-mentions", Map.of("count", MOST)));
        }
        return found;
    }

    /** The people whom a comment mentions now. */
    @Transactional(TxType.MANDATORY)
    public Set<Long> of(long comment) {
        return new HashSet<>(
                jdbi.withHandle(handle -> handle.createQuery("select person_id from mention where comment_id = ?")
                        .bind(0, comment)
                        .mapTo(Long.class)
                        .list()));
    }

    /** From now on a comment mentions these people and nobody else. */
    @Transactional(TxType.MANDATORY)
    public void keep(long comment, Set<Long> people) {
        var ids = people.stream().mapToLong(id -> id).toArray();
        jdbi.useHandle(handle -> {
            handle.execute("delete from mention where comment_id = ? and person_id <> all(?)", comment, ids);
            handle.execute(
                    "insert into mention (comment_id, person_id) select ?, unnest(cast(? as bigint[]))"
                            + " on conflict do nothing",
                    comment,
                    ids);
        });
    }

    /**
     * Words in which people were found.
     *
     * @param kept as a {@link Saying} keeps them
     */
    public record Found(String kept, Set<Long> people) {
        public Found {
            people = Set.copyOf(people);
        }

        static Found of(String kept, List<Long> people) {
            return new Found(kept, new HashSet<>(people));
        }
    }
}
