package dev.cocreate.plugin.host;

import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.pages.IdeaPanel;
import dev.cocreate.plugin.people.Visitor;
import java.time.Duration;
import java.util.List;

/** Gathers panels: all at once, with one deadline; whoever fails is missing, and takes no other with it. */
final class Panels {

    private final Points points;
    private final Duration allowed;

    Panels(Points points, Duration allowed) {
        this.points = points;
        this.allowed = allowed;
    }

    List<PluginPanel> of(IdeaView idea, Visitor visitor) {
        return points.askAll(IdeaPanel.class, allowed, panels -> panels.panel(idea, visitor)).stream()
                .flatMap(answer -> answer.value().stream()
                        .map(panel -> new PluginPanel(answer.from().plugin().id(), panel)))
                .toList();
    }
}
