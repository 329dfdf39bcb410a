package dev.cocreate.portal.hosts;

import java.util.Locale;

/** Why a token is not taken. */
public enum Refusal {
    TOO_LONG("A token has at most 8,192 characters."),
    NOT_A_TOKEN("This is no signed token."),
    UNKNOWN_HOST("The token's iss names no host of this portal."),
    OTHER_HOST("The token's iss names another host."),
    HOST_OFF("This host is switched off."),
    UNKNOWN_KEY("The token's kid names no key of its host."),
    OTHER_ALGORITHM("The token's alg is not the one of its key."),
    WRONG_SIGNATURE("The signature is not the one of its key."),
    INCOMPLETE("The token lacks a claim, or has one that cannot be taken: iss, aud, sub, email, name, iat, exp, jti."),
    BAD_ACCOUNT(
            "The token's account or role cannot be taken: an account has an id and perhaps a name, plan, revenue, currency and"
                    + " attributes; a role is buyer, administrator or user."),
    OTHER_AUDIENCE("The token's aud is not the address of this portal."),
    EXPIRED("The token is too old."),
    TOO_FAR("The token's exp is more than ten minutes ahead."),
    NOT_YET("The token is from the future; is a clock wrong?"),
    USED("The token was used already; each is good for one time."),
    TEAM("The team and the administrators sign in by a link in a mail."),
    NOT_INVITED("This portal is private, and whom the token is for was not invited.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands in problems and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence() {
        return sentence;
    }
}
