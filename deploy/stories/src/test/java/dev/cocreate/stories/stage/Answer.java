package dev.cocreate.stories.stage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the portal answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    static Answer none() {
        return new Answer(0, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
    }

    /** A header's value; empty text when it was not sent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    /** The objects of a list. */
    public List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** One field of each object of a list. */
    public List<String> items(String field) {
        return items().stream().map(item -> item.getString(field)).toList();
    }

    /** The names of the fields at fault. */
    public List<String> faults() {
        return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }

    public Document page() {
        return Jsoup.parse(text());
    }
}
