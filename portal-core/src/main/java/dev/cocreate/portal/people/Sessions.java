package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every session: a browser that signed in. Any node knows it. */
@ApplicationScoped
class Sessions {
    static final Duration LENGTH = Duration.ofDays(90);

    /** What waits for somebody is on every page of theirs, so it is read with their session; beyond 100 it is just many. */
    private static final String UNREAD = ", (select count(*) from (select from notice n where n.person_id = p.id"
            + " and n.read_at is null limit 100) waiting)"
            + " + (select count(*) from vote_question q where q.person_id = p.id and q.seen_at is null) as unread";

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
        return jdbi.withHandle(handle -> handle.createQuery("select " + Person.COLUMNS + UNREAD
                        + " from session s join person p on p.id = s.person_id"
                        + " where s.token_hash = ? and s.expires_at > now()")
                .bind(0, token.hash())
                .map((row, context) -> new Session(Person.of(row), row.getInt("unread")))
                .findOne());
    }

    void end(Token token) {
        jdbi.useHandle(handle -> handle.execute("delete from session where token_hash = ?", (Object) token.hash()));
    }
}
