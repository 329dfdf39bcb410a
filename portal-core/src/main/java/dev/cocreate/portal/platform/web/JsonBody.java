package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a program sent. What cannot be parsed is a 400; a field of the wrong type is one of the fields at fault,
 * so that it is named together with the others.
 */
public final class JsonBody {
    private static final int LARGEST = 256 * 1024;

    private final JsonObject object;
    private final Fields fields = new Fields();

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    public static JsonBody read(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new TooLargeProblem("body-too-large", "The body holds more than is taken.");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedProblem("not-utf-8", "The body is not UTF-8.");
        }
        if (parse(bytes) instanceof JsonObject object) {
            return new JsonBody(object);
        }
        throw new MalformedProblem("not-an-object", "The body is not a JSON object.");
    }

    /** The same where a body may be left out. */
    public static Optional<JsonBody> readIfAny(@Nullable MediaType type, InputStream in) throws IOException {
        var body = new PushbackInputStream(in);
        var first = body.read();
        if (first < 0) {
            return Optional.empty();
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            throw new NotSupportedException();
        }
        body.unread(first);
        return Optional.of(read(body));
    }

    private static JsonValue parse(byte[] bytes) {
        try (var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            var value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("More than one value");
            }
            return value;
        } catch (RuntimeException | StackOverflowError malformed) {
            // Not JsonException alone: what is nested too deeply is a plain RuntimeException, and no value at all
            // another one.
            throw new MalformedProblem("malformed-json", "The body is not JSON.");
        }
    }

    /** A string; empty when it is not there or null. */
    public Optional<String> text(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        if (value != JsonValue.NULL) {
            fields.refuse(FieldError.of(field, "not-text"));
        }
        return Optional.empty();
    }

    /** An id; empty when it is not there or null. */
    public Optional<Long> id(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        var digits = value instanceof JsonString string ? string.getString() : value.toString();
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (!digits.matches("[0-9]{1,18}")) {
            fields.refuse(FieldError.of(field, "unknown"));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits));
    }

    /** A whole number; empty when it is not there or null. */
    public OptionalInt number(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonNumber number && number.toString().matches("-?[0-9]{1,9}")) {
            return OptionalInt.of(number.intValue());
        }
        if (value != JsonValue.NULL) {
            fields.refuse(FieldError.of(field, "not-a-number"));
        }
        return OptionalInt.empty();
    }

    /** True or false; empty when it is not there or null. */
    public Optional<Boolean> yes(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(value == JsonValue.TRUE);
        }
        if (value != JsonValue.NULL) {
            fields.refuse(FieldError.of(field, "not-yes-or-no"));
        }
        return Optional.empty();
    }

    /** Strings; empty when they are not there. */
    public Optional<List<String>> texts(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY
                || !value.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
            fields.refuse(FieldError.of(field, "not-texts"));
            return Optional.empty();
        }
        var texts = new ArrayList<String>();
        value.asJsonArray().forEach(each -> texts.add(((JsonString) each).getString()));
        return Optional.of(texts);
    }

    /** An object; empty when it is not there or null. */
    public Optional<JsonObject> object(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        if (value != JsonValue.NULL && !(value instanceof JsonObject)) {
            fields.refuse(FieldError.of(field, "not-an-object"));
        }
        return value instanceof JsonObject found ? Optional.of(found) : Optional.empty();
    }

    /** Objects; empty when they are not there. */
    public Optional<List<JsonObject>> objects(String field) {
        var value = object.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY
                || !value.asJsonArray().stream().allMatch(JsonObject.class::isInstance)) {
            fields.refuse(FieldError.of(field, "not-objects"));
            return Optional.empty();
        }
        return Optional.of(value.asJsonArray().getValuesAs(JsonObject.class));
    }

    /** All of it, for whoever reads it in a way of their own. */
    public JsonObject all() {
        return object;
    }

    /** All fields were read: throws when one was of the wrong type. */
    public void done() {
        fields.done();
    }
}
