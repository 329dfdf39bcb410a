package dev.cocreate.portal.changes;

import dev.cocreate.plugin.ideas.IdeaChanges;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.PluginIdeas;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.AskingPlugin;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** Plugins that change ideas: in the same ways as people. */
@ApplicationScoped
class PluginIdeaChanges implements Offered<IdeaChanges> {
    private final Ideas ideas;
    private final PluginIdeas words;
    private final Proposals proposals;
    private final Changes changes;
    private final Acting acting;

    @Inject
    PluginIdeaChanges(Ideas ideas, PluginIdeas words, Proposals proposals, Changes changes, Acting acting) {
        this.ideas = ideas;
        this.words = words;
        this.proposals = proposals;
        this.changes = changes;
        this.acting = acting;
    }

    @Override
    public Class<IdeaChanges> type() {
        return IdeaChanges.class;
    }

    @Override
    public IdeaChanges of(AskingPlugin plugin) {
        return new IdeaChanges() {
            @Override
            public IdeaView propose(dev.cocreate.plugin.ideas.IdeaDraft idea, String author) {
                return acting.asked(() ->
                        words.told(proposals.propose(PluginIdeas.draft(idea), acting.as(plugin, author), Language.EN)));
            }

            @Override
            public IdeaView answer(String idea, String status, String answer) {
                return acting.asked(() -> words.told(changes.answer(
                        IdeaId.parse(idea), AnswerDraft.of(status, answer), OptionalLong.empty(), acting.as(plugin))));
            }

            @Override
            public IdeaView tag(String idea, List<String> add, List<String> remove) {
                return acting.asked(() -> {
                    var id = IdeaId.parse(idea);
                    changes.make(
                            id,
                            ChangeDraft.triage("", List.copyOf(add), List.copyOf(remove), ""),
                            OptionalLong.empty(),
                            acting.as(plugin));
                    return words.told(ideas.view(id, Sight.everything()));
                });
            }
        };
    }
}
