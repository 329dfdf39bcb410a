package dev.cocreate.portal.admin;

import dev.cocreate.portal.people.Key;
import dev.cocreate.portal.people.KeyDraft;
import dev.cocreate.portal.people.Keys;
import dev.cocreate.portal.people.Scope;
import dev.cocreate.portal.people.Term;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code /admin/keys}: the keys with which programs act here. */
@Path("/admin/keys")
public class KeysResource {
    private final Keys keys;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    @Inject
    KeysResource(Keys keys, Pages pages, Visit visit, Clock clock) {
        this.keys = keys;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public Response index() {
        visit.administrator();
        return page(200, KeyDraft.empty(), Optional.empty(), List.of());
    }

    /** Answers with the page itself: the secret must not stand in an address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("scope") @DefaultValue("") String scope,
            @FormParam("expires") @DefaultValue("") String expires) {
        var administrator = visit.administrator();
        var draft = new KeyDraft(name, scope, expires);
        try {
            var secret = keys.make(draft, administrator);
            return Response.fromResponse(page(200, KeyDraft.empty(), Optional.of(secret), List.of()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (InvalidProblem invalid) {
            return page(422, draft, Optional.empty(), invalid.errors());
        }
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") long id) {
        keys.revoke(id, visit.administrator());
        return Response.seeOther(URI.create("/admin/keys")).build();
    }

    private Response page(int status, KeyDraft typed, Optional<String> secret, List<FieldError> errors) {
        return pages.show(status, "admin/keys.jte", new KeysPage(keys.all(), typed, secret, errors, clock.instant()));
    }

    /**
     * Every key.
     *
     * @param typed a new one, as far as it was filled in
     * @param secret of the key that was just made
     */
    public record KeysPage(
            List<Key> keys, KeyDraft typed, Optional<String> secret, List<FieldError> errors, Instant now) {
        /** How many stop working within two weeks. */
        public long endingSoon() {
            return keys.stream().filter(key -> key.endsSoon(now)).count();
        }

        public List<Scope> scopes() {
            return Scope.all();
        }

        public List<Term> terms() {
            return Term.all();
        }
    }
}
