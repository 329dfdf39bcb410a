package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

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

    /**
     * What it is, for whom it would be done in the name of. Whoever did it named an address, and that may be somebody else's, so its
     * owner looks at it first; empty for what says nothing in anybody's name.
     */
    default Optional<Kept> shown(JsonObject content) {
        return Optional.empty();
    }

    /** Where to tell whom it was refused, and what; they do not lose what they typed. */
    default Refusal refused(JsonObject content, Problem why) {
        return Refusal.of("/", "other");
    }
}
