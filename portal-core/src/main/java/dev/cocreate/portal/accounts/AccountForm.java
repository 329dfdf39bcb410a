package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account as typed so far.
 *
 * @param attributes values of those that the portal has, by name
 * @param added an attribute that it does not have yet
 */
public record AccountForm(
        String key,
        String name,
        String plan,
        String revenue,
        String currency,
        String domains,
        Map<String, String> attributes,
        Added added) {
    private static final String ATTRIBUTE = "attributes.";

    static AccountForm empty(Currency portals) {
        return new AccountForm("", "", "", "", portals.getCurrencyCode(), "", Map.of(), Added.NONE);
    }

    static AccountForm of(Account account, Currency portals) {
        var values = new TreeMap<String, String>();
        account.attributes().forEach((name, value) -> values.put(name, AttributeKind.typed(value)));
        return new AccountForm(
                account.key(),
                account.name(),
                account.plan().orElse(""),
                account.revenue().map(Money::typed).orElse(""),
                account.revenue().map(Money::currency).orElse(portals.getCurrencyCode()),
                String.join("\n", account.domains()),
                values,
                Added.NONE);
    }

    static AccountForm typed(MultivaluedMap<String, String> form, String key) {
        var values = new TreeMap<String, String>();
        form.keySet().stream()
                .filter(field -> field.startsWith(ATTRIBUTE))
                .forEach(field -> values.put(field.substring(ATTRIBUTE.length()), field(form, field)));
        return new AccountForm(
                key,
                field(form, "name"),
                field(form, "plan"),
                field(form, "revenue"),
                field(form, "currency"),
                field(form, "domains"),
                values,
                new Added(field(form, "addedName"), field(form, "addedKind"), field(form, "addedValue")));
    }

    static String field(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** Names every field at fault. */
    AccountDraft checked(Map<String, AttributeKind> kinds, Currency portals) {
        var fields = new Fields();
        var telling = AccountDraft.of(key, "", fields)
                .name(name)
                .plan(plan)
                .revenue(revenue, currency, portals)
                .domains(domains);
        attributes.forEach((attribute, value) ->
                Optional.ofNullable(kinds.get(attribute)).ifPresent(kind -> telling.attribute(attribute, kind, value)));
        if (!added.name().isBlank() || !added.value().isBlank()) {
            added(telling, fields);
        }
        return Accounts.checked(telling, fields);
    }

    private void added(AccountDraft.Telling telling, Fields fields) {
        var kind = AttributeKind.find(added.kind());
        var clean = AccountDraft.attributeName("addedName", added.name(), fields);
        if (kind.isEmpty()) {
            fields.refuse(FieldError.of("addedKind", "unknown"));
            return;
        }
        var read = kind.get().read("addedValue", added.value(), fields);
        if (!added.value().isBlank()) {
            telling.attribute(clean, read);
        }
    }

    public String value(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** An attribute that is told of for the first time. */
    public record Added(String name, String kind, String value) {
        static final Added NONE = new Added("", AttributeKind.TEXT.slug(), "");

        public List<AttributeKind> kinds() {
            return List.of(AttributeKind.values());
        }
    }
}
