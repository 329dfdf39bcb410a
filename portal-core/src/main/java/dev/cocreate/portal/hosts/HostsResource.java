package dev.cocreate.portal.hosts;

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
import java.util.List;
import java.util.Optional;

/** {@code /admin/widget}: the products that put the portal into their own pages. */
@Path("/admin/widget")
public class HostsResource {
    private final Hosts hosts;
    private final HostTokens tokens;
    private final Pages pages;
    private final Visit visit;

    @Inject
    HostsResource(Hosts hosts, HostTokens tokens, Pages pages, Visit visit) {
        this.hosts = hosts;
        this.tokens = tokens;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index() {
        visit.administrator();
        return list(200, HostDraft.empty(), List.of(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("slug") @DefaultValue("") String slug,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("origins") @DefaultValue("") String origins,
            @FormParam("trusted") @DefaultValue("") String trusted) {
        var administrator = visit.administrator();
        var draft = new HostDraft(slug, name, origins, true, trusted.equals("yes"));
        try {
            return Response.seeOther(URI.create(hosts.add(draft, administrator).path()))
                    .build();
        } catch (InvalidProblem invalid) {
            return list(422, draft, invalid.errors(), Optional.empty());
        }
    }

    /** Says what is in a token and whether it would be taken; it is not used up. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(@FormParam("token") @DefaultValue("") String token) {
        visit.administrator();
        return list(200, HostDraft.empty(), List.of(), Optional.of(verdict(token.strip())));
    }

    private Verdict verdict(String token) {
        try {
            tokens.read(token);
            return new Verdict(token, tokens.unchecked(token).orElse(""), Optional.empty());
        } catch (TokenProblem refused) {
            return new Verdict(
                    token,
                    tokens.unchecked(token).orElse(""),
                    Optional.of(refused.refusal().slug()));
        }
    }

    @GET
    @Path("{slug}")
    public Response show(@PathParam("slug") String slug) {
        visit.administrator();
        var host = hosts.get(slug);
        return page(200, host, HostDraft.of(host), KeyForm.empty(), List.of());
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("slug") String slug,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("origins") @DefaultValue("") String origins,
            @FormParam("enabled") @DefaultValue("") String enabled,
            @FormParam("trusted") @DefaultValue("") String trusted) {
        var administrator = visit.administrator();
        var draft = new HostDraft(slug, name, origins, enabled.equals("yes"), trusted.equals("yes"));
        try {
            hosts.change(slug, draft, administrator);
            return Response.seeOther(URI.create(hosts.get(slug).path())).build();
        } catch (InvalidProblem invalid) {
            return page(422, hosts.get(slug), draft, KeyForm.empty(), invalid.errors());
        }
    }

    @POST
    @Path("{slug}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("slug") String slug) {
        hosts.remove(slug, visit.administrator());
        return Response.seeOther(URI.create("/admin/widget")).build();
    }

    /** Answers with the page itself: the secret must not stand in an address. */
    @POST
    @Path("{slug}/keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addKey(
            @PathParam("slug") String slug,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("key") @DefaultValue("") String key) {
        var administrator = visit.administrator();
        var draft = HostDraft.of(hosts.get(slug));
        try {
            var secret = hosts.addKey(slug, KeyKind.parse(kind), key, administrator);
            return Response.fromResponse(page(200, hosts.get(slug), draft, KeyForm.made(secret), List.of()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (InvalidProblem invalid) {
            return page(422, hosts.get(slug), draft, new KeyForm(kind, key, false, Optional.empty()), invalid.errors());
        }
    }

    @POST
    @Path("{slug}/keys/{key: [0-9]{1,18}}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeKey(@PathParam("slug") String slug, @PathParam("key") long key) {
        hosts.removeKey(slug, key, visit.administrator());
        return Response.seeOther(URI.create(hosts.get(slug).path())).build();
    }

    private Response list(int status, HostDraft draft, List<FieldError> errors, Optional<Verdict> verdict) {
        return pages.show(status, "hosts/index.jte", new HostsPage(hosts.all(), draft, errors, verdict));
    }

    private Response page(int status, Host host, HostDraft draft, KeyForm key, List<FieldError> errors) {
        return pages.show(status, "hosts/show.jte", new HostPage(host, draft, key, errors));
    }

    /** Every host, the form for a new one, and what was found in a token. */
    public record HostsPage(List<Host> hosts, HostDraft draft, List<FieldError> errors, Optional<Verdict> verdict) {}

    /** One host with its form, and that of a new key. */
    public record HostPage(Host host, HostDraft draft, KeyForm key, List<FieldError> errors) {}

    /**
     * A key being added.
     *
     * @param kind as a token names it
     * @param pasted a public key, as typed so far
     * @param isMade whether it was just added
     * @param secret of the key that was just made, shown once
     */
    public record KeyForm(String kind, String pasted, boolean isMade, Optional<String> secret) {
        static KeyForm empty() {
            return new KeyForm(KeyKind.HS256.algorithm(), "", false, Optional.empty());
        }

        static KeyForm made(Optional<String> secret) {
            return new KeyForm(KeyKind.HS256.algorithm(), "", true, secret);
        }
    }

    /**
     * What became of a token in the test.
     *
     * @param content its header and its claims, whoever signed them; empty when it is no token
     * @param refusal why it would not be taken
     */
    public record Verdict(String token, String content, Optional<String> refusal) {}
}
