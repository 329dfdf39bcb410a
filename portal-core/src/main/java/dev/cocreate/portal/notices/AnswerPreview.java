package dev.cocreate.portal.notices;

import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.mail.Letter;
import dev.cocreate.portal.platform.text.Language;
import java.util.List;

/**
 * An answer before it is given: who will be told, and how.
 *
 * @param idea as it is now
 * @param seen what was there when the answer was typed, for the form that sends it
 * @param letters one for each language of those who will be told
 */
public record AnswerPreview(IdeaView idea, AnswerDraft draft, String seen, Audience audience, List<Written> letters) {
    /** A letter as readers of a language get it. */
    public record Written(Language language, Letter letter) {}
}
