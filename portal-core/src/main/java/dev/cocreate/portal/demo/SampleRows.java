package dev.cocreate.portal.demo;

import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.TextLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Writes the sample's rows, each as old as the sample says, and then their events in the order they happened. */
final class SampleRows {
    private final Handle handle;
    private final Analysis analysis;
    private final Instant now;
    private final Map<String, Long> people = new HashMap<>();

    SampleRows(Handle handle, Analysis analysis, Instant now) {
        this.handle = handle;
        this.analysis = analysis;
        this.now = now;
    }

    void write(Sample sample) {
        sample.people().forEach(this::person);
        labels("board (slug, name, position, sample) values (:slug, :name, :position, true)", sample.boards());
        labels("tag (slug, name, sample) values (:slug, :name, true)", sample.tags());
        var ideas = sample.ideas().stream()
                .sorted(Comparator.comparing(Sample.Idea::age).reversed())
                .mapToLong(this::idea)
                .toArray();
        handle.createUpdate(SampleSql.COUNTERS).bind("ideas", ideas).execute();
        handle.execute(SampleSql.EVENTS);
    }

    private void person(Sample.Person person) {
        var id = handle.createQuery("insert into person (email, name, role, language, sample, created_at)"
                        + " values (:email, :name, :role, :language, true, :at) returning id")
                .bind("email", person.email())
                .bind("name", person.name())
                .bind("role", person.role())
                .bind("language", person.language())
                .bind("at", at(person.age()))
                .mapTo(Long.class)
                .one();
        people.put(person.id(), id);
    }

    /** Whatever has that name already is taken as it is. */
    private void labels(String insert, List<Sample.Label> labels) {
        var batch = handle.prepareBatch("insert into " + insert + " on conflict (slug) do nothing");
        for (var label : labels) {
            batch.bind("slug", label.slug())
                    .bind("name", label.name())
                    .bind("position", batch.size() + 1)
                    .add();
        }
        batch.execute();
    }

    private long idea(Sample.Idea idea) {
        var language =
                analysis.languageOf(String.join("\n", idea.title(), idea.need(), idea.text()), TextLanguage.OTHER);
        var id = handle.createQuery(SampleSql.IDEA)
                .bind("title", idea.title())
                .bind("text", idea.text())
                .bind("need", idea.need())
                .bind("board", idea.board())
                .bind("author", person(idea.by()))
                .bind("language", language.code())
                .bind("status", idea.status())
                .bind("at", at(idea.age()))
                .mapTo(Long.class)
                .one();
        handle.execute(
                "insert into idea_words (idea_id, words, title) values (?, cast(? as tsvector), lower(?))",
                id,
                analysis.vector(idea.title(), idea.need(), idea.text(), language),
                idea.title());
        for (var tag : idea.tags()) {
            handle.execute("insert into idea_tag (tag_id, idea_id) select id, ? from tag where slug = ?", id, tag);
        }
        votes(id, idea.votes());
        idea.answers().forEach(answer -> answer(id, answer));
        comments(id, idea.comments());
        return id;
    }

    private void votes(long idea, Map<String, Duration> votes) {
        var batch = handle.prepareBatch("insert into vote (idea_id, person_id, cast_at) values (?, ?, ?)");
        votes.forEach((person, age) -> batch.add(idea, person(person), at(age)));
        batch.execute();
    }

    private void answer(long idea, Sample.Answer answer) {
        handle.execute(
                SampleSql.ANSWER,
                idea,
                answer.text(),
                person(answer.by()),
                at(answer.age()),
                answer.reason().orElse(null),
                answer.status());
        handle.execute("update idea set answered_at = ? where id = ?", at(answer.age()), idea);
    }

    private void comments(long idea, List<Sample.Comment> comments) {
        var ids = new HashMap<String, Long>();
        for (var comment : comments) {
            var id = handle.createQuery("insert into comment (idea_id, parent_id, author_id, text, written_at)"
                            + " values (:idea, :parent, :author, :text, :at) returning id")
                    .bind("idea", idea)
                    .bind("parent", comment.replyTo().map(ids::get).orElse(null))
                    .bind("author", person(comment.by()))
                    .bind("text", comment.text())
                    .bind("at", at(comment.age()))
                    .mapTo(Long.class)
                    .one();
            comment.id().ifPresent(name -> ids.put(name, id));
        }
    }

    private long person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    private OffsetDateTime at(Duration age) {
        return now.minus(age).atOffset(ZoneOffset.UTC);
    }
}
