package dev.cocreate.portal.votes;

import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import java.time.Clock;
import java.util.Map;

/** Where no request comes from anywhere. */
final class NoNetworks {
    static final Networks NONE = new Networks(Operator.of(Map.of()), new Visit(), Clock.systemUTC());

    private NoNetworks() {}
}
