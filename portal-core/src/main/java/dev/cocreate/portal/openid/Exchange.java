package dev.cocreate.portal.openid;

import dev.cocreate.portal.openid.ProviderProblem.Reason;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.outgoing.Call;
import dev.cocreate.portal.platform.outgoing.Outgoing;
import dev.cocreate.portal.platform.outgoing.OutgoingProblem;
import dev.cocreate.portal.platform.outgoing.Reply;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the code that somebody brought back into what the provider says about them. */
@ApplicationScoped
class Exchange {
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 200_000;

    private final Outgoing outgoing;
    private final Providers providers;
    private final IdTokens tokens;
    private final Operator operator;

    @Inject
    Exchange(Outgoing outgoing, Providers providers, IdTokens tokens, Operator operator) {
        this.outgoing = outgoing;
        this.providers = providers;
        this.tokens = tokens;
        this.operator = operator;
    }

    Claims redeem(String code, Flow flow, Provider provider, Endpoints endpoints) throws ProviderProblem {
        var answer = json(send(request(code, flow, provider, endpoints)));
        var claims = tokens.read(answer.getString("id_token", ""), provider, endpoints, flow.nonce());
        var access = answer.getString("access_token", "");
        return claims.email().isPresent() && (claims.checked() || provider.trusted()) || access.isEmpty()
                ? claims
                : more(claims, access, endpoints);
    }

    private Call request(String code, Flow flow, Provider provider, Endpoints endpoints) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", provider.redirectUri(operator.baseUrl().toString()));
        fields.put("code_verifier", flow.verifier());
        var secret = providers.secret(provider);
        var basic = secret.isPresent() && endpoints.takesBasic();
        if (!basic) {
            fields.put("client_id", provider.clientId());
            secret.ifPresent(text -> fields.put("client_secret", text));
        }
        var call = Call.post(endpoints.token(), "application/x-www-form-urlencoded", form(fields))
                .with("Accept", "application/json")
                .within(LONGEST, MOST_BYTES);
        return basic ? call.with("Authorization", basic(provider.clientId(), secret.get())) : call;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String basic(String id, String secret) {
        var both = encoded(id) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(Call call) throws ProviderProblem {
        try {
            var reply = outgoing.send(call);
            if (!reply.isOk()) {
                throw refused(reply);
            }
            return reply;
        } catch (OutgoingProblem failed) {
            throw new ProviderProblem(Reason.UNREACHABLE, failed.why() + " at the token endpoint");
        }
    }

    private static ProviderProblem refused(Reply reply) {
        var error = parse(reply).map(said -> said.getString("error", "")).orElse("");
        return switch (error) {
            case "invalid_grant" -> new ProviderProblem(Reason.EXPIRED, "the provider does not take this code");
            case "invalid_client", "unauthorized_client" ->
                new ProviderProblem(Reason.MISCONFIGURED, "the provider does not know this client id and secret");
            default -> new ProviderProblem(Reason.FAILED, "status " + reply.status() + " at the token endpoint");
        };
    }

    private static JsonObject json(Reply reply) throws ProviderProblem {
        return parse(reply)
                .orElseThrow(() -> new ProviderProblem(Reason.FAILED, "the token endpoint answers without JSON"));
    }

    private static Optional<JsonObject> parse(Reply reply) {
        try (var reader = Json.createReader(new ByteArrayInputStream(reply.body()))) {
            return Optional.of(reader.readObject());
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    /** Many providers tell the address here and not in the token. Whoever fails to, has told nothing more. */
    private Claims more(Claims claims, String access, Endpoints endpoints) throws ProviderProblem {
        if (endpoints.userInfo().isEmpty()) {
            return claims;
        }
        try {
            var reply = outgoing.send(Call.get(endpoints.userInfo().get())
                    .with("Authorization", "Bearer " + access)
                    .with("Accept", "application/json")
                    .within(LONGEST, MOST_BYTES));
            var said = reply.isOk() ? parse(reply) : Optional.<JsonObject>empty();
            // It is not signed, so it must at least speak of the same person.
            return said.filter(about -> about.getString("sub", "").equals(claims.subject()))
                    .map(about -> claims.filledFrom(Claims.of(claims.subject(), about)))
                    .orElse(claims);
        } catch (OutgoingProblem failed) {
            throw new ProviderProblem(Reason.UNREACHABLE, failed.why() + " at the userinfo endpoint");
        }
    }
}
