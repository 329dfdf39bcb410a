package dev.cocreate.portal.behalf;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.follows.Follows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** All evidence, and the only way to give some. */
@ApplicationScoped
@Transactional
public class Evidences {
    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final Follows follows;
    private final Events events;

    @Inject
    Evidences(Jdbi jdbi, Follows follows, Events events) {
        this.jdbi = jdbi;
        this.follows = follows;
        this.events = events;
    }

    /** What is done on behalf of somebody. */
    public enum Act {
        PROPOSED,
        VOTED
    }

    /** What a program sent, before it is acted upon; 422 for whoever acts for themselves. */
    @Transactional(TxType.SUPPORTS)
    public Optional<EvidenceDraft> checked(Optional<JsonObject> sent, Visitor customer) {
        if (sent.isPresent() && customer.actedBy().isEmpty()) {
            throw new InvalidProblem(FieldError.of("evidence", "not-on-behalf"));
        }
        var fields = new Fields();
        var draft = sent.map(EvidenceDraft::of).map(told -> told.checked("evidence.", fields));
        fields.done();
        return draft;
    }

    /** Keeps what was checked, in the place of what was given for the same before. */
    public void give(IdeaId idea, Act act, EvidenceDraft checked, Visitor customer) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into evidence (idea_id, person_id, act, kind, words, link, author_id)"
                                + " values (:idea, :person, :act, :kind, :words, :link, :author)"
                                + " on conflict (idea_id, person_id, act) do update set kind = excluded.kind, words = excluded.words,"
                                + " link = excluded.link, author_id = excluded.author_id, given_at = now()")
                .bind("idea", idea.value())
                .bind("person", customer.id().value())
                .bind("act", act.name())
                .bind("kind", EvidenceKind.find(checked.kind()).orElseThrow().name())
                .bind("words", checked.words())
                .bind("link", checked.link())
                .bind("author", customer.actedBy().map(PersonId::value).orElse(null))
                .execute());
        events.append(new EvidenceGiven(
                idea, customer, act, EvidenceKind.find(checked.kind()).orElseThrow()));
    }

    /** Somebody is told nothing of an idea that they did not turn to themselves, and is not asked a year later whether they need it. */
    void leaveAlone(IdeaId idea, Visitor customer) {
        follows.unfollow(idea, customer);
        jdbi.useHandle(handle -> handle.execute(
                "update vote set due_at = null where idea_id = ? and person_id = ? and asked_at is null",
                idea.value(),
                customer.id().value()));
    }

    /** What was said of an idea on behalf of customers who still want it, the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<GivenEvidence> of(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select e.act, e.kind, e.words, e.link, e.given_at, p.name,"
                        + " t.name as author, a.name as account from evidence e join person p on p.id = e.person_id"
                        + " left join person t on t.id = e.author_id"
                        + " left join membership m on m.person_id = p.id and m.main and m.ended_at is null"
                        + " left join account a on a.id = m.account_id where e.idea_id = :idea and (e.act = 'PROPOSED'"
                        + "   or exists (select from vote v where v.idea_id = e.idea_id and v.person_id = e.person_id))"
                        + " order by e.given_at desc, e.id desc limit :most")
                .bind("idea", idea.value())
                .bind("most", MOST)
                .map((row, context) -> new GivenEvidence(
                        Act.valueOf(row.getString("act")) == Act.PROPOSED,
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("account")),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("link"),
                        Optional.ofNullable(row.getString("author")),
                        row.getTimestamp("given_at").toInstant()))
                .list());
    }
}
