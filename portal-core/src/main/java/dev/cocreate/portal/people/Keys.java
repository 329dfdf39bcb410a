package dev.cocreate.portal.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every key of the API. Its secret is shown once, when it is made. */
@ApplicationScoped
public class Keys {
    /** So long a key is taken at its word; a key revoked by another node may be good for so long. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Jdbi jdbi;
    private final Events events;
    private final Cache<Token, Person> owners = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();

    @Inject
    Keys(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    /** Makes a key that acts as the visitor, and returns its secret. */
    @Transactional
    public String make(String name, Visitor owner) {
        var fields = new Fields();
        var clean = fields.line("name", name, 1, 80);
        fields.done();
        var token = Token.random();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into api_key (token_hash, name, person_id) values (?, ?, ?) returning id")
                .bind(0, token.hash())
                .bind(1, clean)
                .bind(2, owner.id().value())
                .mapTo(Long.class)
                .one());
        events.append(new KeyMade(owner, id));
        return token.text();
    }

    /** Whom a key acts as. That it was used is noted at most once a minute, so that a busy key writes nothing. */
    Optional<Person> owner(Token token) {
        return Optional.ofNullable(owners.get(token, missing -> find(missing).orElse(null)));
    }

    private Optional<Person> find(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Person.COLUMNS
                        + ", coalesce(k.last_used_at, '-infinity') < now() - interval '1 minute' as unnoted"
                        + " from api_key k join person p on p.id = k.person_id where k.token_hash = ?")
                .bind(0, token.hash())
                .map((row, context) -> {
                    if (row.getBoolean("unnoted")) {
                        handle.execute(
                                "update api_key set last_used_at = now() where token_hash = ?", (Object) token.hash());
                    }
                    return Person.of(row);
                })
                .findOne());
    }

    public List<Key> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select k.id, k.name, p.name as owner, k.created_at, k.last_used_at from api_key k"
                                + " join person p on p.id = k.person_id order by k.id")
                .map((row, context) -> new Key(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant)))
                .list());
    }

    @Transactional
    public void revoke(long id, Visitor revoker) {
        if (jdbi.withHandle(handle -> handle.execute("delete from api_key where id = ?", id)) == 0) {
            throw new NotFoundProblem("key", id);
        }
        events.append(new KeyRevoked(revoker, id));
        owners.invalidateAll();
    }
}
