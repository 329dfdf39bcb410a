package dev.cocreate.portal.demo;

import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.TextLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes the sample's rows, each as old as the sample says, and then their events in the order they happened. */
final class SampleRows {
    private final Handle handle;
    private final Analysis analysis;
    private final Instant now;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Long> ideas = new HashMap<>();
    private final List<Outlook> outlooks = new ArrayList<>();

    SampleRows(Handle handle, Analysis analysis, Instant now) {
        this.handle = handle;
        this.analysis = analysis;
        this.now = now;
    }

    void write(Sample sample) {
        sample.people().forEach(this::person);
        labels("board (slug, name, position, sample) values (:slug, :name, :position, true)", sample.boards());
        labels("tag (slug, name, sample) values (:slug, :name, true)", sample.tags());
        sample.ideas().stream()
                .sorted(Comparator.comparing(Sample.Idea::age).reversed())
                .forEach(idea -> ideas.put(idea.title(), idea(idea)));
        var needs = new SampleNeeds(handle, analysis, people, ideas, now);
        sample.needs().forEach(needs::need);
        sample.changelog().stream()
                .sorted(Comparator.comparing(Sample.Entry::age).reversed())
                .forEach(this::entry);
        handle.createUpdate(SampleSql.COUNTERS)
                .bind("ideas", ideas.values().stream().mapToLong(id -> id).toArray())
                .execute();
        handle.createUpdate(SampleSql.EVENTS)
                .bind("answers", outlooks.stream().mapToLong(Outlook::answer).toArray())
                .bind("sure", outlooks.stream().map(Outlook::confidence).toArray(String[]::new))
                .bind("due", outlooks.stream().map(Outlook::due).toArray(String[]::new))
                .execute();
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
        reasons(id, idea.reasons());
        idea.answers().forEach(answer -> answer(id, answer));
        var talk = new SampleTalk(handle, people, now);
        idea.comments().forEach(comment -> talk.comment(id, comment));
        return id;
    }

    /** What is a year old is asked about, and what was asked about two months ago the portal finds stale by itself. */
    private void votes(long idea, Map<String, Duration> votes) {
        var batch = handle.prepareBatch(SampleSql.VOTE);
        votes.forEach((person, age) -> batch.bind("idea", idea)
                .bind("person", person(person))
                .bind("at", at(age))
                .add());
        batch.execute();
    }

    private void reasons(long idea, List<Sample.Reason> reasons) {
        for (var reason : reasons) {
            handle.createUpdate(SampleSql.REASON)
                    .bind("idea", idea)
                    .bind("person", person(reason.by()))
                    .bind("importance", reason.importance())
                    .bind("reason", reason.text())
                    .bind("at", at(reason.age()))
                    .execute();
        }
    }

    private void answer(long idea, Sample.Answer answer) {
        var due = answer.dueIn()
                .map(days -> now.plus(days, ChronoUnit.DAYS)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
        var confidence = answer.confidence();
        var id = handle.createQuery(SampleSql.ANSWER)
                .bind("idea", idea)
                .bind("text", answer.text())
                .bind("author", person(answer.by()))
                .bind("at", at(answer.age()))
                .bind("status", answer.status())
                .bind("confidence", confidence.orElse(null))
                .bind("due", due.orElse(null))
                .bind("reason", answer.reason().orElse(null))
                .mapTo(Long.class)
                .one();
        outlooks.add(new Outlook(id, confidence.orElse(null), due.orElse(null)));
    }

    private void entry(Sample.Entry entry) {
        var language = analysis.languageOf(entry.title() + "\n" + entry.text(), TextLanguage.OTHER);
        var id = handle.createQuery(SampleSql.ENTRY)
                .bind("title", entry.title())
                .bind("text", entry.text())
                .bind("language", language.code())
                .bind("author", person(entry.by()))
                .bind("at", at(entry.age()))
                .mapTo(Long.class)
                .one();
        for (var title : entry.ideas()) {
            handle.execute(
                    "insert into changelog_idea (entry_id, idea_id) values (?, ?)",
                    id,
                    Objects.requireNonNull(ideas.get(title), title));
        }
    }

    private long person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    private OffsetDateTime at(Duration age) {
        return now.minus(age).atOffset(ZoneOffset.UTC);
    }

    /** What an answer said about when; the answer itself does not keep it. */
    private record Outlook(
            long answer,
            @Nullable String confidence,
            @Nullable String due) {}
}
