package dev.cocreate.portal.imports;

import dev.cocreate.portal.accounts.AccountDraft;
import dev.cocreate.portal.accounts.AttributeKind;
import dev.cocreate.portal.accounts.MembershipDraft;
import dev.cocreate.portal.exports.Formulas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.PlainText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the first line of a file says its columns are, and how a row becomes a draft. */
final class Columns {
    static final String ATTRIBUTE = "attribute:";

    private static final Set<String> OF_ACCOUNTS = Set.of("key", "name", "plan", "revenue", "currency", "domains");
    private static final Set<String> OF_PEOPLE = Set.of("key", "email", "name", "role", "primary");

    private final List<String> names;
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final boolean ofPeople;

    private Columns(List<String> names, boolean ofPeople) {
        this.names = names;
        this.ofPeople = ofPeople;
    }

    /** Reads the first line; {@code known} are the attributes that there are already. */
    static Columns read(List<String> header, Map<String, AttributeKind> known) {
        var names = header.stream().map(Columns::name).toList();
        var columns = new Columns(names, names.contains("email"));
        var faults = new ArrayList<RowFault>();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (name.startsWith(ATTRIBUTE) && !columns.ofPeople) {
                columns.attribute(name, known, faults);
            } else if (!(columns.ofPeople ? OF_PEOPLE : OF_ACCOUNTS).contains(name)) {
                faults.add(new RowFault(
                        1,
                        PlainText.shorten(name, 60),
                        new FieldError(
                                "header",
                                columns.ofPeople ? "no-column-of-people" : "no-column",
                                Map.of("typed", PlainText.shorten(name, 60)))));
            }
            if (!seen.add(name)) {
                faults.add(new RowFault(1, name, FieldError.of("header", "column-twice")));
            }
        }
        if (!names.contains("key")) {
            faults.add(0, new RowFault(1, "key", FieldError.of("header", "no-key-column")));
        }
        if (!faults.isEmpty()) {
            throw new FaultyFile(faults);
        }
        return columns;
    }

    private static String name(String typed) {
        var line = PlainText.line(typed);
        // The name of an attribute is as it is written, unlike what it stands behind.
        return line.toLowerCase(Locale.ROOT).startsWith(ATTRIBUTE)
                ? ATTRIBUTE + line.substring(ATTRIBUTE.length()).strip()
                : line.toLowerCase(Locale.ROOT);
    }

    private void attribute(String column, Map<String, AttributeKind> known, List<RowFault> faults) {
        var parts = column.substring(ATTRIBUTE.length()).split(":", 2);
        var fields = new Fields();
        var name = AccountDraft.attributeName("header", parts[0], fields);
        var told = parts.length > 1 ? AttributeKind.find(parts[1].strip()) : Optional.ofNullable(known.get(name));
        if (parts.length > 1 && told.isEmpty()) {
            fields.refuse(FieldError.of("header", "no-attribute-kind"));
        }
        var kind = told.orElse(AttributeKind.TEXT);
        var now = known.getOrDefault(name, kind);
        if (now != kind) {
            fields.refuse(new FieldError("header", "attribute-" + now.slug(), Map.of("name", name)));
        }
        faults(fields).forEach(error -> faults.add(new RowFault(1, column, error)));
        attributes.put(column, new Attribute(name, kind));
    }

    boolean ofPeople() {
        return ofPeople;
    }

    int count() {
        return names.size();
    }

    /** A row as what it tells of an account; what is wrong with it is added to the faults. */
    AccountDraft account(long line, List<String> cells, Currency portals, List<RowFault> faults) {
        var fields = new Fields();
        var telling = AccountDraft.of(cell("key", cells), "", fields);
        for (var i = 0; i < names.size(); i++) {
            var cell = text(cells.get(i));
            var attribute = attributes.get(names.get(i));
            if (attribute != null) {
                telling.attribute(attribute.name(), attribute.kind(), cell);
            } else {
                switch (names.get(i)) {
                    case "name" -> telling.name(cell);
                    case "plan" -> telling.plan(cell);
                    case "revenue" -> telling.revenue(cell, cell("currency", cells), portals);
                    case "domains" -> telling.domains(cell);
                    default -> {}
                }
            }
        }
        var draft = telling.draft();
        faults(fields).forEach(error -> faults.add(new RowFault(line, column(error), error)));
        return draft;
    }

    /** The same of somebody who belongs to one. */
    MembershipDraft person(long line, List<String> cells, List<RowFault> faults) {
        var fields = new Fields();
        var primary = cell("primary", cells).toLowerCase(Locale.ROOT);
        if (!Set.of("", "yes", "no", "true", "false").contains(primary)) {
            fields.refuse(FieldError.of("primary", "yes-or-no"));
        }
        var draft = MembershipDraft.checked(
                AccountDraft.of(cell("key", cells), "", fields).draft().key(),
                cell("email", cells),
                cell("name", cells),
                cell("role", cells).toLowerCase(Locale.ROOT),
                primary.equals("yes") || primary.equals("true"),
                "",
                fields);
        faults(fields).forEach(error -> faults.add(new RowFault(line, error.field(), error)));
        return draft;
    }

    private String cell(String name, List<String> cells) {
        var at = names.indexOf(name);
        return at < 0 ? "" : text(cells.get(at)).strip();
    }

    /** What a file of ours has before it, so that it is no formula elsewhere, is not part of it. */
    private static String text(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && Formulas.isOne(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static String column(FieldError error) {
        return error.field().startsWith("attributes.")
                ? ATTRIBUTE + error.field().substring("attributes.".length())
                : error.field();
    }

    private static List<FieldError> faults(Fields fields) {
        try {
            fields.done();
            return List.of();
        } catch (InvalidProblem invalid) {
            return invalid.errors();
        }
    }

    private record Attribute(String name, AttributeKind kind) {}
}
