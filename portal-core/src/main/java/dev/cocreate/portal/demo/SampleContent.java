package dev.cocreate.portal.demo;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.merging.Merges;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.search.Analysis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The sample in the database: put into a new portal, and taken away for ever by an administrator. */
@ApplicationScoped
@Transactional
public class SampleContent {
    private final Jdbi jdbi;
    private final Analysis analysis;
    private final Boards boards;
    private final PortalName portalName;
    private final Merges merges;
    private final Events events;
    private final Clock clock;

    @Inject
    SampleContent(
            Jdbi jdbi,
            Analysis analysis,
            Boards boards,
            PortalName portalName,
            Merges merges,
            Events events,
            Clock clock) {
        this.jdbi = jdbi;
        this.analysis = analysis;
        this.boards = boards;
        this.portalName = portalName;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is something to remove. */
    public boolean isThere() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from person where sample)"
                        + " or exists (select from idea where sample)")
                .mapTo(Boolean.class)
                .one());
    }

    /** Fills a portal in which nothing has happened yet; the log remembers, so a removed sample does not come back. */
    void put() {
        jdbi.useHandle(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtext('sample'))"); // two new nodes may start at once
            if (isNew(handle)) {
                var sample = SampleFile.read();
                new SampleRows(handle, analysis, clock.instant()).write(sample);
                portalName.change(sample.company());
                boards.forget();
            }
        });
    }

    /** What is merged with an idea of the sample, either way. */
    private List<IdeaId> merged() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select i.id from idea i join idea o on o.id = i.merged_into"
                                + " where i.sample or o.sample order by i.id")
                        .mapTo(Long.class)
                        .map(IdeaId::new)
                        .list());
    }

    private static boolean isNew(Handle handle) {
        return handle.createQuery("select not exists (select from event)")
                .mapTo(Boolean.class)
                .one();
    }

    /** Removes the sample's people, ideas and news, and what was done with them; what people made themselves stays. */
    public void remove(Visitor administrator) {
        merged().forEach(idea -> merges.undo(idea, administrator));
        jdbi.useHandle(handle -> {
            var elsewhere = handle.createQuery(SampleSql.VOTES_ELSEWHERE)
                    .mapTo(Long.class)
                    .list();
            handle.createUpdate(SampleSql.COUNTERS)
                    .bind("ideas", elsewhere.stream().mapToLong(id -> id).toArray())
                    .execute();
            handle.execute(SampleSql.REACTIONS_ELSEWHERE);
            handle.execute("delete from changelog_entry e using person p where p.id = e.author_id and p.sample");
            handle.execute("delete from idea where sample");
            handle.execute("delete from person where sample");
            handle.execute("delete from need n where sample"
                    + " and not exists (select from idea i where i.need_id = n.id)"
                    + " and not exists (select from need m where m.merged_into = n.id)");
            handle.execute("update need set sample = false where sample");
            handle.execute("delete from tag t where sample"
                    + " and not exists (select from idea_tag it where it.tag_id = t.id)");
            handle.execute("delete from board b where sample"
                    + " and not exists (select from idea i where i.board_id = b.id)");
            handle.execute("update tag set sample = false where sample");
            handle.execute("update board set sample = false where sample");
            handle.execute(
                    "delete from setting where name = 'portal.name' and value = ?",
                    SampleFile.read().company());
        });
        events.append(new SampleRemoved(administrator));
        boards.forget();
    }
}
