package dev.cocreate.portal.openid;

import java.util.Locale;

/** Somebody came back from a provider, and is not let in. The page says so calmly; the log says more. */
class ProviderProblem extends Exception {
    private final Reason reason;

    /** The detail is for the log, and holds nothing that a provider or a person could have written at will. */
    ProviderProblem(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why, as far as it concerns them. */
    enum Reason {
        /** They, or the provider, said no. */
        DENIED(403),
        /** Begun too long ago, in another browser, or used already. */
        EXPIRED(400),
        /** What came back was not what this provider says to us about this browser. */
        MISTRUSTED(400),
        NO_ADDRESS(403),
        OTHER_DOMAIN(403),
        /** The portal is closed to them. */
        NOT_INVITED(403),
        UNREACHABLE(502),
        /** It does not know us, or not by this secret; an administrator must look. */
        MISCONFIGURED(502),
        FAILED(502);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Whether an operator can leave it to whoever wanted to come in. */
        boolean isTheirs() {
            return this == DENIED
                    || this == EXPIRED
                    || this == NO_ADDRESS
                    || this == OTHER_DOMAIN
                    || this == NOT_INVITED;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
