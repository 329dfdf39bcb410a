package dev.cocreate.portal.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The portal's one clock, in UTC. */
@ApplicationScoped
class Clocks {
    @Produces
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
}
