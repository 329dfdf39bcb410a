package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.PluginThreads;
import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.Verdict;
import dev.cocreate.plugin.pages.Html;
import dev.cocreate.plugin.pages.Panel;
import java.time.Duration;
import java.util.List;

/**
 * Goes through a call once before there is any plugin. The first call of a JVM loads classes and links lambdas for longer than
 * a guard may take, and no plugin should pay for that by being overheard.
 */
final class Rehearsal {

    private static final Duration ENOUGH = Duration.ofSeconds(2);

    private Rehearsal() {}

    static void play() {
        var threads = new PluginThreads("rehearsal", Rehearsal.class.getClassLoader(), 1);
        var draft = IdeaDraft.titled("Rehearsal");
        var call = threads.<List<Object>>begin(() -> List.of(
                Verdict.change(draft.withTags(List.of())),
                Verdict.refuse(IdeaDraft.Field.TITLE, ""),
                new Panel("", Html.of("<p>{}</p>", draft.title()))));
        call.await(System.nanoTime() + ENOUGH.toNanos());
        threads.end(ENOUGH);
    }
}
