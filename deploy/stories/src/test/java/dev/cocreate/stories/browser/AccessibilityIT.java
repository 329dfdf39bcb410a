package dev.cocreate.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.cocreate.stories.accounts.Company;
import dev.cocreate.stories.demand.Demand;
import dev.cocreate.stories.ranking.Scored;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Axe;
import dev.cocreate.stories.stage.Axe.View;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every page, with axe, so that light and dark, narrow and wide, English and Arabic have all met each other. */
class AccessibilityIT {
    private static final View LIGHT_AND_NARROW = new View(ColorScheme.LIGHT, 360);
    private static final View LIGHT_AND_WIDE = new View(ColorScheme.LIGHT, 1440);
    private static final View DARK_AND_NARROW = new View(ColorScheme.DARK, 360);
    private static final View DARK_AND_WIDE = new View(ColorScheme.DARK, 1440);

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void everyPageCanBeReadByEverybodyInEnglish() {
        everyPageCanBeRead("en-GB", LIGHT_AND_NARROW, DARK_AND_WIDE);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void everyPageCanBeReadByEverybodyInArabic() {
        everyPageCanBeRead("ar", LIGHT_AND_WIDE, DARK_AND_NARROW);
    }

    private static void everyPageCanBeRead(String language, View... views) {
        try (var screen = screen(language, views[0])) {
            pagesOfNobody().forEach((name, open) -> check(name, screen.page(), open, views));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void everyPageOfTheTeamCanBeReadByEverybodyInEnglish() {
        everyPageOfTheTeamCanBeRead(Cast.dalia(), "en-GB", DARK_AND_WIDE);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void everyPageOfTheTeamCanBeReadByEverybodyInArabic() {
        everyPageOfTheTeamCanBeRead(marjam(), "ar", LIGHT_AND_NARROW);
    }

    private static void everyPageOfTheTeamCanBeRead(Person dalia, String language, View view) {
        try (var screen = screen(language, view).signedIn(dalia)) {
            pagesOfAnAdministrator(dalia).forEach((name, open) -> check(name, screen.page(), open, view));
        }
    }

    /** Another administrator, who has no news but her own. */
    private static Person marjam() {
        var marjam = Cast.stranger("Marjam");
        Portal.first()
                .change(
                        "insert into person (email, name, role) values (?, ?, 'ADMINISTRATOR')",
                        marjam.email(),
                        marjam.name());
        return marjam;
    }

    @AfterAll
    static void marjamIsNoAdministratorAnyMore() {
        Portal.first()
                .change(
                        "update person set role = 'CUSTOMER' where email = ?",
                        Cast.stranger("Marjam").email());
    }

    private static Screen screen(String language, View view) {
        return Screen.with(new NewContextOptions()
                .setColorScheme(view.scheme())
                // What is still fading has less contrast than it is about to have.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(view.width(), 800)
                .setLocale(language));
    }

    private static Map<String, Consumer<Page>> pagesOfNobody() {
        var idea = Given.idea(
                Cast.ben(), "Export invoices", "# As\n\n- one\n- **file**\n\n> `csv`", "we close the month", "csv");
        Given.comment(idea, Cast.chen(), "在月底");
        Given.comment(idea, Cast.ada(), "[Which columns?](https://cocreate.example)");
        Given.status(idea, "planned", "In spring.");
        Given.status(idea, "doing", "It has begun.");
        var shipped = Given.idea(Cast.ben(), "تصدير الفواتير", "", "", "csv");
        Given.status(shipped, "shipped", "It is there.");

        var pages = new LinkedHashMap<String, Consumer<Page>>();
        pages.put("list", page -> page.navigate("/ideas"));
        pages.put("narrowed list", page -> page.navigate("/ideas?tag=csv&status=any&q=invoices"));
        pages.put("empty list", page -> page.navigate("/ideas?q=hippopotamus"));
        pages.put("menu", page -> {
            page.navigate("/ideas");
            page.locator("summary").first().click();
        });
        pages.put("idea", page -> page.navigate("/ideas/" + idea));
        pages.put("decided idea", page -> page.navigate("/ideas/" + shipped));
        var planned = Given.idea(Cast.ben(), "Import invoices");
        Api.as(Cast.ada())
                .put(
                        "/api/v1/ideas/" + planned + "/status",
                        "{\"status\": \"planned\", \"answer\": \"Yes.\", \"confidence\": \"high\"}");
        var entry = Api.as(Cast.ada())
                .post(
                        "/api/v1/changelog",
                        "{\"title\": \"It is here\", \"text\": \"- new\", \"published\": true, \"ideas\": [\"" + shipped
                                + "\"]}")
                .json()
                .getString("id");
        for (var path :
                List.of("/roadmap", "/outcomes", "/outcomes?kind=waiting", "/changelog", "/changelog/" + entry)) {
            pages.put(path, page -> page.navigate(path));
        }
        pages.put("proposal", page -> page.navigate("/ideas/new"));
        pages.put("proposal with faults", page -> {
            page.navigate("/ideas/new");
            page.locator("main form button.primary").click();
        });
        pages.put("proposal like others", page -> {
            page.navigate("/ideas/new");
            page.locator("#title").fill("Export invoices");
            page.locator("#similar summary").waitFor();
        });
        pages.put("preview", page -> {
            page.navigate("/ideas/new");
            page.locator("#text").fill("# As\n\n- one\n- **file**");
            page.locator("main form [name=then]").click();
            page.locator("#preview strong").waitFor();
        });
        pages.put("restored proposal", page -> {
            page.navigate("/ideas/new");
            page.locator(".kept-draft").waitFor();
        });
        pages.put("sign-in", page -> page.navigate("/sign-in"));
        pages.put("sign-in with a fault", page -> {
            page.navigate("/sign-in");
            page.locator("main form button").click();
        });
        pages.put("kept vote", page -> {
            page.navigate("/ideas/" + idea);
            page.locator(".wanted button").click();
            page.waitForURL("**/sign-in?pending=*");
        });
        pages.put("sent", page -> {
            page.navigate("/sign-in");
            page.locator("[name=email]")
                    .fill(Cast.stranger("reader" + System.nanoTime()).email());
            page.locator("main form button").click();
        });
        pages.put("expired link", page -> page.navigate("/sign-in/expired"));
        pages.put("problem", page -> page.navigate("/nothing"));
        pages.put("not for you", page -> page.navigate("/admin"));
        return pages;
    }

    private static Map<String, Consumer<Page>> pagesOfAnAdministrator(Person dalia) {
        var idea = Given.idea(dalia, "Export invoices");
        var own = Given.idea(dalia, "To be withdrawn");
        Api.as(Cast.chen())
                .put("/api/v1/ideas/" + idea + "/vote", "{\"importance\": \"critical\", \"reason\": \"在月底\"}");
        Given.vote(idea, dalia);
        var pages = new LinkedHashMap<String, Consumer<Page>>();
        pages.put("list of somebody", page -> page.navigate("/ideas"));
        pages.put("idea for the team", page -> page.navigate("/ideas/" + idea));
        pages.put("answer to be sent", page -> {
            page.navigate("/ideas/" + idea);
            page.locator("#answering [name=answer]").fill("In **spring**.");
            page.locator("#answering [name=then]").click();
            page.locator(".foreseen").first().waitFor();
        });
        var decision = Api.as(Cast.ada())
                .post(
                        "/api/v1/decisions",
                        "{\"what\": \"We keep it small\", \"why\": \"So **few** need it.\", \"traded\": [\"company\"],"
                                + " \"evidence\": \"https://cocreate.example\", \"idea\": \"" + idea + "\"}")
                .json()
                .getString("id");
        Api.as(Cast.ada()).put("/api/v1/ideas/" + idea + "/harm", "{\"harm\": \"It would be loud.\"}");
        Api.as(Cast.ada()).put("/api/v1/ideas/" + idea + "/bet", "{\"hypothesis\": \"People like it loud.\"}");
        for (var path : List.of(
                "/decisions",
                "/roadmap",
                "/roadmap/promises",
                "/decisions/new",
                "/decisions/" + decision,
                "/decisions?q=nothing-like-this",
                "/admin/limits")) {
            pages.put(path, page -> page.navigate(path));
        }
        pages.put("bet without a word", page -> {
            page.navigate("/ideas/new");
            page.locator("#title").fill("Deliver by night");
            page.locator("#bet").check();
            page.locator("main form button.primary").click();
            page.locator("#hypothesis-fault").waitFor();
        });
        pages.put("roadmap being arranged", page -> {
            page.navigate("/roadmap");
            page.locator(".arranging summary").first().click();
        });
        pages.put("decision with faults", page -> {
            page.navigate("/decisions/new");
            page.locator("main form button.primary").click();
            page.locator(".faults").waitFor();
        });
        pages.put("limits with a fault", page -> {
            page.navigate("/admin/limits");
            page.locator("#doing").fill("many");
            page.locator("main form button.primary").click();
            page.locator("#doing-fault").waitFor();
        });
        pages.put("many to be declined", page -> {
            page.navigate("/desk?show=open");
            page.locator("#status").selectOption("declined");
            page.locator("#reason").waitFor();
            page.locator(".change button.primary").click();
            page.locator(".faults").waitFor();
        });
        Given.comment(Given.idea(dalia, "Import invoices"), Cast.chen(), "在月底");
        pages.put("news", page -> {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                page.navigate("/me/notices");
                assertThat(page.locator(".news .unread").count()).isPositive();
            });
        });
        pages.put("choice of a channel", page -> {
            page.navigate("/me/notices");
            page.locator(".choice button").click();
        });
        var talk = Given.idea(Cast.ben(), "Export receipts");
        var comment = Given.comment(talk, Cast.chen(), "Ask @" + dalia.name());
        var said = Given.comment(talk, dalia, "As a table.");
        Api.as(Cast.chen()).put("/api/v1/ideas/" + talk + "/comments/" + said + "/reactions/thanks");
        Api.as(Cast.chen()).put("/api/v1/ideas/" + talk + "/report", "{\"reason\": \"spam\"}");
        Api.as(Cast.ben())
                .put("/api/v1/ideas/" + talk + "/report", "{\"reason\": \"abuse\", \"comment\": \"" + comment + "\"}");
        var removed = Given.comment(talk, Cast.chen(), "555-1234");
        Api.as(Cast.ada())
                .put(
                        "/api/v1/ideas/" + talk + "/comments/" + removed + "/removal",
                        "{\"reason\": \"It is a private number.\"}");
        var there = "/ideas/" + talk;
        pages.put("talk with a menu", page -> {
            page.navigate(there);
            page.locator(".comment .meta summary").first().click();
        });
        pages.put("talk with reactions to choose", page -> {
            page.navigate(there);
            page.locator(".reactions summary").first().click();
        });
        pages.put("names to mention", page -> {
            page.navigate(there);
            page.locator("#text").pressSequentially("@");
            page.locator("[role=option]").first().waitFor();
        });
        pages.put("reports", page -> {
            page.navigate("/reports");
            page.locator(".decide summary").first().click();
        });
        pages.put("what concerns one", page -> page.navigate("/me/watching"));
        pages.put("moderation", page -> page.navigate("/moderation"));
        pages.put("somebody to mute", page -> page.navigate("/moderation/people/1"));
        pages.put("what waits for the team", page -> page.navigate("/me/waiting"));
        pages.put("moderation set", page -> page.navigate("/admin/moderation"));
        var alike = Given.idea(Cast.ben(), "Export all receipts");
        var gone = Given.idea(Cast.chen(), "Exporting receipts");
        Api.as(Cast.ada()).put("/api/v1/ideas/" + gone + "/merge", "{\"into\": \"" + alike + "\"}");
        pages.put("merge", page -> page.navigate("/ideas/" + alike + "/merge?q=export"));
        pages.put("merge of two", page -> page.navigate("/ideas/" + alike + "/merge?into=" + talk));
        pages.put("merge refused", page -> page.navigate("/ideas/" + alike + "/merge?into=" + alike));
        pages.put("idea with merged ones", page -> page.navigate("/ideas/" + gone));
        pages.put("duplicates", page -> page.navigate("/duplicates"));
        Api.as(Cast.ada()).post("/api/v1/ideas/" + talk + "/notes", "{\"text\": \"Ask **sales**.\"}");
        pages.put("desk", page -> page.navigate("/desk?show=open&sort=newest"));
        pages.put("desk filtered", page -> page.navigate("/desk?newer=3&q=receipts&assigned=nobody"));
        pages.put("desk with faults", page -> {
            page.navigate("/desk?show=open");
            page.locator(".change button.primary").click();
            page.locator(".faults").waitFor();
        });
        pages.put("desk with its keys", page -> {
            page.navigate("/desk?show=open");
            page.locator("[data-keys]").click();
        });
        var noticed = "noticed-by-" + dalia.email().replaceAll("@.*", "");
        Given.idea(Cast.ben(), "Export slips", "", "", noticed);
        pages.put("desk with a change", page -> {
            page.navigate("/desk?show=open&tag=" + noticed);
            page.locator("[name=idea]").first().check();
            page.locator("#tags").fill("seen");
            page.locator(".change button.primary").click();
            page.locator(".just-made").waitFor();
        });
        pages.put("saving a view", page -> {
            page.navigate("/desk");
            page.locator(".views summary").click();
        });
        var need = Api.as(Cast.ada())
                .post(
                        "/api/v1/needs",
                        "{\"statement\": \"When the button is asked about\", \"description\": \"Often.\"}")
                .json()
                .getString("id");
        Api.as(Cast.ada()).put("/api/v1/needs/" + need + "/ideas/" + talk);
        Api.as(Cast.ada())
                .post(
                        "/api/v1/needs/" + need + "/quotes",
                        "{\"source\": \"heard\", \"words\": \"It hurts.\", \"who\": \"Somebody\", \"kind\": \"call\"}");
        pages.put("needs", page -> page.navigate("/needs"));
        pages.put("needs with nothing found", page -> page.navigate("/needs?q=nonesuch&horizon=now"));
        pages.put("need", page -> page.navigate("/needs/" + need + "?q=receipts"));
        pages.put("need with faults", page -> {
            page.navigate("/needs/new");
            page.locator("main form button.primary").click();
        });
        pages.put("need changed", page -> page.navigate("/needs/" + need + "/edit"));
        pages.put("need merged", page -> page.navigate("/needs/" + need + "/merge"));
        pages.put("quotes of an idea", page -> page.navigate("/needs/" + need + "/quotes?idea=" + talk));
        pages.put("need of an idea", page -> page.navigate("/ideas/" + talk + "/need"));
        pages.put("views", page -> page.navigate("/desk/views"));
        Scored.by("rice", talk, "{\"reach\": 40, \"impact\": 2, \"confidence\": 0.8, \"effort\": 2}");
        Scored.by("rice", alike, "{\"reach\": 30, \"impact\": 1, \"confidence\": 0.5, \"effort\": 1}");
        pages.put("ranking", page -> {
            page.navigate("/ranking?scorer=rice&show=any");
            page.locator(".who summary").first().click();
        });
        pages.put("assessment", page -> page.navigate(there + "/scores/rice"));
        pages.put("assessment with faults", page -> {
            page.navigate(there + "/scores/wsjf");
            page.locator("main form button.primary").click();
        });
        pages.put("scores", page -> {
            page.navigate(there + "/scores");
            page.locator(".scored summary").first().click();
        });
        pages.put("notes", page -> page.navigate(there + "/notes"));
        pages.put("triage", page -> page.navigate(there + "/triage"));
        pages.put("removal without a reason", page -> {
            page.navigate(there + "/comments/" + comment + "/removal");
            page.locator("main form button.primary").click();
        });
        pages.put("report with faults", page -> {
            page.navigate(there + "/report?comment=" + comment);
            page.locator("main form button.primary").click();
        });
        pages.put("comment edited", page -> page.navigate(there + "/comments/" + said + "/edit"));
        pages.put("comment withdrawn", page -> page.navigate(there + "/comments/" + said + "/withdrawal"));
        pages.put("reasons", page -> page.navigate("/ideas/" + idea + "/reasons"));
        pages.put("withdrawn", page -> page.navigate("/ideas/withdrawn"));
        pages.put("withdrawal", page -> page.navigate("/ideas/" + own + "/withdrawal"));
        pages.put("step before proposing", page -> {
            page.navigate("/ideas/new");
            page.evaluate("localStorage.clear()");
            page.navigate("/ideas/new");
            page.evaluate("document.querySelector('#title').value = 'Export invoices'");
            page.locator("main form button.primary").click();
            page.locator(".alike").waitFor();
        });
        Demand.isAsked(dalia);
        pages.put("still needed", page -> page.navigate("/me/still"));
        pages.put("old vote", page -> page.navigate("/ideas/" + idea));
        Demand.board("rationed", "Rationed", 1);
        // Each time but the first her one vote is in use already.
        Api.as(dalia).put("/api/v1/ideas/" + Demand.idea(Cast.ben(), "The one", "rationed") + "/vote");
        var other = Demand.idea(Cast.ben(), "The other", "rationed");
        pages.put("votes left", page -> page.navigate("/ideas?board=rationed"));
        pages.put("no vote left", page -> {
            page.navigate("/ideas/" + other);
            page.locator(".wanted button").click();
            page.locator(".question .spent").waitFor();
        });
        pages.put("too late", page -> page.navigate("/ideas/" + other + "?late=vote.budget"));
        Company.is(
                "axe",
                "{\"name\": \"Achsen GmbH\", \"plan\": \"Team\", \"revenue\": 1200000, \"attributes\": {\"axeseats\": 3, \"axebeta\": true}}");
        Company.has("axe", Cast.chen(), "buyer");
        var axe = Company.segment("Axe " + System.nanoTime(), "{\"attribute\": \"axeseats\", \"atLeast\": 2}");
        Company.awaitBacking(idea, axe, backing -> backing.getInt("votes") == 1);
        Api.as(Cast.ben())
                .put(
                        "/api/v1/ideas/" + idea + "/vote",
                        "{\"evidence\": {\"kind\": \"call\", \"words\": \"At the fair.\"}}");
        pages.put("backed idea", page -> page.navigate("/ideas/" + idea));
        pages.put("cut list", page -> page.navigate("/ideas?segment=" + axe));
        pages.put("menu of segments", page -> {
            page.navigate("/ideas?q=hippopotamus&segment=" + axe);
            // On a phone it covers a part of what stands below it, which axe takes for small.
            if (page.viewportSize().width > 1000) {
                page.locator(".sorts summary").first().click();
            }
        });
        pages.put("account", page -> {
            page.navigate("/accounts?q=Achsen");
            page.locator(".rows b a").first().click();
            page.locator("#people summary").first().click();
        });
        pages.put("account with faults", page -> {
            page.navigate("/accounts/new");
            page.locator("main form button.primary").click();
        });
        pages.put("segment", page -> page.navigate("/segments/" + axe));
        pages.put("segment with faults", page -> {
            page.navigate("/segments/new");
            page.locator("main form button.primary").click();
        });
        pages.put("on behalf with faults", page -> {
            page.navigate("/ideas/" + idea + "/on-behalf");
            page.locator("main form button.primary").click();
        });
        pages.put("edit", page -> page.navigate("/ideas/" + idea + "/edit"));
        for (var path : List.of(
                "/admin",
                "/admin/mail",
                "/admin/people",
                "/admin/keys",
                "/admin/audit",
                "/dashboard",
                "/admin/boards",
                "/admin/boards/general",
                "/admin/access",
                "/admin/statuses",
                "/admin/statuses/review",
                "/admin/tags",
                "/accounts",
                "/accounts/imports",
                "/segments",
                "/ideas/on-behalf",
                "/admin/sign-in",
                "/admin/sign-in/new",
                "/me",
                "/me/votes",
                "/changelog",
                "/changelog/new",
                "/ideas?of=mine")) {
            pages.put(path, page -> page.navigate(path));
        }
        return pages;
    }

    private static void check(String name, Page page, Consumer<Page> open, View... views) {
        open.accept(page);
        Axe.findsNothing(name, page, views);
    }
}
