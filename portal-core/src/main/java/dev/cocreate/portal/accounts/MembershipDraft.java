package dev.cocreate.portal.accounts;

import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Somebody is to belong to an account.
 *
 * @param key of the account
 * @param name what to call them when they are new; blank for a guess
 * @param role empty to leave it as it is, which is a user at first
 * @param main whether they are to speak for this account
 */
public record MembershipDraft(String key, Email email, String name, Optional<AccountRole> role, boolean main) {
    private static final int LONGEST_NAME = 80;

    /** As it was typed; names in {@code fields} what is at fault, behind {@code at}. */
    public static MembershipDraft checked(
            String key, String email, String name, String role, boolean main, String at, Fields fields) {
        var address = Email.of(email);
        if (email.isBlank()) {
            fields.refuse(FieldError.of(at + "email", "missing"));
        } else if (address.isEmpty()) {
            fields.refuse(FieldError.of(at + "email", "not-an-address"));
        }
        var known = AccountRole.find(role.strip());
        if (known.isEmpty() && !role.isBlank()) {
            fields.refuse(FieldError.of(at + "role", "no-role"));
        }
        var called = fields.line(at + "name", name, 0, LONGEST_NAME);
        return new MembershipDraft(key, address.orElseGet(() -> new Email("")), called, known, main);
    }

    public static MembershipDraft kept(JsonObject kept) {
        return new MembershipDraft(
                kept.getString("key"),
                new Email(kept.getString("email")),
                kept.getString("name"),
                AccountRole.find(kept.getString("role")),
                kept.getBoolean("main"));
    }

    public JsonObject kept() {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("email", email.text())
                .add("name", name)
                .add("role", role.map(AccountRole::slug).orElse(""))
                .add("main", main)
                .build();
    }
}
