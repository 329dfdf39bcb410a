package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;

/**
 * Something that can be done before signing in, and counts once the address is confirmed. A feature offers one as a bean.
 *
 * <p><b>Called</b> once, when the address was confirmed. <b>Transaction</b> none. <b>If it throws</b> a problem the person is
 * signed in all the same, and told where {@link #refused} says.
 */
public interface PendingAction {
    /** The name under which it is kept; never changed once released. */
    String kind();

    /** Does it in the name of whom has just confirmed who they are, and says where to take them. */
    String apply(JsonObject content, Visitor visitor);

    /** Where to tell whom it was refused, and what; they do not lose what they typed. */
    default Refusal refused(JsonObject content, Problem why) {
        return Refusal.of("/", "other");
    }
}
