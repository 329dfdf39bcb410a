package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links by which a reader stops letters without signing in. They are signed with the operator's secret (HMAC-SHA256), so that
 * nothing is stored, old letters' links work for ever, and nobody guesses one of somebody else.
 */
@ApplicationScoped
class StopLinks {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([A-Za-z0-9_-]{24})");
    private static final int SIGNATURE_BYTES = 18;

    private final Operator operator;

    @Inject
    StopLinks(Operator operator) {
        this.operator = operator;
    }

    String path(PersonId reader) {
        return StopResource.PATH + "/" + reader + "-" + signature(reader);
    }

    /** Whose letters a link stops; 404 when it is none of ours. */
    PersonId reader(String token) {
        var form = FORM.matcher(token);
        if (form.matches()) {
            var reader = new PersonId(Long.parseLong(form.group(1)));
            if (MessageDigest.isEqual(bytes(signature(reader)), bytes(form.group(2)))) {
                return reader;
            }
        }
        throw new NotFoundProblem("link", token);
    }

    private String signature(PersonId reader) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes("stop letters:" + operator.secret()), "HmacSHA256"));
            var signed = mac.doFinal(bytes(reader.toString()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, SIGNATURE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
