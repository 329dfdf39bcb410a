package dev.cocreate.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
    @Test
    void fieldsAreReadByTheirType() throws IOException {
        var body = read("{\"title\": \"发票\", \"parent\": \"7\", \"number\": 8, \"tags\": [\"a\", \"b\"]}");

        assertThat(body.text("title")).contains("发票");
        assertThat(body.id("parent")).contains(7L);
        assertThat(body.id("number")).contains(8L);
        assertThat(body.texts("tags")).contains(List.of("a", "b"));
        body.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"field\": null}"})
    void whatIsNotThereAndWhatIsNullAreTheSame(String json) throws IOException {
        var body = read(json);

        assertThat(body.text("field")).isEmpty();
        assertThat(body.id("field")).isEmpty();
        assertThat(body.texts("field")).isEmpty();
        body.done();
    }

    @Test
    void allFieldsOfAnotherTypeAreNamedAtOnce() throws IOException {
        var body = read("{\"title\": 7, \"parent\": -1, \"tags\": [\"a\", 1], \"need\": {}}");
        body.text("title");
        body.id("parent");
        body.texts("tags");
        body.text("need");

        assertThatThrownBy(body::done)
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::field)
                                .containsExactly("title", "parent", "tags", "need"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title": "a"   | malformed-json
            {title: "a"}    | malformed-json
            {"a": 1} {      | malformed-json
            ``              | malformed-json
            [1]             | not-an-object
            "text"          | not-an-object
            null            | not-an-object
            """)
    void whatIsNoJsonObjectCannotBeParsed(String json, String slug) {
        assertMalformed(json.getBytes(StandardCharsets.UTF_8), slug);
    }

    @Test
    void whatIsNotUtf8CannotBeParsed() {
        assertMalformed("{\"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1), "not-utf-8");
        assertMalformed("{\"title\": \"x\"}".getBytes(StandardCharsets.UTF_16), "not-utf-8");
    }

    @Test
    void nestingWithoutEndIsMalformedAndCostsNoStack() {
        assertMalformed("[".repeat(200_000).getBytes(StandardCharsets.UTF_8), "malformed-json");
    }

    @Test
    void moreThanIsTakenIsTooLarge() {
        var body = "{\"text\": \"" + "x".repeat(256 * 1024) + "\"}";

        assertThatThrownBy(() -> read(body)).isInstanceOf(TooLargeProblem.class);
    }

    private static JsonBody read(String json) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertMalformed(byte[] body, String slug) {
        assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(body)))
                .isInstanceOfSatisfying(
                        MalformedProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
