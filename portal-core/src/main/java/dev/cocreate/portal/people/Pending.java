package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.HeldProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What people did before they signed in, kept for a week. */
@ApplicationScoped
public class Pending {
    private static final Duration KEPT = Duration.ofDays(7);

    /** Beside what was typed, once it was refused. */
    private static final String OWNER = "owner";

    private final Jdbi jdbi;
    private final Operator operator;
    private final Instance<PendingAction> actions;

    @Inject
    Pending(Jdbi jdbi, Operator operator, @Any Instance<PendingAction> actions) {
        this.jdbi = jdbi;
        this.operator = operator;
        this.actions = actions;
    }

    /** Keeps what somebody wants and shows them to the sign-in, by a redirect that htmx follows too. */
    public Response keep(String kind, JsonObject content, boolean htmx) {
        var token = keep(kind, content);
        var address = "/sign-in?pending=" + token.text();
        var answer =
                htmx ? Response.noContent().header("HX-Redirect", address) : Response.seeOther(URI.create(address));
        return answer.cookie(PendingCookie.of(token, operator)).build();
    }

    /** Keeps what somebody wants until they have signed in; what they carry until then. */
    public Token keep(String kind, JsonObject content) {
        var token = Token.random();
        keep(token, kind, content);
        return token;
    }

    private void keep(Token token, String kind, JsonObject content) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from pending where expires_at < now()");
            handle.execute(
                    "insert into pending (token_hash, kind, content, expires_at)"
                            + " values (?, ?, cast(? as jsonb), now() + make_interval(secs => ?))",
                    token.hash(),
                    kind,
                    content.toString(),
                    KEPT.toSeconds());
        });
    }

    /** What kind of thing is kept under a token. */
    Optional<String> kind(Token token) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select kind from pending where token_hash = ? and expires_at > now()")
                        .bind(0, token.hash())
                        .mapTo(String.class)
                        .findOne());
    }

    /** What is kept, for whom it would be done in the name of. */
    public Optional<Kept> shown(byte[] hash) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select kind, content from pending where token_hash = ? and expires_at > now()")
                        .bind(0, hash)
                        .map((row, context) -> new Stored(row.getString("kind"), row.getString("content")))
                        .findOne())
                .flatMap(stored -> actions.stream()
                        .filter(action -> action.kind().equals(stored.kind()))
                        .findFirst()
                        .flatMap(action -> action.shown(read(stored.content()))));
    }

    /** Does what was kept, once, and says where to take the person: to what they did, or to where they are told why not. */
    public Optional<String> apply(byte[] hash, Visitor visitor) {
        var kept = jdbi.withHandle(handle -> handle.createQuery(
                        "delete from pending where token_hash = ? and expires_at > now() returning kind, content")
                .bind(0, hash)
                .map((row, context) -> new Stored(row.getString("kind"), row.getString("content")))
                .findOne());
        return kept.flatMap(found -> apply(found, visitor));
    }

    private Optional<String> apply(Stored kept, Visitor visitor) {
        for (var action : actions) {
            if (action.kind().equals(kept.kind())) {
                var content = read(kept.content());
                try {
                    return Optional.of(action.apply(content, visitor));
                } catch (HeldProblem waits) {
                    return Optional.of(waits.place());
                } catch (Problem tooLate) {
                    return Optional.of(refuse(kept.kind(), content, action.refused(content, tooLate), visitor));
                }
            }
        }
        return Optional.empty();
    }

    /** What they typed stays for them, and for nobody else who has the address. */
    private String refuse(String kind, JsonObject content, Refusal refusal, Visitor visitor) {
        if (!refusal.keepsWords()) {
            return refusal.address(Optional.empty());
        }
        var token = Token.random();
        var owned = Json.createObjectBuilder();
        content.forEach(owned::add);
        keep(token, kind, owned.add(OWNER, visitor.id().toString()).build());
        return refusal.address(Optional.of(token));
    }

    /** What the visitor typed before they signed in and was refused, to be offered again. */
    public Optional<JsonObject> offered(String token, String kind, Visitor visitor) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from pending"
                                + " where token_hash = :hash and kind = :kind and content ->> '" + OWNER + "' = :owner"
                                + " and expires_at > now()")
                        .bind("hash", new Token(token).hash())
                        .bind("kind", kind)
                        .bind("owner", visitor.id().toString())
                        .mapTo(String.class)
                        .findOne())
                .map(Pending::read);
    }

    private static JsonObject read(String content) {
        try (var reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    private record Stored(String kind, String content) {}
}
