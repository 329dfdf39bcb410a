package dev.cocreate.portal.votes;

import dev.cocreate.plugin.votes.VoteChanges;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.AskingPlugin;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Plugins that vote for people. */
@ApplicationScoped
class PluginVoteChanges implements Offered<VoteChanges> {
    private final Votes votes;
    private final Acting acting;

    @Inject
    PluginVoteChanges(Votes votes, Acting acting) {
        this.votes = votes;
        this.acting = acting;
    }

    @Override
    public Class<VoteChanges> type() {
        return VoteChanges.class;
    }

    @Override
    public VoteChanges of(AskingPlugin plugin) {
        return new VoteChanges() {
            @Override
            public long cast(String idea, String person) {
                return acting.asked(() -> votes.cast(IdeaId.parse(idea), acting.as(plugin, person))
                        .votes());
            }

            @Override
            public long withdraw(String idea, String person) {
                return acting.asked(() -> votes.withdraw(IdeaId.parse(idea), acting.as(plugin, person))
                        .votes());
            }
        };
    }
}
