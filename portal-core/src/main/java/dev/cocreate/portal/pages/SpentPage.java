package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.votes.SpentVotes;

/** Why an idea got no vote: all that its board allows are in use, and some can be taken back. */
public record SpentPage(IdeaView idea, SpentVotes spent) {}
