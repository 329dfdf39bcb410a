package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about somebody.
 *
 * @param subject who they are over there, for ever
 * @param checked whether the provider has checked the address
 */
record Claims(String subject, Optional<Email> email, boolean checked, Optional<String> name) {
    private static final int LONGEST_NAME = 80;

    static Claims of(String subject, JsonObject said) {
        return new Claims(subject, email(said), isTrue(said.get("email_verified")), name(said));
    }

    /** The same with the address and the name that were said elsewhere, where these have none or none that was checked. */
    Claims filledFrom(Claims other) {
        var better = email.isEmpty() || !checked && other.checked;
        return new Claims(
                subject,
                better ? other.email.or(() -> email) : email,
                better ? other.checked : checked,
                name.or(() -> other.name));
    }

    private static Optional<Email> email(JsonObject said) {
        try {
            return Optional.of(Email.parse("email", said.getString("email", "")));
        } catch (InvalidProblem none) {
            return Optional.empty();
        }
    }

    /** Some send it as text. */
    private static boolean isTrue(@Nullable JsonValue value) {
        return JsonValue.TRUE.equals(value)
                || value instanceof JsonString text && text.getString().equals("true");
    }

    private static Optional<String> name(JsonObject said) {
        try {
            var fields = new Fields();
            var name = fields.line("name", said.getString("name", ""), 1, LONGEST_NAME);
            fields.done();
            return Optional.of(name);
        } catch (InvalidProblem none) {
            return Optional.empty();
        }
    }
}
