package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.Token;
import dev.cocreate.portal.platform.settings.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Everybody who was sent to a provider and has not come back yet. */
@ApplicationScoped
class Flows {
    private static final Duration LASTS = Duration.ofMinutes(20);

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    Flows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    Flow begin(Provider provider, Token browser, String returnTo, String pending) {
        var flow = new Flow(browser, Token.random(), returnTo, pending);
        jdbi.useHandle(handle -> {
            handle.execute("delete from sign_in_flow where expires_at < now()");
            handle.execute(
                    "insert into sign_in_flow (state_hash, browser_hash, provider_id, return_to, pending, expires_at)"
                            + " values (?, ?, ?, ?, ?, now() + make_interval(secs => ?))",
                    flow.state().hash(),
                    browser.hash(),
                    provider.id(),
                    returnTo,
                    pending.isEmpty() ? null : vault.seal(pending),
                    LASTS.toSeconds());
        });
        return flow;
    }

    /** Uses a flow up: it ends once, in the browser where it began, and at the provider it led to. */
    Optional<Flow> end(Provider provider, Token browser, Token state) {
        return jdbi.withHandle(handle -> handle.createQuery("delete from sign_in_flow where state_hash = :state"
                        + " and browser_hash = :browser and provider_id = :provider and expires_at > now()"
                        + " returning return_to, pending")
                .bind("state", state.hash())
                .bind("browser", browser.hash())
                .bind("provider", provider.id())
                .map((row, context) -> new Flow(
                        browser,
                        state,
                        row.getString("return_to"),
                        Optional.ofNullable(row.getString("pending"))
                                .flatMap(vault::open)
                                .orElse("")))
                .findOne());
    }
}
