package dev.cocreate.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes on one database are one portal. */
class TwoNodesIT {
    @Test
    void whatIsProposedOnOneIsOnTheOther() {
        var id = Given.idea(Cast.ben(), "Tandem bicycles", "", "", "two-nodes");

        assertThat(there(Api.asOperator()).get("/api/v1/ideas?tag=two-nodes").items("id"))
                .containsExactly(id);
        there(Api.as(Cast.ada()))
                .put("/api/v1/ideas/" + id + "/status", "{\"status\": \"shipped\", \"answer\": \"It is there.\"}");
        assertThat(Api.as(Cast.chen()).put("/api/v1/ideas/" + id + "/vote").status())
                .isEqualTo(409);
    }

    @Test
    void aPersonsVotesOnBothAreOne() {
        var id = Given.idea("Export invoices");
        var ben = Api.as(Cast.ben());

        var statuses = IntStream.range(0, 16)
                .mapToObj(i -> i % 2 == 0 ? ben : there(ben))
                .parallel()
                .map(node -> node.put("/api/v1/ideas/" + id + "/vote").status())
                .toList();

        assertThat(statuses).containsOnly(200);
        assertThat(there(ben).get("/api/v1/ideas/" + id).json().getInt("votes")).isEqualTo(1);
    }

    @Test
    void whoSignedInOnOneIsSignedInOnTheOther() {
        var abel = Cast.stranger("Abel");
        var here = Web.of(abel);
        var session = "session=" + here.cookie("session");
        var there = Web.at(Portal.second()).sending("Cookie", session);
        assertThat(there.open("/ideas").page().select("form[action=/sign-in/out]"))
                .hasSize(1);

        there.send("/sign-in/out");

        assertThat(here.open("/ideas").page().select("form[action=/sign-in/out]"))
                .isEmpty();
    }

    @Test
    void aLinkOfOneSignsInOnTheOther() {
        var bruno = Cast.stranger("Bruno");
        var here = Web.ofSomebody();
        here.open("/sign-in");
        here.send("/sign-in", "email", bruno.email());

        var there = Web.at(Portal.second()).confirm(bruno);

        assertThat(there.last().header("Set-Cookie"))
                .as("this node is reached by https")
                .containsIgnoringCase(";Secure");
        assertThat(here.open(Postbox.newestLinkTo(bruno)).status()).isEqualTo(410);
    }

    @Test
    void aFormOfOneIsTakenByTheOther() {
        var id = Given.idea("Export invoices");
        var here = Web.of(Cast.stranger("Carlo"));
        here.open("/ideas/" + id);

        var there = Web.at(Portal.second()).sending("Cookie", "session=" + here.cookie("session"));
        assertThat(there.post("/ideas/" + id + "/vote", "wanted=true&csrf=" + here.csrf())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theNameOfThePortalIsSoonTheSameOnBoth() {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/look");
        dalia.send("/admin/look", "name", "Vogel & Töchter");
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Web.at(Portal.second())
                                    .open("/ideas")
                                    .page()
                                    .select(".brand")
                                    .text())
                            .isEqualTo("Vogel & Töchter"));
        } finally {
            dalia.open("/admin/look");
            dalia.send("/admin/look", "name", "Cocreate");
        }
    }

    private static Api there(Api api) {
        return api.at(Portal.second());
    }
}
