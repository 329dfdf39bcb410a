package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT {
    @Test
    void openingALinkUsesNothingUp() {
        var greta = Cast.stranger("Greta");
        var browser = givenLinkFor(greta);
        var link = Postbox.newestLinkTo(greta);

        for (var scanner : new Web[] {Web.ofSomebody(), Web.ofSomebody(), browser}) {
            var opened = scanner.open(link);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.header("Set-Cookie")).isEmpty();
            assertThat(opened.page().select("form[action=" + link + "][method=post] button"))
                    .hasSize(1);
        }
        assertThat(isKnown(greta)).isFalse();

        assertThat(browser.send(link).status()).isEqualTo(303);
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(isKnown(greta)).isTrue();
    }

    @Test
    void aLinkWorksOnce() {
        var hugo = Cast.stranger("Hugo");
        var browser = givenLinkFor(hugo).confirm(hugo);
        var link = Postbox.newestLinkTo(hugo);

        var thief = Web.ofSomebody();
        assertThat(thief.open(link).status()).isEqualTo(410);
        assertThat(thief.post(link, "").status()).isEqualTo(409);
        assertThat(isSignedIn(thief)).isFalse();
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void aLinkOfYesterdayIsTooOld() {
        var ines = Cast.stranger("Ines");
        var browser = givenLinkFor(ines);
        execute("update sign_in_link set expires_at = now() where email = ?", ines.email());
        var link = Postbox.newestLinkTo(ines);

        assertThat(browser.open(link).status()).isEqualTo(410);
        assertThat(browser.post(link, "").status()).isEqualTo(409);
        assertThat(isKnown(ines)).isFalse();
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        var signedIn = signIn("Jun");

        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("session=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/")
                .doesNotContainIgnoringCase("Domain")
                // This portal is reached by http; see TwoNodesIT for https.
                .doesNotContainIgnoringCase("Secure");
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotUsed() {
        var kira = Cast.stranger("Kira");
        var browser = Web.ofSomebody().sending("Cookie", "session=chosen-by-somebody-else");
        browser.open("/sign-in");
        browser.post("/sign-in", "email=" + kira.email());
        browser.confirm(kira);

        assertThat(browser.cookie("session"))
                .isNotEqualTo("chosen-by-somebody-else")
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        var browser = Web.of(Cast.stranger("Liam"));
        var copied = Web.ofSomebody().sending("Cookie", "session=" + browser.cookie("session"));
        assertThat(isSignedIn(copied)).isTrue();

        browser.open("/ideas");
        browser.send("/sign-in/out");

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isSignedIn(copied)).isFalse();
    }

    @Test
    void aSessionEndsByItself() {
        var mona = Cast.stranger("Mona");
        var browser = Web.of(mona);
        execute(
                "update session set expires_at = now() where person_id = (select id from person where email = ?)",
                mona.email());

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void theAnswerTellsNobodyWhoIsKnownHere() {
        var known = Web.ofSomebody();
        known.open("/sign-in");
        known.send("/sign-in", "email", Cast.chen().email());
        var unknown = Web.ofSomebody();
        unknown.open("/sign-in");
        unknown.send("/sign-in", "email", "nobody@elsewhere.example");

        assertThat(unknown.last().text().replace("nobody@elsewhere.example", "X"))
                .isEqualTo(known.last().text().replace(Cast.chen().email(), "X"));
    }

    @Test
    void noMailboxIsFlooded() {
        var nora = Cast.stranger("Nora");
        for (var i = 0; i < 30; i++) {
            givenLinkFor(nora);
        }
        var browser = Web.ofSomebody();
        browser.open("/sign-in");

        var next = browser.send("/sign-in", "email", nora.email());

        assertThat(next.status()).isEqualTo(429);
        assertThat(Integer.parseInt(next.header("Retry-After"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ben", "ben@", "a b@kunde.example", "ben@kunde.example,chen@kehu.example"})
    void whatIsNoAddressIsAskedForAgain(String typed) {
        var browser = Web.ofSomebody();
        browser.open("/sign-in");

        var again = browser.send("/sign-in", "email", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("input[name=email]").attr("value")).isEqualTo(typed);
        assertThat(again.page().select("input[name=email][aria-invalid=true]")).hasSize(1);
    }

    @Test
    void aLinkLeadsBackIntoThePortalAndNowhereElse() {
        assertThat(whereItLeads("Otto", "/ideas?sort=new")).isEqualTo("/ideas?sort=new");
        assertThat(whereItLeads("Pia", "https://elsewhere.example")).isEqualTo("/");
        assertThat(whereItLeads("Quinn", "//elsewhere.example")).isEqualTo("/");
    }

    @Test
    void theDatabaseHoldsNoTokenOnlyHashes() {
        var rosa = Cast.stranger("Rosa");
        var browser = givenLinkFor(rosa);
        var link = Postbox.newestLinkTo(rosa).replace("/sign-in/", "");
        assertThat(rowsOf("sign_in_link")).contains(rosa.email()).doesNotContain(link, hex(link));

        browser.confirm(rosa);
        var session = browser.cookie("session");
        assertThat(rowsOf("session")).isNotEmpty().doesNotContain(session, hex(session));
        assertThat(rowsOf("admin_link"))
                .doesNotContain(Portal.first().adminLink().replace("/admin-link/", ""));
    }

    private static Web givenLinkFor(Person person) {
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        assertThat(browser.send("/sign-in", "email", person.email()).status()).isEqualTo(200);
        return browser;
    }

    private static Answer signIn(String name) {
        var person = Cast.stranger(name);
        return givenLinkFor(person).confirm(person).last();
    }

    private static String whereItLeads(String name, String to) {
        var person = Cast.stranger(name);
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        browser.send("/sign-in", "email", person.email(), "to", to);
        return browser.confirm(person).last().header("Location").replaceFirst("^http://localhost:\\d+", "");
    }

    private static boolean isSignedIn(Web browser) {
        return !browser.open("/ideas")
                .page()
                .select("form[action=/sign-in/out]")
                .isEmpty();
    }

    private static boolean isKnown(Person person) {
        return !Portal.first()
                .find(Long.class, "select id from person where email = ?", person.email())
                .isEmpty();
    }

    private static String rowsOf(String table) {
        return Portal.first().one(String.class, "select coalesce(string_agg(t::text, ' '), '') from " + table + " t");
    }

    private static String hex(String token) {
        return HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8));
    }

    private static void execute(String statement, String email) {
        Portal.first().change(statement, email);
    }
}
