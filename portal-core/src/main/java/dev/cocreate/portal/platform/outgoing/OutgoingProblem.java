package dev.cocreate.portal.platform.outgoing;

import java.util.Locale;

/** A call to another server came to nothing. Whoever makes one must say what that means, so it is checked. */
public class OutgoingProblem extends Exception {
    private final Why why;

    OutgoingProblem(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What went wrong, as far as whoever named the address can mend it. */
    public enum Why {
        /** The address cannot be called: not http or https, or with a name and a password in it. */
        NO_ADDRESS,
        UNKNOWN_HOST,
        /** It lies in this machine or its network, and the operator did not allow that. */
        PRIVATE_ADDRESS,
        UNREACHABLE,
        /** It does not prove that it is the server of that name. */
        CERTIFICATE,
        TOO_SLOW,
        TOO_LARGE,
        TOO_MANY_REDIRECTS;

        /** As it stands in keys of messages. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
