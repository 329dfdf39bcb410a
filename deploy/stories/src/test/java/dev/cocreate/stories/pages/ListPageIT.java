package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPageIT {
    @Test
    void everyIdeaIsReachedByFollowingTheNextPage() {
        var ideas = new ArrayList<String>();
        for (var i = 0; i < 23; i++) {
            ideas.add("/ideas/" + Given.idea(Cast.ben(), "Export invoices", "", "", "list-page"));
        }

        var browser = Web.ofSomebody();
        var first = browser.open("/ideas?tag=list-page&sort=new").page();
        var found = new ArrayList<>(first.select(".ideas h2 a").eachAttr("href"));
        var second = browser.open(first.select("#more a").attr("href")).page();
        found.addAll(second.select(".ideas h2 a").eachAttr("href"));

        assertThat(first.select(".ideas h2")).hasSize(20);
        assertThat(found).doesNotHaveDuplicates().hasSameElementsAs(ideas);
        assertThat(second.select("#more")).isEmpty();
    }

    @Test
    void aVoteFromTheListLeadsBackToTheList() {
        var id = Given.idea(Cast.ben(), "Export invoices", "", "", "vote-in-list");
        var browser = Web.of(Cast.chen());
        browser.open("/ideas?tag=vote-in-list");

        browser.send("/ideas/" + id + "/vote");

        assertThat(browser.last().header("Location")).endsWith("/ideas?tag=vote-in-list");
        var button = browser.follow().page().expectFirst(".ideas button.vote");
        assertThat(button.attr("aria-pressed")).isEqualTo("true");
        assertThat(button.text()).isEqualTo("1");
    }

    @Test
    void oneSeesOnesOwnVoteAtOnceAndOthersASecondLaterAtMost() {
        var id = Given.idea(Cast.ben(), "Export invoices", "", "", "fresh");
        var nobody = Web.ofSomebody();
        var chen = Web.of(Cast.chen());
        for (var wanted : new String[] {"1", "0", "1"}) {
            nobody.open("/ideas?tag=fresh");
            chen.open("/ideas?tag=fresh");
            chen.send("/ideas/" + id + "/vote");

            assertThat(chen.open("/ideas?tag=fresh")
                            .page()
                            .select(".ideas button.vote")
                            .text())
                    .isEqualTo(wanted);
            await().untilAsserted(() -> assertThat(nobody.open("/ideas?tag=fresh")
                            .page()
                            .select(".ideas button.vote")
                            .text())
                    .isEqualTo(wanted));
        }
    }

    @Test
    void aDecidedIdeaShowsItsVotesAndTakesNone() {
        var id = Given.idea(Cast.ben(), "Export invoices", "", "", "closed");
        Given.votes(id, 2);
        Given.status(id, "shipped", "It is there.");

        var page = Web.of(Cast.chen()).open("/ideas?tag=closed&status=shipped").page();

        assertThat(page.select(".ideas .vote.closed").text()).contains("2 votes; closed");
        assertThat(page.select(".ideas form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de;q=0.9, en;q=0.5 | de      | ltr | Idee vorschlagen
            zh-TW              | zh-Hans | ltr | 提出想法
            ar-EG              | ar      | rtl | اقترح فكرة
            tlh                | en      | ltr | Propose an idea
            """)
    void itSpeaksTheBrowsersLanguage(String wanted, String language, String direction, String propose) {
        var page = Web.ofSomebody()
                .sending("Accept-Language", wanted)
                .open("/ideas")
                .page();

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("a.propose").text()).isEqualTo(propose);
    }

    @Test
    void aChosenLanguageStays() {
        var browser = Web.ofSomebody().sending("Accept-Language", "de");
        browser.open("/ideas?sort=new");

        browser.send("/language", "language", "ar");

        assertThat(browser.last().header("Location")).endsWith("/ideas?sort=new");
        assertThat(browser.open("/ideas").page().select("html").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void wordsWithASlipFindWhatWasMeant() {
        var id = Given.idea("Stapler with a longer gripper");
        var page = Web.ofSomebody().open("/ideas?q=Staplre+longer+griper").page();

        assertThat(page.select(".ideas .card, .ideas h2")).isEmpty();
        assertThat(page.select(".meant a[href=/ideas/" + id + "]").text()).isEqualTo("Stapler with a longer gripper");
    }

    @Test
    void aLinkToABoardThatIsGoneIsNoFormAtFault() {
        for (var address : new String[] {"/ideas?board=renamed-away", "/ideas?status=nope", "/ideas?sort=nope"}) {
            assertThat(Web.ofSomebody().open(address).status()).as(address).isEqualTo(404);
        }
    }
}
