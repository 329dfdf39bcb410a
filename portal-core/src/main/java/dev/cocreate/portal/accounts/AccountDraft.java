package dev.cocreate.portal.accounts;

import dev.cocreate.portal.people.Addressee;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.text.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What somebody tells of an account, checked. What is not told stays as it is, and null takes it away.
 *
 * @param key what others know it by
 * @param told {@code name}, {@code plan}, {@code revenue} with its {@code currency}, {@code attributes}, {@code domains}; and
 *     {@code all} when no other attribute is to stay
 */
public record AccountDraft(String key, JsonObject told) {
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:@+-]{1,100}");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PLAN = 60;
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");
    private static final int MOST_ATTRIBUTES = 30;
    private static final int MOST_DOMAINS = 50;

    /** As it was kept before it was taken, by {@link #kept}. */
    public static AccountDraft kept(JsonObject kept) {
        return new AccountDraft(kept.getString("key"), kept.getJsonObject("told"));
    }

    public JsonObject kept() {
        return Json.createObjectBuilder().add("key", key).add("told", told).build();
    }

    /** Those attributes that are told with a value. */
    Map<String, JsonValue> attributes() {
        var values = new TreeMap<String, JsonValue>();
        if (told.get("attributes") instanceof JsonObject attributes) {
            attributes.forEach((name, value) -> {
                if (value != JsonValue.NULL) {
                    values.put(name, value);
                }
            });
        }
        return values;
    }

    /** Begins with the key; names what is at fault in {@code fields}, behind {@code at}, which is empty or ends in a dot. */
    public static Telling of(String key, String at, Fields fields) {
        var clean = key.strip();
        if (clean.isEmpty()) {
            fields.refuse(FieldError.of(at + "key", "missing"));
        } else if (!KEY.matcher(clean).matches()) {
            fields.refuse(FieldError.of(at + "key", "no-account-key"));
        }
        return new Telling(clean, at, fields);
    }

    /** One thing told after the other. */
    public static final class Telling {
        private final String key;
        private final String at;
        private final Fields fields;
        private final Map<String, JsonValue> told = new TreeMap<>();
        private final Map<String, JsonValue> attributes = new HashMap<>();

        private Telling(String key, String at, Fields fields) {
            this.key = key;
            this.at = at;
            this.fields = fields;
        }

        public Telling name(String typed) {
            told.put("name", Json.value(fields.line(at + "name", typed, 1, LONGEST_NAME)));
            return this;
        }

        public Telling plan(String typed) {
            var plan = fields.line(at + "plan", typed, 0, LONGEST_PLAN);
            told.put("plan", PlainText.isBlank(plan) ? JsonValue.NULL : Json.value(plan));
            return this;
        }

        /** As typed, in whole units of a currency; the portal's own one when none is said. */
        public Telling revenue(String typed, String currency, Currency portals) {
            if (typed.isBlank()) {
                return noRevenue();
            }
            currency(currency, portals)
                    .ifPresent(known -> Money.parse(typed, known)
                            .ifPresentOrElse(
                                    this::revenue,
                                    () -> fields.refuse(new FieldError(
                                            at + "revenue",
                                            "no-money",
                                            Map.of(
                                                    "example",
                                                    known.getDefaultFractionDigits() == 0 ? "1200" : "1200.50")))));
            return this;
        }

        /** In the currency's smallest unit. */
        public Telling revenueMinor(long minor, String currency, Currency portals) {
            if (minor < 0 || minor > Money.MOST) {
                fields.refuse(new FieldError(at + "revenue", "range", Map.of("min", 0, "max", Money.MOST)));
                return this;
            }
            currency(currency, portals).ifPresent(known -> revenue(new Money(minor, known.getCurrencyCode())));
            return this;
        }

        public Telling noRevenue() {
            told.put("revenue", JsonValue.NULL);
            told.put("currency", JsonValue.NULL);
            return this;
        }

        private void revenue(Money money) {
            told.put("revenue", Json.value(money.minor()));
            told.put("currency", Json.value(money.currency()));
        }

        private Optional<Currency> currency(String typed, Currency portals) {
            var known = typed.isBlank() ? Optional.of(portals) : Money.currency(typed);
            if (known.isEmpty()) {
                fields.refuse(FieldError.of(at + "currency", "no-currency"));
            }
            return known;
        }

        /** A value as typed; nothing takes the attribute away. */
        public Telling attribute(String name, AttributeKind kind, String typed) {
            var clean = attributeName(at + "attributes", name, fields);
            attributes.put(
                    clean, typed.isBlank() ? JsonValue.NULL : kind.read(at + "attributes." + clean, typed, fields));
            return this;
        }

        /** The same as a program sends it. */
        public Telling attribute(String name, JsonValue value) {
            var field = at + "attributes." + name;
            if (value == JsonValue.NULL) {
                attributes.put(attributeName(at + "attributes", name, fields), value);
                return this;
            }
            var kind = AttributeKind.of(value);
            if (kind.isEmpty()) {
                fields.refuse(FieldError.of(field, "no-value"));
                return this;
            }
            return attribute(name, kind.get(), AttributeKind.typed(value));
        }

        /** No attribute stays that is not told. */
        public Telling noOtherAttributes() {
            told.put("all", JsonValue.TRUE);
            return this;
        }

        /** Mail domains, with spaces, commas or lines between. */
        public Telling domains(String typed) {
            var named = Addressee.list(at + "domains", typed, MOST_DOMAINS, Addressee.Kind.DOMAINS, fields);
            for (var domain : named) {
                if (FreeMail.isAt(domain.text())) {
                    fields.refuse(new FieldError(at + "domains", "free-mail", Map.of("typed", domain.text())));
                }
            }
            told.put(
                    "domains",
                    Json.createArrayBuilder(
                                    named.stream().map(Addressee::text).sorted().toList())
                            .build());
            return this;
        }

        public Telling domains(Collection<String> typed) {
            return domains(String.join("\n", typed));
        }

        /** All that was told. It is good for something when {@code fields} found nothing. */
        public AccountDraft draft() {
            if (attributes.size() > MOST_ATTRIBUTES) {
                fields.refuse(new FieldError(at + "attributes", "too-many", Map.of("count", MOST_ATTRIBUTES)));
            }
            var object = Json.createObjectBuilder();
            told.forEach(object::add);
            if (!attributes.isEmpty()) {
                var values = Json.createObjectBuilder();
                attributes.forEach(values::add);
                object.add("attributes", values);
            }
            return new AccountDraft(key, object.build());
        }
    }

    /** The name of an attribute, which has no spaces; names the field when it is none. */
    public static String attributeName(String field, String typed, Fields fields) {
        var name = PlainText.line(typed);
        if (!ATTRIBUTE.matcher(name).matches()) {
            fields.refuse(new FieldError(field, "no-attribute", Map.of("typed", PlainText.shorten(name, 60))));
        }
        return name;
    }

    List<String> domains() {
        return told.get("domains") instanceof JsonArray array ? array.getValuesAs(JsonString::getString) : List.of();
    }

    boolean tellsDomains() {
        return told.containsKey("domains");
    }
}
