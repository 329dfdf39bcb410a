package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Currency;
import java.util.List;

/** Reads what a program sends of an account: {@code name}, {@code plan}, {@code revenue} in the smallest unit, and so on. */
public final class AccountReading {
    private static final List<String> TEXTS = List.of("name", "plan", "currency");

    private AccountReading() {}

    /** What is not sent stays as it is. */
    public static AccountDraft part(String key, JsonObject sent, String at, Currency portals, Fields fields) {
        return read(key, sent, at, portals, fields, false);
    }

    /** What is not sent is not there; a name has to be. */
    public static AccountDraft whole(String key, JsonObject sent, String at, Currency portals, Fields fields) {
        return read(key, sent, at, portals, fields, true);
    }

    private static AccountDraft read(
            String key, JsonObject sent, String at, Currency portals, Fields fields, boolean whole) {
        var telling = AccountDraft.of(key, at, fields);
        TEXTS.forEach(name -> requireText(name, sent, at, fields));
        if (whole || sent.containsKey("name")) {
            telling.name(text("name", sent));
        }
        if (whole || sent.containsKey("plan")) {
            telling.plan(text("plan", sent));
        }
        if (whole || sent.containsKey("revenue")) {
            revenue(telling, sent, at, portals, fields);
        }
        if (whole) {
            telling.noOtherAttributes();
        }
        var attributes = sent.getOrDefault("attributes", JsonValue.NULL);
        if (attributes instanceof JsonObject values) {
            values.forEach(telling::attribute);
        } else if (attributes != JsonValue.NULL) {
            fields.refuse(FieldError.of(at + "attributes", "not-an-object"));
        }
        if (whole || sent.containsKey("domains")) {
            domains(telling, sent, at, fields);
        }
        return telling.draft();
    }

    private static void requireText(String name, JsonObject sent, String at, Fields fields) {
        var value = sent.getOrDefault(name, JsonValue.NULL);
        if (value != JsonValue.NULL && !(value instanceof JsonString)) {
            fields.refuse(FieldError.of(at + name, "not-text"));
        }
    }

    private static String text(String name, JsonObject sent) {
        return sent.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static void revenue(
            AccountDraft.Telling telling, JsonObject sent, String at, Currency portals, Fields fields) {
        var value = sent.getOrDefault("revenue", JsonValue.NULL);
        if (value == JsonValue.NULL) {
            telling.noRevenue();
        } else if (value instanceof JsonNumber number && number.toString().matches("-?[0-9]{1,18}")) {
            telling.revenueMinor(number.longValue(), text("currency", sent), portals);
        } else {
            fields.refuse(FieldError.of(at + "revenue", "not-a-number"));
        }
    }

    private static void domains(AccountDraft.Telling telling, JsonObject sent, String at, Fields fields) {
        var value = sent.getOrDefault("domains", JsonValue.NULL);
        if (value == JsonValue.NULL) {
            telling.domains("");
        } else if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            telling.domains(array.getValuesAs(JsonString::getString));
        } else {
            fields.refuse(FieldError.of(at + "domains", "not-texts"));
        }
    }
}
