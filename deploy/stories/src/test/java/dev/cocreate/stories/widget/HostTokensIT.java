package dev.cocreate.stories.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Signer;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that a host signed, and tokens that somebody else would like to be taken for one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostTokensIT {
    private HostProduct trusted = none();
    private HostProduct untrusted = none();

    @BeforeAll
    void twoProducts() {
        trusted = HostProduct.added("tokens-trusted", true);
        untrusted = HostProduct.added("tokens-untrusted", false);
    }

    @AfterAll
    void over() {
        trusted.close();
        untrusted.close();
    }

    /** In the place of those that are added before the first test. */
    @SuppressWarnings("NullAway") // JUnit fills the fields before anybody reads them
    private static HostProduct none() {
        return null;
    }

    @Test
    void aButtonSignsInAndOpeningTheAddressUsesNothingUp() {
        var token = trusted.token(Cast.stranger("Arvid"));
        var browser = Web.ofSomebody();

        browser.open("/sign-in/token?to=/me/profile&token=" + token);
        assertThat(browser.open("/sign-in/token?to=/me/profile&token=" + token).text())
                .contains("Arvid", "arvid@elsewhere.example", "Product tokens-trusted");
        assertThat(browser.cookie("session")).isEmpty();

        assertThat(browser.send("/sign-in/token").header("Location")).endsWith("/me/profile");
        assertThat(browser.follow().text()).contains("arvid@elsewhere.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "EdDSA"})
    void aProductMaySignWithAKeyOfItsOwn(String algorithm) {
        try (var product = HostProduct.added("tokens-" + algorithm.toLowerCase(Locale.ROOT), false)) {
            var signer = product.addKey(algorithm);
            var claims = product.claims("1", "somebody@elsewhere.example", "Somebody");

            assertThat(product.enterFrame(signer.sign(claims.build())).status()).isEqualTo(200);
            // The other key is good as well, so that one can take the place of the other.
            assertThat(product.enterFrame(product.token(Cast.stranger("Berit"))).status())
                    .isEqualTo(200);
            assertThat(product.administer("", "name", "Product").status()).isEqualTo(303);
        }
    }

    @Test
    void aKeyThatWasRemovedAndAHostThatIsOffAreRefused() {
        try (var product = HostProduct.added("tokens-off", false)) {
            var next = product.addKey();
            var key = Portal.first()
                    .one(
                            Long.class,
                            "select id from host_key where kid = ?",
                            product.signer().kid());
            assertThat(product.administer("/keys/" + key + "/remove").status()).isEqualTo(303);
            assertThat(reason(product.enterFrame(product.token(Cast.stranger("Carsten")))))
                    .isEqualTo("unknown-key");
            var claims = product.claims("1", "carsten@elsewhere.example", "Carsten");
            var session = product.enterFrame(next.sign(claims.build())).json().getString("session");

            product.administer("", "name", "Product", "enabled", "no");

            var again = next.sign(
                    product.claims("1", "carsten@elsewhere.example", "Carsten").build());
            assertThat(product.enterFrame(again).status()).isEqualTo(404);
            assertThat(Web.ofSomebody().open("/sign-in/token?token=" + again).text())
                    .contains("switched off");
            assertThat(inFrame(product, session).status()).isEqualTo(401);
        }
    }

    @Test
    void aHostHasTwoKeysAtMostAndKeepsItsPrivateOneToItself() {
        try (var product = HostProduct.added("tokens-keys", false)) {
            var rsa = Signer.pem(Signer.keys("RS256"));
            assertThat(product.administer("/keys", "kind", "RS256", "key", "nothing")
                            .status())
                    .isEqualTo(422);
            assertThat(product.administer("/keys", "kind", "EdDSA", "key", rsa).text())
                    .contains("another kind");
            assertThat(product.administer("/keys", "kind", "RS256", "key", rsa.replace("PUBLIC", "PRIVATE"))
                            .text())
                    .contains("This is a private key");
            product.addKey("EdDSA");

            var dalia = Web.of(Cast.dalia());
            dalia.open("/admin/widget/" + product.slug());
            assertThat(dalia.post("/admin/widget/" + product.slug() + "/keys", "kind=HS256&csrf=" + dalia.csrf())
                            .status())
                    .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "another secret, wrong-signature",
        "no signature, other-algorithm",
        "no algorithm, other-algorithm",
        "public key as secret, other-algorithm",
        "unknown kid, unknown-key",
        "no kid, unknown-key",
        "key of another host, unknown-key",
        "another portal, other-audience",
        "no audience, incomplete",
        "expired, expired",
        "good for an hour, too-far",
        "from the future, not-yet",
        "no jti, incomplete",
        "no exp, incomplete",
        "no iat, incomplete",
        "no sub, incomplete",
        "no email, incomplete",
        "sub with a null, incomplete",
        "email of another type, incomplete",
        "no name, incomplete",
        "changed on the way, wrong-signature",
        "unknown issuer, unknown-host",
        "another host, other-host",
        "100 kB, too-long",
        "no token, not-a-token",
        "nothing, not-a-token",
        "five parts, not-a-token",
        "a list, not-a-token"
    })
    void aForgedTokenIsRefused(String forgery, String reason) {
        var refused = trusted.enterFrame(forged(forgery));

        assertThat(reason(refused)).isEqualTo(reason);
        assertThat(refused.status()).isEqualTo(401);
        var page = Web.ofSomebody().post("/sign-in/token", "sure=yes&token=" + Web.encoded(forged(forgery)));
        if (!forgery.equals("another host")) {
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.header("Set-Cookie")).isEmpty();
        }
    }

    private String forged(String how) {
        var good = trusted.signer();
        var now = Instant.now().getEpochSecond();
        return switch (how) {
            case "another secret" -> Signer.hs256(good.kid(), new byte[32]).sign(claims().build());
            case "no signature" -> new Signer("none", good.kid(), text -> new byte[0]).sign(claims().build());
            case "no algorithm" -> good.saying("").sign(claims().build());
            case "public key as secret" -> {
                try (var product = HostProduct.added("tokens-" + System.nanoTime(), false)) {
                    var keys = Signer.keys("RS256");
                    product.administer("/keys", "kind", "RS256", "key", Signer.pem(keys));
                    var kid = Portal.first()
                            .one(
                                    String.class,
                                    "select kid from host_key where algorithm = 'RS256' order by id desc limit 1");
                    var secret = Signer.pem(keys).getBytes(StandardCharsets.UTF_8);
                    yield Signer.hs256(kid, secret)
                            .sign(claims().add("iss", product.slug()).build());
                }
            }
            case "unknown kid" -> good.called("unknown").sign(claims().build());
            case "no kid" -> good.called("").sign(claims().build());
            case "key of another host" -> untrusted.signer().sign(claims().build());
            case "another portal" ->
                good.sign(claims().add("aud", "https://elsewhere.example").build());
            case "no audience" -> good.sign(without("aud"));
            case "expired" ->
                good.sign(claims().add("iat", now - 400).add("exp", now - 100).build());
            case "good for an hour" -> good.sign(claims().add("exp", now + 3600).build());
            case "from the future" -> good.sign(claims().add("iat", now + 300).build());
            case "no jti" -> good.sign(without("jti"));
            case "no exp" -> good.sign(without("exp"));
            case "no iat" -> good.sign(without("iat"));
            case "no sub" -> good.sign(without("sub"));
            case "no email" -> good.sign(without("email"));
            case "no name" -> good.sign(without("name"));
            case "sub with a null" -> good.sign(claims().add("sub", "a\0b").build());
            case "email of another type" -> good.sign(claims().add("email", 7).build());
            case "changed on the way" -> {
                var parts = good.sign(claims().build()).split("\\.");
                var other =
                        good.sign(claims().add("sub", "somebody else").build()).split("\\.");
                yield parts[0] + "." + other[1] + "." + parts[2];
            }
            case "unknown issuer" -> good.sign(claims().add("iss", "nobody").build());
            case "another host" -> untrusted.token(Cast.stranger("Dagny"));
            case "100 kB" -> good.sign(claims().add("note", "x".repeat(100_000)).build());
            case "nothing" -> "";
            case "five parts" -> "a.b.c.d.e";
            case "a list" -> "W10.W10.W10";
            default -> "no token at all";
        };
    }

    private JsonObjectBuilder claims() {
        return trusted.claims("forged", "forged@elsewhere.example", "Forged");
    }

    private JsonObject without(String claim) {
        return Json.createObjectBuilder(claims().build()).remove(claim).build();
    }

    @Test
    void aTokenIsGoodForOneTimeHoweverManySendItAtOnce() {
        var token = trusted.token(Cast.stranger("Einar"));

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> trusted.enterFrame(token)))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(reason(trusted.enterFrame(token))).isEqualTo("used");
    }

    @Test
    void whoeverOpensTwoFramesAtOnceIsOnePerson() {
        var first = trusted.token(Cast.stranger("Frida"));
        var second = trusted.token(Cast.stranger("Frida"));

        var answers = Stream.of(first, second)
                .map(token -> CompletableFuture.supplyAsync(() -> trusted.enterFrame(token)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://elsewhere.example", "Origin, null", "Sec-Fetch-Site, cross-site"})
    void anotherSiteSignsNobodyInAsItself(String header, String value) {
        var token = trusted.token(Cast.stranger("Gunhild"));

        var answer = post(token, "&sure=yes", header, value);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.text()).contains("Is this you?");
        assertThat(post(token, "", "Origin", trusted.origin()).header("Set-Cookie"))
                .startsWith("session=");
    }

    private static Answer post(String token, String more, String header, String value) {
        return Api.withoutKey()
                .with(header.equals("Origin") ? "Origin" : "Sec-Fetch-Site", value)
                .with("Accept", "text/html")
                .send(
                        "POST",
                        "/sign-in/token",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("token=" + token + more));
    }

    @Test
    void anAddressIsBelievedOnlyFromWhomAnAdministratorTrusts() {
        var ben = Cast.ben();
        enter(trusted, trusted.claims("ben", ben.email(), "Ben"));
        enter(untrusted, untrusted.claims("ben", ben.email(), "Ben"));
        enter(trusted, trusted.claims("chen", Cast.chen().email(), "Chen").add("email_verified", false));

        assertThat(addressOf(trusted, "ben")).isEqualTo(ben.email());
        assertThat(addressOf(untrusted, "ben")).endsWith(".invalid");
        assertThat(addressOf(trusted, "chen")).endsWith(".invalid");
        // The address went to somebody else in the product; they are not whom it was before.
        enter(trusted, trusted.claims("another", ben.email(), "Another"));
        assertThat(addressOf(trusted, "another")).endsWith(".invalid");
    }

    @Test
    void noProductSignsInTheTeam() {
        var asAda = trusted.signer()
                .sign(trusted.claims("ada", Cast.ada().email(), "Ada").build());
        assertThat(reason(trusted.enterFrame(asAda))).isEqualTo("team");

        var hedda = Cast.stranger("Hedda");
        var session = trusted.enterFrame(trusted.token(hedda)).json().getString("session");
        Portal.first().change("update person set role = 'ADMINISTRATOR' where email = ?", hedda.email());

        assertThat(post(trusted.token(hedda), "", "Origin", trusted.origin()).status())
                .isEqualTo(401);
        assertThat(inFrame(trusted, session).status()).isEqualTo(200);
        assertThat(Api.withoutKey()
                        .with("Widget-Session", session)
                        .get("/admin")
                        .status())
                .isEqualTo(401);
        Portal.first().change("update person set role = 'CUSTOMER' where email = ?", hedda.email());
    }

    @Test
    void anAddressFollowsTheProductUntilItsOwnerHasAnother() {
        enter(trusted, trusted.claims("ivar", "ivar@old.example", "Ivar"));
        enter(trusted, trusted.claims("ivar", "ivar@new.example", "Ivar"));
        assertThat(addressOf(trusted, "ivar")).isEqualTo("ivar@new.example");

        enter(trusted, trusted.claims("ivar", Cast.chen().email(), "Ivar"));
        assertThat(addressOf(trusted, "ivar")).isEqualTo("ivar@new.example");
    }

    @Test
    void theTestSaysWhatIsInATokenAndUsesNothingUp() {
        var token = trusted.token(Cast.stranger("Jorunn"));
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/widget");

        assertThat(dalia.send("/admin/widget/test", "token", token).text())
                .contains("This token would be taken", "jorunn@elsewhere.example");
        assertThat(dalia.send("/admin/widget/test", "token", token.substring(0, token.length() - 3) + "AAA")
                        .text())
                .contains("The signature does not fit", "jorunn@elsewhere.example");
        assertThat(trusted.enterFrame(token).status()).isEqualTo(200);
    }

    @Test
    void noSecretIsInTheDatabaseOrTheLog() {
        var secret = trusted.administer("/keys", "kind", "HS256")
                .page()
                .select("code.secret")
                .text();

        assertThat(secret).hasSize(43);
        assertThat(Portal.first().one(String.class, "select string_agg(k::text, ' ') from host_key k"))
                .doesNotContain(secret);
        assertThat(Portal.first()
                        .one(String.class, "select string_agg(e::text, ' ') from event e where kind like 'Host%'"))
                .contains("HostKeyAdded")
                .doesNotContain(secret);
    }

    private static void enter(HostProduct product, JsonObjectBuilder claims) {
        var answer = product.enterFrame(product.signer().sign(claims.build()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String addressOf(HostProduct product, String subject) {
        return Portal.first()
                .one(
                        String.class,
                        "select p.email from host_person g join person p on p.id = g.person_id join host h on h.id = g.host_id"
                                + " where h.slug = ? and g.subject = ?",
                        product.slug(),
                        subject);
    }

    private static Answer inFrame(HostProduct product, String session) {
        return Api.withoutKey().with("Widget-Session", session).get("/widget/" + product.slug() + "/ideas");
    }

    private static String reason(Answer refused) {
        return refused.json().getString("code").replaceFirst("^token-", "");
    }
}
