package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.HostileProvider;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider, or somebody between it and the portal, may try. */
class OpenIdIT {
    private static final String DOOR = "/sign-in/with/other-house";

    private static HostileProvider provider;
    private static int codes;

    @BeforeAll
    static void anAdministratorSetsItUp() {
        provider = HostileProvider.open();
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/sign-in/new");
        assertThat(dalia.send(
                                "/admin/sign-in",
                                "name",
                                "Other House",
                                "issuer",
                                provider.issuer(),
                                "client",
                                HostileProvider.CLIENT,
                                "secret",
                                "never to be seen")
                        .status())
                .isEqualTo(303);
    }

    @AfterAll
    static void itGoesAgain() {
        var dalia = Web.of(Cast.dalia());
        var address = "/admin/sign-in/" + id();
        dalia.open(address);
        assertThat(dalia.send(address + "/removal").status()).isEqualTo(303);
        assertThat(dalia.open("/sign-in?pending=x").page().select(".doors")).isEmpty();
        provider.close();
    }

    @Test
    void whoeverTheProviderCheckedComesIn() {
        var walburga = Cast.stranger("Walburga");

        var way = go("/ideas?sort=new");
        var question = way.question();
        var answer = way.comeBack(way.token(claims -> about(claims, walburga)));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/ideas?sort=new");
        assertThat(isSignedIn(way.browser())).isTrue();
        assertThat(role(walburga)).isEqualTo("CUSTOMER");
        assertThat(question.get("code_challenge")).isEqualTo(sha256(provider.lastAsked("code_verifier")));
        assertThat(question.get("ui_locales")).isEqualTo("en");
    }

    @Test
    void whoeverCameOnceIsTheSameUnderAnotherAddress() {
        var ottilie = Cast.stranger("Ottilie");
        var first = go("/");
        first.comeBack(first.token(claims -> about(claims, ottilie)));

        var second = go("/");
        second.comeBack(second.token(claims -> {
            about(claims, ottilie);
            claims.setStringClaim("email", "ottilie-married@elsewhere.example");
        }));

        assertThat(second.browser().open("/me/profile").text()).contains(ottilie.email());
    }

