package dev.cocreate.portal.demo;

import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the sample from its files. */
final class SampleFile {
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private SampleFile() {}

    static Sample read() {
        var file = open("fernhill.json").asJsonObject();
        var boards = list(file, "boards", SampleFile::label);
        return new Sample(
                file.getString("company"),
                list(file, "people", SampleFile::person),
                boards,
                list(file, "tags", SampleFile::label),
                boards.stream().flatMap(SampleFile::ideas).toList(),
                list(file, "needs", SampleFile::need),
                list(file, "changelog", SampleFile::entry));
    }

    private static Stream<Sample.Idea> ideas(Sample.Label board) {
        return open("ideas-" + board.slug() + ".json").asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(json -> idea(board.slug(), json));
    }

    private static Sample.Person person(JsonObject json) {
        return new Sample.Person(
                json.getString("id"),
                json.getString("name"),
                json.getString("email"),
                json.getString("role"),
                json.getString("language"),
                age(json));
    }

    private static Sample.Label label(JsonObject json) {
        return new Sample.Label(json.getString("slug"), json.getString("name"));
    }

    private static Sample.Idea idea(String board, JsonObject json) {
        return new Sample.Idea(
                board,
                json.getString("by"),
                age(json),
                json.getString("title"),
                paragraphs(json),
                json.getString("need"),
                texts(json, "tags"),
                votes(json.getJsonObject("votes")),
                list(json, "reasons", SampleFile::reason),
                list(json, "answers", SampleFile::answer),
                list(json, "comments", SampleFile::comment));
    }

    private static Map<String, Duration> votes(JsonObject json) {
        var votes = new LinkedHashMap<String, Duration>();
        json.forEach((person, days) -> votes.put(person, days((JsonNumber) days)));
        return votes;
    }

    private static Sample.Reason reason(JsonObject json) {
        return new Sample.Reason(
                json.getString("by"), age(json), json.getString("importance"), json.getString("text", ""));
    }

    private static Sample.Answer answer(JsonObject json) {
        return new Sample.Answer(
                json.getString("status"),
                json.getString("by"),
                age(json),
                json.getString("text"),
                text(json, "confidence"),
                Optional.ofNullable(json.getJsonNumber("dueIn")).map(JsonNumber::intValue),
                text(json, "reason"));
    }

    private static Sample.Comment comment(JsonObject json) {
        var reactions = new LinkedHashMap<String, List<String>>();
        if (json.containsKey("reactions")) {
            var given = json.getJsonObject("reactions");
            given.keySet().forEach(kind -> reactions.put(kind, texts(given, kind)));
        }
        return new Sample.Comment(
                json.getString("by"),
                age(json),
                json.getString("text"),
                text(json, "id"),
                text(json, "replyTo"),
                reactions);
    }

    private static Sample.Need need(JsonObject json) {
        return new Sample.Need(
                json.getString("by"),
                age(json),
                json.getString("horizon"),
                json.getString("statement"),
                paragraphs(json),
                texts(json, "ideas"),
                list(json, "quotes", SampleFile::quote));
    }

    private static Sample.Quote quote(JsonObject json) {
        return new Sample.Quote(json.getString("idea"), json.getString("by"), json.getString("words"));
    }

    private static Sample.Entry entry(JsonObject json) {
        return new Sample.Entry(
                json.getString("by"), age(json), json.getString("title"), paragraphs(json), texts(json, "ideas"));
    }

    private static String paragraphs(JsonObject json) {
        return String.join("\n\n", texts(json, "text"));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null));
    }

    private static List<String> texts(JsonObject json, String name) {
        return array(json, name).getValuesAs(JsonString::getString);
    }

    private static Duration age(JsonObject json) {
        return days(json.getJsonNumber("daysAgo"));
    }

    private static Duration days(JsonNumber days) {
        return Duration.ofSeconds(Math.round(days.doubleValue() * SECONDS_OF_A_DAY));
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> mapping) {
        return array(json, name).getValuesAs(JsonObject.class).stream()
                .map(mapping)
                .toList();
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
    }

    private static JsonStructure open(String name) {
        var stream = Objects.requireNonNull(SampleFile.class.getResourceAsStream(name), name);
        try (var reader = Json.createReader(stream)) {
            return reader.read();
        }
    }
}
