package dev.cocreate.portal.segments;

import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.accounts.Money;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a condition that a program sent; 422 names the place in the tree that cannot be understood. */
public final class ConditionReading {
    private static final int DEEPEST = 5;
    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final BigDecimal FARTHEST = new BigDecimal("1e15");

    private int conditions;

    private ConditionReading() {}

    public static Condition read(JsonObject tree) {
        return new ConditionReading().read(tree, "condition", 1);
    }

    private Condition read(JsonValue value, String at, int depth) {
        if (!(value instanceof JsonObject object) || depth > DEEPEST) {
            throw refused(at);
        }
        conditions++;
        if (conditions > MOST) {
            throw new InvalidProblem(new FieldError("condition", "too-many", Map.of("count", MOST)));
        }
        if (object.containsKey("attribute")) {
            return attribute(object, at);
        }
        if (object.size() != 1) {
            throw refused(at);
        }
        var name = object.keySet().iterator().next();
        var of = object.getOrDefault(name, JsonValue.NULL);
        var there = at + "." + name;
        return switch (name) {
            case "all" -> new Condition.All(list(of, there, depth));
            case "any" -> new Condition.Any(list(of, there, depth));
            case "not" -> new Condition.Not(read(of, there, depth + 1));
            case "account" -> new Condition.HasAccount(yes(of, there));
            case "plan" -> new Condition.Plan(texts(of, there));
            case "domain" -> new Condition.Domain(texts(of, there));
            case "role" ->
                new Condition.Role(texts(of, there).stream()
                        .map(role -> AccountRole.find(role).orElseThrow(() -> refused(there)))
                        .toList());
            case "revenue" -> revenue(of, there);
            default -> throw refused(there);
        };
    }

    private List<Condition> list(JsonValue of, String at, int depth) {
        if (!(of instanceof JsonArray array)) {
            throw refused(at);
        }
        return array.stream().map(each -> read(each, at, depth + 1)).toList();
    }

    private static Condition attribute(JsonObject object, String at) {
        if (!(object.get("attribute") instanceof JsonString attribute)) {
            throw refused(at + ".attribute");
        }
        var name = text(attribute, at + ".attribute");
        if (object.containsKey("in") && object.size() == 2) {
            return new Condition.Text(name, texts(object.getOrDefault("in", JsonValue.NULL), at + ".in"));
        }
        if (object.containsKey("is") && object.size() == 2) {
            return new Condition.YesNo(name, yes(object.getOrDefault("is", JsonValue.NULL), at + ".is"));
        }
        if (object.size() < 2 || !Set.of("attribute", "atLeast", "atMost").containsAll(object.keySet())) {
            throw refused(at);
        }
        return new Condition.Number(name, bound(object, "atLeast", at), bound(object, "atMost", at));
    }

    private static Condition revenue(JsonValue of, String at) {
        if (!(of instanceof JsonObject object)
                || !Set.of("currency", "atLeast", "atMost").containsAll(object.keySet())
                || !(object.get("currency") instanceof JsonString currency)) {
            throw refused(at);
        }
        var code = Money.currency(currency.getString()).orElseThrow(() -> refused(at + ".currency"));
        return new Condition.Revenue(code.getCurrencyCode(), bound(object, "atLeast", at), bound(object, "atMost", at));
    }

    private static Optional<BigDecimal> bound(JsonObject object, String name, String at) {
        if (!object.containsKey(name)) {
            return Optional.empty();
        }
        // Whoever sends 1e999999999 must not make anybody write it out.
        if (!(object.get(name) instanceof JsonNumber number)
                || number.toString().length() > 40
                || number.bigDecimalValue().abs().compareTo(FARTHEST) > 0
                || Math.abs(number.bigDecimalValue().scale()) > 15) {
            throw refused(at + "." + name);
        }
        return Optional.of(number.bigDecimalValue());
    }

    private static boolean yes(JsonValue of, String at) {
        if (of != JsonValue.TRUE && of != JsonValue.FALSE) {
            throw refused(at);
        }
        return of == JsonValue.TRUE;
    }

    private static List<String> texts(JsonValue of, String at) {
        if (!(of instanceof JsonArray array)
                || array.isEmpty()
                || array.size() > MOST
                || !array.stream().allMatch(JsonString.class::isInstance)) {
            throw refused(at);
        }
        return array.getValuesAs(JsonString.class).stream()
                .map(text -> text(text, at))
                .toList();
    }

    private static String text(JsonString text, String at) {
        var clean = PlainText.line(text.getString());
        if (!PlainText.isReadable(text.getString()) || PlainText.isBlank(clean) || PlainText.length(clean) > LONGEST) {
            throw refused(at);
        }
        return clean;
    }

    private static InvalidProblem refused(String at) {
        return new InvalidProblem(new FieldError("condition", "no-condition", Map.of("at", at)));
    }
}
