package dev.cocreate.portal.notices;

import dev.cocreate.portal.follows.Followers;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.people.Readers;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts who will be told of an answer, by the rules by which they are told ({@link Notices}), in one statement. */
@ApplicationScoped
public class Audiences {
    private static final String WHO = """
            select p.id, p.language, case
                    when coalesce(c.channel, 'EMAIL') <> 'EMAIL' then c.channel
                    when p.sample or p.email like '%.invalid' then 'PORTAL'
                    else 'EMAIL' end as channel
            from (<followers>) r join person p on p.id = r.person_id left join notice_choice c on c.person_id = p.id
            where p.id <> :answerer and coalesce(c.channel, 'EMAIL') <> 'NONE'
                and (not :hidden or board_seen_by(:board, p.id) or p.id = (select author_id from idea where id = :idea))""";

    private final Jdbi jdbi;
    private final Admission admission;

    @Inject
    Audiences(Jdbi jdbi, Admission admission) {
        this.jdbi = jdbi;
        this.admission = admission;
    }

    /** Who will be told when this person answers the idea. */
    public Audience of(IdeaView idea, PersonId answerer) {
        var welcome = admission.terms().readers() == Readers.INVITED ? welcome(idea, answerer) : null;
        var byChannel = new EnumMap<Channel, Integer>(Channel.class);
        var byLanguage = new EnumMap<Language, Integer>(Language.class);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select channel, language, count(*) as people from ("
                                + WHO.replace("<followers>", Followers.ALL)
                                + ") told where cast(:welcome as bigint[]) is null or id = any(:welcome) group by channel, language")
                .bind("idea", idea.id().value())
                .bind("answerer", answerer.value())
                .bind("hidden", !idea.board().access().isOpen())
                .bind("board", idea.board().id())
                .bindByType("welcome", welcome, long[].class)
                .map((row, context) -> {
                    var people = row.getInt("people");
                    byChannel.merge(Channel.valueOf(row.getString("channel")), people, Integer::sum);
                    byLanguage.merge(Language.of(row.getString("language")).orElse(Language.EN), people, Integer::sum);
                    return people;
                })
                .list());
        return new Audience(byChannel, byLanguage);
    }

    /** Who may come in is decided by more than the database knows, so that they are asked for by their ids. */
    private long @Nullable [] welcome(IdeaView idea, PersonId answerer) {
        List<Long> all = jdbi.withHandle(
                handle -> handle.createQuery("select id from (" + WHO.replace("<followers>", Followers.ALL) + ") told")
                        .bind("idea", idea.id().value())
                        .bind("answerer", answerer.value())
                        .bind("hidden", !idea.board().access().isOpen())
                        .bind("board", idea.board().id())
                        .mapTo(Long.class)
                        .list());
        return admission.welcome(all).stream().mapToLong(id -> id).toArray();
    }
}
