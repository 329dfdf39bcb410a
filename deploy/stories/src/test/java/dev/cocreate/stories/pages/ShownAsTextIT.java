package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML, scripts and turned text are text: taken, and shown so that they do nothing. */
class ShownAsTextIT {
    private static final String OVERRIDE = "\u202e";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</title></textarea><script>alert(1)</script>",
                "<iframe src=\"javascript:alert(1)\">",
                "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
                "<!-- & &amp; &lt;b&gt; --> ]]>",
            })
    void whateverIsTypedIsShownAsItWasTyped(String typed) {
        var id = Given.idea(
                Cast.ben(), typed, typed, typed, typed.replace(",", "").substring(0, Math.min(20, typed.length())));
        Given.comment(id, Cast.chen(), typed);
        Given.status(id, "planned", typed);

        var page = Web.ofSomebody().open("/ideas/" + id).page();
        assertThat(page.select("h1").text()).isEqualTo(typed);
        assertThat(page.title()).startsWith(typed);
        assertThat(page.select("#comments .prose").text()).contains(typed.substring(0, 3));
        assertHarmless(page);

        var edited = Web.of(Cast.ada()).open("/ideas/" + id + "/edit").page();
        assertThat(edited.select("[name=title]").attr("value")).isEqualTo(typed);
        assertThat(edited.select("[name=text]").text()).isEqualTo(typed);
        assertHarmless(edited);

        var idea = Api.withoutKey().get("/api/v1/ideas/" + id).json();
        assertThat(List.of(idea.getString("title"), idea.getString("text"), idea.getString("need")))
                .containsOnly(typed);
    }

    @Test
    void listsAndSearchesShowTextAsText() {
        Given.idea(Cast.ben(), "<script>alert('list')</script>", "", "\"><img src=x onerror=alert(1)>", "harmless");

        var list = Web.ofSomebody().open("/ideas?tag=harmless&sort=new").page();
        assertThat(list.select(".ideas h2").text()).isEqualTo("<script>alert('list')</script>");
        assertHarmless(list);

        var search = Web.ofSomebody()
                .open("/ideas?q=" + Web.encoded("\"><script>alert(1)</script>"))
                .page();
        assertThat(search.select("input[name=q]").attr("value")).isEqualTo("\"><script>alert(1)</script>");
        assertHarmless(search);
        assertHarmless(Web.ofSomebody()
                .open("/ideas/new?title=" + Web.encoded("\"><script>alert(1)</script>"))
                .page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](javascript:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "[click](vbscript:x \"onmouseover=alert(1)\")",
                "![x](https://elsewhere.example/pixel.png)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]"
            })
    void markdownMakesNoLinkThatDoesSomething(String typed) {
        var id = Given.idea(Cast.ben(), "Markdown", typed, typed);
        Given.comment(id, Cast.chen(), typed);

        assertHarmless(Web.ofSomebody().open("/ideas/" + id).page());
    }

    @Test
    void markdownIsMarkdown() {
        var id = Given.idea(Cast.ben(), "Markdown", "# One\n\n- **two**\n- [three](https://cocreate.example)", "");

        var text = Web.ofSomebody().open("/ideas/" + id).page().select(".prose");

        assertThat(text.select("h1")).isEmpty();
        assertThat(text.select("h2").text()).isEqualTo("One");
        assertThat(text.select("li strong").text()).isEqualTo("two");
        assertThat(text.select("a").attr("href")).isEqualTo("https://cocreate.example");
        assertThat(text.select("a").attr("rel")).contains("nofollow", "noopener");
    }

    @Test
    void textIsNotTurnedAround() {
        var turned = "invoice" + OVERRIDE + "fdp.exe";
        var id = Given.idea(Cast.ben(), turned, turned, turned, turned);
        Given.comment(id, Cast.chen(), turned);
        Given.status(id, "planned", turned);

        for (var path : new String[] {"/ideas/" + id, "/api/v1/ideas/" + id, "/api/v1/ideas/" + id + "/comments"}) {
            var shown = Api.withoutKey().get(path).text();
            assertThat(shown).contains("invoicefdp.exe").doesNotContain(OVERRIDE, "\\u202e", "\\u202E");
        }
    }

    @Test
    void aPersonsNameIsText() {
        var zoe = new Person("<b onclick=alert(1)>Zoe", "zoe@elsewhere.example", "CUSTOMER");
        Portal.first().change("insert into person (email, name) values (?, ?)", zoe.email(), zoe.name());
        var id = Given.idea(zoe, "Export invoices");

        var page = Web.of(zoe).open("/ideas/" + id).page();

        assertThat(page.select(".head .meta").text()).contains(zoe.name());
        assertHarmless(page);
        assertHarmless(Web.of(Cast.dalia()).open("/admin/people").page());
    }

    @Test
    void whatIsInAnAddressIsNotTakenForHtml() {
        var answer = Web.ofSomebody().open("/nothing/%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(answer.status()).isEqualTo(404);
        assertHarmless(answer.page());
    }

    private static void assertHarmless(Document page) {
        assertThat(
                        page.select(
                                "script:not([src^=/assets/]):not([type=application/ld+json]), iframe, object, img, svg[onload], style"))
                .isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey() + "=" + attribute.getValue()))
                .noneMatch(attribute -> attribute.startsWith("on"))
                .noneMatch(
                        attribute -> attribute.matches("(?s)(href|src|action)=(?i)\\s*(javascript|data|vbscript):.*"));
    }
}
