package dev.cocreate.portal.demo;

import dev.cocreate.portal.mentions.Saying;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Writes what the sample's people say about one idea, whom they mention and how others react. */
final class SampleTalk {
    private static final Pattern MENTION = Pattern.compile("@\\{(\\w+)}");

    private final Handle handle;
    private final Map<String, Long> people;
    private final Instant now;
    private final Map<String, Long> comments = new HashMap<>();

    SampleTalk(Handle handle, Map<String, Long> people, Instant now) {
        this.handle = handle;
        this.people = people;
        this.now = now;
    }

    /** Those whom a text mentions. */
    static Set<String> mentionedIn(String text) {
        var found = new HashSet<String>();
        MENTION.matcher(text).results().forEach(mention -> found.add(mention.group(1)));
        return found;
    }

    void comment(long idea, Sample.Comment comment) {
        var id = handle.createQuery("insert into comment (idea_id, parent_id, author_id, text, written_at)"
                        + " values (:idea, :parent, :author, :text, :at) returning id")
                .bind("idea", idea)
                .bind("parent", comment.replyTo().map(comments::get).orElse(null))
                .bind("author", person(comment.by()))
                .bind("text", kept(comment.text()))
                .bind("at", at(comment))
                .mapTo(Long.class)
                .one();
        comment.id().ifPresent(name -> comments.put(name, id));
        for (var mentioned : mentionedIn(comment.text())) {
            handle.execute("insert into mention (comment_id, person_id) values (?, ?)", id, person(mentioned));
        }
        comment.reactions().forEach((kind, given) -> react(id, comment, kind, given));
    }

    private String kept(String text) {
        return MENTION.matcher(text).replaceAll(mention -> Saying.mark(person(mention.group(1))));
    }

    private void react(long id, Sample.Comment comment, String kind, List<String> given) {
        for (var person : given) {
            handle.createUpdate(SampleSql.REACTION)
                    .bind("comment", id)
                    .bind("person", person(person))
                    .bind("kind", kind)
                    .bind("at", at(comment))
                    .execute();
        }
    }

    private long person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    private OffsetDateTime at(Sample.Comment comment) {
        return now.minus(comment.age()).atOffset(ZoneOffset.UTC);
    }
}
