package dev.cocreate.plugins.hello;

import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaGuard;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.ideas.Verdict;
import dev.cocreate.plugin.pages.Html;
import dev.cocreate.plugin.pages.IdeaPanel;
import dev.cocreate.plugin.pages.Panel;
import dev.cocreate.plugin.people.Visitor;
import java.util.Optional;
import org.pf4j.Extension;

/** Greets on the page of every idea, and helps people to titles that others understand. */
@Extension
public class Hello implements IdeaPanel, IdeaGuard {

    private static final int SHORTEST_TITLE = 10;

    @Override
    public Optional<Panel> panel(IdeaView idea, Visitor visitor) {
        var body = Html.of("<p>{} people want “{}”.</p>", idea.votes(), idea.title());
        return Optional.of(new Panel("Hello", body));
    }

    @Override
    public Verdict beforeSubmit(IdeaDraft idea, Visitor author) {
        if (idea.title().codePointCount(0, idea.title().length()) < SHORTEST_TITLE) {
            return Verdict.refuse(
                    IdeaDraft.Field.TITLE,
                    "Could you say a little more? With ten characters or more, others can tell what you wish for.");
        }
        return Verdict.ALLOW;
    }
}
