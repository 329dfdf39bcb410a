package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong, a program is told in one form, {@code application/problem+json}. */
class ProblemsApiIT {
    private static final String IDEAS = "/api/v1/ideas";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                 | title
            {"title": ""}                                      | title
            {"title": null}                                    | title
            {"title": "  \\u200b "}                            | title
            {"title": 42}                                      | title
            {"title": ["a"]}                                   | title
            {"title": {"a": "b"}}                              | title
            {"title": "a\\u0000b"}                             | title
            {"title": "half \\ud83d"}                          | title
            {"title": "a", "text": 1}                          | text
            {"title": "a", "text": "\\u0000"}                  | text
            {"title": "a", "need": false}                      | need
            {"title": "a", "need": "\\u0000"}                  | need
            {"title": "a", "board": "unknown"}                 | board
            {"title": "a", "board": 1}                         | board
            {"title": "a", "board": "\\u0000"}                 | board
            {"title": "a", "tags": "csv"}                      | tags
            {"title": "a", "tags": [1]}                        | tags
            {"title": "a", "tags": ["\\u0000"]}                | tags
            {"title": "a", "tags": ["a\\u0000b"]}              | tags
            {"title": "a", "tags": ["---"]}                    | tags
            {"title": "a", "tags": ["half \\ud83d"]}           | tags
            """)
    void aFieldAtFaultIsNamed(String json, String field) {
        var answer = Api.as(Cast.ben()).post(IDEAS, json);

        assertProblem(answer, 422);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void lengthsAreCountedInCharacters() {
        assertThat(propose("👋".repeat(120), "", "").status()).isEqualTo(201);
        assertThat(propose("👋".repeat(121), "", "").faults()).containsExactly("title");
        assertThat(propose("a", "字".repeat(10_000), "ö".repeat(10_000)).status())
                .isEqualTo(201);
        assertThat(propose("a", "字".repeat(10_001), "ö".repeat(10_001)).faults())
                .containsExactly("text", "need");
    }

    @Test
    void tooManyOrTooLongTagsAreAFaultOfTheTags() {
        var eleven =
                "{\"title\": \"a\", \"tags\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}";
        var endless = "{\"title\": \"a\", \"tags\": [\"" + "x".repeat(41) + "\"]}";

        assertThat(Api.as(Cast.ben()).post(IDEAS, eleven).faults()).containsExactly("tags");
        assertThat(Api.as(Cast.ben()).post(IDEAS, endless).faults()).containsExactly("tags");
    }

    @Test
    void nothingIsHalfSaved() {
        var id = Given.idea(Cast.ben(), "Export invoices", "As one file", "", "csv");

        var answer = Api.as(Cast.ben())
                .patch(IDEAS + "/" + id, "{\"title\": \"Changed\", \"tags\": [\"" + "x".repeat(41) + "\"]}");

        assertProblem(answer, 422);
        var idea = Api.withoutKey().get(IDEAS + "/" + id).json();
        assertThat(idea.getString("title")).isEqualTo("Export invoices");
        assertThat(idea.getJsonArray("tags").toString()).isEqualTo("[\"csv\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"title\": \"a\"", "[]", "null", "title=a", "{\"title\": \"a\"} {}", "\u0000"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertProblem(Api.as(Cast.ben()).post(IDEAS, body), 400);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        var latin = "{\"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(
                Api.as(Cast.ben()).send("POST", IDEAS, "application/json", BodyPublishers.ofByteArray(latin)), 400);
    }

    @Test
    void nestingWithoutEndIsMalformed() {
        assertProblem(Api.as(Cast.ben()).post(IDEAS, "[".repeat(100_000)), 400);
        assertProblem(Api.as(Cast.ben()).post(IDEAS, "{\"tags\":".repeat(20_000)), 400);
    }

    @Test
    void moreThanIsTakenIsTooMuch() {
        assertProblem(propose("a", "x".repeat(300_000), ""), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void anotherTypeIsNotTaken(String type) {
        var answer = Api.as(Cast.ben()).send("POST", IDEAS, type, BodyPublishers.ofString("{\"title\": \"a\"}"));

        assertProblem(answer, 415);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/ideas",
        "DELETE, /api/v1/ideas",
        "POST, /api/v1/ideas/1",
        "POST, /api/v1/ideas/1/vote",
        "GET, /api/v1/ideas/1/vote",
        "POST, /api/v1/ideas/1/status",
        "DELETE, /api/v1/ideas/1/comments"
    })
    void anotherMethodIsNotTaken(String method, String path) {
        var answer = Api.asOperator().send(method, path, "", BodyPublishers.noBody());

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ideas/987654321",
                "/api/v1/ideas/none",
                "/api/v1/ideas/-1",
                "/api/v1/ideas/1%20",
                "/api/v1/ideas/99999999999999999999",
                "/api/v1/nothing",
                "/api/v2/ideas",
                "/api/v1/ideas/987654321/comments"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertProblem(Api.asOperator().get(path), 404);
    }

    @Test
    void whoeverAcceptsOnlyPagesIsToldInJsonAllTheSame() {
        var browser = Api.asOperator().with("Accept", "text/html");

        assertProblem(browser.get("/api/v1/nothing"), 404);
        assertProblem(browser.get(IDEAS), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "tag=%00", "board=a%00", "status=%FF", "q=%C3%28"})
    void anAddressThatIsNoTextIsMalformed(String query) {
        assertProblem(Api.asOperator().get(IDEAS + "?" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comments?after=x", "/comments?after=9999999999999999999"})
    void anAfterThatIsNoneIsAProblemOfTheClient(String query) {
        var id = Given.idea("Export invoices");

        var answer = Api.asOperator().get(IDEAS + "/" + id + query);

        assertThat(answer.status()).isBetween(400, 422);
        assertProblem(answer, answer.status());
    }

    private static Answer propose(String title, String text, String need) {
        return Api.as(Cast.ben())
                .post(IDEAS, "{\"title\": \"" + title + "\", \"text\": \"" + text + "\", \"need\": \"" + need + "\"}");
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("title")).isNotBlank();
        assertThat(answer.json().getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }
}
