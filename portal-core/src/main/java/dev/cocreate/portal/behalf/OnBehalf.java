package dev.cocreate.portal.behalf;

import dev.cocreate.portal.accounts.MembershipDraft;
import dev.cocreate.portal.accounts.Memberships;
import dev.cocreate.portal.accounts.Source;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.follows.Follows;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.people.Newcomers;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.votes.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The team acts for a customer. Outside of any transaction but that of each step, like whoever acts for themselves. */
@ApplicationScoped
class OnBehalf {
    private final Customers customers;
    private final Proposals proposals;
    private final Boards boards;
    private final Votes votes;
    private final Follows follows;
    private final Evidences evidences;

    @Inject
    OnBehalf(
            Customers customers,
            Proposals proposals,
            Boards boards,
            Votes votes,
            Follows follows,
            Evidences evidences) {
        this.customers = customers;
        this.proposals = proposals;
        this.boards = boards;
        this.votes = votes;
        this.follows = follows;
        this.evidences = evidences;
    }

    /** A new idea of a customer's, or every field at fault. */
    IdeaView propose(CustomerDraft who, IdeaDraft idea, EvidenceDraft evidence, Language hint, Visitor team) {
        var fields = new Fields();
        var member = who.checked(fields);
        var checked = evidence.checked("", fields);
        try {
            proposals.fit(idea, boards.sightOf(team));
        } catch (InvalidProblem invalid) {
            invalid.errors().forEach(fields::refuse);
        }
        fields.done();
        var customer = customers.known(member, hint, team);
        var proposed = proposals.propose(idea, customer, hint);
        evidences.give(proposed.id(), Evidences.Act.PROPOSED, checked, customer);
        if (!who.told()) {
            evidences.leaveAlone(proposed.id(), customer);
        }
        return proposed;
    }

    /** A customer wants an idea. */
    void vote(IdeaId idea, CustomerDraft who, EvidenceDraft evidence, Language hint, Visitor team) {
        var fields = new Fields();
        var member = who.checked(fields);
        var checked = evidence.checked("", fields);
        fields.done();
        var customer = customers.known(member, hint, team);
        try {
            var wasThere = follows.isFollowing(idea, customer);
            votes.cast(idea, customer);
            evidences.give(idea, Evidences.Act.VOTED, checked, customer);
            if (!wasThere && !who.told()) {
                evidences.leaveAlone(idea, customer);
            }
        } catch (NotFoundProblem unseen) {
            throw new InvalidProblem(FieldError.of("email", "sees-not"));
        }
    }

    /** Whom the team speaks for. */
    @ApplicationScoped
    @Transactional
    static class Customers {
        private final Newcomers newcomers;
        private final People people;
        private final Memberships memberships;

        @Inject
        Customers(Newcomers newcomers, People people, Memberships memberships) {
            this.newcomers = newcomers;
            this.people = people;
            this.memberships = memberships;
        }

        /** The customer, made when new, with their account when one was named; acted for by the team. */
        Visitor known(MembershipDraft draft, Language hint, Visitor team) {
            if (people.find(draft.email())
                    .filter(one -> one.id().equals(team.id()))
                    .isPresent()) {
                throw new InvalidProblem(FieldError.of("email", "not-on-behalf"));
            }
            if (!draft.key().isEmpty()) {
                if (!memberships.unknown(List.of(draft.key())).isEmpty()) {
                    throw new InvalidProblem(new FieldError("account", "no-account", Map.of("typed", draft.key())));
                }
                memberships.put(List.of(draft), Source.TEAM, hint, team);
            }
            newcomers.known(Map.of(draft.email(), draft.name()), hint, team);
            var person = people.find(draft.email()).orElseThrow();
            return new Visitor(person.id(), person.name(), person.role(), Optional.of(team.id()));
        }
    }
}
