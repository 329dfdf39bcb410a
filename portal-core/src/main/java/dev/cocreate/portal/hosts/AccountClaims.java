package dev.cocreate.portal.hosts;

import dev.cocreate.portal.accounts.AccountDraft;
import dev.cocreate.portal.accounts.AccountReading;
import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.accounts.PortalCurrency;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** What a token says of the company that somebody comes from. */
@ApplicationScoped
class AccountClaims {
    private static final Set<String> TOLD = Set.of("id", "name", "plan", "revenue", "currency", "attributes");

    private final PortalCurrency currency;

    @Inject
    AccountClaims(PortalCurrency currency) {
        this.currency = currency;
    }

    /** Empty when it says nothing; a host tells no mail domains, for those are about people it does not know. */
    Optional<AccountDraft> account(JwtClaims claims) {
        if (!claims.hasClaim("account")) {
            return Optional.empty();
        }
        if (!(Json.object(claims.getRawJson()).get("account") instanceof JsonObject account)
                || !(account.get("id") instanceof JsonString id)
                || !TOLD.containsAll(account.keySet())) {
            throw new TokenProblem(Refusal.BAD_ACCOUNT);
        }
        var fields = new Fields();
        var draft = AccountReading.part(id.getString(), account, "", currency.now(), fields);
        try {
            fields.done();
            return Optional.of(draft);
        } catch (InvalidProblem invalid) {
            throw new TokenProblem(Refusal.BAD_ACCOUNT);
        }
    }

    static Optional<AccountRole> role(JwtClaims claims) throws MalformedClaimException {
        var told = Optional.ofNullable(claims.getStringClaimValue("role"));
        var role = told.flatMap(AccountRole::find);
        if (told.isPresent() && role.isEmpty()) {
            throw new TokenProblem(Refusal.BAD_ACCOUNT);
        }
        return role;
    }
}
