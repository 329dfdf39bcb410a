package dev.cocreate.portal.demo;

import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.TextLanguage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Writes what the ideas of the sample are asked for, and the words that tell of it. */
final class SampleNeeds {
    private final Handle handle;
    private final Analysis analysis;
    private final Map<String, Long> people;
    private final Map<String, Long> ideas;
    private final Instant now;

    SampleNeeds(Handle handle, Analysis analysis, Map<String, Long> people, Map<String, Long> ideas, Instant now) {
        this.handle = handle;
        this.analysis = analysis;
        this.people = people;
        this.ideas = ideas;
        this.now = now;
    }

    void need(Sample.Need need) {
        var language = analysis.languageOf(need.statement() + "\n" + need.description(), TextLanguage.OTHER);
        var id = handle.createQuery(SampleSql.NEED)
                .bind("statement", need.statement())
                .bind("description", need.description())
                .bind("language", language.code())
                .bind("horizon", need.horizon())
                .bind("author", known(people, need.by()))
                .bind("at", at(need))
                .mapTo(Long.class)
                .one();
        handle.execute(
                "insert into need_words (need_id, words) values (?, cast(? as tsvector))",
                id,
                analysis.vector(need.statement(), "", need.description(), language));
        need.ideas()
                .forEach(idea -> handle.execute("update idea set need_id = ? where id = ?", id, known(ideas, idea)));
        need.quotes().forEach(quote -> quote(id, need, quote));
    }

    private void quote(long need, Sample.Need pinned, Sample.Quote quote) {
        handle.createUpdate(SampleSql.QUOTE)
                .bind("need", need)
                .bind("idea", known(ideas, quote.idea()))
                .bind("person", known(people, quote.by()))
                .bind("words", quote.words())
                .bind("team", known(people, pinned.by()))
                .bind("at", at(pinned))
                .execute();
    }

    private OffsetDateTime at(Sample.Need need) {
        return now.minus(need.age()).atOffset(ZoneOffset.UTC);
    }

    private static long known(Map<String, Long> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }
}
