package dev.cocreate.portal.notices;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every notice, and the only way to tell somebody something. */
@ApplicationScoped
@Transactional
public class Notices {
    /**
     * Those of the people who were not told yet; who is to get a letter comes back. Nobody writes to the sample's people, and who
     * may no longer see the board is told nothing, but of an answer to an idea of their own. While people talk, whoever is spoken to
     * gets one letter about it and finds the rest in the portal.
     */
    private static final String TELL = """
            with reader as (
                select p.id, p.email, p.language, coalesce(c.channel, 'EMAIL') = 'EMAIL'
                    and (cast(:answer as bigint) is not null or :removal
                        or (p.id = :repliedTo or p.id = any(:mentioned)) and not exists (
                            select from notice w where w.person_id = p.id and w.idea_id = :idea
                                and w.comment_id is not null and w.mailed_at > now() - interval '15 minutes'))
                    and not p.sample and p.email not like '%.invalid' as mailed
                from person p left join notice_choice c on c.person_id = p.id
                where p.id = any(:people) and p.id <> :author and coalesce(c.channel, 'EMAIL') <> 'NONE'
                    and (not :hidden or board_seen_by(:board, p.id) or cast(:answer as bigint) is not null and p.id = :proposer)
            ), told as (
                insert into notice (person_id, idea_id, answer_id, comment_id, merged_id, reply, mention, removal, mailed_at)
                select id, :idea, :answer, :comment, :merged, id = :repliedTo, id = any(:mentioned), :removal,
                    case when mailed then now() end
                from reader order by id
                on conflict do nothing
                returning person_id
            )
            select t.person_id, r.email, r.language from told t join reader r on r.id = t.person_id and r.mailed
            order by t.person_id""";

    private final Jdbi jdbi;
    private final Admission admission;
    private final NoticeRows rows;
    private final NoticeLetters letters;
    private final Outbox outbox;

    @Inject
    Notices(Jdbi jdbi, Admission admission, NoticeRows rows, NoticeLetters letters, Outbox outbox) {
        this.jdbi = jdbi;
        this.admission = admission;
        this.rows = rows;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Tells these people, except those who know already; repeating it changes nothing. */
    void tell(News news, Collection<Long> people) {
        var readers = jdbi.withHandle(handle -> handle.createQuery(TELL)
                .bind("idea", news.idea().value())
                .bind("answer", nullable(news.answer()))
                .bind("comment", nullable(news.comment()))
                .bind("merged", nullable(news.merged()))
                .bind("author", news.author().orElse(0))
                .bind("repliedTo", news.repliedTo().orElse(0))
                .bind("removal", news.isRemoval())
                .bind("mentioned", ids(news.text().people()))
                .bind("hidden", !news.board().access().isOpen())
                .bind("board", news.board().id())
                .bind("proposer", news.proposer().orElse(0))
                .bind("people", ids(admission.welcome(people)))
                .map((row, context) -> Reader.of(row))
                .list());
        outbox.post(letters.of(news, readers));
    }

    /** A comment that was removed is news for nobody but its author. */
    void forgetComment(long comment) {
        jdbi.useHandle(handle -> handle.execute("delete from notice where comment_id = ? and not removal", comment));
    }

    /** That an idea went on in another one is no news once it does not. */
    void forgetMerge(long idea) {
        jdbi.useHandle(handle -> handle.execute("delete from notice where merged_id = ?", idea));
    }

    private static long[] ids(Collection<Long> people) {
        return people.stream().mapToLong(id -> id).toArray();
    }

    private static @Nullable Long nullable(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    /** What somebody was told, the latest first; {@code before} is the last one already seen. */
    @Transactional(TxType.SUPPORTS)
    public List<NoticeView> latest(PersonId person, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + NoticeRows.COLUMNS + " from notice n"
                        + NoticeRows.JOINS + " where n.person_id = :person and n.id < :before"
                        + NoticeRows.SEEN
                        + " order by n.id desc limit :limit")
                .bind("person", person.value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> rows.view(row))
                .list());
    }

    /** The person has seen what became of an idea. How many notices that were. */
    public int read(PersonId person, IdeaId idea) {
        return read(person, Optional.of(idea));
    }

    /** The person has seen all there is. */
    public void readAll(PersonId person) {
        read(person, Optional.empty());
    }

    private int read(PersonId person, Optional<IdeaId> idea) {
        return jdbi.withHandle(handle -> handle.createUpdate("update notice set read_at = now()"
                        + " where person_id = :person and read_at is null and (:all or idea_id = :idea"
                        + " or idea_id in (select t.idea_id from merged_tree(:idea) t))")
                .bind("person", person.value())
                .bind("all", idea.isEmpty())
                .bind("idea", idea.map(IdeaId::value).orElse(0L))
                .execute());
    }
}
