package dev.cocreate.portal.duplicates;

import dev.cocreate.portal.ideas.IdeaView;
import java.util.List;

/**
 * Two ideas that are probably the same.
 *
 * @param likeness from 1 to 100
 */
public record IdeaPair(IdeaView older, IdeaView newer, int likeness) {
    public List<IdeaView> both() {
        return List.of(older, newer);
    }

    public IdeaView other(IdeaView one) {
        return one.equals(older) ? newer : older;
    }

    /** Where one is merged into the other, once it was looked at. */
    public String merge(IdeaView one) {
        return one.path() + "/merge?into=" + other(one).id();
    }

    /** Where somebody says that they are not the same. */
    public String dismissal() {
        return DuplicatesResource.PATH + "/" + older.id() + "/" + newer.id() + "/dismissal";
    }

    /** Its place in the list. */
    PairMark mark() {
        return new PairMark(likeness, older.id().value(), newer.id().value());
    }
}