    @Test
    void aProviderGivesNobodyARole() {
        var wenzel = Cast.stranger("Wenzel");
        var way = go("/");
        way.comeBack(way.token(claims -> {
            about(claims, wenzel);
            claims.setStringClaim("role", "ADMINISTRATOR");
            claims.setStringListClaim("groups", "administrators");
        }));

        assertThat(role(wenzel)).isEqualTo("CUSTOMER");
        assertThat(way.browser().open("/admin").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenLetsNobodyIn(Forgery forgery) {
        var way = go("/");

        var answer = way.comeBack(forgery.token(way));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("could not be trusted");
        assertThat(way.browser().cookie("session")).isEmpty();
        assertThat(isSignedIn(way.browser())).isFalse();
    }

    @Test
    void aStateOfNobodyOfAnotherBrowserOrOfAnotherTimeIsRefused() {
        var ursel = Cast.stranger("Ursel");
        var way = go("/");
        provider.tell("the-code", way.token(claims -> about(claims, ursel)));
        var state = way.question().get("state");

        assertExpired(way.browser().open(DOOR + "/back?code=the-code&state=guessed"));
        assertExpired(way.browser().open(DOOR + "/back?code=the-code"));
        assertExpired(Web.ofSomebody().open(DOOR + "/back?code=the-code&state=" + state));
        var other = go("/");
        assertExpired(other.browser().open(DOOR + "/back?code=the-code&state=" + state));

        var here = DOOR + "/back?code=the-code&state=" + state;
        assertThat(way.browser().open(here).status()).isEqualTo(303);
        assertExpired(Web.ofSomebody().sending("Cookie", "door=" + way.door()).open(here));
        assertThat(Portal.first().one(Long.class, "select count(*) from sign_in_flow where expires_at < now()"))
                .isZero();
    }

    @Test
    void aCodeIsOfUseOnce() {
        var kaspar = Cast.stranger("Kaspar");
        var way = go("/");
        way.comeBack(way.token(claims -> about(claims, kaspar)));

        var again = go("/");
        assertExpired(again.browser()
                .open(DOOR + "/back?code=code" + codes + "&state="
                        + again.question().get("state")));
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        var way = go("/");

        var answer = way.browser()
                .open(DOOR + "/back?code=x&iss=https%3A%2F%2Felsewhere.example&state="
                        + way.question().get("state"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("could not be trusted");
    }

    @Test
    void whoeverSaysNoOverThereMayChooseAnotherWayAndLosesNothing() {
        var idea = Given.idea("Export invoices");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + idea);
        browser.send("/ideas/" + idea + "/vote");
        var door = browser.follow().page().select(".doors a").attr("href");
        assertThat(door).startsWith(DOOR + "?").contains("pending=");
        var state = query(browser.open(door).header("Location")).get("state");

        var page = browser.open(DOOR + "/back?error=access_denied&error_description=%3Cb%3EHello&state=" + state);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.page().select("[role=alert]").text()).contains("cancelled at Other House");
        assertThat(page.text()).doesNotContain("Hello");
        var leopold = Cast.stranger("Leopold");
        browser.send("/sign-in", "email", leopold.email());
        browser.confirm(leopold);
        assertThat(votes(idea)).isEqualTo(1);
    }

    @Test
    void anAddressThatNobodyCheckedIsConfirmedByMail() {
        var mechthild = Cast.stranger("Mechthild");
        var idea = Given.idea("Export invoices");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + idea);
        browser.send("/ideas/" + idea + "/vote");
        var way = new Way(
                browser, browser.open(browser.follow().page().select(".doors a").attr("href")));

        var sent = way.comeBack(way.token(claims -> unchecked(claims, mechthild)));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains(mechthild.email(), "Other House has not checked this address");
        assertThat(isSignedIn(browser)).isFalse();
        browser.confirm(mechthild);
        assertThat(votes(idea)).isEqualTo(1);
        assertThat(browser.open("/me/profile").page().select("#linked b").text())
                .isEqualTo("Other House");

        var next = go("/");
        assertThat(next.comeBack(next.token(claims -> unchecked(claims, mechthild)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoeverNamesAStrangersAddressGetsNothingOfTheirs() {
        var ansgar = Cast.stranger("Ansgar");
        var thief = go("/");
        thief.comeBack(thief.token(claims -> unchecked(claims, ansgar)));

        // Ansgar is curious what this letter is, and presses its button.
        var browser = Web.ofSomebody().confirm(ansgar);

        assertThat(browser.open("/me/profile").page().select("#linked")).isEmpty();
        var again = go("/");
        assertThat(again.comeBack(again.token(claims -> unchecked(claims, ansgar)))
                        .status())
                .isEqualTo(200);
        assertThat(isSignedIn(again.browser())).isFalse();
    }

    @Test
    void withoutAnAddressNobodyComesIn() {
        var way = go("/");

        var answer = way.comeBack(way.token(claims -> claims.setSubject("nobody")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("did not tell us your e-mail address");
    }

    @Test
    void nobodyComesInAsTheOperatorsKey() {
        assertThat(Api.asOperator().get("/api/v1/ideas").status()).isEqualTo(200);
        var way = go("/");

        var answer = way.comeBack(
                way.token(claims -> about(claims, new Person("Operator", "operator@portal.invalid", "TEAM"))));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(isSignedIn(way.browser())).isFalse();
    }

    @Test
    void itLeadsBackIntoThePortalAndNowhereElse() {
        var way = go("//elsewhere.example");

        var answer = way.comeBack(way.token(claims -> about(claims, Cast.stranger("Benedikta"))));

        assertThat(answer.header("Location")).isEqualTo(Portal.first().address() + "/");
    }

    @Test
    void onlyTheDomainsThatMayComeInDo() {
        var dalia = Web.of(Cast.dalia());
        change(dalia, "domains", "kunde.example, @team.example");
        try {
            var way = go("/");
            var answer = way.comeBack(way.token(claims -> about(claims, Cast.stranger("Ludmilla"))));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("kunde.example, team.example");
            assertThat(role(Cast.stranger("Ludmilla"))).isEmpty();
        } finally {
            change(dalia, "domains", "");
        }
    }

    @Test
    void somebodySeesWhatIsLinkedAndUnlinksIt() {
        var sieglinde = Cast.stranger("Sieglinde");
        var way = go("/");
        way.comeBack(way.token(claims -> about(claims, sieglinde)));
        var browser = way.browser();
        var copy = browser.open("/me/profile/data.json")
                .json()
                .getJsonArray("sign-ins")
                .getJsonObject(0);
        assertThat(copy.getString("issuer")).isEqualTo(provider.issuer());
        assertThat(copy.getString("subject")).isEqualTo(sieglinde.name());

        var unlink = browser.open("/me/profile").page().select("#linked form").attr("action");
        var other = Web.of(Cast.ben());
        other.open("/me/profile");
        assertThat(other.post(unlink, "csrf=" + other.csrf()).status()).isEqualTo(404);
        browser.open("/me/profile");
        assertThat(browser.send(unlink).status()).isEqualTo(303);

        assertThat(browser.follow().page().select("#linked")).isEmpty();
    }

    @Test
    void whoeverLeavesIsForgottenHere() {
        var gotthold = Cast.stranger("Gotthold");
        var way = go("/");
        way.comeBack(way.token(claims -> about(claims, gotthold)));
        way.browser().open("/me/profile");
        way.browser().send("/me/profile/erase", "sure", "yes");

        assertThat(Portal.first()
                        .one(Long.class, "select count(*) from sign_in_identity where subject = ?", gotthold.name()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | That works",
                "/another | The provider calls itself",
                "/page | does not answer with JSON",
                "/nothing | answers with the status 404",
                "/nowhere | names no usable address for authorization_endpoint",
                "/large | far more than a provider has to say",
                "/silent | took too long to answer",
            })
    void anAdministratorReadsWhatIsWrong(String path, String sentence) {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/sign-in/new");

        var tested = dalia.send("/admin/sign-in", "issuer", provider.issuer() + path, "then", "test");

        assertThat(tested.status()).isEqualTo(200);
        assertThat(tested.page().select("#found").text()).contains(sentence);
    }

    /** The second node is not allowed what the first one is. */
    @Test
    void aPrivateAddressIsRefusedWhereItIsNotAllowed() {
        var dalia = Web.of(Cast.dalia());
        var elsewhere = Web.at(Portal.second()).sending("Cookie", "session=" + dalia.cookie("session"));
        elsewhere.open("/admin/sign-in/new");
        var tested = elsewhere.send("/admin/sign-in", "issuer", "https://169.254.169.254", "then", "test");
        assertThat(tested.page().select("#found").text()).contains("COCREATE_PRIVATE_ADDRESSES=allow");
        elsewhere.open("/admin/sign-in/new");
        assertThat(elsewhere
                        .send("/admin/sign-in", "issuer", provider.issuer(), "then", "test")
                        .status())
                .as("http")
                .isEqualTo(422);

        var went = Web.at(Portal.second()).open(DOOR);

        assertThat(went.status()).isEqualTo(502);
        assertThat(went.text()).contains("does not answer at the moment");
    }

    @Test
    void theSecretIsSealedAndInNoPageAndNoEvent() {
        var rows = Portal.first().one(String.class, "select string_agg(p::text, ' ') from sign_in_provider p");
        assertThat(rows).contains("Other House").doesNotContain("never to be seen");
        assertThat(Web.of(Cast.dalia()).open("/admin/sign-in/" + id()).text()).doesNotContain("never to be seen");
        var facts = Portal.first().find(String.class, "select facts::text from event where kind like 'Provider%'");
        assertThat(facts).isNotEmpty().allMatch(fact -> fact.matches("\\{\"provider\": \\d+\\}"));

        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/sign-in/" + id());
        var stolen = dalia.send("/admin/sign-in/" + id(), "issuer", provider.issuer() + "/mine");
        assertThat(stolen.status()).isEqualTo(422);
        assertThat(stolen.page().select("#secret-fault").text()).contains("type this again");
    }

    @Test
    void onlyAdministratorsSetProvidersUp() {
        var ada = Web.of(Cast.ada());
        for (var path : new String[] {"/admin/sign-in", "/admin/sign-in/new", "/admin/sign-in/" + id()}) {
            assertThat(ada.open(path).status()).isEqualTo(403);
        }
        assertThat(ada.open("/ideas").status()).isEqualTo(200);
        assertThat(ada.post("/admin/sign-in", "csrf=" + ada.csrf()).status()).isEqualTo(403);
    }

    @Test
    void aSwitchedOffProviderIsNoDoor() {
        Portal.first().change("update sign_in_provider set enabled = false where id = ?", Long.parseLong(id()));
        try {
            assertThat(Web.ofSomebody().open(DOOR).status()).isEqualTo(404);
            assertThat(Web.ofSomebody().open("/sign-in").text()).doesNotContain("Other House");
        } finally {
            Portal.first().change("update sign_in_provider set enabled = true where id = ?", Long.parseLong(id()));
        }
    }

    /** What is wrong with a token. */
    enum Forgery {
        ANOTHER_KEY {
            @Override
            String token(Way way) {
                return sign(way.claims(), HostileProvider.key("first").getPrivateKey());
            }
        },
        AN_UNKNOWN_KEY {
            @Override
            String token(Way way) {
                return signed(way.claims(), signature -> {
                    var key = HostileProvider.key("another");
                    signature.setKey(key.getPrivateKey());
                    signature.setKeyIdHeaderValue("another");
                    return signature;
                });
            }
        },
        NO_SIGNATURE {
            @Override
            String token(Way way) {
                return signed(way.claims(), signature -> {
                    signature.setKey(null);
                    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
                    return signature;
                });
            }
        },
        THE_PUBLIC_KEY_AS_A_SECRET {
            @Override
            String token(Way way) {
                return signed(way.claims(), signature -> {
                    signature.setKey(new HmacKey(provider.key().getPublicKey().getEncoded()));
                    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    return signature;
                });
            }
        },
        OUR_SECRET_AS_A_KEY {
            @Override
            String token(Way way) {
                return signed(way.claims(), signature -> {
                    signature.setDoKeyValidation(false);
                    signature.setKey(new HmacKey("never to be seen".getBytes(StandardCharsets.UTF_8)));
                    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    return signature;
                });
            }
        },
        FOR_ANOTHER {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setAudience("another portal"));
            }
        },
        FOR_SEVERAL {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setAudience(HostileProvider.CLIENT, "another portal"));
            }
        },
        MADE_BY_ANOTHER_PARTY {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setStringClaim("azp", "another portal"));
            }
        },
        FROM_ANOTHER {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setIssuer("https://elsewhere.example"));
            }
        },
        EXPIRED {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setExpirationTime(in(Duration.ofMinutes(-2))));
            }
        },
        WITHOUT_END {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.unsetClaim("exp"));
            }
        },
        OF_TOMORROW {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setIssuedAt(in(Duration.ofDays(1))));
            }
        },
        FOR_ANOTHER_BROWSER {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.setStringClaim("nonce", "guessed"));
            }
        },
        FOR_ANY_BROWSER {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.unsetClaim("nonce"));
            }
        },
        ABOUT_NOBODY {
            @Override
            String token(Way way) {
                return way.token(claims -> claims.unsetClaim("sub"));
            }
        },
        NO_TOKEN {
            @Override
            String token(Way way) {
                return "hello";
            }
        };

        abstract String token(Way way);
    }

    private interface Saying {
        void about(JwtClaims claims);
    }

    /** Somebody at the provider's door, who comes back with whatever it tells. */
    private record Way(Web browser, Answer went) {
        Map<String, String> question() {
            return query(went.header("Location"));
        }

        String door() {
            return browser.cookie("door");
        }

        JwtClaims claims() {
            var claims = new JwtClaims();
            claims.setIssuer(provider.issuer());
            claims.setAudience(HostileProvider.CLIENT);
            claims.setSubject("somebody");
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(5);
            claims.setStringClaim("nonce", question().get("nonce"));
            return claims;
        }

        String token(Saying saying) {
            var claims = claims();
            saying.about(claims);
            return sign(claims, provider.key().getPrivateKey());
        }

        Answer comeBack(String token) {
            codes++;
            provider.tell("code" + codes, token);
            return browser.open(
                    DOOR + "/back?code=code" + codes + "&state=" + question().get("state"));
        }
    }

    private static Way go(String to) {
        var browser = Web.ofSomebody();
        var went = browser.open(DOOR + "?to=" + Web.encoded(to));
        assertThat(went.status()).as(went.text()).isEqualTo(303);
        assertThat(went.header("Location")).startsWith(provider.issuer() + "/authorize?");
        assertThat(went.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/sign-in");
        return new Way(browser, went);
    }

    private static void about(JwtClaims claims, Person person) {
        claims.setSubject(person.name());
        claims.setStringClaim("name", person.name());
        claims.setStringClaim("email", person.email());
        claims.setClaim("email_verified", true);
    }

    private static void unchecked(JwtClaims claims, Person person) {
        about(claims, person);
        claims.setClaim("email_verified", false);
    }

    private static NumericDate in(Duration time) {
        var date = NumericDate.now();
        date.addSeconds(time.toSeconds());
        return date;
    }

    private static String sign(JwtClaims claims, java.security.Key key) {
        return signed(claims, signature -> {
            signature.setKey(key);
            return signature;
        });
    }

    private static String signed(JwtClaims claims, UnaryOperator<JsonWebSignature> how) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue("first");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return how.apply(signature).getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> query(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void assertExpired(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Please begin again");
        assertThat(answer.header("Set-Cookie")).doesNotContain("session=");
    }

    private static void change(Web administrator, String field, String value) {
        administrator.open("/admin/sign-in/" + id());
        assertThat(administrator.send("/admin/sign-in/" + id(), field, value).status())
                .isEqualTo(303);
    }

    private static String id() {
        return Portal.first().one(String.class, "select id::text from sign_in_provider where slug = 'other-house'");
    }

    private static boolean isSignedIn(Web browser) {
        return !browser.open("/ideas")
                .page()
                .select("form[action=/sign-in/out]")
                .isEmpty();
    }

    private static String role(Person person) {
        return Portal.first().find(String.class, "select role from person where email = ?", person.email()).stream()
                .findFirst()
                .orElse("");
    }

    private static int votes(String idea) {
        return Api.asOperator().get("/api/v1/ideas/" + idea).json().getInt("votes");
    }
}
