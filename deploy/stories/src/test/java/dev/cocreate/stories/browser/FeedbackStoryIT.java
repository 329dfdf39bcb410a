package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tour: a newcomer opens a portal, somebody proposes, others vote and talk, the team answers, everybody sees it. */
class FeedbackStoryIT {
    private static final String TITLE = "Export a month’s invoices as one file";
    private static final Person OLGA = new Person("Olga Newcomer", "olga@team.example", "ADMINISTRATOR");
    private static final Person BELA = Cast.stranger("Bela");

    @Test
    void fromAWishToAnAnswer() {
        try (var olga = Screen.ofSomebody();
                var bela = Screen.ofSomebody();
                var chen = Screen.of(Cast.chen());
                var cleo = Screen.withoutScripts().signedIn(Cast.stranger("Cleo"));
                var ada = Screen.of(Cast.ada())) {
            olgaBecomesAdministrator(olga.open(Portal.first().adminLink()));
            belaProposesWithoutBeingSignedIn(bela.open("/"));
            olgaFindsTheLetter(olga.page());
            belaConfirmsAndTheIdeaCounts(bela.page());
            chenVotesInPlace(chen.open("/ideas?sort=new"));
            cleoVotesWithScriptsOff(cleo.open("/ideas?sort=new"));
            chenAsksAndAdaReplies(chen.page(), ada.open("/ideas?sort=new"));
            adaAnswersForTheTeam(ada.page());
            belaReadsTheAnswer(bela.page());
        }
    }

    private static void olgaBecomesAdministrator(Page page) {
        page.getByLabel("Your name").fill(OLGA.name());
        page.getByLabel("Your e-mail address").fill(OLGA.email());
        button(page, "Become administrator").click();

        assertThat(page).hasURL(Pattern.compile("/admin$"));
        assertThat(page.getByText("You are signed in as Olga Newcomer")).isAttached();
    }

    private static void belaProposesWithoutBeingSignedIn(Page page) {
        link(page, "Propose an idea").first().click();
        page.getByLabel("In a few words").fill(TITLE);
        page.getByLabel("What are you trying to get done?").fill("our accountant can close the month in one sitting");
        assertThat(page.locator("#similar input[name=asked]")).isAttached();
        button(page, "Propose it").click();

        assertThat(heading(page, "Your idea is kept")).isVisible();
        page.getByLabel("Your e-mail address").fill(BELA.email());
        button(page, "Send me a link").click();
        assertThat(heading(page, "Your link is ready")).isVisible();
    }

    private static void olgaFindsTheLetter(Page page) {
        link(page, "Mail").first().click();
        page.getByText(BELA.email()).click();

        assertThat(page.getByText(Postbox.newestLinkTo(BELA))).isVisible();
    }

    private static void belaConfirmsAndTheIdeaCounts(Page page) {
        page.navigate(Postbox.newestLinkTo(BELA));
        assertThat(page.getByRole(AriaRole.BLOCKQUOTE)).containsText(TITLE);
        button(page, "Yes, sign me in and publish it").click();

        assertThat(heading(page, TITLE)).isVisible();
        assertThat(page.getByText("our accountant can close the month in one sitting")
                        .first())
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("/ideas/\\d+$"));
    }

    private static void chenVotesInPlace(Page page) {
        page.evaluate("window.theSamePage = true");
        var vote = voteFor(page, TITLE);
        assertThat(vote).hasAttribute("aria-pressed", "false");

        vote.click();

        assertThat(voteFor(page, TITLE)).hasAttribute("aria-pressed", "true");
        assertThat(voteFor(page, TITLE)).hasText("1");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Your vote counts")))
                .isAttached();
        assertThat(page).hasURL(Pattern.compile("/ideas\\?sort=new$"));
        assertThat((boolean) page.evaluate("window.theSamePage")).isTrue();
    }

    private static void cleoVotesWithScriptsOff(Page page) {
        voteFor(page, TITLE).click();

        assertThat(page).hasURL(Pattern.compile("/ideas\\?sort=new$"));
        assertThat(voteFor(page, TITLE)).hasAttribute("aria-pressed", "true");
        assertThat(voteFor(page, TITLE)).hasText("2");
    }

    private static void chenAsksAndAdaReplies(Page chen, Page ada) {
        link(chen, TITLE).click();
        chen.getByLabel("Your comment").fill("As a **table**, please.");
        button(chen, "Send").last().click();
        assertThat(chen.getByText("As a table, please.")).isVisible();

        link(ada, TITLE).click();
        ada.getByText("Reply", new Page.GetByTextOptions().setExact(true)).click();
        ada.getByLabel("Your reply to " + Cast.chen().name()).fill("Which columns do you need?");
        button(ada, "Send").first().click();

        chen.reload();
        assertThat(chen.getByText("Which columns do you need?")).isVisible();
        assertThat(heading(chen, "2 comments")).isVisible();
    }

    private static void adaAnswersForTheTeam(Page page) {
        page.getByLabel("Status").selectOption("planned");
        page.getByLabel("Your answer").fill("We build it in spring.");
        button(page, "Answer").click();

        assertThat(page.getByText("We build it in spring.")).isVisible();
    }

    private static void belaReadsTheAnswer(Page page) {
        page.reload();

        assertThat(page.getByText("We build it in spring.")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Planned"))
                        .first())
                .hasAttribute("aria-current", "step");
    }

    private static Locator voteFor(Page page, String title) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Vote for “" + title));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }
}
