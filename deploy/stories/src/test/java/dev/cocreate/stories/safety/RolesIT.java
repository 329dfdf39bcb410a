package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesIT {
    private static Web xenia = Web.ofSomebody();
    private static Web ada = Web.ofSomebody();
    private static Web dalia = Web.ofSomebody();

    /** Each at an address of its own, so that none is held up for what others tried. */
    private final Web nobody = Web.ofSomebody();

    @BeforeAll
    static void threeBrowsers() {
        xenia = Web.of(Cast.stranger("Xenia"));
        ada = Web.of(Cast.ada());
        dalia = Web.of(Cast.dalia());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/look",
                "/admin/mail",
                "/admin/people",
                "/admin/people?role=team",
                "/admin/keys",
                "/admin/boards",
                "/admin/boards/general",
                "/admin/access",
                "/admin/audit",
                "/export/people.csv",
                "/export/members.csv",
                "/export/audit.json",
                "/admin/limits",
                "/admin/statuses",
                "/admin/statuses/open",
                "/admin/tags",
                "/admin/moderation",
                "/metrics"
            })
    void onlyAnAdministratorOpens(String path) {
        assertThat(nobody.open(path).status()).isEqualTo(401);
        assertThat(xenia.open(path).status()).isEqualTo(403);
        assertThat(ada.open(path).status()).isEqualTo(403);
        assertThat(dalia.open(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/look, name=Stolen",
        "/admin/look/logo/remove, a=b",
        "/admin/mail/again, a=b",
        "/admin/mail/1/again, a=b",
        "/admin/keys, name=Stolen",
        "/admin/keys/1/revoke, a=b",
        "/admin/mail/test, a=b",
        "/admin/people/1/role, role=administrator",
        "/admin/boards, name=Stolen",
        "/admin/boards/general, name=Stolen",
        "/admin/boards/general/members, who=stolen.example",
        "/admin/boards/general/remove, moveTo=general",
        "/admin/access, readers=invited",
        "/admin/statuses, name=Stolen&kind=open",
        "/admin/statuses/open, name=Stolen",
        "/admin/statuses/open/position, move=down",
        "/admin/statuses/open/remove, moveTo=review",
        "/admin/tags/1/name, name=Stolen",
        "/admin/tags/1/merge, into=stolen",
        "/admin/tags/1/remove, a=b",
        "/accounts/currency, portalCurrency=USD",
        "/admin/access/invitations, addresses=stolen@elsewhere.example",
        "/admin/limits, doing=1",
        "/admin/sample/remove, sure=yes",
        "/me/watching/answers, days=1",
        "/admin/moderation, many=5",
        "/admin/moderation/bursts, least=2&minutes=60&factor=5"
    })
    void onlyAnAdministratorSends(String path, String fields) {
        assertThat(post(nobody, path, fields)).isEqualTo(401);
        assertThat(post(xenia, path, fields)).isEqualTo(403);
        assertThat(post(ada, path, fields)).isEqualTo(403);
        assertThat(dalia.open("/admin/keys").text()).doesNotContain("Stolen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/decisions",
                "/decisions/new",
                "/roadmap/promises",
                "/changelog/new",
                "/desk?show=any&sort=newest",
                "/desk/views",
                "/reports",
                "/ranking",
                "/ranking/export.csv",
                "/moderation",
                "/moderation/people/1",
                "/accounts",
                "/accounts/new",
                "/accounts/imports",
                "/accounts/export.csv",
                "/segments",
                "/segments/new",
                "/needs",
                "/needs?horizon=now",
                "/needs/new",
                "/ideas/on-behalf"
            })
    void onlyTheTeamOpens(String path) {
        assertThat(nobody.open(path).status()).isEqualTo(401);
        assertThat(xenia.open(path).status()).isEqualTo(403);
        assertThat(ada.open(path).status()).isEqualTo(200);
        assertThat(dalia.open(path).status()).isEqualTo(200);
    }

    @Test
    void onlyTheTeamDecides() {
        var idea = Given.idea("Export invoices");
        for (var request : new String[][] {
            {"/ideas/" + idea + "/harm", "harm=Stolen"},
            {"/ideas/" + idea + "/bet", "hypothesis=Stolen"},
            {"/ideas/" + idea + "/edit", "title=Stolen&bet=true&hypothesis=Stolen"},
            {"/decisions", "what=Stolen&why=Stolen"},
            {"/roadmap/" + idea + "/place", "to=first"},
            {"/roadmap/" + idea + "/outlook", "due=2031-01-01"}
        }) {
            assertThat(post(nobody, request[0], request[1])).isEqualTo(401);
            assertThat(post(xenia, request[0], request[1])).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/changes, all=true&assignee=nobody",
        "/desk/changes/1/undo, filter=",
        "/desk/saved, name=Stolen",
        "/desk/views/1, name=Stolen",
        "/desk/views/1/removal, a=b",
        "/ideas/1/notes, text=Stolen",
        "/ideas/1/notes/1/removal, a=b",
        "/ideas/1/triage, tags=stolen",
        "/ideas/1/scores/ice, input-impact=1&input-confidence=1&input-ease=1",
        "/accounts, key=stolen&name=Stolen",
        "/accounts/1/edit, name=Stolen",
        "/accounts/1/people, email=stolen@elsewhere.example",
        "/accounts/1/remove, a=b",
        "/segments, name=Stolen&subject=account&how=is&value=yes",
        "/segments/everybody/remove, a=b",
        "/needs, statement=Stolen&horizon=now",
        "/needs/1/edit, statement=Stolen",
        "/needs/1/ideas, idea=1",
        "/needs/1/ideas/1/removal, a=b",
        "/needs/1/quotes, source=heard&words=Stolen",
        "/needs/1/quotes/1/removal, a=b",
        "/needs/1/merge, into=2",
        "/needs/1/merge/undo, a=b",
        "/ideas/1/need, need=1",
        "/ideas/1/need/removal, a=b",
        "/ideas/on-behalf, title=Stolen",
        "/me/watching, all=true",
        "/moderation/held/1/approval, a=b",
        "/moderation/held/1/refusal, words=Stolen",
        "/moderation/mutes/1/end, a=b",
        "/moderation/mutes/1/answer, words=Stolen",
        "/moderation/people/1/mute, reason=Stolen",
        "/moderation/people/1/speech, a=b",
        "/moderation/bursts/1/quarantine, a=b",
        "/moderation/bursts/1/release, a=b",
        "/moderation/bursts/1/dismissal, a=b",
        "/moderation/bursts/1/votes/1/release, a=b",
        "/moderation/bursts/1/votes/1/answer, words=Stolen"
    })
    void onlyTheTeamSends(String path, String fields) {
        assertThat(post(nobody, path, fields)).isEqualTo(401);
        assertThat(post(xenia, path, fields)).isEqualTo(403);
        assertThat(ada.open("/accounts").text()).doesNotContain("Stolen");
    }

    @Test
    void onlyTheTeamAnswers() {
        var path = "/ideas/" + Given.idea("Export invoices");
        var fields = "status=planned&answer=In+spring.";

        assertThat(post(nobody, path + "/status", fields)).isEqualTo(401);
        assertThat(post(xenia, path + "/status", fields)).isEqualTo(403);
        assertThat(xenia.open(path).page().select("form[action$=/status]")).isEmpty();
        assertThat(ada.open(path).page().select("form[action$=/status]")).hasSize(1);
        assertThat(post(ada, path + "/status", fields)).isEqualTo(303);
    }

    @Test
    void onlyTheTeamMergesIdeas() {
        var path = "/ideas/" + Given.idea("Export receipts") + "/merge";
        var fields = "into=" + Given.idea("Receipts to export");

        for (var page : new String[] {path, "/duplicates"}) {
            assertThat(nobody.open(page).status()).isEqualTo(401);
            assertThat(xenia.open(page).status()).isEqualTo(403);
            assertThat(ada.open(page).status()).isEqualTo(200);
        }
        for (var form : new String[] {path, path + "/undo", "/duplicates/1/2/dismissal"}) {
            assertThat(post(nobody, form, fields)).isEqualTo(401);
            assertThat(post(xenia, form, fields)).isEqualTo(403);
        }
        assertThat(post(ada, path, fields)).isEqualTo(303);
        assertThat(post(ada, path + "/undo", "a=b")).isEqualTo(303);
    }

    @Test
    void onlyItsAuthorAndTheTeamEditAnIdea() {
        var path = "/ideas/" + Given.idea(Cast.ben(), "Export invoices") + "/edit";

        assertThat(nobody.open(path).status()).isEqualTo(401);
        assertThat(xenia.open(path).status()).isEqualTo(403);
        assertThat(ada.open(path).status()).isEqualTo(200);
        assertThat(post(nobody, path, "title=Stolen")).isEqualTo(401);
        assertThat(post(xenia, path, "title=Stolen")).isEqualTo(403);
        assertThat(post(ada, path, "title=Export+all+invoices")).isEqualTo(303);
    }

    @Test
    void theApiAndThePagesTellNoAddressOfAnybody() {
        var id = Given.idea(Cast.ben(), "Export invoices");
        Given.comment(id, Cast.chen(), "Me too.");
        Given.status(id, "planned", "In spring.");

        for (var path : new String[] {
            "/ideas/" + id, "/ideas", "/api/v1/ideas/" + id, "/api/v1/ideas", "/api/v1/ideas/" + id + "/comments"
        }) {
            assertThat(Api.withoutKey().get(path).text())
                    .doesNotContain("@kunde.example", "@kehu.example", "@team.example");
        }
    }

    @Test
    void whoIsMadeATeamMemberIsOneAtOnce() {
        var yara = Cast.stranger("Yara");
        var browser = Web.of(yara);
        var path = "/ideas/" + Given.idea("Export invoices");
        assertThat(browser.open(path).page().select("form[action$=/status]")).isEmpty();

        dalia.open("/admin/people");
        var id = Portal.first().one(Long.class, "select id from person where email = ?", yara.email());
        assertThat(post(dalia, "/admin/people/" + id + "/role", "role=team")).isEqualTo(303);

        assertThat(browser.open(path).page().select("form[action$=/status]")).hasSize(1);
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select facts->>'role' from event where kind = 'RoleChanged' and (facts->>'whose')::bigint = ?",
                                id))
                .containsExactly("TEAM");
    }

    @Test
    void aRoleThatIsNoneIsRefused() {
        assertThat(post(dalia, "/admin/people/1/role", "role=emperor")).isEqualTo(422);
        assertThat(post(dalia, "/admin/people/987654321/role", "role=team")).isEqualTo(404);
    }

    private static int post(Web browser, String path, String fields) {
        browser.open("/ideas");
        return browser.post(path, fields + "&csrf=" + browser.csrf()).status();
    }
}
