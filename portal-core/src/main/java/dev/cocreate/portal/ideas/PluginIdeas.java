package dev.cocreate.portal.ideas;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.ideas.IdeaSearch;
import dev.cocreate.plugin.ideas.IdeaView.Phase;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Ideas as plugins see them: those of every board. Called in plugins' threads, where there is no visit. */
@ApplicationScoped
public class PluginIdeas implements dev.cocreate.plugin.ideas.Ideas, Offered<dev.cocreate.plugin.ideas.Ideas> {
    private static final int MOST = 100;

    private final Ideas ideas;
    private final IdeaList list;
    private final Operator operator;
    private final Acting acting;

    @Inject
    PluginIdeas(Ideas ideas, IdeaList list, Operator operator, Acting acting) {
        this.ideas = ideas;
        this.list = list;
        this.operator = operator;
        this.acting = acting;
    }

    @Override
    public Class<dev.cocreate.plugin.ideas.Ideas> type() {
        return dev.cocreate.plugin.ideas.Ideas.class;
    }

    @Override
    public Optional<dev.cocreate.plugin.ideas.IdeaView> find(String id) {
        try {
            return ideas.find(IdeaId.parse(id), Sight.everything()).map(this::told);
        } catch (NotFoundProblem noId) {
            return Optional.empty();
        }
    }

    @Override
    public List<dev.cocreate.plugin.ideas.IdeaView> top(int limit) {
        var query = new IdeaQuery(
                Optional.of(Sort.TOP),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Math.max(1, Math.min(limit, MOST)),
                Optional.empty());
        return list.page(query, Sight.everything()).items().stream()
                .map(this::told)
                .toList();
    }

    @Override
    public Page<dev.cocreate.plugin.ideas.IdeaView> list(IdeaSearch search, String after, int limit) {
        var query = new IdeaQuery(
                Optional.of(Sort.NEW),
                search.words(),
                Optional.of(search.status().orElse("any")),
                search.board(),
                search.tag(),
                Optional.empty(),
                Math.max(1, Math.min(limit, MOST)),
                Optional.of(after).filter(place -> !place.isEmpty()));
        return acting.asked(() -> {
            var page = list.page(query, Sight.everything());
            return new Page<>(page.items().stream().map(this::told).toList(), page.next());
        });
    }

    /** An idea in the plugin API's words. */
    public dev.cocreate.plugin.ideas.IdeaView told(IdeaView idea) {
        return new dev.cocreate.plugin.ideas.IdeaView(
                idea.id().toString(),
                idea.title(),
                idea.text(),
                idea.need(),
                idea.status().slug(),
                Phase.valueOf(idea.status().kind().name()),
                idea.board().slug(),
                idea.tags(),
                idea.votes(),
                idea.comments(),
                idea.createdAt(),
                URI.create(operator.baseUrl() + idea.path()));
    }

    public static dev.cocreate.plugin.ideas.IdeaDraft draft(IdeaDraft draft) {
        return new dev.cocreate.plugin.ideas.IdeaDraft(
                draft.title(), draft.text(), draft.need(), draft.board().orElse(""), draft.tags());
    }

    public static IdeaDraft draft(dev.cocreate.plugin.ideas.IdeaDraft draft) {
        var board = draft.board().isEmpty() ? Optional.<String>empty() : Optional.of(draft.board());
        return new IdeaDraft(draft.title(), draft.text(), draft.need(), board, draft.tags());
    }
}
