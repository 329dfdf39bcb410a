package dev.cocreate.portal.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is to their company. Who pays and who works with it are often not the same. */
public enum AccountRole {
    BUYER,
    ADMINISTRATOR,
    USER;

    public static Optional<AccountRole> find(String slug) {
        return Stream.of(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }

    /** As it stands in forms, files and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
