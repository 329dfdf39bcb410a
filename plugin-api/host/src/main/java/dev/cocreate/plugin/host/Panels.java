package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.pages.IdeaPanel;
import dev.cocreate.plugin.pages.Panel;
import dev.cocreate.plugin.people.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Gathers panels: all at once, with one deadline; whoever fails is missing. */
final class Panels {

    private final Running running;
    private final Duration allowed;

    Panels(Running running, Duration allowed) {
        this.running = running;
        this.allowed = allowed;
    }

    List<PluginPanel> of(IdeaView idea, Visitor visitor) {
        long until = System.nanoTime() + allowed.toNanos();
        var begun = new ArrayList<Running.Begun<Optional<Panel>>>();
        for (var plugin : running.all()) {
            for (int i = 0; i < plugin.extensions().of(IdeaPanel.class).size(); i++) {
                begin(plugin.descriptor().id(), i, idea, visitor).ifPresent(begun::add);
            }
        }
        var panels = new ArrayList<PluginPanel>();
        for (var call : begun) {
            if (call.await(until) instanceof Outcome.Answered<Optional<Panel>> answered) {
                var id = call.plugin().descriptor().id();
                answered.value().ifPresent(panel -> panels.add(new PluginPanel(id, panel)));
            }
        }
        return panels;
    }

    /** A plugin's panels are called one by one, so that one that fails does not take the others with it. */
    private Optional<Running.Begun<Optional<Panel>>> begin(String id, int index, IdeaView idea, Visitor visitor) {
        return running.begin(id, IdeaPanel.class, plugin -> call(plugin, index, idea, visitor));
    }

    private static Callable<Optional<Panel>> call(RunningPlugin plugin, int index, IdeaView idea, Visitor visitor) {
        var panels = plugin.extensions().of(IdeaPanel.class);
        return () -> index < panels.size()
                ? Answers.notNull(panels.get(index).panel(idea, visitor), "panel")
                : Optional.empty();
    }
}
