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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Clock clock;
    private final Cache<Token, Grant> grants = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();

    @Inject
    Keys(Jdbi jdbi, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a key that acts as the visitor, and returns its secret. */
    @Transactional
    public String make(KeyDraft draft, Visitor owner) {
        var fields = new Fields();
        var name = fields.line("name", draft.name(), 1, 80);
        var scope = fields.parsed(() -> Scope.parse(draft.scope()));
        var term = fields.parsed(() -> Term.parse(draft.expires()));
        fields.done();
        var token = Token.random();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into api_key (token_hash, name, person_id, scope, expires_at) values (?, ?, ?, ?, ?) returning id")
                .bind(0, token.hash())
                .bind(1, name)
                .bind(2, owner.id().value())
                .bind(3, scope.orElseThrow().name())
                .bind(4, term.orElseThrow().from(clock.instant()).orElse(null))
                .mapTo(Long.class)
                .one());
        events.append(new KeyMade(owner, id, scope.orElseThrow()));
        return token.text();
    }

    /**
     * Whom a key acts as when that much is needed; 401 when it is over, 403 when it was made for less. That it was used is noted
     * at most once a minute, so that a busy key writes nothing.
     */
    Optional<Visitor> visitor(Token token, Scope needed) {
        return Optional.ofNullable(grants.get(token, missing -> find(missing).orElse(null)))
                .map(grant -> grant.visiting(needed, clock.instant()));
    }

    private Optional<Grant> find(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Person.COLUMNS
                        + ", k.scope, k.expires_at, coalesce(k.last_used_at, '-infinity') < now() - interval '1 minute'"
                        + " and coalesce(k.expires_at, 'infinity') > now() as unnoted"
                        + " from api_key k join person p on p.id = k.person_id where k.token_hash = ?")
                .bind(0, token.hash())
                .map((row, context) -> {
                    if (row.getBoolean("unnoted")) {
                        handle.execute(
                                "update api_key set last_used_at = now() where token_hash = ?", (Object) token.hash());
                    }
                    return new Grant(Person.of(row), Scope.valueOf(row.getString("scope")), time(row, "expires_at"));
                })
                .findOne());
    }

    public List<Key> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select k.id, k.name, p.name as owner, k.scope, k.created_at, k.expires_at, k.last_used_at"
                                + " from api_key k join person p on p.id = k.person_id order by k.id")
                .map((row, context) -> new Key(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("owner"),
                        Scope.valueOf(row.getString("scope")),
                        row.getTimestamp("created_at").toInstant(),
                        time(row, "expires_at"),
                        time(row, "last_used_at")))
                .list());
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    @Transactional
    public void revoke(long id, Visitor revoker) {
        if (jdbi.withHandle(handle -> handle.execute("delete from api_key where id = ?", id)) == 0) {
            throw new NotFoundProblem("key", id);
        }
        events.append(new KeyRevoked(revoker, id));
        grants.invalidateAll();
    }
}
