package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;

/** The button with which one wants to be told what becomes of an idea, or no longer. */
public record FollowButton(IdeaId idea, boolean following) {
    /** Its id on the page, so that a reply can take its place. */
    public String elementId() {
        return "follow-" + idea.value();
    }

    /** Where it is pressed. */
    public String address() {
        return "/ideas/" + idea + "/follow";
    }
}
