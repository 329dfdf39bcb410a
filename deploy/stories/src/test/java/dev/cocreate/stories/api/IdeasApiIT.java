package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdeasApiIT {
    @Test
    void aTitleIsEnough() {
        var answer = Api.as(Cast.ben()).post("/api/v1/ideas", "{\"title\": \"Export invoices\"}");

        assertThat(answer.status()).isEqualTo(201);
        var id = answer.json().getString("id");
        assertThat(answer.header("Location")).endsWith("/api/v1/ideas/" + id);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("title"))
                .isEqualTo("Export invoices");
    }

    @Test
    void anIdeaTellsEverythingThatWasPromised() {
        var id = Given.idea(
                Cast.ben(), "Export all invoices", "As **one** file", "the month closes quickly", "csv", "Accounting");

        var idea = Api.withoutKey().get("/api/v1/ideas/" + id).json();

        assertThat(idea.getString("id")).isEqualTo(id);
        assertThat(idea.getString("title")).isEqualTo("Export all invoices");
        assertThat(idea.getString("text")).isEqualTo("As **one** file");
        assertThat(idea.getString("need")).isEqualTo("the month closes quickly");
        assertThat(idea.getString("status")).isEqualTo("open");
        assertThat(idea.getString("kind")).isEqualTo("open");
        assertThat(idea.getString("board")).isEqualTo("general");
        assertThat(idea.getJsonArray("tags").getValuesAs(JsonString::getString)).containsExactly("Accounting", "csv");
        assertThat(idea.getString("author")).isEqualTo("Ben Vogel");
        assertThat(idea.getInt("votes")).isZero();
        assertThat(idea.getInt("comments")).isZero();
        assertThat(idea.getString("language")).isEqualTo("en");
        assertThat(Instant.parse(idea.getString("createdAt"))).isBefore(Instant.now());
        assertThat(idea.getString("url")).matches("http://localhost:\\d+/ideas/" + id);
        assertThat(idea.get("editedAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void theAddressOfAnIdeaLeadsToItsPage() {
        var id = Given.idea("Export invoices");
        var url = Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("url");

        var page = Api.withoutKey().get(url.replaceFirst("http://[^/]+", "")).page();

        assertThat(page.select("h1").text()).isEqualTo("Export invoices");
    }

    @Test
    void onlyWhatIsSentIsChanged() {
        var id = Given.idea(Cast.ben(), "Export invoices", "As one file", "the month closes quickly", "csv");

        var edited = Api.as(Cast.ben()).patch("/api/v1/ideas/" + id, "{\"title\": \"Export all invoices\"}");

        assertThat(edited.status()).isEqualTo(200);
        var idea = Api.withoutKey().get("/api/v1/ideas/" + id).json();
        assertThat(idea.getString("title")).isEqualTo("Export all invoices");
        assertThat(idea.getString("text")).isEqualTo("As one file");
        assertThat(idea.getString("need")).isEqualTo("the month closes quickly");
        assertThat(idea.getJsonArray("tags").getValuesAs(JsonString::getString)).containsExactly("csv");
        assertThat(Instant.parse(idea.getString("editedAt"))).isBefore(Instant.now());
    }

    @Test
    void tagsAreReplacedAsAWhole() {
        var id = Given.idea(Cast.ben(), "Export invoices", "", "", "csv", "accounting");

        var changed = Api.as(Cast.ben()).patch("/api/v1/ideas/" + id, "{\"tags\": [\"PDF\"]}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(Api.withoutKey()
                        .get("/api/v1/ideas/" + id)
                        .json()
                        .getJsonArray("tags")
                        .getValuesAs(JsonString::getString))
                .containsExactly("PDF");
    }

    @Test
    void manyAtOnceMayNameTheSameNewTags() {
        var statuses = IntStream.range(0, 16)
                .mapToObj(i -> i % 2 == 0 ? "\"one\", \"two\", \"three\"" : "\"three\", \"two\", \"one\"")
                .parallel()
                .map(tags -> Api.as(Cast.ben())
                        .post("/api/v1/ideas", "{\"title\": \"Export invoices\", \"tags\": [" + tags + "]}")
                        .status())
                .toList();

        assertThat(statuses).hasSize(16).containsOnly(201);
    }

    @Test
    void whatWasEditedIsFoundByItsNewWordsAlone() {
        var id = Given.idea("Velocipede parking");
        Api.as(Cast.ben()).patch("/api/v1/ideas/" + id, "{\"title\": \"Gyrocopter parking\"}");

        assertThat(Api.asOperator().get("/api/v1/ideas?q=gyrocopter").items("id"))
                .containsExactly(id);
        assertThat(Api.asOperator().get("/api/v1/ideas?q=velocipede").items("id"))
                .isEmpty();
    }

    @Test
    void anIdeaIsChangedByItsAuthorAndTheTeamAlone() {
        var id = Given.idea(Cast.ben(), "Export invoices");
        var change = "{\"need\": \"we close the month\"}";

        assertThat(Api.withoutKey().patch("/api/v1/ideas/" + id, change).status())
                .isEqualTo(401);
        assertThat(Api.as(Cast.chen()).patch("/api/v1/ideas/" + id, change).status())
                .isEqualTo(403);
        assertThat(Api.as(Cast.ada()).patch("/api/v1/ideas/" + id, change).status())
                .isEqualTo(200);
    }

    @Test
    void nobodyProposesWithoutAKey() {
        assertThat(Api.withoutKey()
                        .post("/api/v1/ideas", "{\"title\": \"Export invoices\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anAnswerIsSentAgainOnlyWhenItChanged() {
        var id = Given.idea("Export invoices");
        var first = Api.withoutKey().get("/api/v1/ideas/" + id);

        var same = Api.withoutKey().with("If-None-Match", first.header("ETag")).get("/api/v1/ideas/" + id);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        Given.vote(id, Cast.chen());
        var changed =
                Api.withoutKey().with("If-None-Match", first.header("ETag")).get("/api/v1/ideas/" + id);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().getInt("votes")).isEqualTo(1);
    }

    @Test
    void savingAnIdeaAsItIsDoesNotMarkItAsEdited() {
        var id = Given.idea(Cast.ben(), "Export invoices", "All of a month.", "we close the month", "paper");

        var same = Api.as(Cast.ben())
                .patch("/api/v1/ideas/" + id, "{\"title\": \"Export invoices\", \"tags\": [\"paper\"]}");

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().isNull("editedAt")).isTrue();
    }

    @Test
    void theDescriptionOfTheApiIsPublic() {
        var description = Api.withoutKey().with("Accept", "application/json").get("/openapi");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().getJsonObject("paths").keySet())
                .contains("/api/v1/ideas", "/api/v1/ideas/{id}", "/api/v1/ideas/{id}/vote");
        assertThat(description.text()).doesNotContain(Portal.OPERATOR_KEY);
    }
}
