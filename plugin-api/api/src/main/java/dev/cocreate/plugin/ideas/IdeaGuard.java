package dev.cocreate.plugin.ideas;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import dev.cocreate.plugin.people.Visitor;
import org.pf4j.ExtensionPoint;

/**
 * Looks at an idea before it is submitted. To act on ideas that exist, listen to events instead.
 *
 * @since 1.0
 */
@Requires(Permission.IDEAS_GUARD)
public interface IdeaGuard extends ExtensionPoint {

    /**
     * Allows the idea, changes it, or sends it back with a word of help.
     *
     * <p><b>Called</b> once per submission, inside the author's request, in the page and in the REST API alike; guards run one
     * after the other, in the order of their plugins' ids. <b>Transaction</b> none yet, so that a slow guard holds no lock.
     * <b>Thread</b> the plugin's own. <b>Time allowed</b> 100 ms. <b>If it throws or is late</b> the portal logs it and goes on
     * as if it had answered {@link Verdict#ALLOW}.
     *
     * @since 1.0
     */
    Verdict beforeSubmit(IdeaDraft idea, Visitor author);
}
