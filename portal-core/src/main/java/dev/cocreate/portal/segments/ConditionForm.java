package dev.cocreate.portal.segments;

import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.accounts.AttributeKind;
import dev.cocreate.portal.accounts.Money;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.PlainText;
import jakarta.json.JsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition as a form has it: rows of which all or any hold, or, when it is nested deeper, its JSON.
 *
 * @param match {@code all} or {@code any}
 * @param tree the JSON of a condition that rows cannot say; empty otherwise
 */
public record ConditionForm(String match, List<Row> rows, String tree) {
    private static final String ATTRIBUTE = "attribute:";
    private static final String IS = "is";
    private static final String IS_NOT = "is-not";
    private static final String AT_LEAST = "at-least";
    private static final String AT_MOST = "at-most";

    /** What a row may do with what it names. */
    public static final List<String> HOWS = List.of(IS, IS_NOT, AT_LEAST, AT_MOST);

    /** What a row may name beside attributes. */
    public static final List<String> SUBJECTS = List.of("plan", "revenue", "role", "domain", "account");

    static ConditionForm empty() {
        return new ConditionForm("all", List.of(Row.EMPTY), "");
    }

    static ConditionForm typed(
            String match, List<String> subjects, List<String> hows, List<String> values, String tree) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < Math.min(subjects.size(), Math.min(hows.size(), values.size())); i++) {
            rows.add(new Row(subjects.get(i), hows.get(i), values.get(i)));
        }
        return new ConditionForm(match.equals("any") ? "any" : "all", rows, tree);
    }

    static ConditionForm of(Condition condition) {
        var match = condition instanceof Condition.Any ? "any" : "all";
        var of = condition instanceof Condition.All all
                ? all.of()
                : condition instanceof Condition.Any any ? any.of() : List.of(condition);
        var rows = of.stream().map(ConditionForm::row).toList();
        return rows.stream().allMatch(Optional::isPresent)
                ? new ConditionForm(
                                match, rows.stream().flatMap(Optional::stream).toList(), "")
                        .with(Row.EMPTY)
                : new ConditionForm("all", List.of(), condition.json().toString());
    }

    ConditionForm with(Row row) {
        return new ConditionForm(
                match, Stream.concat(rows.stream(), Stream.of(row)).toList(), tree);
    }

    private static Optional<Row> row(Condition condition) {
        return condition instanceof Condition.Not not
                ? row(not.of())
                        .filter(row -> row.how().equals(IS))
                        .map(row -> new Row(row.subject(), IS_NOT, row.value()))
                : plain(condition);
    }

    private static Optional<Row> plain(Condition condition) {
        if (condition instanceof Condition.Plan plan) {
            return Optional.of(new Row("plan", IS, String.join(", ", plan.names())));
        }
        if (condition instanceof Condition.Domain domain) {
            return Optional.of(new Row("domain", IS, String.join(", ", domain.names())));
        }
        if (condition instanceof Condition.Role role) {
            return Optional.of(new Row(
                    "role", IS, role.roles().stream().map(AccountRole::slug).collect(Collectors.joining(", "))));
        }
        if (condition instanceof Condition.HasAccount account) {
            return Optional.of(new Row("account", IS, account.some() ? "yes" : "no"));
        }
        if (condition instanceof Condition.Text text && text.texts().stream().noneMatch(one -> one.contains(","))) {
            return Optional.of(new Row(ATTRIBUTE + text.attribute(), IS, String.join(", ", text.texts())));
        }
        if (condition instanceof Condition.YesNo yesNo) {
            return Optional.of(new Row(ATTRIBUTE + yesNo.attribute(), IS, yesNo.yes() ? "yes" : "no"));
        }
        if (condition instanceof Condition.Number number) {
            return bounded(
                    ATTRIBUTE + number.attribute(), number.atLeast(), number.atMost(), BigDecimal::toPlainString);
        }
        if (condition instanceof Condition.Revenue revenue) {
            return bounded(
                    "revenue",
                    revenue.atLeast(),
                    revenue.atMost(),
                    minor -> new Money(minor.longValue(), revenue.currency()).typed() + " " + revenue.currency());
        }
        return Optional.empty();
    }

    private static Optional<Row> bounded(
            String subject,
            Optional<BigDecimal> atLeast,
            Optional<BigDecimal> atMost,
            Function<BigDecimal, String> typed) {
        if (atLeast.isPresent() && atLeast.equals(atMost)) {
            return Optional.of(new Row(subject, IS, typed.apply(atLeast.get())));
        }
        if (atLeast.isPresent() == atMost.isPresent()) {
            return Optional.empty();
        }
        return atLeast.map(bound -> new Row(subject, AT_LEAST, typed.apply(bound)))
                .or(() -> atMost.map(bound -> new Row(subject, AT_MOST, typed.apply(bound))));
    }

    /** The condition that the rows say; 422 names each row that says nothing that can be understood. */
    Condition checked(Map<String, AttributeKind> kinds, Currency portals) {
        if (!tree.isBlank()) {
            try {
                return ConditionReading.read(Json.object(tree));
            } catch (JsonException noJson) {
                throw new InvalidProblem(new FieldError("condition", "no-condition", Map.of("at", "condition")));
            }
        }
        var errors = new ArrayList<FieldError>();
        var of = new ArrayList<Condition>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.subject().isBlank()) {
                var read = row.read(kinds, portals);
                read.ifPresent(of::add);
                if (read.isEmpty()) {
                    errors.add(FieldError.of("row-" + i, row.fault(kinds)));
                }
            }
        }
        if (errors.isEmpty() && of.isEmpty()) {
            errors.add(FieldError.of("row-0", "missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        // What it becomes must be what a program could have sent.
        return ConditionReading.read((match.equals("any") ? new Condition.Any(of) : new Condition.All(of)).json());
    }

    /** One line of the form. */
    public record Row(String subject, String how, String value) {
        static final Row EMPTY = new Row("", IS, "");

        private Optional<Condition> read(Map<String, AttributeKind> kinds, Currency portals) {
            if (how.equals(IS_NOT)) {
                return new Row(subject, IS, value).read(kinds, portals).map(Condition.Not::new);
            }
            if (!HOWS.contains(how) || value.isBlank() || !PlainText.isReadable(value)) {
                return Optional.empty();
            }
            if (subject.startsWith(ATTRIBUTE)) {
                var name = subject.substring(ATTRIBUTE.length());
                return Optional.ofNullable(kinds.get(name)).flatMap(kind -> attribute(name, kind));
            }
            if (subject.equals("revenue")) {
                return revenue(portals);
            }
            if (!how.equals(IS)) {
                return Optional.empty();
            }
            return switch (subject) {
                case "plan" -> Optional.of(new Condition.Plan(values()));
                case "domain" -> Optional.of(new Condition.Domain(values()));
                case "role" -> roles();
                case "account" -> yes().map(Condition.HasAccount::new);
                default -> Optional.empty();
            };
        }

        private Optional<Condition> attribute(String name, AttributeKind kind) {
            return switch (kind) {
                case TEXT -> how.equals(IS) ? Optional.of(new Condition.Text(name, values())) : Optional.empty();
                case YES_NO -> how.equals(IS) ? yes().map(yes -> new Condition.YesNo(name, yes)) : Optional.empty();
                case NUMBER ->
                    value.strip().matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                            ? Optional.of(new Condition.Number(
                                    name,
                                    atLeast(new BigDecimal(value.strip())),
                                    atMost(new BigDecimal(value.strip()))))
                            : Optional.empty();
            };
        }

        /** With a currency behind the amount, or in the portal's own. */
        private Optional<Condition> revenue(Currency portals) {
            var parts = value.strip().split("\\s+", 2);
            return (parts.length == 1 ? Optional.of(portals) : Money.currency(parts[1]))
                    .flatMap(currency -> Money.parse(parts[0], currency))
                    .map(money -> new Condition.Revenue(
                            money.currency(),
                            atLeast(BigDecimal.valueOf(money.minor())),
                            atMost(BigDecimal.valueOf(money.minor()))));
        }

        private Optional<Condition> roles() {
            var roles = values().stream().map(AccountRole::find).toList();
            return roles.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new Condition.Role(
                            roles.stream().flatMap(Optional::stream).toList()))
                    : Optional.empty();
        }

        private Optional<BigDecimal> atLeast(BigDecimal bound) {
            return how.equals(AT_MOST) ? Optional.empty() : Optional.of(bound);
        }

        private Optional<BigDecimal> atMost(BigDecimal bound) {
            return how.equals(AT_LEAST) ? Optional.empty() : Optional.of(bound);
        }

        private Optional<Boolean> yes() {
            return switch (value.strip()) {
                case "yes" -> Optional.of(true);
                case "no" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        private List<String> values() {
            return Stream.of(value.split("[,،，]"))
                    .map(PlainText::line)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        /** The key of what is wrong with it, once it is known that something is. */
        private String fault(Map<String, AttributeKind> kinds) {
            if (value.isBlank()) {
                return "missing";
            }
            var kind = subject.startsWith(ATTRIBUTE)
                    ? Optional.ofNullable(kinds.get(subject.substring(ATTRIBUTE.length())))
                    : Optional.<AttributeKind>empty();
            if (subject.equals("account") || kind.equals(Optional.of(AttributeKind.YES_NO))) {
                return how.startsWith(IS) ? "yes-or-no" : "only-is";
            }
            if (subject.equals("revenue")) {
                return "no-amount";
            }
            if (kind.equals(Optional.of(AttributeKind.NUMBER))) {
                return "not-a-number";
            }
            return !how.startsWith(IS) ? "only-is" : subject.equals("role") ? "no-role" : "unknown";
        }
    }
}
