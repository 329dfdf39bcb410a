package dev.cocreate.stories.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.PluginJar;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a plugin may do with the portal, by the rules that hold for people. */
class ServicesIT {
    private static final PluginJar REGISTRAR = PluginJar.named("registrar")
            .permissions(
                    "ideas.read",
                    "ideas.write",
                    "votes.read",
                    "votes.write",
                    "comments.read",
                    "comments.write",
                    "needs.read",
                    "people.read",
                    "accounts.read",
                    "mail.send",
                    "events.append",
                    "events.listen",
                    "web.serve")
            .extensions(Registrar.class);

    @BeforeAll
    static void installed() {
        REGISTRAR.install();
    }

    @AfterAll
    static void removed() {
        REGISTRAR.remove();
    }

    private static String told(String what, String... with) {
        var line = what + (with.length == 0 ? "" : "|" + String.join("|", with));
        var answer =
                Api.asOperator().send("POST", "/plugins/registrar/do", "text/plain", BodyPublishers.ofString(line));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static String id(Cast.Person person) {
        return Portal.first().one(Long.class, "select id from person where email = ?", person.email()) + "";
    }

    @Test
    void aPluginActsForPeopleAndTheLogSaysSo() {
        var idea = told("propose", id(Cast.ben()), "Read the meter from a photo");
        assertThat(Web.of(Cast.chen())
                        .open("/ideas/" + idea)
                        .page()
                        .select("h1")
                        .text())
                .contains("Read the meter from a photo");
        var before = told("unvote", idea, id(Cast.chen()));
        assertThat(Integer.parseInt(told("vote", idea, id(Cast.chen())))).isEqualTo(Integer.parseInt(before) + 1);
        assertThat(told("vote", idea, id(Cast.chen())))
                .as("once per person")
                .isEqualTo(String.valueOf(Integer.parseInt(before) + 1));
        assertThat(told("votes", idea)).contains("person=" + id(Cast.chen()));
        assertThat(Portal.first()
                        .one(
                                Boolean.class,
                                "select bool_and(p.email = 'plugin-registrar@portal.invalid') from event e join person p"
                                        + " on p.id = e.acted_by where e.idea_id = ? and e.kind in ('IdeaProposed', 'VoteCast')",
                                Long.parseLong(idea)))
                .isTrue();

        assertThat(told("comment", idea, "We **look** at it.")).isNotEqualTo("nobody");
        assertThat(told("comments", idea)).contains("fromTeam=true").contains("We **look** at it.");
        assertThat(told("tag", idea, "meters")).contains("meters");
        assertThat(told("answer", idea, "planned", "In spring.")).isEqualTo("planned");
        var page = Web.of(Cast.chen()).open("/ideas/" + idea).page();
        assertThat(page.text()).contains("In spring.", "registrar");
    }

    @Test
    void itIsRefusedWhereAPersonWouldBe() {
        assertThat(told("propose", id(Cast.ben()), "")).startsWith("refused: invalid title title: ");
        assertThat(told("propose", "999999999", "For nobody at all")).startsWith("refused: not-found");
        var idea = Given.idea("Nothing is said in silence");
        assertThat(told("answer", idea, "planned", "")).startsWith("refused: invalid answer");
        assertThat(told("answer", idea, "declined", "No.")).startsWith("refused: invalid reason");
        assertThat(told("answer", "0", "planned", "Yes.")).startsWith("refused: not-found");
        assertThat(told("event", "No name!", idea)).startsWith("refused: invalid type");
        assertThat(told("event", "PriceChanged", "999999999")).startsWith("refused: not-found");
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        for (var title : new String[] {"Meter one", "Meter two", "Meter three"}) {
            Given.idea(Cast.ben(), title, "", "", "registered");
        }
        assertThat(told("find", "registered").split("\n")).containsExactly("Meter three", "Meter two", "Meter one");
    }

    @Test
    void itKnowsPeopleAndWritesToThoseWhoWantLetters() {
        assertThat(told("person", Cast.ben().email().toUpperCase(Locale.ROOT)))
                .contains(Cast.ben().name(), "role=CUSTOMER");
        var reader = Cast.stranger("Rhea");
        Given.idea(reader, "Letters about meters");
        assertThat(told("mail", id(reader), "Your meter", "Please **read** it."))
                .isEqualTo("true");
        assertThat(Portal.first()
                        .one(
                                String.class,
                                "select html_body from mail where recipient = ? and subject = 'Your meter'",
                                reader.email()))
                .contains("<strong>read</strong>", "/unsubscribe/");
        Portal.first()
                .change(
                        "insert into notice_choice (person_id, channel) values (?, 'PORTAL')"
                                + " on conflict (person_id) do update set channel = 'PORTAL'",
                        Long.parseLong(id(reader)));
        assertThat(told("mail", id(reader), "Again", "Please.")).isEqualTo("false");
    }

    @Test
    void itsOwnEventsReachListeners() {
        var idea = Given.idea("Has a price");
        assertThat(told("event", "PriceChanged", idea)).isEqualTo("appended");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told("comments", idea).contains("Heard of registrar.PriceChanged in EUR"));
        assertThat(Web.of(Cast.ada()).open("/ideas/" + idea).status()).isEqualTo(200);
    }
}
