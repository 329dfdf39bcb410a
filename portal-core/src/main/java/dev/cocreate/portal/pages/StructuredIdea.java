package dev.cocreate.portal.pages;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.web.Shell;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;

/**
 * An idea as schema.org has it, for whoever does not read pages: a posting in a forum, with what was answered and said. It stands
 * in the page as a block of data, which no browser executes.
 */
final class StructuredIdea {
    private static final int COMMENTS = 10;
    private static final int LONGEST = 1000;

    private StructuredIdea() {}

    static Html of(IdeaDetails page, Shell shell) {
        var json = embedded(posting(page, shell).toString());
        return new Html("<script type=\"application/ld+json\">" + json + "</script>");
    }

    private static JsonObject posting(IdeaDetails page, Shell shell) {
        var idea = page.idea();
        var address = shell.base() + idea.path();
        var said = said(idea.author(), page.description().isEmpty() ? idea.title() : page.description(), shell)
                .add("@context", "https://schema.org")
                .add("@type", "DiscussionForumPosting")
                .add("@id", address)
                .add("url", address)
                .add("headline", idea.title())
                .add("inLanguage", idea.language())
                .add("datePublished", idea.createdAt().toString())
                .add("commentCount", idea.comments())
                .add("interactionStatistic", liked(page.vote().tally().votes()));
        idea.editedAt().map(Instant::toString).ifPresent(at -> said.add("dateModified", at));
        var comments = Json.createArrayBuilder();
        page.answers().forEach(answer -> comments.add(comment(answer.author(), answer.text(), answer.at(), shell)));
        page.comments().stream()
                .filter(comment -> comment.view().gone().isEmpty())
                .limit(COMMENTS)
                .forEach(comment -> comments.add(comment(
                        comment.view().author(), comment.text(), comment.view().writtenAt(), shell)));
        return said.add("comment", comments).build();
    }

    private static JsonObject comment(Optional<String> author, Html text, Instant at, Shell shell) {
        return said(author, plain(text), shell)
                .add("@type", "Comment")
                .add("datePublished", at.toString())
                .build();
    }

    private static JsonObjectBuilder said(Optional<String> author, String text, Shell shell) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add(
                        "author",
                        Json.createObjectBuilder()
                                .add("@type", "Person")
                                .add("name", author.orElse(shell.say("common.somebody"))));
    }

    private static JsonObject liked(int votes) {
        return Json.createObjectBuilder()
                .add("@type", "InteractionCounter")
                .add("interactionType", "https://schema.org/LikeAction")
                .add("userInteractionCount", votes)
                .build();
    }

    /** The markup is our own, so its tags can be told from the text, in which {@code <} is escaped. */
    private static String plain(Html text) {
        var words =
                text.markup().replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">");
        return PlainText.shorten(
                PlainText.line(
                        words.replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&")),
                LONGEST);
    }

    /** In JSON these characters only stand in strings, where an escape means the same; in HTML they could end the block. */
    static String embedded(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
