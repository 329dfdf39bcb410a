package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every session: a browser that signed in, or a host's frame in one. Any node knows it. */
@ApplicationScoped
class Sessions {
    static final Duration LENGTH = Duration.ofDays(90);

    /** A frame asks its host for another token when its session is over. */
    static final Duration LENGTH_IN_FRAME = Duration.ofHours(1);

    /** What waits for somebody is on every page of theirs, so it is read with their session; beyond 100 it is just many. What is
     * hidden from them does not count. */
    private static final String UNREAD = ", (select count(*) from (select from notice n where n.person_id = p.id"
            + " and n.read_at is null and (not exists (select from board where access <> 'EVERYONE')"
            + " or idea_seen_by(n.idea_id, p.id, n.answer_id is not null)) limit 100) waiting)"
            + " + (select count(*) from vote_question q where q.person_id = p.id and q.seen_at is null) as unread";

    /** So does what waits for the team. */
    private static final String REPORTED =
            ", case when p.role <> 'CUSTOMER' then (select count(*) from (select distinct"
                    + " r.idea_id, r.comment_id from report r where r.resolved_at is null limit 100) waiting)"
                    + " + (select count(*) from (select from held where decided_at is null limit 100) h)"
                    + " + (select count(*) from mute m where m.appealed_at is not null and m.answered_at is null and m.lifted_at is null)"
                    + " + (select count(*) from burst where state = 'OPEN')"
                    + " else 0 end as reported";

    private final Jdbi jdbi;

    @Inject
    Sessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    Token begin(PersonId person) {
        var token = Token.random();
        jdbi.useHandle(handle -> {
            handle.execute("delete from session where expires_at < now()");
            handle.execute(
                    "insert into session (token_hash, person_id, expires_at)"
                            + " values (?, ?, now() + make_interval(secs => ?))",
                    token.hash(),
                    person.value(),
                    LENGTH.toSeconds());
        });
        return token;
    }

    Optional<Session> find(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Person.COLUMNS + UNREAD + REPORTED
                        + " from session s join person p on p.id = s.person_id"
                        + " where s.token_hash = ? and s.expires_at > now() and s.host_id is null")
                .bind(0, token.hash())
                .map((row, context) -> new Session(Person.of(row), row.getInt("unread"), row.getInt("reported")))
                .findOne());
    }

    /** A session of a host's frame, which knows nobody outside of the widget's pages. */
    @Transactional
    Token beginInFrame(PersonId person, long host) {
        var token = Token.random();
        jdbi.useHandle(handle -> handle.execute(
                "insert into session (token_hash, person_id, host_id, expires_at)"
                        + " values (?, ?, ?, now() + make_interval(secs => ?))",
                token.hash(),
                person.value(),
                host,
                LENGTH_IN_FRAME.toSeconds()));
        return token;
    }

    /** Who signed in in that host's frame, as long as the host is enabled. */
    Optional<Person> findInFrame(Token token, String host) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Person.COLUMNS
                        + " from session s join person p on p.id = s.person_id join host h on h.id = s.host_id"
                        + " where s.token_hash = ? and s.expires_at > now() and h.enabled and h.slug = ?")
                .bind(0, token.hash())
                .bind(1, host)
                .map((row, context) -> Person.of(row))
                .findOne());
    }

    void end(Token token) {
        jdbi.useHandle(handle -> handle.execute("delete from session where token_hash = ?", (Object) token.hash()));
    }
}
