package dev.cocreate.portal.needs;

/**
 * A sentence that is about to be pinned.
 *
 * @param source slug of where the words stand
 * @param idea id of the idea they stand at; blank for what the team heard
 * @param at id of the comment, or of the person whose reason it is; blank for the others
 * @param words part of what stands there, or what the team heard
 * @param who who said it, as a name or the address of somebody the portal knows; for what the team heard
 * @param kind slug of from where the team heard it
 */
public record QuoteDraft(String source, String idea, String at, String words, String who, String kind) {
    public static QuoteDraft heard(String words, String who, String kind) {
        return new QuoteDraft(Quote.Source.HEARD.slug(), "", "", words, who, kind);
    }
}
