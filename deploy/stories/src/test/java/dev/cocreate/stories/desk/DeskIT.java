package dev.cocreate.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeskIT {
    private static Web ada = Web.ofSomebody();

    @BeforeAll
    static void adaSignsIn() {
        ada = Web.of(Cast.ada());
    }

    @Test
    void anIdeaWaitsUntilSomebodyOfTheTeamWhoIsNotItsAuthorSaysSomething() {
        var commented = Given.idea(Cast.ben(), "Commented by the team", "", "", "waits");
        var talked = Given.idea(Cast.ben(), "Commented by customers", "", "", "waits");
        var own = Given.idea(Cast.ada(), "Of the team itself", "", "", "waits");
        var answered = Given.idea(Cast.ben(), "Answered by the team", "", "", "waits");
        Given.comment(talked, Cast.chen(), "Me too.");
        Given.comment(own, Cast.ada(), "I mean it.");
        Given.comment(commented, Cast.ada(), "Which format?");
        Given.status(answered, "planned", "In spring.");

        assertThat(titles(ada.open("/desk?tag=waits"))).containsExactly("Commented by customers", "Of the team itself");
        assertThat(titles(ada.open("/desk?tag=waits&show=open&sort=newest")))
                .containsExactly(
                        "Answered by the team",
                        "Of the team itself",
                        "Commented by customers",
                        "Commented by the team");
        assertThat(Portal.first()
                        .find(
                                Long.class,
                                "select id from idea where first_answered_at is distinct from first_answer_of(id)"))
                .isEmpty();
    }

    @Test
    void filtersLiveInTheAddress() {
        var old = Given.idea(Cast.chen(), "Old wish about trains", "", "", "narrow");
        Given.idea(Cast.ben(), "New wish about boats", "", "", "narrow");
        Portal.first().change("update idea set created_at = now() - interval '10 days' where id = " + old);
        Api.as(Cast.ada()).post("/api/v1/ideas/" + old + "/notes", "{\"text\": \"Ask sales.\"}");
        var chen = Portal.first().one(String.class, "select id::text from person where email = 'chen@kehu.example'");
        assign(old);

        for (var only : List.of(
                "older=8",
                "older=8&newer=31",
                "assigned=me",
                "assigned=somebody",
                "q=trains",
                "notes=yes",
                "author=" + chen)) {
            assertThat(titles(ada.open("/desk?tag=narrow&" + only))).as(only).containsExactly("Old wish about trains");
        }
        for (var other : List.of("newer=3", "assigned=nobody", "q=boats")) {
            assertThat(titles(ada.open("/desk?tag=narrow&" + other))).as(other).containsExactly("New wish about boats");
        }
        assertThat(titles(ada.open("/desk?tag=narrow&status=planned"))).isEmpty();
        assertThat(titles(ada.open("/desk?tag=narrow&board=nowhere"))).isEmpty();
        assertThat(ada.open("/desk?sort=best").status()).isEqualTo(422);
        assertThat(ada.open("/desk?older=long").status()).isEqualTo(422);
        assertThat(ada.open("/desk?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void aLongDeskIsReadPageByPageInEveryOrder() {
        var busy = Cast.stranger("Ilsabe");
        for (var i = 0; i < 52; i++) {
            Given.idea(busy, "Long desk " + i, "", "", "long-desk");
        }
        for (var sort : List.of("oldest", "newest", "wanted")) {
            var first = ada.open("/desk?tag=long-desk&sort=" + sort);
            var second =
                    ada.open(first.page().select(".desk-list > p > a.button").attr("href"));

            assertThat(titles(first)).as(sort).hasSize(50).doesNotContainAnyElementsOf(titles(second));
            assertThat(titles(second)).hasSize(2);
        }
        assertThat(ada.open("/desk?tag=long-desk")
                        .page()
                        .select(".select-all label")
                        .text())
                .isEqualTo("All 52 that match");
    }

    @Test
    void whatWasSelectedOnALaterPageStaysSelectedWhenTheChangeIsRefused() {
        Portal.first().change("""
                with made as (
                    insert into idea (title, language, board_id, status_id)
                    select 'On the pile', 'en', (select min(id) from board), (select min(id) from status)
                    from generate_series(1, 51) returning id
                ), tagged as (insert into tag (slug, name) values ('later-page', 'later-page') returning id)
                insert into idea_tag (tag_id, idea_id) select tagged.id, made.id from made, tagged""");
        var next = ada.open("/desk?tag=later-page").page().select(".desk-list > p > a.button");
        ada.open(next.attr("href"));
        var last = ada.last().page().select(".pile input").val();

        var refused = ada.send("/desk/changes", "idea", last, "status", "declined");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".pile input[checked]").eachAttr("value"))
                .containsExactly(last);
        Portal.first().change("delete from idea where title = 'On the pile'");
    }

    @Test
    void theFiguresSayWhatWaitsAndHowSoonItIsAnswered() {
        var idea = Given.idea("Answered after two days");
        Portal.first().change("update idea set created_at = now() - interval '2 days' where id = " + idea);
        Given.status(idea, "planned", "In spring.");

        var figures = Api.as(Cast.ada()).get("/api/v1/desk").json();
        var waiting = figures.getInt("waiting");
        var ages = figures.getJsonArray("ages")
                .getValuesAs(age -> age.asJsonObject().getInt("ideas"));
        assertThat(ages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(waiting);
        var answers = figures.getJsonArray("firstAnswers").getJsonObject(0);
        assertThat(answers.getInt("days")).isEqualTo(30);
        assertThat(answers.getString("ninetieth")).startsWith("PT");
        assertThat(Api.as(Cast.ben()).get("/api/v1/desk").status()).isEqualTo(403);

        var page = ada.open("/desk").page();
        assertThat(page.select(".firsts time").attr("datetime")).startsWith("PT");
        assertThat(page.select(".ages a").eachAttr("href"))
                .containsExactly("/desk?newer=3", "/desk?older=3&newer=8", "/desk?older=8&newer=31", "/desk?older=31");
    }

    @Test
    void aViewIsSavedSharedRenamedAndRemoved() {
        var dalia = Web.of(Cast.dalia());
        Given.idea(Cast.ben(), "In a view", "", "", "viewed");
        ada.open("/desk?tag=viewed&sort=newest");
        assertThat(ada.send("/desk/saved", "name", "Only mine").status()).isEqualTo(303);
        assertThat(ada.follow().page().select(".views a[aria-current]").text()).isEqualTo("Only mine 1");
        assertThat(dalia.open("/desk").text()).doesNotContain("Only mine");
        assertThat(ada.send("/desk/saved", "name", "Only mine").status()).isEqualTo(422);
        assertThat(ada.last().page().select("#name").val()).isEqualTo("Only mine");

        var view = Portal.first().one(String.class, "select id::text from saved_view where name = 'Only mine'");
        assertThat(dalia.post("/desk/views/" + view + "/removal", "csrf=" + dalia.csrf())
                        .status())
                .isEqualTo(404);
        ada.open("/desk/views");
        ada.send("/desk/views/" + view, "name", "Of us all", "shared", "true");
        assertThat(dalia.open("/desk")
                        .page()
                        .select(".views a:contains(Of us all)")
                        .attr("href"))
                .isEqualTo("/desk?tag=viewed&sort=newest");
        assertThat(Portal.first().one(String.class, "select filter::text from saved_view where id = ?::bigint", view))
                .isEqualTo("{\"tag\": \"viewed\", \"sort\": \"newest\"}");

        dalia.open("/desk/views");
        dalia.send("/desk/views/" + view + "/removal");
        assertThat(ada.open("/desk").text()).doesNotContain("Of us all");
    }

    @Test
    void withScriptsOffManyAreChangedByAFormAndUndoneByAButton() {
        for (var i = 0; i < 3; i++) {
            Given.idea(Cast.ben(), "By a form " + i, "", "", "by-form");
        }
        ada.open("/desk?tag=by-form");
        assertThat(ada.send("/desk/changes", "all", "true", "status", "review", "answer", "")
                        .status())
                .isEqualTo(422);
        assertThat(ada.last().page().select("#status option[selected]").val()).isEqualTo("review");
        assertThat(ada.last().page().select("#answer-fault").text()).isNotEmpty();
        assertThat(ada.last().page().select("#all").hasAttr("checked")).isTrue();

        ada.send("/desk/changes", "answer", "We look at it.");
        var done = ada.follow().page();
        assertThat(done.select(".just-made").text()).contains("3 ideas changed", "Undo");
        ada.send(done.select(".just-made form").attr("action"));
        assertThat(ada.follow().page().select(".just-made").text()).contains("3 ideas are what they were again");
        assertThat(titles(ada.last())).hasSize(3);
    }

    @Test
    void theSecondOfTwoIsToldWhatChangedAndKeepsWhatTheyTyped() {
        var idea = Given.idea("Changed by two");
        var path = "/ideas/" + idea;
        var dalia = Web.of(Cast.dalia());
        ada.open(path);
        dalia.open(path);

        dalia.send(path + "/status", "status", "planned", "answer", "In spring.");
        assertThat(ada.send(path + "/status", "status", "declined", "reason", "other", "answer", "Never.")
                        .status())
                .isEqualTo(422);
        var again = ada.last().page();
        assertThat(again.select(".faults").text()).contains(Cast.dalia().name(), "answered it", "Planned");
        assertThat(again.select("#answer").text()).isEqualTo("Never.");
        assertThat(ada.send(path + "/status", "status", "review", "answer", "Let us see.")
                        .status())
                .isEqualTo(303);

        dalia.open(path);
        ada.open(path);
        ada.send(path + "/triage", "tags", "by-ada");
        assertThat(dalia.send(path + "/triage", "tags", "by-dalia").status()).isEqualTo(422);
        assertThat(dalia.last().page().select(".faults").text()).contains("Ada Okafor changed its tags");
        assertThat(dalia.last().page().select("input[name=tags]").val()).isEqualTo("by-dalia");
        assertThat(dalia.send(path + "/triage").status()).isEqualTo(303);
        assertThat(dalia.follow().page().select(".tags").text())
                .contains("by-dalia")
                .doesNotContain("by-ada");
    }

    private static void assign(String idea) {
        var ada = Portal.first().one(String.class, "select id::text from person where email = 'ada@team.example'");
        var body = Json.createObjectBuilder()
                .add("ideas", Json.createArrayBuilder().add(idea))
                .add("assignee", ada)
                .build()
                .toString();
        assertThat(Api.as(Cast.dalia()).post("/api/v1/ideas/bulk", body).status())
                .isEqualTo(200);
    }

    private static List<String> titles(Answer desk) {
        assertThat(desk.status()).as(desk.text()).isEqualTo(200);
        return desk.page().select(".pile h2").eachText();
    }
}
