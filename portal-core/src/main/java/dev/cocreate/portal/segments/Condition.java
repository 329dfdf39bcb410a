package dev.cocreate.portal.segments;

import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a segment is about. Each is true or false of everybody: what somebody's account does not have, or has of another kind, is false,
 * and so is all but {@link Not} of whoever has no account.
 */
public sealed interface Condition {
    /** A condition on the account {@code a} and the membership {@code m}, both of which may be missing. */
    String sql(Binds binds);

    JsonObject json();

    /** What a condition compares with, by the names that its SQL has for it. */
    final class Binds {
        private final Map<String, Object> values = new HashMap<>();

        String add(Object value) {
            var name = "c" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        Map<String, Object> values() {
            return values;
        }
    }

    /** All of them hold; with none of them, always. */
    record All(List<Condition> of) implements Condition {
        @Override
        public String sql(Binds binds) {
            return of.isEmpty() ? "true" : joined(of, " and ", binds);
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder().add("all", array(of)).build();
        }
    }

    /** One of them holds; with none of them, never. */
    record Any(List<Condition> of) implements Condition {
        @Override
        public String sql(Binds binds) {
            return of.isEmpty() ? "false" : joined(of, " or ", binds);
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder().add("any", array(of)).build();
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public String sql(Binds binds) {
            return "not (" + of.sql(binds) + ")";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder().add("not", of.json()).build();
        }
    }

    /** Whether somebody has an account at all. */
    record HasAccount(boolean some) implements Condition {
        @Override
        public String sql(Binds binds) {
            return some ? "a.id is not null" : "a.id is null";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder().add("account", some).build();
        }
    }

    /** One of these plans, however they are capitalized. */
    record Plan(List<String> names) implements Condition {
        @Override
        public String sql(Binds binds) {
            return "coalesce(lower(a.plan) = any(" + binds.add(lower(names)) + "), false)";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("plan", Json.createArrayBuilder(names))
                    .build();
        }
    }

    record Role(List<AccountRole> roles) implements Condition {
        @Override
        public String sql(Binds binds) {
            var names = roles.stream().map(AccountRole::name).toArray(String[]::new);
            return "coalesce(m.role = any(" + binds.add(names) + "), false)";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add(
                            "role",
                            Json.createArrayBuilder(
                                    roles.stream().map(AccountRole::slug).toList()))
                    .build();
        }
    }

    /** The account has one of these mail domains. */
    record Domain(List<String> names) implements Condition {
        @Override
        public String sql(Binds binds) {
            return "exists (select from account_domain d where d.account_id = a.id and d.domain = any("
                    + binds.add(lower(names)) + "))";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("domain", Json.createArrayBuilder(names))
                    .build();
        }
    }

    /** Revenue in one currency and within bounds, in its smallest unit. */
    record Revenue(String currency, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {
        @Override
        public String sql(Binds binds) {
            return "coalesce(a.currency = " + binds.add(currency) + bounds("a.revenue", atLeast, atMost, binds)
                    + ", false)";
        }

        @Override
        public JsonObject json() {
            var revenue = Json.createObjectBuilder().add("currency", currency);
            atLeast.ifPresent(bound -> revenue.add("atLeast", bound));
            atMost.ifPresent(bound -> revenue.add("atMost", bound));
            return Json.createObjectBuilder().add("revenue", revenue).build();
        }
    }

    /** An attribute has one of these texts, however they are capitalized. */
    record Text(String attribute, List<String> texts) implements Condition {
        @Override
        public String sql(Binds binds) {
            var name = "cast(" + binds.add(attribute) + " as text)";
            return "coalesce(jsonb_typeof(a.attributes->" + name + ") = 'string' and lower(a.attributes->>" + name
                    + ") = any(" + binds.add(lower(texts)) + "), false)";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("attribute", attribute)
                    .add("in", Json.createArrayBuilder(texts))
                    .build();
        }
    }

    /** An attribute is a number within bounds. */
    record Number(String attribute, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {
        @Override
        public String sql(Binds binds) {
            var name = "cast(" + binds.add(attribute) + " as text)";
            return "case when jsonb_typeof(a.attributes->" + name + ") = 'number' then true"
                    + bounds("cast(a.attributes->>" + name + " as numeric)", atLeast, atMost, binds)
                    + " else false end";
        }

        @Override
        public JsonObject json() {
            var number = Json.createObjectBuilder().add("attribute", attribute);
            atLeast.ifPresent(bound -> number.add("atLeast", bound));
            atMost.ifPresent(bound -> number.add("atMost", bound));
            return number.build();
        }
    }

    /** An attribute says yes, or says no. */
    record YesNo(String attribute, boolean yes) implements Condition {
        @Override
        public String sql(Binds binds) {
            return "coalesce(a.attributes->cast(" + binds.add(attribute) + " as text) = to_jsonb(" + yes + "), false)";
        }

        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("attribute", attribute)
                    .add("is", yes)
                    .build();
        }
    }

    private static String joined(Collection<Condition> of, String word, Binds binds) {
        return of.stream().map(one -> "(" + one.sql(binds) + ")").collect(Collectors.joining(word));
    }

    private static JsonArrayBuilder array(Collection<Condition> of) {
        var array = Json.createArrayBuilder();
        of.forEach(one -> array.add(one.json()));
        return array;
    }

    private static String[] lower(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static String bounds(String what, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost, Binds binds) {
        return atLeast.map(bound -> " and " + what + " >= " + binds.add(bound)).orElse("")
                + atMost.map(bound -> " and " + what + " <= " + binds.add(bound))
                        .orElse("");
    }
}
