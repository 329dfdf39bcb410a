package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the values of an attribute are. */
public enum AttributeKind {
    TEXT,
    NUMBER,
    YES_NO;

    private static final int LONGEST_TEXT = 200;

    public static Optional<AttributeKind> find(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The kind of a value that a program sent; empty when it is none that can be kept. */
    public static Optional<AttributeKind> of(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(TEXT);
            case NUMBER -> Optional.of(NUMBER);
            case TRUE, FALSE -> Optional.of(YES_NO);
            default -> Optional.empty();
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was typed as a value of this kind; names the field when it is none. */
    public JsonValue read(String field, String typed, Fields fields) {
        return switch (this) {
            case TEXT -> Json.value(fields.line(field, typed, 1, LONGEST_TEXT));
            case NUMBER -> number(field, typed.strip(), fields);
            case YES_NO -> yesNo(field, typed.strip().toLowerCase(Locale.ROOT), fields);
        };
    }

    private static JsonValue number(String field, String typed, Fields fields) {
        if (typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            return Json.value(new BigDecimal(typed));
        }
        fields.refuse(FieldError.of(field, "not-a-number"));
        return JsonValue.NULL;
    }

    private static JsonValue yesNo(String field, String typed, Fields fields) {
        if (typed.equals("yes") || typed.equals("true")) {
            return JsonValue.TRUE;
        }
        if (!typed.equals("no") && !typed.equals("false")) {
            fields.refuse(FieldError.of(field, "yes-or-no"));
        }
        return JsonValue.FALSE;
    }

    /** A value as it is typed. */
    public static String typed(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            var decimal = number.bigDecimalValue();
            // Nobody is to write out a number with a million zeros.
            return Math.abs(decimal.scale()) > 20 ? decimal.toString() : decimal.toPlainString();
        }
        return value == JsonValue.NULL ? "" : value == JsonValue.TRUE ? "yes" : "no";
    }
}
