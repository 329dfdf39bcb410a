package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.Kept;
import dev.cocreate.portal.people.Pending;
import dev.cocreate.portal.people.PendingAction;
import dev.cocreate.portal.people.Token;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody a provider spoke for, whose address a mail must confirm. They are joined to its owner only in the browser that came
 * from the provider: else anybody could name a stranger's address over there, and be let in here once the stranger, who got a
 * letter from us, pressed its button. What they did before signing in they are shown first, as with any link.
 */
@ApplicationScoped
class PendingIdentity implements PendingAction {
    static final String KIND = "openid";

    private final Providers providers;
    private final Identities identities;
    private final Pending pending;
    private final HttpServletRequest request;

    @Inject
    PendingIdentity(Providers providers, Identities identities, Pending pending, HttpServletRequest request) {
        this.providers = providers;
        this.identities = identities;
        this.pending = pending;
        this.request = request;
    }

    static JsonObject json(Provider provider, Claims claims, Flow flow) {
        return Json.createObjectBuilder()
                .add("provider", provider.id())
                .add("issuer", provider.issuer())
                .add("subject", claims.subject())
                .add("browser", HexFormat.of().formatHex(flow.browser().hash()))
                .add("then", flow.pending().isEmpty() ? "" : HexFormat.of().formatHex(new Token(flow.pending()).hash()))
                .add("to", flow.returnTo())
                .build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String apply(JsonObject content, Visitor visitor) {
        if (comesFrom(content.getString("browser"))) {
            providers
                    .find(content.getJsonNumber("provider").longValueExact())
                    .filter(provider -> provider.issuer().equals(content.getString("issuer")))
                    .ifPresent(provider -> identities.link(provider, content.getString("subject"), visitor));
        }
        var then = HexFormat.of().parseHex(content.getString("then"));
        return pending.apply(then, visitor).orElse(content.getString("to"));
    }

    @Override
    public Optional<Kept> shown(JsonObject content) {
        return pending.shown(HexFormat.of().parseHex(content.getString("then")));
    }

    private boolean comesFrom(String browser) {
        var cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(FlowCookie.NAME))
                        .map(Cookie::getValue)
                        .anyMatch(value -> HexFormat.of()
                                .formatHex(new Token(value).hash())
                                .equals(browser));
    }
}
