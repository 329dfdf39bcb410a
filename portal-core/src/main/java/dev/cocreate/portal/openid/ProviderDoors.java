package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.Door;
import dev.cocreate.portal.people.Doors;
import dev.cocreate.portal.people.LinkedDoor;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The providers, as the sign-in page and profiles show them. */
@ApplicationScoped
class ProviderDoors implements Doors {
    private final Providers providers;
    private final Identities identities;

    @Inject
    ProviderDoors(Providers providers, Identities identities) {
        this.providers = providers;
        this.identities = identities;
    }

    @Override
    public List<Door> open() {
        return providers.open().stream()
                .map(provider -> new Door(provider.name(), provider.path()))
                .toList();
    }

    @Override
    public List<LinkedDoor> of(PersonId person) {
        return identities.of(person);
    }
}
