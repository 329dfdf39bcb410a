package dev.cocreate.plugin.host;

import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.ideas.Ideas;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The portal's ideas, called from a plugin's thread with the portal's context class loader, which its libraries look into. */
record IdeasInPortal(Ideas ideas) implements Ideas {

    @Override
    public Optional<IdeaView> find(String id) {
        return inPortal(() -> ideas.find(id));
    }

    @Override
    public List<IdeaView> top(int limit) {
        return inPortal(() -> ideas.top(limit));
    }

    private static <T> T inPortal(Supplier<T> work) {
        var thread = Thread.currentThread();
        var plugins = thread.getContextClassLoader();
        thread.setContextClassLoader(IdeasInPortal.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(plugins);
        }
    }
}
