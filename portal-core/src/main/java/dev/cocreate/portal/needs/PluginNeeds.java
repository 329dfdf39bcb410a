package dev.cocreate.portal.needs;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Needs as plugins see them. */
@ApplicationScoped
class PluginNeeds implements dev.cocreate.plugin.needs.Needs, Offered<dev.cocreate.plugin.needs.Needs> {
    private final Needs needs;
    private final IdeasOfNeeds ideas;
    private final Operator operator;
    private final Acting acting;

    @Inject
    PluginNeeds(Needs needs, IdeasOfNeeds ideas, Operator operator, Acting acting) {
        this.needs = needs;
        this.ideas = ideas;
        this.operator = operator;
        this.acting = acting;
    }

    @Override
    public Class<dev.cocreate.plugin.needs.Needs> type() {
        return dev.cocreate.plugin.needs.Needs.class;
    }

    @Override
    public Optional<dev.cocreate.plugin.needs.NeedView> find(String id) {
        return Acting.isNumber(id)
                ? acting.asked(() -> needs.goesOnIn(new NeedId(Long.parseLong(id)))
                        .flatMap(needs::find)
                        .map(this::told))
                : Optional.empty();
    }

    @Override
    public Optional<dev.cocreate.plugin.needs.NeedView> ofIdea(String idea) {
        return acting.asked(() -> ideas.needOf(IdeaId.parse(idea)).map(this::told));
    }

    private dev.cocreate.plugin.needs.NeedView told(NeedView need) {
        return new dev.cocreate.plugin.needs.NeedView(
                need.id().toString(),
                need.statement(),
                need.horizon().slug(),
                need.ideas(),
                need.people(),
                need.accounts(),
                URI.create(operator.baseUrl() + need.path()));
    }
}
