package dev.cocreate.stories.stage;

import dev.cocreate.stories.stage.Cast.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that uses the API. */
public final class Api {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Portal portal;
    private final Map<String, String> headers;

    private Api(Portal portal, Map<String, String> headers) {
        this.portal = portal;
        this.headers = headers;
    }

    /** Without a key. */
    public static Api withoutKey() {
        return new Api(Portal.first(), Map.of());
    }

    public static Api withKey(String key) {
        return withoutKey().with("Authorization", "Bearer " + key);
    }

    /** With the key that the operator fixed. */
    public static Api asOperator() {
        return withKey(Portal.OPERATOR_KEY);
    }

    /** With the operator's key, on behalf of somebody. */
    public static Api as(Person person) {
        return asOperator().with("On-Behalf-Of", person.email());
    }

    /** The same with another header. */
    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(portal, more);
    }

    /** The same at another node. */
    public Api at(Portal node) {
        return new Api(node, headers);
    }

    public Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer put(String path) {
        return send("PUT", path, "", BodyPublishers.noBody());
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    /** Any other request; no type when it is empty. */
    public Answer send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(portal.address() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request.build());
    }

    static Answer send(HttpRequest request) {
        try {
            return Answer.of(CLIENT.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
