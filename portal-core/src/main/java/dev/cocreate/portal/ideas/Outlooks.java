package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What the team dares to say about when, between its answers. Every word that was given is kept, whatever replaced it. */
@ApplicationScoped
@Transactional
public class Outlooks {
    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Statuses statuses;
    private final Events events;
    private final Clock clock;

    @Inject
    Outlooks(EntityManager entities, Jdbi jdbi, Ideas ideas, Statuses statuses, Events events, Clock clock) {
        this.entities = entities;
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    /** Says anew how sure the team is, and by when; blank takes it back, and nothing said leaves it. */
    public IdeaView say(IdeaId id, Optional<String> confidence, Optional<String> due, Visitor team) {
        var idea = ideas.lock(id);
        requireAhead(idea);
        var fields = new Fields();
        var before = idea.outlook();
        var after = new AnswerDraft("", "", confidence, due)
                .checkedOutlook(before, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), fields);
        fields.done();
        if (!after.equals(before)) {
            idea.expect(after);
            entities.flush();
            remember(Map.of(id, after), Map.of(), team);
            events.append(new OutlookChanged(id, after, team));
        }
        return ideas.view(id, Sight.everything());
    }

    void requireAhead(Idea idea) {
        if (!statuses.of(idea.status()).kind().isAhead()) {
            throw new ConflictProblem("not-ahead", "Only what is planned or in progress has a place on the roadmap.");
        }
    }

    /** Keeps words that were given, each with the answer that it was given with, if it was with one. */
    void remember(Map<IdeaId, Outlook> said, Map<IdeaId, Long> answers, Visitor team) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into outlook_change (idea_id, confidence, due, answer_id, person_id, at)"
                            + " values (:idea, :confidence, :due, :answer, :person, :now)");
            for (var word : said.entrySet()) {
                var outlook = word.getValue();
                batch.bind("idea", word.getKey().value())
                        .bind("confidence", outlook.confidence().map(Enum::name).orElse(null))
                        .bind("due", outlook.due().orElse(null))
                        .bind("answer", answers.get(word.getKey()))
                        .bind("person", team.id().value())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .add();
            }
            batch.execute();
        });
    }
}
