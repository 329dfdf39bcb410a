package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each story marks its ideas with a tag of its own, and lists those. */
class IdeaListApiIT {
    @Test
    void aListIsItsItemsAndWhereItGoesOn() {
        var id = givenIdea("shape");

        var list = list("tag=shape");

        assertThat(list.json().keySet()).containsExactlyInAnyOrder("items", "next");
        assertThat(list.items("id")).containsExactly(id);
        assertThat(list.items().get(0).keySet())
                .contains(
                        "id",
                        "title",
                        "text",
                        "need",
                        "status",
                        "board",
                        "tags",
                        "votes",
                        "comments",
                        "createdAt",
                        "url");
        assertThat(list.json().get("next")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "new", "rising"})
    void allPagesTogetherAreTheWholeListWithoutARepetition(String sort) {
        var tag = "paged-" + sort;
        var ideas = IntStream.range(0, 11).mapToObj(i -> givenIdea(tag)).toList();
        // Many of them tie, which is what a cursor has to get right.
        Given.votes(ideas.get(3), 2);
        Given.votes(ideas.get(7), 1);

        var paged = new ArrayList<String>();
        var query = "tag=" + tag + "&sort=" + sort;
        var page = list(query + "&limit=4");
        paged.addAll(page.items("id"));
        while (!page.json().isNull("next")) {
            assertThat(page.items()).hasSize(4);
            page = list(query + "&limit=4&after=" + page.json().getString("next"));
            paged.addAll(page.items("id"));
        }

        assertThat(paged)
                .doesNotHaveDuplicates()
                .isEqualTo(list(query).items("id"))
                .hasSameElementsAs(ideas);
    }

    @Test
    void votesBetweenTwoPagesOfTheNewestChangeNothing() {
        var ideas = IntStream.range(0, 6).mapToObj(i -> givenIdea("steady")).toList();
        var first = list("tag=steady&sort=new&limit=3");
        Given.votes(ideas.get(0), 3);
        givenIdea("steady");

        var second = list("tag=steady&sort=new&limit=3&after=" + first.json().getString("next"));

        assertThat(first.items("id")).containsExactly(ideas.get(5), ideas.get(4), ideas.get(3));
        assertThat(second.items("id")).containsExactly(ideas.get(2), ideas.get(1), ideas.get(0));
    }

    @Test
    void topIsByVotesAndNewByAgeAndRisingByVotesOfLate() {
        var old = givenIdea("orders");
        Given.votes(old, 3);
        aYearPasses(old);
        var wanted = givenIdea("orders");
        Given.votes(wanted, 2);
        var fresh = givenIdea("orders");

        assertThat(list("tag=orders&sort=top").items("id")).containsExactly(old, wanted, fresh);
        assertThat(list("tag=orders&sort=new").items("id")).containsExactly(fresh, wanted, old);
        assertThat(list("tag=orders&sort=rising").items("id")).containsExactly(wanted, fresh, old);
    }

    @Test
    void decidedIdeasAreLeftOutUnlessAskedFor() {
        var open = givenIdea("decided");
        var planned = givenIdea("decided");
        Given.status(planned, "planned", "In spring.");
        var shipped = givenIdea("decided");
        Given.status(shipped, "shipped", "It is there.");
        var declined = givenIdea("decided");
        Given.status(declined, "declined", "It would not help most of you.");

        assertThat(list("tag=decided").items("id")).containsExactlyInAnyOrder(open, planned);
        assertThat(list("tag=decided&status=shipped").items("id")).containsExactly(shipped);
        assertThat(list("tag=decided&status=planned").items("id")).containsExactly(planned);
        assertThat(list("tag=decided&status=any").items("id"))
                .containsExactlyInAnyOrder(open, planned, shipped, declined);
    }

    @Test
    void aBoardShowsItsIdeasAlone() {
        Portal.first()
                .change(
                        "insert into board (slug, name, position) values ('mobile', 'Mobile', 9) on conflict do nothing");
        var general = givenIdea("boards");
        var mobile = await().until(
                        () -> Api.as(Cast.ben())
                                .post(
                                        "/api/v1/ideas",
                                        "{\"title\": \"Dark at night\", \"board\": \"mobile\", \"tags\": [\"boards\"]}"),
                        answer -> answer.status() == 201)
                .json()
                .getString("id");

        assertThat(list("tag=boards&board=mobile").items("id")).containsExactly(mobile);
        assertThat(list("tag=boards&board=general").items("id")).containsExactly(general);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=many, limit",
        "sort=best, sort",
        "status=unknown, status",
        "board=unknown, board"
    })
    void whatTheListDoesNotKnowIsAFaultOfItsField(String query, String field) {
        var answer = list(query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "%00",
                "TkVXfGZvb3wx",
                "VE9QfDEuNXwx",
                "TkVXfDIwMjYtMDItMzAgMDA6MDA6MDArMDB8MQ",
                "UklTSU5HfGVlZXwx",
                "TUFUQ0h8MXwx",
                "VE9QfDF8OTk5OTk5OTk5OTk5OTk5OTk5OTk"
            })
    void aCursorThatNoListGaveIsMalformed(String cursor) {
        for (var sort : List.of("top", "new", "rising")) {
            assertThat(list("sort=" + sort + "&after=" + cursor).status()).isIn(400, 200);
        }
        assertThat(list("after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void anUnknownTagIsAnEmptyList() {
        assertThat(list("tag=nobody-used-this").items()).isEmpty();
    }

    @Test
    void whoeverSendsNoKeyReadsTheSameList() {
        var id = givenIdea("anonymous");

        assertThat(Api.withoutKey().get("/api/v1/ideas?tag=anonymous").items("id"))
                .containsExactly(id);
    }

    private static Answer list(String query) {
        return Api.asOperator().get("/api/v1/ideas?" + query);
    }

    private static String givenIdea(String tag) {
        return Given.idea(Cast.ben(), "Export invoices", "", "", tag);
    }

    private static void aYearPasses(String idea) {
        Portal.first()
                .change(
                        "update idea set created_at = created_at - interval '1 year',"
                                + " rising = rising - rising_at(now()) + rising_at(now() - interval '1 year') where id = ?",
                        Long.parseLong(idea));
    }
}
