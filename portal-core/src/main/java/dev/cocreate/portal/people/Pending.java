package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.Problem;
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

    private final Jdbi jdbi;
    private final Instance<PendingAction> actions;

    @Inject
    Pending(Jdbi jdbi, @Any Instance<PendingAction> actions) {
        this.jdbi = jdbi;
        this.actions = actions;
    }

    /** Keeps what somebody wants and shows them to the sign-in, by a redirect that htmx follows too. */
    public Response keep(String kind, JsonObject content, boolean htmx) {
        var address = "/sign-in?pending=" + keep(kind, content).text();
        return htmx
                ? Response.noContent().header("HX-Redirect", address).build()
                : Response.seeOther(URI.create(address)).build();
    }

    /** Keeps what somebody wants until they have signed in; what they carry until then. */
    public Token keep(String kind, JsonObject content) {
        var token = Token.random();
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
        return token;
    }

    /** What kind of thing is kept under a token. */
    Optional<String> kind(Token token) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select kind from pending where token_hash = ? and expires_at > now()")
                        .bind(0, token.hash())
                        .mapTo(String.class)
                        .findOne());
    }

    /** Does what was kept, once, and says where to take the person. */
    public Optional<String> apply(byte[] hash, Visitor visitor) {
        var kept = jdbi.withHandle(handle -> handle.createQuery(
                        "delete from pending where token_hash = ? and expires_at > now() returning kind, content")
                .bind(0, hash)
                .map((row, context) -> new Kept(row.getString("kind"), row.getString("content")))
                .findOne());
        return kept.flatMap(found -> apply(found, visitor));
    }

    private Optional<String> apply(Kept kept, Visitor visitor) {
        for (var action : actions) {
            if (action.kind().equals(kept.kind())) {
                try (var reader = Json.createReader(new StringReader(kept.content()))) {
                    return Optional.of(action.apply(reader.readObject(), visitor));
                } catch (Problem tooLate) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private record Kept(String kind, String content) {}
}
