package dev.cocreate.portal.votes;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.votes.VoteView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Votes as plugins see them. */
@ApplicationScoped
class PluginVotes implements dev.cocreate.plugin.votes.Votes, Offered<dev.cocreate.plugin.votes.Votes> {
    private static final int MOST = 100;

    private final Reasons reasons;
    private final Acting acting;

    @Inject
    PluginVotes(Reasons reasons, Acting acting) {
        this.reasons = reasons;
        this.acting = acting;
    }

    @Override
    public Class<dev.cocreate.plugin.votes.Votes> type() {
        return dev.cocreate.plugin.votes.Votes.class;
    }

    @Override
    public Page<VoteView> of(String idea, String after, int limit) {
        return acting.asked(() -> {
            var page = reasons.votes(IdeaId.parse(idea), Acting.place(after), Math.max(1, Math.min(limit, MOST)));
            return new Page<>(page.items().stream().map(PluginVotes::told).toList(), page.next());
        });
    }

    private static VoteView told(ReasonedVote vote) {
        return new VoteView(
                vote.person().toString(),
                vote.castAt(),
                vote.confirmedAt(),
                vote.stale(),
                vote.stake().importance().map(Importance::slug),
                vote.stake().reason());
    }
}
