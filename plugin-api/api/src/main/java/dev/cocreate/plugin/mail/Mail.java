package dev.cocreate.plugin.mail;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.Requires;

/**
 * Writes to people in the portal's own letters. Ask for it in a constructor.
 *
 * @since 1.0
 */
@Requires(Permission.MAIL_SEND)
public interface Mail {

    /**
     * Posts a letter, which the portal sends as soon as the mail server takes it. It ends with a way to get no more letters. Within a
     * transaction it is posted when that commits.
     *
     * @param person the id of a person; write in their {@linkplain dev.cocreate.plugin.people.Person#language() language}
     * @param subject one line, at most 150 characters
     * @param text in Markdown, at most 10,000 characters
     * @return whether it was posted; somebody who wants no letters gets none
     * @throws Problem {@code not-found} when there is no such person; {@code invalid} when the subject or the text is empty or too long;
     *     {@code too-many} when the plugin has posted 1,000 letters within the hour
     */
    boolean send(String person, String subject, String text);
}
