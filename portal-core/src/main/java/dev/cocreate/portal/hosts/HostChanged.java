package dev.cocreate.portal.hosts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What a host is called, where it may frame the widget, or what is believed of it was changed. */
record HostChanged(Visitor changer, long host) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(changer);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("host", host);
    }
}
