package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How the team stands to ideas, and the only way to say so: what would harm customers, and what it bets on. */
@ApplicationScoped
@Transactional
public class Stances {
    private static final int LONGEST = 500;
    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Events events;

    @Inject
    Stances(Jdbi jdbi, Ideas ideas, Events events) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.events = events;
    }

    /** Says in a sentence why an idea would harm customers; {@code shown} when everybody may read it. */
    public IdeaView flagHarm(IdeaId id, String sentence, boolean shown, Visitor team) {
        var fields = new Fields();
        var harm = fields.line("harm", sentence, 1, LONGEST);
        fields.done();
        return harm(id, Optional.of(harm), shown, team);
    }

    /** It does not harm customers after all. */
    public IdeaView clearHarm(IdeaId id, Visitor team) {
        return harm(id, Optional.empty(), false, team);
    }

    private IdeaView harm(IdeaId id, Optional<String> harm, boolean shown, Visitor team) {
        ideas.lock(id);
        var changed = jdbi.withHandle(handle -> handle.createUpdate(
                        "update idea set harm = :harm, harm_public = :shown, harm_origin = null"
                                + " where id = :id and (harm, harm_public) is distinct from (cast(:harm as text), cast(:shown as boolean))")
                .bind("harm", harm.orElse(null))
                .bind("shown", shown)
                .bind("id", id.value())
                .execute());
        if (changed > 0) {
            events.append(new HarmFlagged(id, harm.isPresent(), shown, team));
        }
        return ideas.view(id, Sight.everything());
    }

    /** Says what the team believes of an idea of its own, which makes it a bet. */
    public IdeaView bet(IdeaId id, String believed, Visitor team) {
        var fields = new Fields();
        var hypothesis = new BetDraft(true, believed).checked(fields);
        fields.done();
        ideas.lock(id);
        requireOfTheTeam(id);
        return bet(id, hypothesis, team);
    }

    private void requireOfTheTeam(IdeaId id) {
        if (!isOfTheTeam(id)) {
            throw new ConflictProblem("not-of-the-team", "Only an idea of the team can be a bet.");
        }
    }

    /** Keeps a new idea of the team, and that it is a bet if it is one. */
    IdeaView add(IdeaDraft draft, Optional<String> hypothesis, Visitor team, Language hint) {
        var idea = ideas.add(draft, team, hint);
        return hypothesis.isEmpty() ? idea : bet(idea.id(), hypothesis, team);
    }

    /** Changes an idea of the team: its words, if they are other ones, and whether it is a bet. */
    IdeaView edit(
            IdeaId id,
            Optional<IdeaDraft> words,
            String seen,
            Optional<String> hypothesis,
            Visitor team,
            Language hint) {
        ideas.lock(id);
        if (hypothesis.isPresent()) {
            requireOfTheTeam(id);
        }
        words.ifPresent(draft -> ideas.edit(id, draft, seen, team, hint));
        return bet(id, hypothesis, team);
    }

    /** It is an idea like others. */
    public IdeaView noBet(IdeaId id, Visitor team) {
        ideas.lock(id);
        return bet(id, Optional.empty(), team);
    }

    private IdeaView bet(IdeaId id, Optional<String> hypothesis, Visitor team) {
        var changed = jdbi.withHandle(handle -> handle.createUpdate("update idea set hypothesis = :hypothesis"
                        + " where id = :id and hypothesis is distinct from cast(:hypothesis as text)")
                .bind("hypothesis", hypothesis.orElse(null))
                .bind("id", id.value())
                .execute());
        if (changed > 0) {
            events.append(new BetMarked(id, hypothesis.isPresent(), team));
        }
        return ideas.view(id, Sight.everything());
    }

    /** Whether somebody of the team proposed it. */
    @Transactional(TxType.SUPPORTS)
    public boolean isOfTheTeam(IdeaId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from idea i join person p"
                        + " on p.id = i.author_id where i.id = ? and p.role <> 'CUSTOMER')")
                .bind(0, id.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** Ideas that would harm customers and are not at an end, the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<IdeaView> harmful() {
        return read("i.harm is not null and not i.final", "i.id desc");
    }

    /** Declined ideas whose day to look again has come, the longest first. */
    @Transactional(TxType.SUPPORTS)
    public List<IdeaView> dueAgain() {
        return read("i.look_again_at is not null and i.look_again_due", "i.look_again_at, i.id");
    }

    private List<IdeaView> read(String where, String order) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + IdeaRows.COLUMNS + " from idea i" + IdeaRows.joins(Sight.everything()) + " where "
                                + where + " order by " + order + " limit " + MOST)
                .map((row, context) -> IdeaRows.view(row))
                .list());
    }
}
