package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Access;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.follows.Followers;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.people.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells those who asked for what an entry of the changelog ships. However many of its ideas somebody follows, they are told once; and
 * not at all when they were told within a day that the team shipped it, for that is the same news.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class EntryTeller {
    private static final int CHUNK = 500;
    private static final Duration SAME_NEWS = Duration.ofDays(1);

    private static final String TELL = """
            with reader as (
                select p.id, p.email, p.language, coalesce(c.channel, 'EMAIL') = 'EMAIL'
                    and not p.sample and p.email not like '%.invalid' as mailed
                from person p left join notice_choice c on c.person_id = p.id
                where p.id = any(:people) and coalesce(c.channel, 'EMAIL') <> 'NONE'
                    and (not :hidden or board_seen_by(:board, p.id))
                    and p.id is distinct from (select author_id from changelog_entry where id = :entry)
                    and not exists (select from notice n join answer a on a.id = n.answer_id join status s on s.id = a.status_id
                        where n.person_id = p.id and n.idea_id = :idea and s.kind = 'SHIPPED' and n.made_at > :since)
            ), told as (
                insert into notice (person_id, idea_id, entry_id, mailed_at)
                select id, :idea, :entry, case when mailed then now() end from reader order by id
                on conflict do nothing
                returning person_id
            )
            select t.person_id, r.email, r.language from told t join reader r on r.id = t.person_id and r.mailed
            order by t.person_id""";

    private final Jdbi jdbi;
    private final Followers followers;
    private final Admission admission;
    private final NoticeLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    EntryTeller(
            Jdbi jdbi, Followers followers, Admission admission, NoticeLetters letters, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.followers = followers;
        this.admission = admission;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What an entry tells, and to whom; empty for one that is gone or was taken back meanwhile. */
    Optional<EntryNews> news(long entry) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, title, text from changelog_entry where id = ? and published_at is not null")
                .bind(0, entry)
                .map((row, context) -> new EntryNews(row.getLong("id"), row.getString("title"), row.getString("text")))
                .findOne());
    }

    /** The ideas of an entry, each with its board. */
    List<Shipped> shippedBy(EntryNews news) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.id as idea_id, b.id, b.slug, b.name, b.access from changelog_idea ci join idea i on i.id = ci.idea_id"
                                + " join board b on b.id = i.board_id where ci.entry_id = ? order by i.id")
                .bind(0, news.id())
                .map((row, context) -> new Shipped(
                        new IdeaId(row.getLong("idea_id")),
                        new Board(
                                row.getLong("id"),
                                row.getString("slug"),
                                row.getString("name"),
                                Access.valueOf(row.getString("access")))))
                .list());
    }

    Followers.Chunk first(Shipped shipped) {
        return followers.of(shipped.idea(), CHUNK);
    }

    Followers.Chunk after(Followers.Chunk before, Shipped shipped) {
        return followers.after(before, shipped.idea(), CHUNK);
    }

    /** Tells these people, except those who know already; repeating it changes nothing. */
    @Transactional
    void tell(EntryNews news, Shipped shipped, Collection<Long> people) {
        var readers = jdbi.withHandle(handle -> handle.createQuery(TELL)
                .bind("idea", shipped.idea().value())
                .bind("entry", news.id())
                .bind("hidden", !shipped.board().access().isOpen())
                .bind("board", shipped.board().id())
                .bind("since", clock.instant().minus(SAME_NEWS).atOffset(ZoneOffset.UTC))
                .bind(
                        "people",
                        admission.welcome(people).stream().mapToLong(id -> id).toArray())
                .map((row, context) -> Reader.of(row))
                .list());
        outbox.post(readers.stream().map(reader -> letters.entry(news, reader)).toList());
    }

    /** An entry that was published. */
    record EntryNews(long id, String title, String text) {
        String path() {
            return "/changelog/" + id;
        }
    }

    /** An idea that an entry ships. */
    record Shipped(IdeaId idea, Board board) {}
}
