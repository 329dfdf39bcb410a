package dev.cocreate.portal.behalf;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From where the team knows what somebody wants. */
public enum EvidenceKind {
    CALL,
    TICKET,
    MAIL,
    OTHER;

    public static Optional<EvidenceKind> find(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
