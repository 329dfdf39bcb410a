package dev.cocreate.portal.openid;

import dev.cocreate.portal.openid.ProviderProblem.Reason;
import dev.cocreate.portal.people.Entrance;
import dev.cocreate.portal.people.Pending;
import dev.cocreate.portal.people.PendingCookie;
import dev.cocreate.portal.people.SignInPage;
import dev.cocreate.portal.people.SignIns;
import dev.cocreate.portal.people.Token;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Limits;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * {@code /sign-in/with/<provider>}: going there and coming back. A link begins it and not a form, whose redirect to another house
 * the page's policy would stop; it changes nothing but to remember that somebody went.
 */
@Path("/sign-in/with/{slug}")
@Outside
public class OpenIdResource {
    private static final Logger log = LoggerFactory.getLogger(OpenIdResource.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A whole office may sign in from one address. */
    private static final int MOST_STARTS = 300;

    private final Providers providers;
    private final Discovery discovery;
    private final Flows flows;
    private final Exchange exchange;
    private final Identities identities;
    private final Entrance entrance;
    private final SignIns signIns;
    private final Pending pending;
    private final SignInPage page;
    private final Operator operator;
    private final Limits limits;
    private final Pages pages;
    private final Visit visit;

    @Inject
    OpenIdResource(
            Providers providers,
            Discovery discovery,
            Flows flows,
            Exchange exchange,
            Identities identities,
            Entrance entrance,
            SignIns signIns,
            Pending pending,
            SignInPage page,
            Operator operator,
            Limits limits,
            Pages pages,
            Visit visit) {
        this.providers = providers;
        this.discovery = discovery;
        this.flows = flows;
        this.exchange = exchange;
        this.identities = identities;
        this.entrance = entrance;
        this.signIns = signIns;
        this.pending = pending;
        this.page = page;
        this.operator = operator;
        this.limits = limits;
        this.pages = pages;
        this.visit = visit;
    }

    /** What was done in another browser is not taken along: somebody else may have done it, and nobody would look at it. */
    @GET
    public Response go(
            @PathParam("slug") String slug,
            @QueryParam("pending") @DefaultValue("") String kept,
            @QueryParam("to") @DefaultValue("/") String to,
            @CookieParam(PendingCookie.NAME) @DefaultValue("") String keeper,
            @CookieParam(FlowCookie.NAME) @DefaultValue("") String cookie) {
        var provider = providers.open(slug);
        var back = LocalAddress.of(to).toString();
        if (visit.visitor().isPresent() && kept.isEmpty()) {
            return Response.seeOther(URI.create(back)).build();
        }
        limits.spend("sign-in with", visit.client(), MOST_STARTS, Duration.ofHours(1));
        try {
            var endpoints = endpoints(provider);
            var browser = TOKEN.matcher(cookie).matches() ? new Token(cookie) : Token.random();
            var flow = flows.begin(provider, browser, back, PendingCookie.isOf(keeper, kept) ? kept : "");
            return Response.seeOther(question(provider, endpoints, flow))
                    .cookie(FlowCookie.of(browser, operator))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (ProviderProblem problem) {
            return explain(problem, provider, kept, back);
        }
    }

    private Endpoints endpoints(Provider provider) throws ProviderProblem {
        try {
            return discovery.of(provider.issuer());
        } catch (DiscoveryProblem problem) {
            throw new ProviderProblem(Reason.UNREACHABLE, "discovery: " + problem.slug());
        }
    }

    private URI question(Provider provider, Endpoints endpoints, Flow flow) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", provider.clientId());
        fields.put("redirect_uri", provider.redirectUri(operator.baseUrl().toString()));
        fields.put("scope", provider.scopes());
        fields.put("state", flow.state().text());
        fields.put("nonce", flow.nonce());
        fields.put("code_challenge", flow.challenge());
        fields.put("code_challenge_method", "S256");
        fields.put("ui_locales", visit.language().tag());
        var address = endpoints.authorization();
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + Exchange.form(fields));
    }

    @GET
    @Path("back")
    public Response comeBack(
            @PathParam("slug") String slug,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("error") @DefaultValue("") String error,
            @QueryParam("iss") @Nullable String issuer,
            @CookieParam(FlowCookie.NAME) @DefaultValue("") String cookie) {
        var provider = providers.open(slug);
        var flow = flows.end(provider, new Token(cookie), new Token(state));
        if (flow.isEmpty()) {
            return explain(new ProviderProblem(Reason.EXPIRED, "nobody went, or not from here"), provider, "", "/");
        }
        try {
            return arrive(provider, flow.get(), code, error, Optional.ofNullable(issuer));
        } catch (ProviderProblem problem) {
            return explain(problem, provider, flow.get().pending(), flow.get().returnTo());
        }
    }

    private Response arrive(Provider provider, Flow flow, String code, String error, Optional<String> issuer)
            throws ProviderProblem {
        var endpoints = endpoints(provider);
        if (issuer.isPresent() ? !issuer.get().equals(provider.issuer()) : endpoints.namesItself()) {
            throw new ProviderProblem(Reason.MISTRUSTED, "the answer is another provider's");
        }
        if (!error.isEmpty()) {
            throw error.equals("access_denied")
                    ? new ProviderProblem(Reason.DENIED, "access denied")
                    : new ProviderProblem(Reason.FAILED, "the provider reports an error");
        }
        if (code.isEmpty()) {
            throw new ProviderProblem(Reason.FAILED, "neither a code nor an error");
        }
        var claims = exchange.redeem(code, flow, provider, endpoints);
        var signedIn = identities.arrive(provider, claims, flow, visit.language());
        return signedIn.isPresent()
                ? Response.fromResponse(entrance.lead(signedIn.get()))
                        .cookie(FlowCookie.ended(operator))
                        .build()
                : confirmByMail(provider, claims, flow);
    }

    private Response confirmByMail(Provider provider, Claims claims, Flow flow) {
        var email = claims.email().orElseThrow();
        var token = pending.keep(PendingIdentity.KIND, PendingIdentity.json(provider, claims, flow));
        signIns.sendLink(email, Optional.empty(), visit.language(), flow.returnTo(), Optional.of(token));
        return Response.fromResponse(page.sent(email, Optional.of(provider.name())))
                .cookie(FlowCookie.of(flow.browser(), operator))
                .build();
    }

    private Response explain(ProviderProblem problem, Provider provider, String kept, String to) {
        var reason = problem.reason();
        var level = reason.isTheirs() ? Level.INFO : Level.WARN;
        log.atLevel(level).log("Nobody is signed in by {}: {}", provider.slug(), problem.getMessage());
        var sentence = pages.shell()
                .say(
                        "openid.refused." + reason.slug(),
                        "name",
                        provider.name(),
                        "domains",
                        String.join(", ", provider.domains()));
        return page.explain(reason.status(), sentence, kept, to);
    }
}
