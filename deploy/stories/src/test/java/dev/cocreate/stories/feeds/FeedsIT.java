package dev.cocreate.stories.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsIT {
    private static final String HOSTILE = "</title>]]><script>alert(1)</script> & \"x\" \uFFFF\uFFFE\u0001";

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/ideas.atom", "/feeds/boards/general.atom"})
    void aNewIdeaIsInTheFeedOfThePortalAndOfItsBoard(String path) {
        var id = Given.idea(Cast.ben(), "Export invoices", "As **one** file.", "we close the month");

        await().untilAsserted(() -> {
            var entry = AtomFeed.at(path).entry("/ideas/" + id);
            assertThat(AtomFeed.text(entry, "id")).endsWith(":idea:" + id);
            assertThat(AtomFeed.text(entry, "title")).isEqualTo("Export invoices");
            assertThat(AtomFeed.children(entry, "content").get(0).getAttribute("type"))
                    .isEqualTo("html");
            var content = Jsoup.parse(AtomFeed.text(entry, "content"));
            assertThat(content.select("strong").text()).isEqualTo("one");
            assertThat(content.text()).contains("we close the month");
        });
    }

    @Test
    void anIdeaHasAFeedOfWhatWasAnsweredAndSaid() {
        var id = Given.idea("Export invoices");
        var comment = Given.comment(id, Cast.chen(), "在月底");
        Given.status(id, "planned", "In **spring**.");

        var feed = AtomFeed.at("/feeds/ideas/" + id + ".atom");

        assertThat(feed.entries())
                .extracting(entry -> AtomFeed.text(entry, "title"))
                .containsExactly(
                        "Answer from the team: Planned",
                        "Comment by " + Cast.chen().name());
        assertThat(AtomFeed.text(feed.entry("/ideas/" + id + "#answered"), "content"))
                .contains("<strong>spring</strong>");
        assertThat(AtomFeed.text(feed.entry("/ideas/" + id + "/comments/" + comment), "content"))
                .contains("在月底");
    }

    @Test
    void anIdeaThatNobodyTalkedAboutHasAFeedOfTheDayItWasProposed() {
        var id = Given.idea("Export credit notes");

        assertThat(Api.withoutKey().get("/feeds/ideas/" + id + ".atom").text())
                .contains("<updated>20")
                .doesNotContain("<entry>", "1970");
    }

    @Test
    void theChangelogHasAFeedWithoutItsDrafts() {
        var published = write("{\"title\": \"It is here\", \"text\": \"*New.*\", \"published\": true}");
        var draft = write("{\"title\": \"Not yet\", \"text\": \"New.\"}");

        await().untilAsserted(() -> {
            var feed = AtomFeed.at("/feeds/changelog.atom");
            assertThat(AtomFeed.text(feed.entry("/changelog/" + published), "content"))
                    .contains("<em>New.</em>");
            assertThat(feed.answer().text()).doesNotContain("/changelog/" + draft + "\"", "Not yet");
        });
    }

    @Test
    void whateverIsTypedLeavesAFeedWellFormedAndDoesNothing() {
        var id = Given.idea(Cast.ben(), HOSTILE, HOSTILE + "\n[x](javascript:alert(1))", HOSTILE);
        Given.comment(id, Cast.chen(), HOSTILE);
        Given.status(id, "planned", HOSTILE);

        await().untilAsserted(() -> {
            var entry = AtomFeed.at("/feeds/ideas.atom").entry("/ideas/" + id);
            assertThat(AtomFeed.text(entry, "title").strip()).isEqualTo("</title>]]><script>alert(1)</script> & \"x\"");
            assertHarmless(AtomFeed.text(entry, "content"));
        });
        AtomFeed.at("/feeds/ideas/" + id + ".atom")
                .entries()
                .forEach(entry -> assertHarmless(AtomFeed.text(entry, "content")));
    }

    private static void assertHarmless(String content) {
        var html = Jsoup.parse(content);
        assertThat(html.select("script, a[href^=javascript]")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void whoAsksAgainIsSentNothingUntilSomethingIsNew() {
        var id = Given.idea("Export invoices");
        var path = "/feeds/ideas/" + id + ".atom";
        var first = Api.withoutKey().get(path);
        var asking = Api.withoutKey().with("If-None-Match", first.header("ETag"));

        assertThat(asking.get(path).status()).isEqualTo(304);
        assertThat(asking.get(path).body()).isEmpty();
        Given.comment(id, Cast.chen(), "Me too.");
        await().untilAsserted(() -> assertThat(asking.get(path).status()).isEqualTo(200));
    }

    @Test
    void anIdStaysWhatItIsWhereverThePortalIsReached() {
        var id = Given.idea("Export invoices");
        var path = "/feeds/ideas/" + id + ".atom";
        var here = AtomFeed.at(path);
        var there = AtomFeed.parsed(Api.withoutKey().at(Portal.second()).get(path));

        assertThat(AtomFeed.text(there, "id")).isEqualTo(AtomFeed.text(here.root(), "id"));
        assertThat(AtomFeed.link(there, "self")).startsWith("https://feedback.example.com/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/ideas/987654321.atom",
                "/feeds/ideas/x.atom",
                "/feeds/boards/unknown.atom",
                "/feeds/else.atom"
            })
    void thereIsNoFeedOfWhatIsNotThere(String path) {
        assertThat(Api.withoutKey().get(path).status()).isEqualTo(404);
    }

    @Test
    void pagesSayWhereTheirFeedsAre() {
        var id = Given.idea("Export invoices");

        assertThat(feedsOf("/ideas")).containsExactly("/feeds/ideas.atom");
        assertThat(feedsOf("/ideas?board=general")).containsExactly("/feeds/boards/general.atom", "/feeds/ideas.atom");
        assertThat(feedsOf("/ideas/" + id)).containsExactly("/feeds/ideas/" + id + ".atom", "/feeds/ideas.atom");
        assertThat(feedsOf("/changelog")).containsExactly("/feeds/changelog.atom", "/feeds/ideas.atom");
    }

    private static List<String> feedsOf(String path) {
        return Web.ofSomebody()
                .open(path)
                .page()
                .select("link[rel=alternate][type=application/atom+xml]")
                .eachAttr("href");
    }

    private static String write(String json) {
        return Api.as(Cast.ada()).post("/api/v1/changelog", json).json().getString("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\"}],\"@type\":\"x\" \\ & \u2028\u2029",
                "]]> --> <b>",
            })
    void structuredDataIsJsonThatNoTitleBreaksOutOf(String title) {
        var id = Given.idea(Cast.ben(), title, title, "");
        Given.comment(id, Cast.chen(), title);
        Given.status(id, "planned", title);

        var page = Web.ofSomebody().open("/ideas/" + id).page();

        var blocks = page.select("script:not([src])");
        assertThat(blocks).hasSize(1);
        assertThat(blocks.attr("type")).isEqualTo("application/ld+json");
        assertThat(blocks.get(0).data()).doesNotContain("<", ">", "&");
        try (var reader = Json.createReader(new StringReader(blocks.get(0).data()))) {
            var posting = reader.readObject();
            assertThat(posting.getString("headline"))
                    .isEqualTo(page.select("h1").get(0).wholeText().strip());
            assertThat(posting.getString("@type")).isEqualTo("DiscussionForumPosting");
            assertThat(posting.getJsonObject("author").getString("name"))
                    .isEqualTo(Cast.ben().name());
            assertThat(posting.getJsonArray("comment")).hasSize(2);
        }
    }

    @Test
    void aPageSaysWhatAPreviewOfItShows() {
        var id = Given.idea(Cast.ben(), "Export \"all\" <invoices>", "", "we close the month");

        var head = Web.ofSomebody().open("/ideas/" + id).page().head();

        assertThat(head.select("meta[property=og:title]").attr("content")).isEqualTo("Export \"all\" <invoices>");
        assertThat(head.select("meta[property=og:description]").attr("content")).isEqualTo("we close the month");
        assertThat(head.select("meta[property=og:url]").attr("content"))
                .isEqualTo(head.select("link[rel=canonical]").attr("href"))
                .endsWith("/ideas/" + id);
    }

    @Test
    void theSitemapLeadsToEveryIdeaAndEntryThatAnybodyMaySee() {
        var id = Given.idea("Export invoices");
        var published = write("{\"title\": \"It is here\", \"text\": \"New.\", \"published\": true}");
        var draft = write("{\"title\": \"Not yet\", \"text\": \"New.\"}");

        var robots = Api.withoutKey().get("/robots.txt").text();
        assertThat(robots)
                .contains("Disallow: /admin\n", "Sitemap: ")
                .contains("/sitemap.xml")
                .doesNotContain("/ideas/new");
        var parts = AtomFeed.children(AtomFeed.parsed(Api.withoutKey().get("/sitemap.xml")), "sitemap").stream()
                .map(part -> URI.create(AtomFeed.text(part, "loc")).getPath())
                .toList();
        assertThat(parts).startsWith("/sitemap-pages.xml", "/sitemap-0.xml");
        assertThat(places("/sitemap-0.xml")).hasSizeLessThanOrEqualTo(10_000).contains("/ideas/" + id);
        assertThat(places("/sitemap-pages.xml"))
                .contains("/ideas", "/roadmap", "/changelog", "/outcomes", "/changelog/" + published)
                .doesNotContain("/changelog/" + draft);
        assertThat(Api.withoutKey().get("/sitemap-999.xml").status()).isEqualTo(404);
    }

    private static List<String> places(String part) {
        return AtomFeed.children(AtomFeed.parsed(Api.withoutKey().get(part)), "url").stream()
                .map(url -> URI.create(AtomFeed.text(url, "loc")).getPath())
                .toList();
    }
}
