package dev.cocreate.portal.accounts;

import java.util.Locale;

/** Who said that somebody belongs to an account. */
public enum Source {
    TEAM,
    IMPORT,
    API,
    TOKEN,
    DOMAIN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
