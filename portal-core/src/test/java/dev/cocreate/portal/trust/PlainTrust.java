package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.platform.database.AtOnce;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Who may speak, by a database without a portal around it. */
public final class PlainTrust {
    private final Jdbi jdbi;

    public PlainTrust(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Mutes mutes() {
        return new Mutes(jdbi, new SilentEvents(jdbi), new AtOnce(), Clock.systemUTC());
    }

    public Held held() {
        var events = new SilentEvents(jdbi);
        return new Held(jdbi, events, new FirstWords(jdbi, events, new AtOnce()));
    }
}
