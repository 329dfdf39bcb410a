package dev.cocreate.stories.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merging of needs and of ideas under them loses nothing and is undone exactly, in whichever order. */
class NeedMergingIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** The same as is counted in rounds, asked in another way: through each idea's own root and each need's own root. */
    private static final String RECOUNT = """
            select count(distinct who) from (
                select v.person_id as who from idea i join vote v on v.idea_id = i.id
                where i.merged_into is null and need_root(i.need_id) = ?
                union all
                select i.author_id from idea i join idea r on r.id = merged_root(i.id) where need_root(r.need_id) = ?
            ) them""";

    private final Api ada = Api.as(Cast.ada());

    @Test
    void ideasAndQuotesComeAlongAndGoBack() {
        var one = Stated.need("When I merge one", "now");
        var other = Stated.need("When I merge the other", "later");
        var first = Given.idea(Cast.ben(), "Under the one", "", "It is said here.");
        var second = Given.idea(Cast.chen(), "Under the other");
        Given.vote(first, Cast.customer(1));
        Given.vote(second, Cast.customer(1));
        Stated.put(first, one);
        Stated.put(second, other);
        ada.post(
                "/api/v1/needs/" + one + "/quotes",
                "{\"source\": \"need\", \"idea\": \"" + first + "\", \"words\": \"It is said here.\"}");
        var browser = Web.of(Cast.ada());

        browser.open("/needs/" + one + "/merge?q=merge+the+other");
        browser.send("/needs/" + one + "/merge", "into", other);

        assertThat(browser.last().status()).as(browser.last().text()).isEqualTo(303);
        var page = browser.follow().page();
        assertThat(page.select(".hung h3").eachText()).containsExactlyInAnyOrder("Under the one", "Under the other");
        assertThat(page.select("#quotes").text()).contains("It is said here.");
        assertThat(page.select(".merged").text()).contains("When I merge one");
        assertThat(Stated.read(other).getInt("people")).isEqualTo(3);
        assertThat(browser.open("/needs/" + one).header("Location")).endsWith("/needs/" + other + "?merged=" + one);
        assertThat(ada.get("/api/v1/needs?limit=100&sort=newest").items("id"))
                .contains(other)
                .doesNotContain(one);
        assertThat(browser.open("/ideas/" + first)
                        .page()
                        .select(".of-need > p > a")
                        .text())
                .isEqualTo("When I merge the other");

        browser.open("/needs/" + other);
        browser.send("/needs/" + one + "/merge/undo");

        assertThat(browser.follow().page().select(".hung h3").eachText()).containsExactly("Under the one");
        assertThat(Stated.read(one).getInt("people")).isEqualTo(2);
        assertThat(Stated.read(other).getInt("people")).isEqualTo(2);
        assertThat(ada.get("/api/v1/needs/" + one + "/quotes").items()).hasSize(1);
        assertThat(ada.get("/api/v1/needs/" + other + "/quotes").items()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        var one = Stated.need("Refused need one", "now");
        var two = Stated.need("Refused need two", "now");
        var three = Stated.need("Refused need three", "now");

        assertFault(Stated.merge(one, one), "same need");
        assertFault(Stated.merge(one, "999999"), "");
        assertThat(Stated.merge("999999", one).status()).isEqualTo(404);
        assertThat(Stated.undo(one).status()).isEqualTo(409);
        Stated.ok(Stated.merge(one, two));
        assertFault(Stated.merge(two, one), "merged into this need");
        assertFault(Stated.merge(three, one), "merged into another");
        assertThat(Stated.merge(one, three).status()).isEqualTo(409);
        assertThat(ada.patch("/api/v1/needs/" + one, "{\"state\": \"met\"}").status())
                .isEqualTo(409);
        var browser = Web.of(Cast.ada());
        browser.open("/needs/" + two + "/merge");
        assertThat(browser.send("/needs/" + two + "/merge", "into", two)
                        .page()
                        .select(".faults")
                        .text())
                .contains("This is the same need");
        Stated.ok(Stated.undo(one));
        assertThat(Stated.undo(one).status()).isEqualTo(409);
    }

    private static void assertFault(Answer refused, String words) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("into");
        assertThat(refused.text()).contains(words);
    }

    @Test
    void anIdeaWithoutANeedHangsWhereThoseDoThatWereMergedIntoIt() {
        var need = Stated.need("When it comes along with an idea", "now");
        var hung = Given.idea(Cast.ben(), "Hung and merged");
        var free = Given.idea(Cast.chen(), "Without a need");
        Stated.put(hung, need);

        mergeIdeas(hung, free);

        assertThat(Stated.read(need).getInt("ideas")).isEqualTo(1);
        await().atMost(SOON).until(() -> Stated.read(need).getInt("people") == 2);
        ada.delete("/api/v1/ideas/" + hung + "/merge");
        await().atMost(SOON).until(() -> Stated.read(need).getInt("people") == 1);
        assertThat(needsOf(List.of(hung, free))).isEqualTo(Map.of(hung, need, free, ""));

        var withdrawn = Given.idea(Cast.customer(7), "Withdrawn from under a need");
        assertThat(Stated.put(withdrawn, need).getInt("people")).isEqualTo(2);
        var author = Web.of(Cast.customer(7));
        author.open("/ideas/" + withdrawn + "/withdrawal");
        author.send("/ideas/" + withdrawn + "/withdrawal", "sure", "yes");
        await().atMost(SOON).until(() -> Stated.read(need).getInt("people") == 1);
    }

    /** Whatever is put, voted, merged and un-merged in whichever order, what is kept is what a count finds, and undoing restores it all. */
    @ParameterizedTest
    @ValueSource(longs = {11, 42})
    void anySequenceIsCountedRightAndUndoneExactly(long seed) {
        var chance = new Random(seed);
        var needs = new ArrayList<String>();
        var ideas = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            needs.add(Stated.need("When chance " + seed + " states need " + i, "next"));
        }
        for (var i = 0; i < 7; i++) {
            ideas.add(Given.idea(Cast.customer(1 + i % 3), "Of chance " + seed + ", " + i));
        }
        for (var i = 0; i < 40; i++) {
            var idea = any(ideas, chance);
            var person = Api.as(Cast.customer(1 + chance.nextInt(8)));
            switch (chance.nextInt(5)) {
                case 0 -> person.delete("/api/v1/ideas/" + idea + "/vote");
                case 1 -> Stated.put(idea, any(needs, chance));
                case 2 -> ada.delete("/api/v1/needs/" + any(needs, chance) + "/ideas/" + idea);
                default -> person.put("/api/v1/ideas/" + idea + "/vote");
            }
        }
        awaitRightCounts(needs);
        var hung = needsOf(ideas);
        var people = people(needs);

        for (var i = 0; i < 30; i++) {
            switch (chance.nextInt(4)) {
                case 0 -> mergeIdeas(any(ideas, chance), any(ideas, chance));
                case 1 -> ada.delete("/api/v1/ideas/" + any(ideas, chance) + "/merge");
                case 2 -> Stated.merge(any(needs, chance), any(needs, chance));
                default -> Stated.undo(any(needs, chance));
            }
        }
        awaitRightCounts(needs);

        Collections.shuffle(ideas, chance);
        Collections.shuffle(needs, chance);
        ideas.forEach(idea -> ada.delete("/api/v1/ideas/" + idea + "/merge"));
        needs.forEach(Stated::undo);
        assertThat(needsOf(ideas)).isEqualTo(hung);
        awaitRightCounts(needs);
        assertThat(people(needs)).isEqualTo(people);
    }

    private static String any(List<String> ids, Random chance) {
        return ids.get(chance.nextInt(ids.size()));
    }

    private Answer mergeIdeas(String idea, String into) {
        return ada.put("/api/v1/ideas/" + idea + "/merge", "{\"into\": \"" + into + "\"}");
    }

    private static void awaitRightCounts(List<String> needs) {
        await().atMost(SOON).untilAsserted(() -> assertThat(people(needs)).isEqualTo(recounted(needs)));
    }

    /** As it is kept; of a merged need nothing is. */
    private static Map<String, Long> people(List<String> needs) {
        var people = new TreeMap<String, Long>();
        for (var need : needs) {
            var kept = Portal.first()
                    .find(
                            Long.class,
                            "select people from need_backing where segment_id = 0 and need_id = ?",
                            Long.parseLong(need));
            people.put(need, kept.isEmpty() ? 0 : kept.get(0));
        }
        return people;
    }

    private static Map<String, Long> recounted(List<String> needs) {
        var people = new TreeMap<String, Long>();
        for (var need : needs) {
            var id = Long.parseLong(need);
            people.put(need, Portal.first().one(Long.class, RECOUNT, id, id));
        }
        return people;
    }

    private static Map<String, String> needsOf(List<String> ideas) {
        var needs = new TreeMap<String, String>();
        for (var idea : ideas) {
            needs.put(
                    idea,
                    Portal.first()
                            .one(
                                    String.class,
                                    "select coalesce(need_id::text, '') from idea where id = ?",
                                    Long.parseLong(idea)));
        }
        return needs;
    }
}
