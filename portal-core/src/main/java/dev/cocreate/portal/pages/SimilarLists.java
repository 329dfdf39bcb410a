package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.ideas.SimilarIdeas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.votes.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what is alike, and whether this reader voted for it. */
@ApplicationScoped
class SimilarLists {
    private final Boards boards;
    private final SimilarIdeas similar;
    private final Votes votes;
    private final Visit visit;

    @Inject
    SimilarLists(Boards boards, SimilarIdeas similar, Votes votes, Visit visit) {
        this.boards = boards;
        this.similar = similar;
        this.votes = votes;
        this.visit = visit;
    }

    SimilarList to(String title) {
        var found = similar.to(title, visit.language(), boards.sightOf(visit.visitor()));
        var ids = found.stream().map(each -> each.idea().id()).toList();
        var tallies = votes.tallies(ids, visit.visitor());
        return new SimilarList(
                found.stream()
                        .map(each -> {
                            var tally = tallies.get(each.idea().id());
                            return new SimilarList.Card(each, tally != null && tally.mine());
                        })
                        .toList(),
                true);
    }
}
