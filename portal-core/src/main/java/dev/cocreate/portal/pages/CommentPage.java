package dev.cocreate.portal.pages;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.text.Html;
import java.util.List;

/**
 * One comment that somebody is about to change or to take away.
 *
 * @param shown its words as they stand on the idea's page
 * @param typed what was typed so far: other words, or why it is removed
 */
public record CommentPage(IdeaView idea, CommentView comment, Html shown, String typed, List<FieldError> errors) {
    public String path() {
        return CommentView.path(idea.id(), comment.id());
    }
}
