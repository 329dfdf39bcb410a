package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.settings.Operator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links of letters that allow one thing without signing in. They are signed with the operator's secret (HMAC-SHA256), so that
 * nothing is stored and nobody guesses one of somebody else.
 */
public final class SignedLinks {
    /** A signature is always as long, so what is signed may hold dashes. */
    private static final Pattern FORM = Pattern.compile("([1-9][0-9-]{0,40})-([A-Za-z0-9_-]{24})");

    private static final int SIGNATURE_BYTES = 18;

    private final Operator operator;
    private final String purpose;

    /** For one purpose; a link that was made for another is none. */
    public SignedLinks(Operator operator, String purpose) {
        this.operator = operator;
        this.purpose = purpose;
    }

    /** Numbers with their signature behind them. */
    public String sign(String numbers) {
        return numbers + "-" + signature(numbers);
    }

    /** The numbers, if they were signed here. */
    public Optional<String> read(String token) {
        var form = FORM.matcher(token);
        return form.matches() && MessageDigest.isEqual(bytes(signature(form.group(1))), bytes(form.group(2)))
                ? Optional.of(form.group(1))
                : Optional.empty();
    }

    private String signature(String numbers) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(purpose + ":" + operator.secret()), "HmacSHA256"));
            var signed = mac.doFinal(bytes(numbers));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, SIGNATURE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
