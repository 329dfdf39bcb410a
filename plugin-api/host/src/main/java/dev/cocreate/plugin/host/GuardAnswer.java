package dev.cocreate.plugin.host;

import dev.cocreate.plugin.ideas.IdeaDraft;

/** What all guards together say to a draft. */
public sealed interface GuardAnswer {

    /** It may be submitted in this shape, which may differ from what came in. */
    record Allowed(IdeaDraft draft) implements GuardAnswer {}

    /** It goes back to its author. */
    record Refused(String plugin, IdeaDraft.Field field, String message) implements GuardAnswer {}
}
