package dev.cocreate.stories.access;

import static dev.cocreate.stories.access.SecretBoard.operator;
import static dev.cocreate.stories.access.SecretBoard.portal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portal that is not for everybody tells nobody else anything, and does not tell whom it is for. */
class ClosedPortalIT {
    private static final String MARK = "Theremin";

    private static Web dalia = Web.at(portal());
    private static String idea = "";

    @BeforeAll
    static void anIdea() {
        dalia = Web.at(portal()).signIn(Cast.dalia());
        idea = SecretBoard.ok(
                        201,
                        SecretBoard.as(Cast.ben())
                                .post("/api/v1/ideas", "{\"title\":\"A Theremin for all\",\"text\":\"Theremin\"}"))
                .json()
                .getString("id");
    }

    @AfterEach
    void everybodyReadsAgain() {
        open("everybody", "");
    }

    @Test
    void withoutSigningInNothingIsTold() {
        var nobody = Web.at(portal());
        assertThat(nobody.open("/ideas").text()).contains(MARK);
        open("signed-in", "");
        var addresses = Addresses.with(Map.of(
                "id", List.of(idea), "slug", List.of("general"), "q", List.of("all"), "title", List.of("For+all")));

        for (var address : addresses) {
            assertThat(nobody.open(address).text()).as(address).doesNotContain(MARK);
            assertThat(nobody.last().status() == 200)
                    .as(address + " answers " + nobody.last().status())
                    .isEqualTo(address.matches("/sign-in(/token)?(\\?.*)?|/widget.js|/robots.txt|/health/.*"));
        }
        var api = Api.withoutKey().at(portal()).get("/api/v1/ideas");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Api.withoutKey().at(portal()).get("/health/ready").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/ideas?sort=new, /sign-in?to=%2Fideas%3Fsort%3Dnew",
        "/, /sign-in?to=%2F",
        "/feeds/ideas.atom, /sign-in?to=%2Ffeeds%2Fideas.atom"
    })
    void aPageLeadsToTheSignInAndBack(String path, String signIn) {
        open("signed-in", "");
        var nobody = Web.at(portal());

        assertThat(nobody.open(path).status()).isEqualTo(302);
        assertThat(nobody.last().header("Location")).endsWith(signIn);
        assertThat(nobody.follow().page().select("nav, form[role=search], link[rel=alternate], meta[property]"))
                .isEmpty();
    }

    @Test
    void aPartOfAPageLeadsToTheSignInToo() {
        open("signed-in", "");

        var part = Web.at(portal())
                .sending("HX-Request", "true")
                .sending("HX-Current-URL", portal().address() + "/ideas?sort=new")
                .open("/ideas/similar?title=theremin");

        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/sign-in?to=%2Fideas%3Fsort%3Dnew");
        assertThat(part.text()).isEmpty();
    }

    @Test
    void searchEnginesAreAskedToStayAway() {
        assertThat(Api.withoutKey().at(portal()).get("/robots.txt").text()).contains("Sitemap:");
        open("signed-in", "");

        assertThat(Api.withoutKey().at(portal()).get("/robots.txt").text()).isEqualTo("User-agent: *\nDisallow: /\n");
        assertThat(Api.withoutKey().at(portal()).get("/sitemap.xml").status()).isEqualTo(401);
    }

    @Test
    void anybodySignsInAndReads() {
        open("signed-in", "");

        assertThat(Web.at(portal())
                        .signIn(Cast.stranger("Xaver"))
                        .open("/ideas")
                        .text())
                .contains(MARK);
    }

    @Test
    void aPrivatePortalDoesNotTellWhomItIsFor() {
        open("invited", "kehu.example");
        var stranger = Cast.stranger("Yvonne");

        var toStranger = askForLink(stranger);
        var member = new Person("Chandra", "chandra@kehu.example", "CUSTOMER");
        var toMember = askForLink(member);

        assertThat(toStranger.replace(stranger.email(), "")).isEqualTo(toMember.replace(member.email(), ""));
        assertThat(letters(stranger)).isZero();
        assertThat(letters(member)).isEqualTo(1);
        for (var i = 0; i < 29; i++) {
            askForLink(stranger);
        }
        var tooOften = Web.at(portal());
        tooOften.open("/sign-in");
        assertThat(tooOften.send("/sign-in", "email", stranger.email()).status())
                .as("as often as for anybody")
                .isEqualTo(429);
    }

    @Test
    void whoIsInvitedComesInUntilTheInvitationIsWithdrawn() {
        open("invited", "");
        var quentin = new Person("Quentin", "quentin@elsewhere.example", "CUSTOMER");
        var zoe = new Person("Zoe", "zoe@elsewhere.example", "CUSTOMER");
        dalia.open("/admin/access");
        dalia.send("/admin/access/invitations", "addresses", quentin.email() + ",\n" + zoe.email());
        assertThat(dalia.follow().page().select("#invitations .notice").text())
                .isEqualTo("2 letters are on their way.");
        dalia.open("/admin/access");
        dalia.send("/admin/access/invitations", "addresses", quentin.email());
        assertThat(letters(quentin)).as("once").isEqualTo(1);

        var browser = Web.at(portal()).confirm(quentin);
        assertThat(browser.follow().text()).contains(MARK);
        withdraw(quentin);
        withdraw(zoe);

        assertThat(browser.open("/ideas").status()).isEqualTo(403);
        assertThat(browser.last().text()).contains("for invited people").doesNotContain(MARK);
        assertThat(browser.last().page().select("nav")).isEmpty();
        assertThat(browser.open("/me/profile").status())
                .as("their data is theirs")
                .isEqualTo(200);
        assertThat(Web.at(portal()).open(Postbox.newestLinkTo(zoe, portal())).status())
                .as("a link that nobody used")
                .isEqualTo(410);
        assertThat(SecretBoard.as(quentin).get("/api/v1/ideas").status()).isEqualTo(403);
    }

    @Test
    void aLinkThatWasSentBeforeLetsNobodyInWhoMayNotComeInNow() {
        var wanda = Cast.stranger("Wanda");
        askForLink(wanda);
        open("invited", "");
        var browser = Web.at(portal());
        var link = Postbox.newestLinkTo(wanda, portal());

        assertThat(browser.open(link).status()).isEqualTo(410);
        assertThat(browser.post(link, "name=Wanda").status()).isEqualTo(409);
        assertThat(known(wanda)).isZero();
    }

    @Test
    void aKeyActsForNobodyWhoMayNotComeIn() {
        open("invited", "");
        var nils = Cast.stranger("Nils");

        assertThat(SecretBoard.as(nils).get("/api/v1/ideas").status()).isEqualTo(403);
        assertThat(known(nils)).as("nobody is made by asking").isZero();
        assertThat(operator().get("/api/v1/ideas").status()).isEqualTo(200);
        assertThat(SecretBoard.as(Cast.ada()).get("/api/v1/ideas").status()).isEqualTo(200);
    }

    @Test
    void whoMayNotComeInIsNotTold() {
        SecretBoard.ok(200, SecretBoard.as(Cast.chen()).put("/api/v1/ideas/" + idea + "/vote"));
        open("invited", "kehu.example");

        SecretBoard.ok(
                200,
                SecretBoard.as(Cast.ada())
                        .put(
                                "/api/v1/ideas/" + idea + "/status",
                                "{\"status\":\"planned\",\"answer\":\"We build it.\"}"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(told()).containsExactly(Cast.chen().email()));
    }

    @Test
    void aFrameShowsNothingUntilItIsKnownWhoReadsAndThatTheyMay() {
        open("invited", Cast.ben().email().replaceAll(".*@", ""));
        try (var product = HostProduct.added("closed", true, portal(), dalia)) {
            var frame = "/widget/closed/ideas";
            var outside = Web.at(portal()).open(frame);
            assertThat(outside.status()).isEqualTo(200);
            assertThat(outside.text()).contains("This portal is private").doesNotContain(MARK);
            assertThat(outside.page().select("nav, form, .ideas")).isEmpty();
            assertThat(Web.at(portal()).open("/widget/closed/outcomes").status())
                    .isEqualTo(302);

            var stranger = product.enterFrame(product.token(Cast.stranger("Ludmila")));
            assertThat(stranger.status()).isEqualTo(401);
            assertThat(stranger.json().getString("code")).isEqualTo("token-not-invited");
            assertThat(known(Cast.stranger("Ludmila"))).isZero();

            var session = product.enterFrame(product.token(Cast.ben())).json().getString("session");
            var inFrame = Api.withoutKey()
                    .at(portal())
                    .with("Widget-Session", session)
                    .with("Accept", "text/html");
            assertThat(inFrame.get(frame).text()).contains(MARK);

            open("invited", "");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(inFrame.get(frame).text())
                            .contains("You were not invited")
                            .doesNotContain(MARK));
        }
    }

    /** Who was told of the idea. */
    private static List<String> told() {
        return portal().find(
                        String.class,
                        "select p.email from notice n join person p on p.id = n.person_id where n.idea_id = ?",
                        Long.parseLong(idea));
    }

    private static void open(String readers, String domains) {
        dalia.open("/admin/access");
        assertThat(dalia.send("/admin/access", "readers", readers, "domains", domains)
                        .status())
                .isEqualTo(303);
    }

    private static void withdraw(Person person) {
        var page = dalia.open("/admin/access").page();
        var row = page.selectFirst("li:contains(" + person.email() + ") form");
        assertThat(row).isNotNull();
        assertThat(dalia.send(row.attr("action")).status()).isEqualTo(303);
    }

    private static String askForLink(Person person) {
        var browser = Web.at(portal());
        browser.open("/sign-in");
        return browser.send("/sign-in", "email", person.email())
                .page()
                .select("main")
                .html();
    }

    private static int letters(Person person) {
        return portal().one(Integer.class, "select count(*) from mail where recipient = ?", person.email());
    }

    private static int known(Person person) {
        return portal().one(Integer.class, "select count(*) from person where email = ?", person.email());
    }
}
