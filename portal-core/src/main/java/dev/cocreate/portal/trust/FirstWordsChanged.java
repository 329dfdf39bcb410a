package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The team looks at so many first contributions of new people from now on. */
record FirstWordsChanged(Visitor administrator, int many) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("many", many).build();
    }
}
