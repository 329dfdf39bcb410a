package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The attributes that accounts have in this portal. Each is of the kind of its first value. */
@ApplicationScoped
@Transactional
public class Attributes {
    private static final int MOST = 100;

    private final Jdbi jdbi;

    @Inject
    Attributes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of them, by name. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, AttributeKind> kinds() {
        var kinds = new TreeMap<String, AttributeKind>();
        jdbi.useHandle(handle -> handle.createQuery("select name, kind from account_attribute")
                .map((row, context) -> kinds.put(row.getString("name"), AttributeKind.valueOf(row.getString("kind"))))
                .list());
        return kinds;
    }

    /** Makes those that are new; 422 when a value is of another kind than its attribute. */
    void require(List<AccountDraft> drafts) {
        var told = new TreeMap<String, AttributeKind>();
        drafts.forEach(draft -> draft.attributes().forEach((name, value) -> require(told, name, value)));
        if (told.isEmpty()) {
            return;
        }
        var known = kinds();
        told.forEach((name, kind) -> {
            if (!known.containsKey(name)) {
                jdbi.useHandle(handle -> handle.execute(
                        "insert into account_attribute (name, kind) values (?, ?) on conflict do nothing",
                        name,
                        kind.name()));
            } else if (known.get(name) != kind) {
                throw otherKind(name, known.get(name));
            }
        });
        if (kinds().size() > MOST) {
            throw new InvalidProblem(new FieldError("attributes", "too-many", Map.of("count", MOST)));
        }
    }

    private static void require(Map<String, AttributeKind> told, String name, JsonValue value) {
        var kind = AttributeKind.of(value).orElseThrow();
        var other = told.putIfAbsent(name, kind);
        if (other != null && other != kind) {
            throw otherKind(name, other);
        }
    }

    private static InvalidProblem otherKind(String name, AttributeKind kind) {
        return new InvalidProblem(
                new FieldError("attributes." + name, "attribute-" + kind.slug(), Map.of("name", name)));
    }
}
