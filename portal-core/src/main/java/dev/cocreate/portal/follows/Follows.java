package dev.cocreate.portal.follows;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Jdbi;

/** Who follows what, and the only way to choose it by hand. */
@ApplicationScoped
@Transactional
public class Follows {
    private static final String FOLLOWING = """
            select coalesce(f.following,
                i.author_id is not distinct from :person
                or exists (select from vote where idea_id = i.id and person_id = :person)
                or exists (select from comment where idea_id = i.id and author_id = :person))
            from idea i left join follow f on f.idea_id = i.id and f.person_id = :person
            where i.id = :idea and i.merged_into is null""";

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Events events;

    @Inject
    Follows(Jdbi jdbi, Ideas ideas, Events events) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.events = events;
    }

    /** The visitor wants to be told; saying it again changes nothing. */
    public void follow(IdeaId idea, Visitor visitor) {
        choose(idea, visitor, true);
    }

    /** The visitor wants no more to be told, whatever they do here later; saying it again changes nothing. */
    public void unfollow(IdeaId idea, Visitor visitor) {
        choose(idea, visitor, false);
    }

    private void choose(IdeaId idea, Visitor visitor, boolean following) {
        ideas.requireSeen(idea, visitor);
        if (isFollowing(idea, visitor) == following) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into follow (idea_id, person_id, following) values (:idea, :person, :following)"
                                + " on conflict (idea_id, person_id)"
                                + " do update set following = excluded.following, chosen_at = now(), origin = null")
                .bind("idea", idea.value())
                .bind("person", visitor.id().value())
                .bind("following", following)
                .execute());
        events.append(following ? new IdeaFollowed(idea, visitor) : new IdeaUnfollowed(idea, visitor));
    }

    /** Whether the visitor is told what becomes of the idea; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public boolean isFollowing(IdeaId idea, Visitor visitor) {
        return jdbi.withHandle(handle -> handle.createQuery(FOLLOWING)
                        .bind("idea", idea.value())
                        .bind("person", visitor.id().value())
                        .mapTo(Boolean.class)
                        .findOne())
                .orElseThrow(() -> ideas.elsewhere(idea));
    }
}
