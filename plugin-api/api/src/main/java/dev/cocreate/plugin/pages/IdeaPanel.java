package dev.cocreate.plugin.pages;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.people.Visitor;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/**
 * Adds a panel to the page of an idea.
 *
 * @since 1.0
 */
@Requires(Permission.PAGES_PANEL)
public interface IdeaPanel extends ExtensionPoint {

    /**
     * The panel for this idea and this visitor, or nothing.
     *
     * <p><b>Called</b> each time an idea's page is made. <b>Transaction</b> none. <b>Thread</b> the plugin's own, beside the
     * panels of other plugins. <b>Time allowed</b> 150 ms for all panels of a page together: what takes longer should be
     * worked out beforehand. <b>If it throws or is late</b> the page appears without it, and the portal logs it; after five
     * failures in a row it is not asked for half a minute.
     *
     * @since 1.0
     */
    Optional<Panel> panel(IdeaView idea, Visitor visitor);
}
