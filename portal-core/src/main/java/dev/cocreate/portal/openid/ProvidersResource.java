package dev.cocreate.portal.openid;

import dev.cocreate.portal.platform.outgoing.Outgoing;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /admin/sign-in}: the providers by which people may sign in. */
@Path("/admin/sign-in")
public class ProvidersResource {
    private static final String FORM = "openid/edit.jte";

    private final Providers providers;
    private final Identities identities;
    private final Discovery discovery;
    private final Outgoing outgoing;
    private final Operator operator;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ProvidersResource(
            Providers providers,
            Identities identities,
            Discovery discovery,
            Outgoing outgoing,
            Operator operator,
            Pages pages,
            Visit visit) {
        this.providers = providers;
        this.identities = identities;
        this.discovery = discovery;
        this.outgoing = outgoing;
        this.operator = operator;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index() {
        visit.administrator();
        return pages.show("openid/index.jte", new ProvidersPage(providers.all()));
    }

    @GET
    @Path("new")
    public Response ask() {
        visit.administrator();
        return page(200, Optional.empty(), ProviderForm.empty(), List.of(), Optional.empty());
    }

    /** Adds a provider, or, by the form's other button, only looks whether one is there. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var administrator = visit.administrator();
        var form = form(fields, text(fields, "slug"));
        if (isTest(fields)) {
            return test(Optional.empty(), form);
        }
        try {
            var id = providers.add(form, administrator);
            return Response.seeOther(URI.create("/admin/sign-in/" + id)).build();
        } catch (InvalidProblem invalid) {
            return page(422, Optional.empty(), form, invalid.errors(), Optional.empty());
        }
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") long id) {
        visit.administrator();
        var provider = providers.get(id);
        return page(200, Optional.of(provider), ProviderForm.of(provider), List.of(), Optional.empty());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> fields) {
        var administrator = visit.administrator();
        var provider = providers.get(id);
        var form = form(fields, provider.slug());
        if (isTest(fields)) {
            return test(Optional.of(provider), form);
        }
        try {
            providers.change(id, form, administrator);
            return Response.seeOther(URI.create("/admin/sign-in")).build();
        } catch (InvalidProblem invalid) {
            return page(422, Optional.of(provider), form, invalid.errors(), Optional.empty());
        }
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") long id) {
        providers.remove(id, visit.administrator());
        return Response.seeOther(URI.create("/admin/sign-in")).build();
    }

    private Response test(Optional<Provider> provider, ProviderForm form) {
        var issuer = form.issuer().strip();
        return ProviderForm.isIssuer(issuer, outgoing.allowsPrivateAddresses())
                ? page(200, provider, form, List.of(), Optional.of(found(issuer)))
                : page(422, provider, form, List.of(FieldError.of("issuer", "no-issuer")), Optional.empty());
    }

    private Found found(String issuer) {
        var words = pages.shell().words();
        try {
            var said = discovery.ask(issuer);
            return new Found(
                    true, words.say("openid.found.all"), List.of(said.authorization(), said.token(), said.keys()));
        } catch (DiscoveryProblem problem) {
            var facts = problem.facts().entrySet().stream()
                    .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                    .toArray();
            return new Found(false, words.say("openid.found." + problem.slug(), facts), List.of());
        }
    }

    private static boolean isTest(Map<String, List<String>> fields) {
        return fields.getOrDefault("then", List.of()).contains("test");
    }

    private static ProviderForm form(MultivaluedMap<String, String> fields, String slug) {
        return new ProviderForm(
                text(fields, "name"),
                slug,
                text(fields, "issuer"),
                text(fields, "client"),
                text(fields, "secret"),
                text(fields, "scopes"),
                fields.containsKey("trusted"),
                text(fields, "domains"),
                fields.containsKey("enabled"));
    }

    private static String text(MultivaluedMap<String, String> fields, String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("");
    }

    private Response page(
            int status,
            Optional<Provider> provider,
            ProviderForm form,
            List<FieldError> errors,
            Optional<Found> found) {
        return pages.show(
                status,
                FORM,
                new ProviderPage(
                        provider,
                        form,
                        provider.map(known ->
                                        known.redirectUri(operator.baseUrl().toString()))
                                .orElse(""),
                        provider.map(identities::count).orElse(0),
                        errors,
                        found));
    }

    /** Every provider. */
    public record ProvidersPage(List<Provider> providers) {}

    /**
     * One provider, or a new one.
     *
     * @param form as typed so far
     * @param redirectUri what the provider must know; empty for a new one
     * @param people how many come in by it
     * @param found what a test found
     */
    public record ProviderPage(
            Optional<Provider> provider,
            ProviderForm form,
            String redirectUri,
            int people,
            List<FieldError> errors,
            Optional<Found> found) {}

    /** What stands at the issuer's address, in a sentence. */
    public record Found(boolean good, String sentence, List<URI> addresses) {}
}
