package dev.cocreate.portal.mail;

/**
 * A mail to one person, in their language.
 *
 * @param recipient an e-mail address
 * @param text the whole message as plain text
 * @param html the same as a document
 */
public record Letter(String recipient, String subject, String text, String html) {}
