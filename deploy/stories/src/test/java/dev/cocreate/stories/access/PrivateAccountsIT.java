package dev.cocreate.stories.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.accounts.Company;
import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Accounts, what they pay and who is what there are nowhere for customers, whichever way they look. */
class PrivateAccountsIT {
    private static final String SECRET = "quokka";
    private static final List<String> MARKS = List.of(SECRET, "919191", "9,191.91");
    private static final int FAR = 120;

    @Test
    void onlyTheTeamIsToldOfAccounts() {
        var theodora = Cast.stranger("Theodora");
        Company.is(
                "quokka-1",
                "{\"name\": \"Quokka Inc\", \"plan\": \"Quokka\", \"revenue\": 919191, \"attributes\": {\"quokka\": \"Quokka\"},"
                        + " \"domains\": [\"quokka.example\"]}");
        Company.has("quokka-1", theodora, "buyer");
        var segment = Company.segment("Quokka people", "{\"attribute\": \"quokka\", \"in\": [\"quokka\"]}");
        var idea = Given.idea(theodora, "Wanted by a company", "", "", "hidden");
        assertThat(Api.as(theodora)
                        .put(
                                "/api/v1/ideas/" + idea + "/vote",
                                "{\"evidence\": {\"kind\": \"call\", \"words\": \"The quokka said so.\"}}")
                        .status())
                .isEqualTo(200);
        Given.comment(idea, theodora, "Please.");
        Company.awaitBacking(idea, segment, backing -> backing.getInt("votes") == 1);
        var addresses = Addresses.with(Map.ofEntries(
                Map.entry("id", List.of(idea)),
                Map.entry("account", List.of(account())),
                Map.entry("key", List.of("quokka-1")),
                Map.entry("segment", List.of(segment, "everybody")),
                Map.entry("email", List.of(theodora.email())),
                Map.entry("q", List.of("company", "QUOKKA-1")),
                Map.entry("tag", List.of("hidden")),
                Map.entry("status", List.of("any")),
                Map.entry("sort", List.of("new", "top", "segment", "name")),
                Map.entry("of", List.of("mine", "voted"))));

        var ben = Web.of(Cast.ben());
        var herself = Web.of(theodora);
        assertThat(told(addresses, Web.of(Cast.ada())::open))
                .as("so that what follows means something")
                .hasSizeGreaterThan(8);
        assertThat(told(addresses, Api.as(Cast.ada())::get)).hasSizeGreaterThan(3);
        assertThat(told(addresses, Web.ofSomebody()::open)).isEmpty();
        assertThat(told(addresses, ben::open)).isEmpty();
        assertThat(toldOnTheWay(ben)).isEmpty();
        assertThat(told(addresses, Api.withoutKey()::get)).isEmpty();
        assertThat(told(addresses, Api.as(Cast.ben())::get)).isEmpty();
        assertThat(told(addresses, herself::open))
                .as("in the copy of her data she reads of her company, and what was said for her")
                .containsExactly("/me/profile/data.json");
        assertThat(herself.open("/me/profile/data.json").text()).doesNotContain("919191", "Quokka people");
    }

    private static String account() {
        return Api.as(Cast.ada())
                .get("/api/v1/accounts/quokka-1")
                .json()
                .getString("url")
                .replaceFirst(".*/", "");
    }

    private static List<String> told(List<String> addresses, Function<String, Answer> open) {
        return addresses.stream()
                .filter(address -> tells(open.apply(address), address))
                .toList();
    }

    /** A page may repeat what it was asked for. */
    private static boolean tells(Answer answer, String address) {
        var text = answer.text().toLowerCase(Locale.ROOT);
        return answer.status() == 200
                && MARKS.stream()
                        .filter(mark -> !address.toLowerCase(Locale.ROOT).contains(mark))
                        .anyMatch(text::contains);
    }

    private static List<String> toldOnTheWay(Web browser) {
        var seen = new LinkedHashSet<String>(List.of("/"));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < FAR) {
            SecretBoard.links(browser.open(next.remove())).filter(seen::add).forEach(next::add);
        }
        return told(List.copyOf(seen), browser::open);
    }
}
