package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.text.Html;
import java.util.List;

/**
 * An idea on a board that its author may no longer see: what they wrote and what the team said to it, and nothing of others.
 *
 * @param text what is asked for; empty when only a title was given
 * @param need what it is for
 * @param answers what the team said, the latest first
 */
public record OwnIdea(IdeaView idea, Html text, Html need, List<IdeaDetails.Said> answers, boolean mayWithdraw) {}
