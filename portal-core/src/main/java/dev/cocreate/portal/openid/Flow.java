package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Somebody's way to a provider and back. What must not be guessed is made from the browser's cookie, which no address holds,
 * and the state, which is used up; so neither alone is of use, and the database needs to know neither.
 *
 * @param returnTo the page they came from
 * @param pending token of what they did before; empty when they did nothing
 */
record Flow(Token browser, Token state, String returnTo, String pending) {
    /** What an ID token must carry to be for this browser. */
    String nonce() {
        return both().derived("nonce").text();
    }

    /** What proves to the provider that whoever has the code is whoever asked for it (PKCE). */
    String verifier() {
        return both().derived("verifier").text();
    }

    /** The verifier as the provider may know it beforehand. */
    String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Token both() {
        return new Token(browser.text() + " " + state.text());
    }
}
